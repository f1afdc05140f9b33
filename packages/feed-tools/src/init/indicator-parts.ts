import type { Granularity } from '@indicator-elements/feed';
import { readPeriod } from '../values/period.js';
import type { Content, Json, Part } from './commented-json.js';
import type { ColumnLook } from './look.js';
import { findRatio } from './ratios.js';
import type { Role } from './roles.js';
import { slugs } from './slug.js';
import type { Draft } from './write-recipe.js';

/** What people are counted among. */
const PEOPLE = /inskriv|invånar|befolk|folkm|listad|personer totalt|population|inhabitants|denominator|nämnare|enrolled/i;
const PROPORTION = /andel|procent|%|share|percent|proportion/i;
const DEFAULT_PER = 1_000;

type Field = Readonly<Record<string, Json>>;

/** The recipe's `indicators`: what the columns with numbers, answers and steps are likely to be for. At least one. */
export function indicatorParts(draft: Draft): Part[] {
  const drawn = { answers: answerIndicators, events: eventIndicators, counts: countIndicators }[draft.roles.rows](draft);
  const all = [...drawn, ...stepIndicators(draft)];
  const ids = slugs(all.map(({ label }) => label));
  return all.map(({ label, fields, comments }, at) => ({
    content: { object: [...written({ id: ids[at]!, label, ...fields }), ...(at === 0 ? [{ key: 'definition', content: { json: '…' } satisfies Content, comments: [draft.words.definition], off: true }] : [])] },
    comments,
  }));
}

type Indicator = { readonly label: string; readonly fields: Field; readonly comments: readonly string[] };

const written = (fields: Field): Part[] => Object.entries(fields).map(([key, json]) => ({ key, content: { json } }));

const columnsOf = ({ look, roles }: Draft, role: Role): readonly ColumnLook[] => look.columns.filter(({ heading }) => roles.of.get(heading) === role);

/** Days are gathered into months, or into years where there are few months: a survey's rounds. */
function granularityOf({ roles: { period, rows } }: Draft): Granularity {
  const { granularity = 'month' } = period?.periods ?? {};
  if (granularity !== 'day' || !period) return granularity;
  const days = [...period.distinct.keys()].flatMap((text) => readPeriod(text) ?? []);
  const months = new Set(days.map((day) => day.slice(0, 7)));
  const years = new Set(days.map((day) => day.slice(0, 4)));
  return rows === 'answers' && months.size === years.size ? 'year' : 'month';
}

function asksForGranularity({ roles: { period }, words, ask }: Draft): string[] {
  return period?.periods.granularity === 'day' ? [ask(words.granularity(period.heading))] : [];
}

function countIndicators(draft: Draft): Indicator[] {
  const { words, ask } = draft;
  const granularity = granularityOf(draft);
  const counts = columnsOf(draft, 'count');
  const rates = columnsOf(draft, 'rate');
  const ratios = rates.flatMap((rate) => findRatio(rate, counts) ?? []);
  const used = new Set(ratios.flatMap(({ rate, numerator, denominator }) => [rate, numerator, denominator]));
  const certain = ratios.map((ratio): Indicator => {
    const { rate, numerator, denominator, per } = ratio;
    const kind = PROPORTION.test(rate.heading) ? 'proportion' : 'rate';
    return {
      label: kind === 'rate' ? numerator.heading : rate.heading,
      fields: ratioFields(numerator, denominator, kind === 'proportion' ? {} : { per }, kind, rate.numbers.decimals, granularity),
      comments: [words.ratio(rate.heading, numerator.heading, denominator.heading, per), ask(words.kind(kind)), ask(words.direction)],
    };
  });
  const rest = counts.filter((column) => !used.has(column));
  const people = rest.find(({ heading }) => PEOPLE.test(heading)) ?? ratios[0]?.denominator;
  const others = rest.filter((column) => column !== people);
  const likely = (others.length > 0 ? others : certain.length === 0 ? rest : []).map((column): Indicator => {
    if (!people || people === column) return countIndicator(column, granularity, draft);
    return {
      label: column.heading,
      fields: ratioFields(column, people, { per: DEFAULT_PER }, 'rate', 1, granularity),
      comments: [ask(words.likelyRatio(column.heading, people.heading)), ask(words.direction)],
    };
  });
  const finished = rates.filter((column) => !used.has(column) && counts.length === 0).map((column) => givenIndicator(column, granularity, draft));
  return [...certain, ...likely, ...finished];
}

function ratioFields(numerator: ColumnLook, denominator: ColumnLook, per: Field, kind: 'rate' | 'proportion', decimals: number, granularity: Granularity): Field {
  return {
    kind, ...per, decimals, direction: 'neutral', granularity,
    numerator: inSentence(numerator.heading), denominator: inSentence(denominator.heading),
    counted: { sum: numerator.heading }, against: { sum: denominator.heading },
  };
}

/** A heading as it stands within a sentence: `Antal recept` is `antal recept`, `HLR` stays. */
const inSentence = (heading: string): string => (/^\p{Lu}\p{Ll}/u.test(heading) ? heading[0]!.toLowerCase() + heading.slice(1) : heading);

function countIndicator({ heading }: ColumnLook, granularity: Granularity, { words, ask }: Draft): Indicator {
  return {
    label: heading,
    fields: { kind: 'count', direction: 'neutral', granularity, counted: { sum: heading } },
    comments: [ask(words.counted(heading)), ask(words.direction)],
  };
}

/** A rate that nothing is known of but itself: per how many it says in its heading, if anywhere. */
function givenIndicator({ heading, numbers }: ColumnLook, granularity: Granularity, { words, ask }: Draft): Indicator {
  const [, written] = /per\s+(1\s?00\s?000|1\s?0\s?000|1\s?000|100)/i.exec(heading) ?? [];
  const isProportion = PROPORTION.test(heading);
  const per = written === undefined ? 100 : Number(written.replace(/\s/g, ''));
  return {
    label: heading,
    fields: { kind: isProportion ? 'proportion' : 'rate', ...(isProportion ? {} : { per }), decimals: Math.min(6, numbers.decimals), direction: 'neutral', granularity, given: { column: heading } },
    comments: [ask(words.given(heading)), ask(words.direction)],
  };
}

function eventIndicators(draft: Draft): Indicator[] {
  const { words, ask } = draft;
  if (columnsOf(draft, 'step').length > 0) return [];
  const [person] = columnsOf(draft, 'person');
  return [{
    label: words.eventsLabel,
    fields: { kind: 'count', direction: 'neutral', granularity: granularityOf(draft), counted: {} },
    comments: [words.events, ...(person ? [ask(words.distinct(person.heading))] : []), ...asksForGranularity(draft), ask(words.direction)],
  }];
}

function answerIndicators(draft: Draft): Indicator[] {
  const { words, ask } = draft;
  const columns = columnsOf(draft, 'answer');
  const scale = scaleOf(columns);
  const none = [...new Set(columns.flatMap(({ distinct }) => [...distinct.keys()].filter((text) => /\p{L}/u.test(text))))];
  const granularity = granularityOf(draft);
  const asked = [ask(words.scale(columns.map(({ heading }) => heading))), ...(none.length > 0 ? [ask(words.answers(none))] : []), ...asksForGranularity(draft)];
  return columns.map(({ heading }, at) => ({
    label: heading,
    fields: { kind: 'score', scale, decimals: 1, direction: 'higher', granularity, answers: { column: heading, ...(none.length > 0 ? { leaveOut: none } : {}) } },
    comments: at === 0 ? asked : [],
  }));
}

/** The least of the usual scales that holds all answers. */
function scaleOf(columns: readonly ColumnLook[]): { readonly min: number; readonly max: number } {
  const min = Math.min(...columns.map(({ numbers }) => numbers.min));
  const max = Math.max(...columns.map(({ numbers }) => numbers.max));
  const top = [4, 5, 6, 7, 10].find((each) => max <= each)!;
  return { min: top === 10 ? 0 : Math.min(1, min), max: top };
}

function stepIndicators(draft: Draft): Indicator[] {
  return columnsOf(draft, 'step').map(({ heading, distinct }) => {
    const labels = [...distinct.keys()].sort(new Intl.Collator('sv', { numeric: true }).compare);
    const ids = slugs(labels);
    return {
      label: heading,
      fields: { kind: 'distribution', direction: 'higher', granularity: granularityOf(draft), categories: labels.map((label, at) => ({ id: ids[at]!, label })), counted: { by: heading } },
      comments: [draft.words.steps(heading)],
    };
  });
}
