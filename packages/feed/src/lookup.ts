import type { Report } from './problem.js';
import { isRecord } from './record.js';

/** Not found. */
export const UNKNOWN = -1;
/** Found, but it could not be used and has been reported already. */
export const LOST = -2;

/** A list of things with ids, and where to find each. */
export type Lookup<Item = unknown> = {
  readonly items: readonly Item[];
  /** Id → position in `items`, or LOST. */
  readonly ids: ReadonlyMap<string, number>;
  /** Position in the raw list → position in `items`, or LOST. */
  readonly positions: readonly number[];
};

/** Indexes what could be used of a list (undefined stands for what could not) and leaves out what has the id of another. */
export function lookupOf<Item>(
  items: readonly (Item | undefined)[],
  raw: unknown,
  key: keyof Item & string,
  path: string,
  report: Report,
): Lookup<Item> {
  const kept: Item[] = [];
  const ids = new Map<string, number>();
  const positions = items.map((item, at) => {
    const id = idAt(raw, at, key);
    const former = ids.get(id as string) ?? UNKNOWN;
    if (former >= 0) {
      if (item) report(`${path}[${at}].${key}`, 'duplicate-id', id);
      return former;
    }
    const position = item ? kept.push(item) - 1 : LOST;
    if (typeof id === 'string') ids.set(id, position);
    return position;
  });
  return { items: Object.freeze(kept), ids, positions };
}

/** The id that a raw list gives at a position, whatever it is. */
export function idAt(raw: unknown, at: number, key: string): unknown {
  const item: unknown = Array.isArray(raw) ? raw[at] : undefined;
  return isRecord(item) ? item[key] : undefined;
}
