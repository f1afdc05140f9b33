import { textIn } from '@indicator-elements/feed';
import { absenceOf, absentSign, type Absence } from '../absent.js';
import type { Note } from '../chart.js';
import { statusText, withHeading } from '../describe.js';
import { countOf, formats, type Formats } from '../format.js';
import { sideMark } from '../sides.js';
import { controlWordsOf } from './analysis.js';
import type { TrendModel } from './model.js';
import { noteWords } from './note-words.js';
import type { TrendFacts, TrendRow } from './rows.js';
import { words } from './words.js';

/** Events, what the signs of the picture mean, when a value is missing or uncertain, and how the trend is judged. */
export function trendNotes({ facts, signalTone: tones, language }: TrendModel): Note[] {
  const { feed, indicator, rows, events, verdict } = facts;
  const format = formats(language, 'shown');
  const say = noteWords.in(language);
  const notes: Note[] = events.map(({ event }, i) => ({
    sign: String(i + 1),
    // Where no line is drawn, there is no new one.
    text: [event.description && textIn(event.description, language), event.rebase && verdict && !verdict.withheld && say.rebased(verdict.chart !== undefined)]
      .filter((sentence) => typeof sentence === 'string')
      .reduce(withHeading, `${format.period(event.period)}: ${textIn(event.label, language)}`),
  }));
  for (const side of ['above', 'below'] as const) {
    if (rows.some(({ signal }) => signal === side)) notes.push({ sign: sideMark[side], tone: tones[side], text: say.signals + words.in(language).tone[tones[side]], picture: true });
  }
  for (const [status, sign] of [['preliminary', '○'], ['low-reliability', '□']] as const) {
    const where = rows.filter(({ own }) => own?.value !== undefined && own.status === status);
    if (where.length > 0) notes.push({ sign, text: `${statusText(status, feed, language)}: ${spans(where, facts, format)}` });
  }
  for (const [status, sign] of Object.entries(absentSign) as [Absence, string][]) {
    const where = rows.filter(({ own }) => absenceOf(own) === status);
    if (where.length > 0 && where.length < rows.length) {
      notes.push({ sign, text: `${spans(where, facts, format)} ${statusText(status, feed, language)}` });
    }
  }
  if (indicator.definition !== undefined) notes.push({ text: textIn(indicator.definition, language), background: true });
  if (verdict?.withheld && 'hidden' in verdict.withheld && rows.some(({ own }) => own?.value !== undefined)) notes.push({ text: say.hiddenBias });
  if (verdict) notes.push({ text: controlWordsOf(verdict, language)?.rules(verdict.chart!.replace("'", '′')) ?? say.rules, background: true });
  return notes;
}

/** The periods of some rows as spans, or how many they are when that makes more than four: "juli–augusti 2023 och mars 2024", "nio månader". */
function spans(where: readonly TrendRow[], facts: TrendFacts, format: Formats): string {
  const indices = where.map((row) => facts.rows.indexOf(row));
  const starts = indices.filter((index, i) => indices[i - 1] !== index - 1);
  const ends = indices.filter((index, i) => indices[i + 1] !== index + 1);
  const texts = starts.map((start, i) => format.span(facts.rows[start]!.period, facts.rows[ends[i]!]!.period));
  if (texts.length > 4) return countOf(where.length, facts.indicator.granularity, format);
  return format.list(texts);
}
