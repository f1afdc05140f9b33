import { textIn, type Cell, type Indicator } from '@indicator-elements/feed';
import { absenceOf, absentSign, noPrevious, type Absence } from '../absent.js';
import type { Note } from '../chart.js';
import { statusText } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import type { SpiderModel } from './model.js';
import { noteWords } from './note-words.js';
import type { SpiderFacts } from './rows.js';
import { answersOf, axisInSentence, nameOf } from './series.js';

/** Below so many answers a note asks for care. */
const FEW = 50;

/** What has no value, what there is no room for, and how the picture is read. */
export function spiderNotes({ facts, view, language }: SpiderModel): Note[] {
  const format = formats(language, 'shown');
  const { axes, period, series, left } = facts;
  const say = noteWords.in(language);
  const labels = (those: readonly Indicator[]): string => those.map((axis) => textIn(axis.label, language)).join('; ');
  const absent = absenceNotes(facts, format);
  const hasIntervals = series.some(({ intervals }) => intervals.some(Boolean));
  const isDots = view === 'dots';
  const few = series.some((each) => (answersOf(each)?.most ?? FEW) < FEW);
  const definitions = new Set(axes.flatMap(({ definition }) => (definition === undefined ? [] : [textIn(definition, language)])));
  const notes: (Note | false | undefined)[] = [
    ...absent,
    !isDots && hasGaps(facts) && { text: say.gaps, picture: true },
    ...left.areas.map((area) => ({ text: say.areas(textIn(area.name, language), format.period(period ?? '')) })),
    left.previous && { text: noPrevious(language) },
    left.unlike.length > 0 && { text: say.unlike(labels(left.unlike)) },
    left.beyond.length > 0 && { text: say.beyond(labels(left.beyond)) },
    left.categories.length > 0 && { text: say.categories(format.list(left.categories.map(({ label }) => textIn(label, language)))) },
    isDots && { text: hasIntervals ? say.intervals : say.noIntervals },
    few && { text: say.few },
    ...[...definitions].map((text) => ({ text, background: true as const })),
    !isDots && { text: say.reading, picture: true, background: true },
  ];
  return notes.filter((note) => note !== undefined && note !== false);
}

const hollow = '○';

function hasGaps({ series }: SpiderFacts): boolean {
  return series.some(({ cells }) => cells.some((cell) => absenceOf(cell)));
}

/** Where a series has no value, or one that is to be read with care: by sign, by series, by axis. */
function absenceNotes(facts: SpiderFacts, format: Formats): Note[] {
  const { axes, feed, series } = facts;
  const { language } = format;
  const note = (sign: string, status: Absence | 'preliminary' | 'low-reliability', isIt: (cell: Cell | undefined) => boolean): Note[] =>
    series.flatMap((each, s) => {
      const where = axes.filter((_, i) => isIt(each.cells[i]));
      if (where.length === 0) return [];
      const name = series.length > 1 ? `${capitalise(nameOf(each, facts, format))}: ` : '';
      const which = where.length === axes.length && axes.length > 1 ? '' : `${format.list(where.map((axis) => axisInSentence(axis, language)))} `;
      const text = name + which + statusText(status, feed, language);
      // A series that is hollow throughout has no sign for it.
      return [{ ...(sign !== hollow || s === 0 ? { sign } : {}), text: name ? text : capitalise(text) }];
    });
  return [
    ...(['preliminary', 'low-reliability'] as const).flatMap((status) => note(hollow, status, (cell) => cell?.value !== undefined && cell.status === status)),
    ...(Object.keys(absentSign) as Absence[]).flatMap((kind) => note(absentSign[kind], kind, (cell) => absenceOf(cell) === kind)),
  ];
}
