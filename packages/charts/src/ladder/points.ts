import { textIn } from '@indicator-elements/feed';
import type { PointText } from '../chart.js';
import { percentText, withStatus } from '../describe.js';
import { capitalise, inSentence, type Formats } from '../format.js';
import { pointText } from '../point-text.js';
import type { LadderModel } from './model.js';
import { pictureWords } from './picture-words.js';
import { isMedian, shareOf, type LadderFacts, type Round, type Series } from './rows.js';
import { answersText, stepName } from './summary.js';

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
  const count = (round: Round): string => {
    const cell = round.cells[step];
    const share = shareOf(round, step);
    const number = cell?.value === undefined ? undefined : answersText(facts, cell.value, format) + (share === undefined ? '' : ` (${percentText(share, format)})`);
    return withStatus(number, cell?.status, facts.feed, language);
  };
  const lines = series.flatMap(({ category, now, before }) => [
    [category && textIn(category.label, language), count(now)].filter(Boolean).join(' '),
    ...(before && previous !== undefined ? [`${format.period(previous)}: ${count(before)}`] : []),
  ]);
  const medianOf = (here: readonly Series[], period?: string): string[] => {
    const groups = here.flatMap(({ category }) => (category ? inSentence(textIn(category.label, language)) : []));
    return here.length > 0 ? [pictureWords.in(language).median(format.list(groups), period)] : [];
  };
  lines.push(...medianOf(series.filter(({ now }) => isMedian(now, step))));
  // As in the picture, which draws only what has moved.
  if (previous !== undefined) lines.push(...medianOf(series.filter(({ shift, before }) => shift && before && isMedian(before, step)), format.period(previous)));
  const { description } = steps[step]!;
  if (description !== undefined) lines.push(textIn(description, language));
  return lines;
}
