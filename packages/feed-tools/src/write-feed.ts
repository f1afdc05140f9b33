import { periodOf, type Feed, type Observations } from '@indicator-elements/feed';
import { NUMBERS, STATUSES } from '@indicator-elements/feed/fields';

/** A column with each of its words once, in the order in which they first appear. `null` is a word too: none. */
function dictionaryOf(words: readonly (string | null)[]): { dictionary: (string | null)[]; index: number[] } {
  const places = new Map<string | null, number>();
  const index = words.map((word) => {
    const place = places.get(word);
    if (place !== undefined) return place;
    places.set(word, places.size);
    return places.size - 1;
  });
  return { dictionary: [...places.keys()], index };
}

/**
 * A feed as the text of its file: the head as a person would write it, the observations in columns, in the feed's own order. The same
 * feed gives the same bytes, and reading the text gives the same feed.
 */
export function writeFeed(feed: Feed): string {
  const { observations, ...head } = feed;
  const lines = Object.entries({ format: 'indicator-feed/1', ...head })
    .filter(([, value]) => !isEmpty(value))
    .map(([field, value]) => `  ${JSON.stringify(field)}: ${writeValue(value)}`);
  const columns = Object.entries(columnsOf(feed, observations)).map(([field, column]) => `    ${JSON.stringify(field)}: ${JSON.stringify(column)}`);
  return `{\n${lines.join(',\n')},\n  "observations": {\n${columns.join(',\n')}\n  }\n}\n`;
}

/** What reading fills in by itself: no notes, no dimensions, nothing on disclosure. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

/** A list has a line an entry. */
function writeValue(value: unknown): string {
  if (!Array.isArray(value) || value.every((item) => typeof item !== 'object')) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}

function columnsOf({ indicators, dimensions }: Feed, observations: Observations): Record<string, unknown> {
  const { length, indicator, area, period, category, status } = observations;
  const rows = Array.from({ length }, (_, row) => row);
  const positions = (column: ArrayLike<number>): number[] => rows.map((row) => column[row]!);
  const numbers = (column: ArrayLike<number>): (number | null)[] => rows.map((row) => (Number.isNaN(column[row]!) ? null : column[row]!));
  const columns: Record<string, unknown> = {
    indicator: positions(indicator),
    area: positions(area),
    period: dictionaryOf(rows.map((row) => periodOf(indicators[indicator[row]!]!.granularity, period[row]!))),
  };
  dimensions.forEach(({ id }, at) => (columns[id] = positions(observations.dimensions[at]!)));
  if (rows.some((row) => category[row]))
    columns['category'] = dictionaryOf(rows.map((row) => indicators[indicator[row]!]!.categories?.[category[row]! - 1]?.id ?? null));
  if (rows.some((row) => status[row])) columns['status'] = dictionaryOf(rows.map((row) => STATUSES[status[row]! - 1] ?? null));
  for (const field of NUMBERS) if (observations[field]) columns[field] = numbers(observations[field]);
  return columns;
}
