import { textIn, type Area, type Cell, type Feed } from '@indicator-elements/feed';
import { certainConfidence, hintConfidence } from '@indicator-elements/statistics';
import { absenceOf } from '../absent.js';
import type { Note } from '../chart.js';
import { areasAround, regionAround } from '../compared.js';
import { percentText, statusText } from '../describe.js';
import { sideMark, sideTones } from '../sides.js';
import { capitalise, formats, type Formats } from '../format.js';
import type { ComparisonModel, ComparisonView } from './model.js';
import { benchmarkName, countOfAreas, nounsOf } from './names.js';
import { FEWEST_ANSWERS, type ComparisonFacts, type ComparisonRow } from './rows.js';
import { certainSide } from './standing.js';
import { noteWords } from './note-words.js';
import { words } from './words.js';

/** As many names as a note can list. */
const LISTED = 6;

/** From such a share of the whole on, a part hides some of its own difference. */
const LARGE = 0.2;

/** From so many areas on it is said how many chance points out even at 99.8 %: 5 % of readings have one then. */
const MANY = 26;

/** What the signs of the picture mean, who has which reservation, and how it is judged. */
export function comparisonNotes({ facts, view, language }: ComparisonModel): Note[] {
  const format = formats(language, 'shown');
  const { rows, indicator } = facts;
  return [
    ...signNotes(facts, view, format),
    ...statusNotes(facts, format),
    ...(indicator.definition === undefined ? [] : [{ text: textIn(indicator.definition, language), background: true as const }]),
    ...(rows.some(({ intervals }) => intervals) ? methodNotes(facts, format) : []),
  ];
}

function signNotes(facts: ComparisonFacts, view: ComparisonView, format: Formats): Note[] {
  const { rows, indicator } = facts;
  const { language } = format;
  const say = noteWords.in(language);
  const notes: Note[] = [];
  const key = (sign: string, text: string): Note => ({ sign, text, picture: true });
  const [certain, hint] = [percentText(certainConfidence, format, 1), percentText(hintConfidence, format)];
  const benchmark = benchmarkName(facts, language);
  const tones = sideTones(indicator.direction);
  // Whether who differs can be seen by where the intervals of the picture lie.
  const isDrawn = view === 'interval' && !facts.isUncertain;
  if (benchmark !== undefined && rows.some(({ comparison }) => comparison)) {
    for (const side of ['above', 'below'] as const) {
      if (rows.some((row) => certainSide(row) === side)) notes.push({ ...key(sideMark[side], say.certainNote(words.in(language).side(side, tones[side]), benchmark, certain, isDrawn)), tone: tones[side] });
    }
    if (rows.some((row) => row.comparison && !certainSide(row))) notes.push(key('●', say.noneNote(benchmark)));
    if (facts.isUncertain) notes.push({ text: say.benchmarkNote(benchmark) });
  }
  if (view === 'trends') return benchmark === undefined ? notes : [...notes, key('┄', capitalise(benchmark))];
  if (view === 'funnel') return [...notes, key('─', say.limitNote(certain, indicator.kind === 'rate')), key('┄', say.limitNote(hint, indicator.kind === 'rate')), { text: say.funnelMethod }];
  if (rows.some(({ intervals }) => intervals)) notes.push(key('─', say.intervalNote(certain, isDrawn)), key('▬', say.hintNote(hint)));
  if (rows.some(({ given }) => given)) notes.push({ sign: '─', text: say.givenNote });
  return notes;
}

/** Who is preliminary or of low reliability, hidden, missing or not applicable; by name where they are few. */
function statusNotes(facts: ComparisonFacts, format: Formats): Note[] {
  const { rows, feed, reference } = facts;
  const { language } = format;
  const say = noteWords.in(language);
  const names = (where: readonly ComparisonRow[]): string =>
    where.length > LISTED ? format.count(where.length) : format.list(where.map(({ area }) => textIn(area.name, language)));
  const notes: Note[] = [];
  for (const [status, sign] of [['preliminary', '○'], ['low-reliability', '□']] as const) {
    const where = rows.filter(({ cell }) => cell?.value !== undefined && cell.status === status);
    if (where.length > 0) notes.push({ sign, text: `${statusText(status, feed, language)}: ${names(where)}` });
  }
  for (const status of ['suppressed', 'missing', 'not-applicable'] as const) {
    const where = rows.filter(({ cell }) => absenceOf(cell) === status);
    if (where.length > 0 && where.length < rows.length) notes.push({ text: `${capitalise(statusText(status, feed, language))}: ${names(where)}` });
  }
  const few = rows.filter(({ unjudged }) => unjudged === 'few');
  if (few.length > 0) notes.push({ text: say.fewNote(format.number(FEWEST_ANSWERS, 0), names(few)) });
  const benchmark = benchmarkName(facts, language);
  if (benchmark !== undefined && !rows.some(({ unjudged }) => unjudged === 'benchmark') && reference?.value !== undefined && reference.status) {
    notes.push({ text: `${capitalise(benchmark)}: ${statusText(reference.status, feed, language)}` });
  }
  return notes;
}

function methodNotes(facts: ComparisonFacts, format: Formats): Note[] {
  const { rows, indicator } = facts;
  const { language } = format;
  const { kind } = indicator;
  const say = noteWords.in(language);
  const texts = kind === 'rate' || kind === 'proportion' || kind === 'score' ? [say.methods[kind]] : [];
  if (kind === 'rate') texts.push(say.repeats);
  const judged = rows.filter(({ comparison }) => comparison).length;
  if (judged > 1) {
    const atLeastOne = (confidence: number): string => {
      const share = 1 - confidence ** judged;
      return percentText(share, format, share < 0.1 ? 1 : 0);
    };
    const expected = judged < MANY ? undefined : format.number(judged * (1 - certainConfidence), 1);
    texts.push(say.chance(nounsOf(facts, language), countOfAreas(judged, facts, format), atLeastOne(hintConfidence), atLeastOne(certainConfidence), expected));
  }
  const large = largest(facts);
  if (large && large.share >= LARGE && large.share < 1) texts.push(say.large(textIn(large.area.name, language), percentText(large.share, format), benchmarkName(facts, language)!));
  return texts.map((text) => ({ text, background: true }));
}

/** The own area, or else the largest, where it is a part of the benchmark, and the share that it is of it. */
function largest({ feed, rows, reference, benchmark, own }: ComparisonFacts): { readonly area: Area; readonly share: number } | undefined {
  if (!benchmark || benchmark.without) return undefined;
  const sizeOf = (cell: Cell | undefined): number => (cell?.value === undefined ? 0 : (cell.denominator ?? cell.n ?? 0));
  const parts = rows
    .filter(({ area, isOwn }) => (!own || isOwn) && area !== benchmark.area && isWithin(feed, area, benchmark.area))
    .map(({ area, cell }) => ({ area, share: sizeOf(cell) / (sizeOf(reference) || Infinity) }));
  return parts.sort((one, other) => other.share - one.share)[0];
}

const isWithin = (feed: Feed, area: Area, around: Area): boolean => [...areasAround(feed, area), regionAround(feed, area)].includes(around);
