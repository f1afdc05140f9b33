import { textIn, type Language } from '@indicator-elements/feed';
import type { Side } from '@indicator-elements/statistics';
import { absenceOf, nothingToShow } from '../absent.js';
import type { Phrase } from '../chart.js';
import { alikeText, decimalsApart, valueInSentence } from '../describe.js';
import type { Formats } from '../format.js';
import { phrasesOf, type Piece } from '../phrases.js';
import { sideMark, sideTones } from '../sides.js';
import { benchmarkName, countOfAreas, nounsOf } from './names.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';
import { certainSide } from './standing.js';
import { words, type Counted } from './words.js';

/**
 * The sentence that says how many areas differ from the benchmark for certain, on which side, for how many that is not certain, and how
 * many are not shown; of the own area, which of these it is. It names no other area, and no order. Each branch has its test in
 * `tests/charts/comparison-summary.test.ts`.
 *
 * @param isDated whether the sentence has to say which period it is about
 */
export function summarise(facts: ComparisonFacts, language: Language, isDated: boolean): Phrase[] {
  return phrasesOf(language, (format) => {
    const pieces = say(facts, format);
    if (!isDated || facts.period === undefined || !facts.rows.some(hasValue)) return pieces;
    return [{ text: words.in(language).inPeriod(format.period(facts.period)) }, ...pieces];
  });
}

function say(facts: ComparisonFacts, format: Formats): Piece[] {
  const { rows } = facts;
  const { language } = format;
  if (!rows.some(hasValue)) return [{ text: nothingToShow(rows.map(({ cell }) => cell), language) }];
  const judged = rows.filter(({ comparison }) => comparison);
  const sentences = judged.length > 0 ? differences(facts, judged, format) : [values(facts, format)];
  const absent = (is: 'hidden' | 'missing'): string =>
    told(is, rows.filter(({ cell }) => (is === 'hidden' ? absenceOf(cell) === 'suppressed' : absenceOf(cell) !== undefined && absenceOf(cell) !== 'suppressed')), facts, format);
  return [...sentences, ...[absent('hidden'), absent('missing')].filter(Boolean).map((text) => ({ text: ` ${text}` }))];
}

/** Who differs: the certain ones by side, and the others. */
function differences(facts: ComparisonFacts, judged: readonly ComparisonRow[], format: Formats): Piece[] {
  const { language } = format;
  const say = words.in(language);
  const benchmark = benchmarkName(facts, language)!;
  const on = (side: Side): readonly ComparisonRow[] => judged.filter((row) => certainSide(row) === side);
  const [above, below] = [on('above'), on('below')];
  const unsure = judged.filter((row) => !certainSide(row));
  const own = judged.find(({ isOwn }) => isOwn);
  const side = own && certainSide(own);
  const decimals = side && decimalsApart(own.cell!.value!, facts.reference!.value!, facts.indicator, format);
  const ownText = own && ownValue(own, facts, format, decimals, side && decimals === undefined);
  const rest = told('unjudged', facts.rows.filter((row) => hasValue(row) && !row.comparison && row.unjudged !== 'benchmark'), facts, format);
  if (above.length + below.length === 0) {
    const written = countOfAreas(judged.length, facts, format);
    const text = say.noneDiffers(nounsOf(facts, language), judged.length, written, textIn(judged[0]!.area.name, language), benchmark);
    return [{ text: [text, ownText, rest].filter(Boolean).join(' ') }];
  }
  const [first, second] = [counted('above', above, facts, format), counted('below', below, facts, format)].filter((each) => each !== undefined);
  const alone = side && on(side).length === 1;
  const more = [
    side && !alone ? say.ownDiffers(textIn(own.area.name, language), side) : '',
    ownText,
    told('uncertain', unsure, facts, format),
    rest,
  ].filter(Boolean);
  return [
    ...say.differ(nounsOf(facts, language), first!, second, benchmark).map((part) => (typeof part === 'string' ? { text: part } : part)),
    ...(more.length > 0 ? [{ text: ` ${more.join(' ')}` }] : []),
  ];
}

function counted(side: Side, rows: readonly ComparisonRow[], facts: ComparisonFacts, format: Formats): Counted | undefined {
  if (rows.length === 0) return undefined;
  const { language } = format;
  const tone = sideTones(facts.indicator.direction)[side];
  return {
    count: rows.length,
    written: countOfAreas(rows.length, facts, format),
    own: rows.length === 1 ? ownName(rows, language) : undefined,
    side: { text: words.in(language).side(side, tone), tone, mark: sideMark[side] },
  };
}

/** A sentence of some areas, with the own one by name; nothing of none. */
function told(what: 'uncertain' | 'unjudged' | 'hidden' | 'missing', rows: readonly ComparisonRow[], facts: ComparisonFacts, format: Formats): string {
  if (rows.length === 0) return '';
  return words.in(format.language)[what](rows.length, countOfAreas(rows.length, facts, format), ownName(rows, format.language));
}

/** The own area's value, and the benchmark's. */
function ownValue(own: ComparisonRow, facts: ComparisonFacts, format: Formats, decimals?: number, alike = false): string {
  const { indicator, reference } = facts;
  const { language } = format;
  const write = (value: number): string => valueInSentence(value, indicator, format, decimals);
  const name = besideName(own, facts, language);
  return words.in(language).own(textIn(own.area.name, language), write(own.cell!.value!), name === undefined ? undefined : { name, value: write(reference!.value!) + (alike ? ` (${alikeText(language)})` : '') });
}

/** The benchmark inside a sentence, where it has a value and is not the own area itself. */
function besideName(own: ComparisonRow | undefined, facts: ComparisonFacts, language: Language): string | undefined {
  return facts.reference?.value === undefined || own?.unjudged === 'benchmark' ? undefined : benchmarkName(facts, language);
}

/** Where nothing can be judged: from where to where the values lie, and the own one. */
function values(facts: ComparisonFacts, format: Formats): Piece {
  const { rows, indicator } = facts;
  const { language } = format;
  const say = words.in(language);
  const write = (value: number): string => valueInSentence(value, indicator, format);
  const valued = rows.filter(hasValue);
  const numbers = valued.map(({ cell }) => cell!.value!);
  const [low, high] = [write(Math.min(...numbers)), write(Math.max(...numbers))];
  const own = valued.find(({ isOwn }) => isOwn);
  const name = benchmarkName(facts, language);
  const isCompared = besideName(own, facts, language) !== undefined;
  const nouns = nounsOf(facts, language);
  return {
    text: [
      valued.length === 1
        ? say.only(textIn(valued[0]!.area.name, language), low)
        : low === high
          ? say.same(nouns, valued.length, countOfAreas(valued.length, facts, format), low)
          : say.range(nouns, countOfAreas(valued.length, facts, format), low, high),
      own && valued.length > 1 && ownValue(own, facts, format),
      !isCompared && name !== undefined && say.noReference(name),
      isCompared && indicator.kind !== 'count' && say.cannotTell,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function ownName(rows: readonly ComparisonRow[], language: Language): string | undefined {
  const own = rows.find(({ isOwn }) => isOwn);
  return own && textIn(own.area.name, language);
}

function hasValue({ cell }: ComparisonRow): boolean {
  return cell?.value !== undefined;
}
