import { type Language } from '@indicator-elements/feed';
import { leastUsefulPoints, shiftDirection, type Judgement, type Run } from '@indicator-elements/statistics';
import type { Mark, Phrase, Tone } from '../chart.js';
import { areaInSentence, decimalsOf, statusText, unitSuffix } from '../describe.js';
import { capitalise, countOf, formats, latestOf, type Formats } from '../format.js';
import { centreOf, type TrendFacts, type TrendRow, type TrendVerdict } from './rows.js';
import { words } from './words.js';

/**
 * The sentence that says what the trend says: the verdict and what it rests on, the latest value beside the compared one, and whether
 * the target is met. Each branch has its test in `tests/charts/trend-summary.test.ts`.
 */
export function summarise(facts: TrendFacts, language: Language): Phrase[] {
  const shown = say(facts, formats(language, 'shown'));
  const spoken = say(facts, formats(language, 'spoken'));
  return shown.map(({ text, ...rest }, i) => ({ ...rest, shown: text, spoken: spoken[i]!.text }));
}

interface Piece {
  readonly text: string;
  readonly tone?: Tone;
  readonly mark?: Mark;
}

function say(facts: TrendFacts, format: Formats): Piece[] {
  const latest = facts.rows.findLast(hasValue);
  if (!latest) return [{ text: nothingToShow(facts, format) }];
  const sentences = [latestSentence(facts, latest, format), targetSentence(facts, latest, format)];
  const { verdict } = facts;
  if (!verdict) return [{ text: sentences.filter(Boolean).join(' ') }];
  const head = headline(verdict, format);
  const reason = reasonText(facts, verdict, format);
  return [head, { text: [reason, ...sentences].filter(Boolean).join(' ') }];
}

/** The shape of a side, in the sentence, the notes and the picture alike. */
export const sideMark = { above: '▲', below: '▼' } as const;

const TONES: Partial<Record<Judgement, Tone>> = {
  improvement: 'better',
  deterioration: 'worse',
  higher: 'changed',
  lower: 'changed',
  change: 'changed',
};

function headline({ judgement, part }: TrendVerdict, format: Formats): Piece {
  const text = words.in(format.language).judgement[judgement];
  const tone = TONES[judgement];
  if (!tone) return { text };
  const side = shiftDirection(part);
  return { text, tone, mark: side ? sideMark[side] : '◆' };
}

/** What follows the headline, with the punctuation that joins the two. */
function reasonText(facts: TrendFacts, verdict: TrendVerdict, format: Formats): string {
  const { judgement, part } = verdict;
  const say = words.in(format.language);
  const runs = 'runs' in part ? part.runs : part;
  const centre = centreText(facts, verdict, format);
  switch (judgement) {
    case 'too-few':
      return `: ${tooFew(facts, verdict, runs.usefulPoints, centre, format)}`;
    case 'no-change':
      return `: ${'beyond' in part ? say.withinLimits(centre) : say.chance(centre)}`;
    case 'change': {
      const beyond = 'beyond' in part ? part.beyond : [];
      if (beyond.length > 0) {
        const places = beyond.map((row) => format.period(facts.rows[row]!.period));
        return `. ${capitalise(say.beyond(beyond.length, format.count(beyond.length), places.length <= 3 ? format.list(places) : ''))}`;
      }
      if (runs.longRun) return `. ${capitalise(runText(facts, runs.longRun, centre, true, format))}`;
      return `. ${say.crossings(runs.crossings, format.count(runs.crossings), format.count(runs.crossingsMin), centre)}`;
    }
    default:
      return `. ${capitalise(runText(facts, runs.endRun!, centre, false, format))}`;
  }
}

function tooFew(facts: TrendFacts, { part, withheld }: TrendVerdict, useful: number, centre: string, format: Formats): string {
  const say = words.in(format.language);
  if (withheld) {
    return 'rolling' in withheld
      ? say.rolling(countOf(withheld.rolling, facts.indicator.granularity, format))
      : say.tooManyHidden(format.number(withheld.hidden, 0), format.number(withheld.all, 0));
  }
  const values = facts.rows.slice(part.start, part.end).flatMap(({ own }) => (own?.value === undefined ? [] : [own.value]));
  const allEqual = values.length > 1 && values.every((value) => value === values[0]);
  if (allEqual) return say.allEqual(value(values[0]!, facts, format));
  if (useful >= leastUsefulPoints) return say.onTheLine(centre);
  return say.tooFew(values.length, format.count(values.length), format.count(leastUsefulPoints));
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

/** "medianen 4,8", and from when it is counted if that is not from the start. */
function centreText(facts: TrendFacts, { part, parts, chart }: TrendVerdict, format: Formats): string {
  const say = words.in(format.language);
  const centre = centreOf(part);
  const name = `${chart ? say.mean : say.median} ${centre === null ? '' : value(centre, facts, format)}`.trimEnd();
  const from = facts.rows[part.start];
  return parts.length > 1 && from ? say.countedFrom(name, format.period(from.period)) : name;
}

function latestSentence(facts: TrendFacts, row: TrendRow, format: Formats): string {
  const say = words.in(format.language);
  const { own, compared } = row;
  const notes = [
    row === facts.rows.at(-1) ? undefined : format.period(row.period),
    own?.status && statusText(own.status, facts.feed, format.language),
  ].filter((note) => note !== undefined);
  const number = value(own!.value!, facts, format) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
  const other =
    facts.compared && compared?.value !== undefined
      ? { name: areaInSentence(facts.compared, facts.feed, format.language), number: value(compared.value, facts, format) }
      : undefined;
  return say.latest(number, other);
}

function targetSentence(facts: TrendFacts, { own, target }: TrendRow, format: Formats): string {
  if (target === undefined) return '';
  const say = words.in(format.language);
  const { direction } = facts.indicator;
  const number = value(target, facts, format);
  if (direction === 'neutral') return say.target(number);
  return say.targetMet(number, direction, direction === 'lower' ? own!.value! <= target : own!.value! >= target);
}

function nothingToShow(facts: TrendFacts, format: Formats): string {
  const say = words.in(format.language);
  const statuses = new Set(facts.rows.flatMap(({ own }) => (own?.status ? [own.status] : [])));
  if (statuses.has('suppressed')) {
    return statuses.size > 1 ? say.someHidden : say.allHidden(statusText('suppressed', facts.feed, format.language));
  }
  if (statuses.has('not-applicable')) return say.notApplicable;
  return statuses.has('missing') ? say.allMissing : say.noValues;
}

function hasValue({ own }: TrendRow): boolean {
  return own?.value !== undefined;
}

/** A value in a sentence: per cent keeps its sign, other units stand in the line above. */
function value(number: number, { indicator }: TrendFacts, format: Formats): string {
  const unit = indicator.kind === 'proportion' ? unitSuffix(indicator, format) : '';
  return format.number(number, decimalsOf(indicator)) + unit;
}
