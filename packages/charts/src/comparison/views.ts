import type { ComparisonView } from './model.js';

let others: typeof import('./other-views.js') | undefined;

/** Loads what a view's model needs beyond that of the rows; undefined when it is there. */
export function loadView(view: string | undefined): Promise<void> | undefined {
  if ((view !== 'funnel' && view !== 'trends') || others) return undefined;
  return import('./other-views.js').then((loaded) => void (others = loaded));
}

/** What the model of a view other than the rows is made with. */
export function needsOf(view: ComparisonView): NonNullable<typeof others> {
  if (!others) throw new Error(`The view ${view} is not loaded: await comparison.prepare(query, language) first.`);
  return others;
}
