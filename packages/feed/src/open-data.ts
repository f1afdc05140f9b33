import { isNumber, SILENT, STATUSES } from './fields.js';
import { HIDDEN_SIGNS } from './hidden-signs.js';
import { parsePeriod, type Period } from './period.js';
import { collectFindings, type Finding, type Report } from './problem.js';
import { isRecord, type Raw } from './record.js';
import { PER } from './terms.js';
import type { Indicator, Text } from './types.js';

/*
 * What the ways of writing open data have in common. What is made of them is a feed without a problem: what a feed cannot have is left out
 * here, and said with its place in the answer as it came.
 */

/** A feed as `JSON.parse` would give it, and what was left out; or none, and why. */
export type Adapted =
  | { readonly raw: Raw; readonly findings: readonly Finding[] }
  | { readonly raw: undefined; readonly findings: readonly [Finding] };

/** Gives up, inside an adapter: there is no feed in this answer. */
export function refuse(path: string, code: Finding['code'], ...details: unknown[]): never {
  throw new Error(code, { cause: { path, code, details } satisfies Finding });
}

const MOST_FINDINGS = 100;

/** What an adapter makes: a feed and what it reports, or what it refuses with. */
export function adapt(make: (report: Report) => Raw): Adapted {
  const { report, findings } = collectFindings(MOST_FINDINGS);
  try {
    const raw = make(report);
    return { raw, findings: findings() };
  } catch (error) {
    const { cause } = error as Error;
    if (!cause) throw error;
    return { raw: undefined, findings: [cause as Finding] };
  }
}

/** The first that stands twice. */
export function repeated<Item>(items: readonly Item[]): Item | undefined {
  const seen = new Set<Item>();
  return items.find((item) => seen.has(item) || !seen.add(item));
}

/** What a file says without a number, or of one, in the signs of Statistics Sweden, Kolada, SDMX and Eurostat. */
const SIGNS: Readonly<Record<string, (typeof STATUSES)[number]>> = {
  ...Object.fromEntries(HIDDEN_SIGNS.map((sign) => [sign, 'suppressed' as const])),
  '-': 'missing',
  missing: 'missing',
  o: 'missing',
  '.': 'not-applicable',
  m: 'not-applicable',
  z: 'not-applicable',
  p: 'preliminary',
  u: 'low-reliability',
};

/** The status that a sign stands for; '' for the usual, undefined for one that is not known. */
export function statusOf(sign: string): (typeof STATUSES)[number] | '' | undefined {
  const key = sign.trim().toLowerCase();
  if (key === '' || key === 'a') return '';
  return Object.hasOwn(SIGNS, key) ? SIGNS[key] : undefined;
}

/** Text that says something. */
export function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' && /\S/.test(value) ? value : undefined;
}

/** A field of what may be a record, but not what all objects inherit. */
export function own(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

const LETTERS: Readonly<Record<string, string>> = { M: '', K: 'Q', Q: 'Q', V: 'W', W: 'W' };

/** A period as statistics write them: 2025, 2025M01, 2025K1, 2025Q1, 2025V07, 2025W07, and as in a feed. */
export function openPeriod(text: string): { readonly text: string; readonly period: Period } | undefined {
  const written = text.trim().replace(/^(\d{4})[ -]?([MKQVW])[ -]?(\d{1,2})$/i, (_, year: string, letter: string, number: string) => {
    const sign = LETTERS[letter.toUpperCase()]!;
    return `${year}-${sign}${sign === 'Q' ? Number(number) : number.padStart(2, '0')}`;
  });
  const period = parsePeriod(written);
  return period && { text: written, period };
}

/** What is measured, as far as the words for it say. */
export type Measured = Pick<Indicator, 'id' | 'label'> & {
  /** The unit in words, as the source has it. */
  readonly unit?: string | undefined;
  readonly decimals?: unknown;
  readonly definition?: string | undefined;
  readonly granularity: string;
};

/**
 * The indicator of some values without counts behind them. Per cent is a proportion, so many per 1 000 a rate; all else is a number in its
 * unit, for which no chart assumes anything.
 */
export function openIndicator({ unit, decimals, definition, ...named }: Measured, most: number, whole: boolean): Raw {
  const words = unit ?? '';
  const label = typeof named.label === 'string' ? named.label : '';
  const isPercent = PERCENT.test(words || label);
  const inUnit = PER_SO_MANY.exec(words);
  const [, number = '', people] = inUnit ?? PER_SO_MANY.exec(label) ?? [];
  const per = Number(number.replace(/\D/g, ''));
  const events = (inUnit ? words.slice(0, inUnit.index) : words).trim();
  return {
    ...named,
    decimals: Number.isInteger(decimals) && (decimals as number) >= 0 && (decimals as number) <= 6 ? decimals : whole ? 0 : 1,
    definition: definition || undefined,
    ...(isPercent && most <= 100
      ? { kind: 'proportion', per: 100 }
      : !isPercent && per > 1 && (PER as readonly number[]).includes(per)
      ? { kind: 'rate', per, numerator: isNumberOf(events) ? NUMBER : events, denominator: wordsOf(people)?.trim() }
      : { kind: 'count', unit: words && isNumberOf(words) ? undefined : unit ?? VALUE }),
  };
}

const PERCENT = /%|procent|per ?cent/i;
/** "… per 100 000 invånare", "…/1000 inv" */
const PER_SO_MANY = /(?:\bper|\/)\s*(\d(?:[\s.,]?\d)*)\s*([^]*)$/i;
const NUMBER: Text = { sv: 'antal', en: 'number' };
const VALUE: Text = { sv: 'värde', en: 'value' };
const isNumberOf = (unit: string): boolean => /^(antal|number)?$/i.test(unit.trim());

const COUNTRY = '00';

/**
 * The areas of some codes. Codes of Statistics Sweden tell their level, and in what they lie.
 *
 * @param parents what is known of that besides: then it is what holds, of those that stand after what they lie in
 */
export function openAreas(named: ReadonlyMap<string, Text>, parents?: ReadonlyMap<string, string>): readonly Raw[] {
  const before = new Set<string>();
  return [...named].map(([code, name]) => {
    const level = code === COUNTRY ? 'country' : /^\d\d$/.test(code) ? 'region' : /^\d{4}$/.test(code) ? 'municipality' : undefined;
    const around = /^\d\d/.test(code) ? [4, 2].map((length) => code.slice(0, length)).concat(COUNTRY) : [];
    const parent = parents
      ? [parents.get(code)!].find((other) => before.has(other))
      : code === COUNTRY ? undefined : around.find((other) => other !== code && named.has(other));
    before.add(code);
    return { code, name, level, parent };
  });
}

type Shape = { readonly least: number; readonly most: number; readonly whole: boolean };

const NOTHING: Shape = { least: 0, most: 0, whole: true };

/** What stands in a place of the answer: positions in lists of indicators, areas and periods, and in the categories of each dimension. */
export type Place = { readonly indicator: number; readonly area: number; readonly period: number; readonly groups: readonly number[] };

/** Collects the observations of an answer, with dimensions of these ids. */
export function collectCells(dimensions: readonly string[], report: Report) {
  const columns = { indicator: [] as number[], area: [] as number[], period: [] as number[], value: [] as (number | null)[], status: [] as (string | null)[] };
  const inGroups = dimensions.map((): number[] => []);
  const shapes: Shape[] = [];
  const unread = new Set<string>();
  return {
    /**
     * Takes what stands in one place; a place with neither value nor sign is a gap.
     *
     * @param path where its `value` and its `status` are
     */
    add({ indicator, area, period, groups }: Place, value: unknown, sign: unknown, path: (field: string) => string): void {
      const given = value ?? null;
      const words = wordsOf(sign);
      let status = words === undefined ? '' : statusOf(words);
      if (status === undefined) {
        if (!unread.has(words!)) report(path('status'), 'unread-status', words);
        unread.add(words!);
        status = given === null ? 'missing' : '';
      }
      let number: number | null = null;
      if (isNumber(given)) number = given;
      else if (given !== null) return report(path('value'), 'unread-value', given);
      // Statistics Sweden writes "-" for none at all: beside a 0 it says the same twice.
      if (number === 0 && words === '-') status = '';
      const isSilent = SILENT.has(STATUSES.indexOf(status as 'missing') + 1);
      if (number !== null && isSilent) {
        report(path('value'), 'unexpected-value', 'value', status);
        number = null;
      } else if (number === null && !isSilent) {
        if (status === '') return;
        status = 'missing';
      }
      columns.indicator.push(indicator);
      columns.area.push(area);
      columns.period.push(period);
      columns.value.push(number);
      columns.status.push(status || null);
      inGroups.forEach((column, at) => column.push(groups[at]!));
      if (number === null) return;
      const { least, most, whole } = shapes[indicator] ?? { ...NOTHING, least: number, most: number };
      shapes[indicator] = { least: Math.min(least, number), most: Math.max(most, number), whole: whole && Number.isInteger(number) };
    },

    /**
     * The indicators that a feed can have, and their observations as its columns. There are none below 0: a series that has some would be
     * shown with gaps where it is lowest.
     *
     * @param refused where a series is that is left out
     */
    feedOf(measured: readonly Measured[], periods: readonly string[], refused: string): Raw {
      const indicators: Raw[] = [];
      const kept = measured.map((each, at) => {
        const { least, most, whole } = shapes[at] ?? NOTHING;
        if (least >= 0) return indicators.push(openIndicator(each, most, whole)) - 1;
        report(refused, 'negative-series', each.label);
        return -1;
      });
      if (indicators.length === 0 || columns.value.length === 0) refuse('value', 'no-values');
      const all = Object.entries<readonly (number | string | null)[]>({ ...columns, ...Object.fromEntries(dimensions.map((id, at) => [id, inGroups[at]!])) });
      const observations = Object.fromEntries(all.map(([field, column]): [string, unknown] => [field, column.filter((_, row) => kept[columns.indicator[row]!]! >= 0)]));
      return {
        indicators,
        observations: {
          ...observations,
          indicator: (observations['indicator'] as number[]).map((at) => kept[at]),
          period: { dictionary: periods, index: observations['period'] },
        },
      };
    },
  };
}
