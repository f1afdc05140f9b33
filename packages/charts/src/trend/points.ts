import { textIn } from '@indicator-elements/feed';
import type { PointText } from '../chart.js';
import { areaInSentence, decimalsOf, unitSuffix, withStatus } from '../describe.js';
import { capitalise, type Formats } from '../format.js';
import { pointText } from '../point-text.js';
import { centreName } from './analysis.js';
import type { TrendModel } from './model.js';
import { noteWords } from './note-words.js';
import type { TrendFacts, TrendRow } from './rows.js';
import { words } from './words.js';

/** What is said of each period, in time order. */
export function trendPoints({ facts, signalTone, language }: TrendModel): PointText[] {
  return facts.rows.map((row) =>
    pointText(language, (format) => ({ title: capitalise(format.period(row.period)), lines: pointLines(facts, signalTone, row, format) }), {
      indicator: facts.indicator.id,
      area: facts.area.code,
      period: row.period,
    }),
  );
}

function pointLines(facts: TrendFacts, tones: TrendModel['signalTone'], row: TrendRow, format: Formats): string[] {
  const { feed, indicator } = facts;
  const { language } = format;
  const number = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : format.number(value, decimalsOf(indicator)) + unitSuffix(indicator, format);
  const lines = [`${textIn(facts.area.name, language)} ${withStatus(number(row.own?.value), row.own?.status, feed, language)}`];
  if (facts.compared) lines.push(`${areaInSentence(facts.compared, feed, language)} ${withStatus(number(row.compared?.value), row.compared?.status, feed, language)}`);
  if (row.signal && row.centre !== undefined) {
    const say = words.in(language);
    lines.push(noteWords.in(language).signal(say[row.signal], `${centreName(facts.verdict!, language)} ${number(row.centre)!}`, say.tone[tones[row.signal]]));
  }
  for (const { event } of facts.events.filter(({ row: index }) => facts.rows[index] === row)) lines.push(textIn(event.label, language));
  return lines;
}
