import { textIn } from '@indicator-elements/feed';
import type { PointText } from '../chart.js';
import { percentText, withStatus } from '../describe.js';
import { capitalise, type Formats } from '../format.js';
import { pointText } from '../point-text.js';
import type { LadderModel } from './model.js';
import { pictureWords } from './picture-words.js';
import { isMedian, shareOf, type LadderFacts, type Round } from './rows.js';
import { answersText, stepName } from './summary.js';
import { words } from './words.js';

/** What is said of each step, lowest first: how many stand there, of each group and round, and what the step is. */
export function ladderPoints({ facts, language }: LadderModel): PointText[] {
  return facts.steps.map(({ id }, step) =>
    pointText(language, (format) => ({ title: capitalise(stepName(facts, step, format)), lines: linesOf(facts, step, format) }), {
      indicator: facts.indicator.id,
      area: facts.area.code,
      period: facts.period ?? '',
      category: id,
    }),
  );
}

function linesOf(facts: LadderFacts, step: number, format: Formats): string[] {
  const { series, previous, steps } = facts;
  const { language } = format;
  const say = words.in(language);
  const { medianHere } = pictureWords.in(language);
  const count = (round: Round): string => {
    const cell = round.cells[step];
    const share = shareOf(round, step);
    const number = cell?.value === undefined ? undefined : answersText(facts, cell.value, format) + (share === undefined ? '' : ` (${percentText(share, format)})`);
    return withStatus(number, cell?.status, facts.feed, language);
  };
  const lines = series.flatMap(({ category, now, before }) => [
    [category && textIn(category.label, language), count(now)].filter(Boolean).join(' '),
    ...(before && previous !== undefined ? [`${format.period(previous)} ${count(before)}`] : []),
  ]);
  const median = series.filter(({ now }) => isMedian(now, step));
  if (median.length > 0) lines.push(median.length === series.length ? medianHere : say.of(medianHere, format.list(median.map(({ category }) => textIn(category!.label, language)))));
  const { description } = steps[step]!;
  if (description !== undefined) lines.push(textIn(description, language));
  return lines;
}
