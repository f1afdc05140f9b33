import type { Text } from '@indicator-elements/feed';

/** A field of the head that differs: its name, and what it said before and says now; `null` for nothing. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** Something with a code of its own: an area, a dimension, an indicator. */
export type Named = { readonly id: string; readonly label: Text };

export type ListChange = {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly (Named & { readonly fields: readonly FieldChange[] })[];
  /** Whether those that are in both stand in another order. */
  readonly reordered: boolean;
};

/** The fields by which two objects differ, those of `after` first. */
export function diffFields(before: object, after: object): FieldChange[] {
  const [old, now] = [before, after] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((field) => !isSame(old![field], now![field]))
    .map((field) => ({ field, before: old![field] ?? null, after: now![field] ?? null }));
}

/** What was added, removed and changed in a list of things with a code. */
export function diffLists<Item extends object>(before: readonly Item[], after: readonly Item[], nameOf: (item: Item) => Named): ListChange {
  const old = new Map(before.map((item) => [nameOf(item).id, item]));
  const now = new Map(after.map((item) => [nameOf(item).id, item]));
  const common = (from: ReadonlyMap<string, Item>, other: ReadonlyMap<string, Item>): string => JSON.stringify([...from.keys()].filter((id) => other.has(id)));
  return {
    added: after.map(nameOf).filter(({ id }) => !old.has(id)),
    removed: before.map(nameOf).filter(({ id }) => !now.has(id)),
    changed: [...now].flatMap(([id, item]) => {
      const former = old.get(id);
      const fields = former ? diffFields(former, item) : [];
      return fields.length > 0 ? [{ ...nameOf(item), fields }] : [];
    }),
    reordered: common(old, now) !== common(now, old),
  };
}

/** Whether two values of a head mean the same: the order of an object's fields says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, sorted(each)]));
}
