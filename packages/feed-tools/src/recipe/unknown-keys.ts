import type { Node } from 'jsonc-parser';
import type { GenericSchema } from 'valibot';
import type { Complain } from './read-recipe.js';
import type { Path } from './recipe-text.js';
import { didYouMean } from './suggest.js';

type Schema = GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
};

const flat = (options: readonly Schema[]): Schema[] => options.flatMap((option) => (option.type === 'union' ? flat(option.options as Schema[]) : [option]));

/** Every key that no schema has, and every key that stands twice: most often a misspelling, which would else do nothing at all. */
export function findUnknownKeys(schema: GenericSchema, node: Node, complain: Complain, path: Path = []): void {
  const { entries, item, wrapped, value, options, type } = schema as Schema;
  if (wrapped) return findUnknownKeys(wrapped, node, complain, path);
  if (node.type === 'array' && item) return (node.children ?? []).forEach((child, at) => findUnknownKeys(item, child, complain, [...path, at]));
  if (type === 'union') {
    const fitting = flat(options as Schema[]).filter((option) => (node.type === 'object' ? option.entries : option.item));
    // Where two objects may stand, what either of them has is known.
    const either = node.type === 'object' ? { ...fitting[0], entries: Object.assign({}, ...fitting.map((option) => option.entries)) as Schema['entries'] } : fitting[0];
    if (fitting.length > 0) findUnknownKeys(either as Schema, node, complain, path);
    return;
  }
  if (node.type !== 'object' || !(entries || value)) return;
  const seen = new Set<string>();
  for (const { children: [keyNode, child] = [] } of node.children ?? []) {
    const key = keyNode!.value as string;
    const known = entries ? (Object.hasOwn(entries, key) ? entries[key] : undefined) : value;
    if (seen.has(key)) complain([...path, key], 'doubled-key', { sv: `"${key}" står två gånger här. Ta bort den ena.`, en: `"${key}" stands twice here. Remove one of them.` });
    seen.add(key);
    if (known) {
      if (child) findUnknownKeys(known, child, complain, [...path, key]);
      continue;
    }
    const meant = didYouMean(key, Object.keys(entries ?? {}).filter((each) => each !== '$schema'));
    complain([...path, key], 'unknown-key', { sv: `Fältet "${key}" finns inte.${meant.sv}`, en: `There is no field "${key}".${meant.en}` });
  }
}
