import { demand } from './demand.js';
import { isNumber } from './fields.js';
import { parsePeriod } from './period.js';
import { isRecord } from './record.js';
import { DATE, DECIMALS, DIRECTIONS, FILLED, GRANULARITIES, isThere, KINDS, LEVELS, PER, ROLLING, URL_TEXT } from './terms.js';
import type { Area, Category, Dimension, Feed, FeedEvent, Indicator, Publisher, Target, Text } from './types.js';

/*
 * The head of a feed, part by part, for the quick reader: what `schema.ts` says, without a word of what is wrong. The compiler holds each
 * part to the fields that the schema gives it, and `tests/feed/sound.test.ts` to what it takes.
 */

/** Gives what a part says: new, with the known fields only, and frozen. Throws where it is not sound. */
type Sound<Value> = (raw: unknown) => Value;

/** The fields that a value may do without. */
type Optional<Value> = { [Key in keyof Value]-?: object extends Pick<Value, Key> ? Key : never }[keyof Value];
/** The fields of a part that has to say them all; those in `Given` have a value without that. */
type Needed<Value, Given> = { readonly [Key in Exclude<keyof Value, Optional<Value> | Given>]: Sound<Value[Key]> };
type Allowed<Value, Given extends keyof Value> = { readonly [Key in Optional<Value> | Given]-?: Sound<NonNullable<Value[Key]>> };

const record = <Value extends object, Given extends keyof Value = never>(
  needed: Needed<Value, Given>,
  allowed: Allowed<Value, Given>,
  given?: Pick<Value, Given>,
): Sound<Value> => {
  const fields = Object.entries<Sound<unknown>>({ ...allowed, ...needed });
  return (raw) => {
    demand(isRecord(raw));
    const result: Record<string, unknown> = { ...given };
    for (const [key, sound] of fields) {
      const value = raw[key];
      if (value !== undefined || key in needed) result[key] = sound(value);
    }
    return Object.freeze(result) as Value;
  };
};

export const list =
  <Item>(item: Sound<Item>): Sound<readonly Item[]> =>
  (raw) => {
    demand(Array.isArray(raw));
    return Object.freeze([...(raw as readonly unknown[])].map(item));
  };

const that =
  <Value>(isSound: (raw: Value) => boolean): Sound<Value> =>
  (raw) => {
    demand(isSound(raw as Value));
    return raw as Value;
  };

const written = (isSound: (text: string) => unknown): Sound<string> => that((raw) => typeof raw === 'string' && !!isSound(raw));
const oneOf = <Value>(values: readonly Value[]): Sound<Value> => that((raw) => values.includes(raw));

const words = written((text) => FILLED.test(text));
const number = that<number>((raw) => isNumber(raw));
const period = written(parsePeriod);
const url = written((text) => URL_TEXT.test(text));
const date = written((text) => DATE.test(text) && isThere(text));
const translated = record<Text & object>({}, { sv: words, en: words });
const text: Sound<Text> = (raw) => {
  if (typeof raw === 'string') return words(raw);
  const texts = translated(raw);
  demand(Object.keys(texts).length > 0);
  return texts;
};

const none = Object.freeze([]);

const category = record<Category>({ id: words, label: text }, { description: text });
const target = record<Target>({ value: number, label: text }, { from: period, to: period });
const event = record<FeedEvent>({ period, label: text }, { description: text, rebase: oneOf([true, false]) });
const publisher = record<Publisher>({ name: text }, { url });

export const area = record<Area>({ code: words, name: text }, { level: oneOf(LEVELS), parent: words });
export const dimension = record<Dimension>({ id: words, label: text, categories: list(category) }, { total: words });
export const indicator = record<Indicator, 'direction' | 'targets' | 'events'>(
  { id: words, label: text, kind: oneOf(KINDS), granularity: oneOf(GRANULARITIES) },
  {
    shortLabel: text,
    direction: oneOf(DIRECTIONS),
    per: oneOf(PER),
    scale: record<NonNullable<Indicator['scale']>>({ min: number, max: number }, {}),
    categories: list(category),
    numerator: text,
    denominator: text,
    unit: text,
    decimals: oneOf(DECIMALS),
    rolling: oneOf(ROLLING),
    definition: text,
    targets: list(target),
    events: list(event),
  },
  { direction: 'neutral', targets: none, events: none },
);
export const about = record<Omit<Feed, 'areas' | 'dimensions' | 'indicators' | 'observations'>, 'notes' | 'disclosure'>(
  {},
  {
    title: text,
    publisher,
    license: url,
    updated: date,
    nextUpdate: date,
    notes: list(text),
    disclosure: record<Feed['disclosure']>({}, { minCount: that<number>((raw) => isNumber(raw, 0)) }),
  },
  { notes: none, disclosure: Object.freeze({}) },
);
