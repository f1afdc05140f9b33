import { textIn } from '@indicator-elements/feed';
import type { PointText } from '../chart.js';
import { areaInSentence, decimalsOf, unitSuffix, withStatus } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import type { TrendModel } from './model.js';
import type { TrendFacts, TrendRow } from './rows.js';

/** What is said of each period, in time order. */
export function trendPoints({ facts, language }: TrendModel): PointText[] {
  const shown = formats(language, 'shown');
  const spoken = formats(language, 'spoken');
  return facts.rows.map((row) => pointText(facts, row, shown, spoken));
}

/** Worked out when it is asked for: a reader looks at a few of the points, and the picture should not wait for them all. */
function pointText(facts: TrendFacts, row: TrendRow, shown: Formats, spoken: Formats): PointText {
  const saidBy = (format: Formats): string => `${capitalise(format.period(row.period))}: ${pointLines(facts, row, format).join(', ')}`;
  return {
    get title() {
      return capitalise(shown.period(row.period));
    },
    get lines() {
      return pointLines(facts, row, shown);
    },
    get shown() {
      return saidBy(shown);
    },
    get spoken() {
      return saidBy(spoken);
    },
    selection: { indicator: facts.indicator.id, area: facts.area.code, period: row.period },
  };
}

function pointLines(facts: TrendFacts, row: TrendRow, format: Formats): string[] {
  const { feed, indicator } = facts;
  const { language } = format;
  const number = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : format.number(value, decimalsOf(indicator)) + unitSuffix(indicator, format);
  const lines = [`${textIn(facts.area.name, language)} ${withStatus(number(row.own?.value), row.own?.status, feed, language)}`];
  if (facts.compared) lines.push(`${areaInSentence(facts.compared, feed, language)} ${withStatus(number(row.compared?.value), row.compared?.status, feed, language)}`);
  for (const { event } of facts.events.filter(({ row: index }) => facts.rows[index] === row)) lines.push(textIn(event.label, language));
  return lines;
}
