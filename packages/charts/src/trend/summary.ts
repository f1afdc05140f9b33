import { type Language } from '@indicator-elements/feed';
import { leastUsefulPoints, shiftDirection, type Run } from '@indicator-elements/statistics';
import { nothingToShow } from '../absent.js';
import type { Phrase } from '../chart.js';
import { alikeText, areaInSentence, decimalsApart, statusText, valueInSentence } from '../describe.js';
import { countOf, latestOf, type Formats } from '../format.js';
import { phrasesOf, type Piece } from '../phrases.js';
import { sideMark, sideTones } from '../sides.js';
import { centreName, control, controlWordsOf, isOver, type TrendPart, type TrendVerdict } from './analysis.js';
import type { TrendFacts, TrendRow } from './rows.js';
import { words } from './words.js';

/**
 * The sentence that says what the trend says: the verdict and what it rests on, the latest value beside the compared one, and whether
 * the target is met. Each branch has its test in `tests/charts/trend-summary.test.ts`.
 */
export function summarise(facts: TrendFacts, language: Language): Phrase[] {
  return phrasesOf(language, (format) => say(facts, format));
}

function say(facts: TrendFacts, format: Formats): Piece[] {
  const latest = facts.rows.findLast(hasValue);
  if (!latest) return [{ text: nothingToShow(facts.rows.map(({ own }) => own), format.language) }];
  const { verdict } = facts;
  const at = verdict && judgedBy(verdict, facts.rows.indexOf(latest));
  const { indicator } = facts;
  const decimals = at === undefined ? undefined : decimalsApart(latest.own!.value!, at, indicator, format);
  const alike = at !== undefined && decimals === undefined;
  const write: Write = (number) => valueInSentence(number, indicator, format, decimals);
  const fair = isFair(facts, latest);
  const sentences = [latestSentence(facts, latest, fair, alike, write, format), fair ? targetSentence(facts, latest, format) : ''];
  if (!verdict) return [{ text: sentences.filter(Boolean).join(' ') }];
  const head = headline(facts, verdict, format);
  const reason = reasonText(facts, verdict, write, format);
  return [head, { text: `: ${[reason, ...sentences].filter(Boolean).join(' ')}` }];
}

type Write = (number: number) => string;

/** The centre line, where the verdict is that the latest value lies on one side of it. */
function judgedBy({ part, judgement }: TrendVerdict, row: number): number | undefined {
  return judgement !== 'too-few' && part.median !== null && shiftDirection(part) && part.endRun?.end === row ? part.median : undefined;
}

/** Whether a later value than the latest that is shown is hidden. */
const isHiddenAfter = ({ rows }: TrendFacts, latest: TrendRow): boolean => rows.slice(rows.indexOf(latest)).some(({ own }) => own?.status === 'suppressed');

/** Whether a value can be held against others: where small numbers are hidden, those that are left may always miss a low target. A score is hidden when few have answered. */
function isFair(facts: TrendFacts, latest: TrendRow): boolean {
  const withheld = facts.verdict?.withheld;
  return facts.indicator.kind === 'score' || !(isHiddenAfter(facts, latest) || (withheld && 'hidden' in withheld));
}

function headline(facts: TrendFacts, verdict: TrendVerdict, format: Formats): Piece {
  const { judgement, part } = verdict;
  const say = words.in(format.language);
  const text = say.judgement[judgement];
  // What was before a new centre line is not looked at, and may be plain to see.
  if (judgement === 'no-change' || judgement === 'too-few') return { text: text + (judgement === 'no-change' && isLater(verdict) ? say.sinceThen(format.period(facts.rows[part.start]!.period)) : '') };
  const side = shiftDirection(part);
  return {
    text: (verdict.chart && control.module.unusualText(verdict, format)) ?? (isOver(verdict) ? say.earlier : text),
    tone: side ? sideTones(facts.indicator.direction)[side] : 'changed',
    mark: side ? sideMark[side] : '◆',
  };
}

/** Whether the verdict is about a part that is not the first. */
const isLater = ({ parts }: TrendVerdict): boolean => parts.length > 1;

/** What follows the headline and a colon. */
function reasonText(facts: TrendFacts, verdict: TrendVerdict, write: Write, format: Formats): string {
  const { judgement, part } = verdict;
  const say = words.in(format.language);
  const centre = centreText(facts, verdict, write, format);
  const beyond = (): string | undefined => verdict.chart && control.module.beyondText(verdict, facts, format);
  switch (judgement) {
    case 'too-few':
      return tooFew(facts, verdict, part.usefulPoints, centre, format);
    case 'no-change':
      return controlWordsOf(verdict, format.language)?.withinLimits(centre) ?? say.chance(centre);
    case 'change':
      return (
        beyond() ??
        (part.longRun
          ? runText(facts, part.longRun, centre, true, format)
          : say.crossings(part.crossings, format.count(part.crossings), format.count(part.crossingsMin), centre) + seasonText(facts, part, format))
      );
    default:
      return [runText(facts, part.endRun!, centre, false, format), beyond()].filter(Boolean).join(' ');
  }
}

function tooFew(facts: TrendFacts, verdict: TrendVerdict, useful: number, centre: string, format: Formats): string {
  const { part, withheld } = verdict;
  const say = words.in(format.language);
  const first = facts.rows[part.start];
  const since = isLater(verdict) && first ? say.since(format.period(first.period)) : '';
  if (withheld && 'rolling' in withheld) return say.rolling(countOf(withheld.rolling, facts.indicator.granularity, format));
  if (withheld && 'few' in withheld) return control.module.tooRare(withheld, format);
  if (withheld) return say.tooManyHidden(format.number(withheld.hidden, 0), format.number(withheld.all, 0), since);
  const all = facts.rows.slice(part.start, part.end).filter(hasValue).length;
  if (all < leastUsefulPoints) return say.tooFew(all, format.count(all), format.count(leastUsefulPoints), since);
  return say.onTheLine(useful ? format.number(all - useful, 0) : undefined, format.number(all, 0), centre, useful < leastUsefulPoints ? format.count(leastUsefulPoints) : undefined);
}

/** "de senaste nio månaderna ligger alla över medianen 4,8", or which nine they were. */
function runText(facts: TrendFacts, run: Run, centre: string, over: boolean, format: Formats): string {
  const say = words.in(format.language);
  const { granularity } = facts.indicator;
  const whole = run.end - run.start + 1 === run.length;
  const toTheEnd = run.end === facts.rows.length - 1;
  if (whole && toTheEnd && !over) return say.latestRun(latestOf(run.length, granularity, format), run.side, centre);
  const span = format.span(facts.rows[run.start]!.period, facts.rows[run.end]!.period);
  return say.run(countOf(run.length, granularity, format), span, run.side, centre, over, !whole);
}

/** Few crossings are what a yearly rhythm gives, too. */
function seasonText({ indicator, rows }: TrendFacts, part: TrendPart, { language }: Formats): string {
  const isYears = rows[part.start]!.period.slice(0, 4) < rows[part.end - 1]!.period.slice(0, 4);
  return isYears && indicator.granularity !== 'year' ? ` ${words.in(language).season}` : '';
}

/** "medianen 4,8", and from when it is counted if that is not from the start. */
function centreText(facts: TrendFacts, verdict: TrendVerdict, write: Write, format: Formats): string {
  const { part, judgement } = verdict;
  const say = words.in(format.language);
  const written = part.median === null ? '' : write(part.median);
  const name = `${centreName(verdict, format.language)} ${written}`;
  const from = facts.rows[part.start];
  return isLater(verdict) && from && judgement !== 'no-change' ? say.countedFrom(name, format.period(from.period)) : name;
}

function latestSentence(facts: TrendFacts, row: TrendRow, fair: boolean, alike: boolean, write: Write, format: Formats): string {
  const say = words.in(format.language);
  const { own, compared } = row;
  const notes = [
    row === facts.rows.at(-1) ? undefined : format.period(row.period),
    own?.status && statusText(own.status, facts.feed, format.language),
    alike && alikeText(format.language),
  ].filter(Boolean);
  const number = write(own!.value!) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
  const other =
    facts.compared && compared?.value !== undefined && fair
      ? {
          name: areaInSentence(facts.compared, facts.feed, format.language),
          // What is said of both is said once.
          number: write(compared.value) + (compared.status && compared.status !== own?.status ? ` (${statusText(compared.status, facts.feed, format.language)})` : ''),
        }
      : undefined;
  return say.latest(number, other, isHiddenAfter(facts, row));
}

function targetSentence(facts: TrendFacts, { own, target }: TrendRow, format: Formats): string {
  if (target === undefined) return '';
  const say = words.in(format.language);
  const { direction } = facts.indicator;
  const number = value(target, facts, format);
  return direction === 'neutral' ? say.target(number) : say.targetMet(number, direction, metBy(own!.value!, target, facts, format));
}

/** A value that misses its target but is written with the same digits has not met it, and must not look as if the sentence were wrong. */
function metBy(reached: number, target: number, facts: TrendFacts, format: Formats): boolean | 'almost' {
  if (facts.indicator.direction === 'lower' ? reached <= target : reached >= target) return true;
  return value(reached, facts, format) === value(target, facts, format) && 'almost';
}

function hasValue({ own }: TrendRow): boolean {
  return own?.value !== undefined;
}

function value(number: number, { indicator }: TrendFacts, format: Formats): string {
  return valueInSentence(number, indicator, format);
}
