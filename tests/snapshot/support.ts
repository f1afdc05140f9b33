/** Snapshots of the fixtures, made from the sources. */
import '../../tools/vega-spec-hooks.mjs';
import { renderSnapshot, SnapshotError, snapshotTags, type Snapshot, type SnapshotElement, type SnapshotOptions, type SnapshotTag } from '@indicator-elements/embed/snapshot';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { pathsIn, textOf } from '../fixtures/read.js';

export const fixtures: readonly string[] = [...pathsIn('valid'), ...pathsIn('edge')];

export const rawFeed = (path: string): unknown => JSON.parse(textOf(path));

/** A snapshot of a fixture, by its path. */
export const snapshotOf = (tag: SnapshotTag, path: string, attributes: Record<string, string> = {}, options: SnapshotOptions = {}): Promise<Snapshot> =>
  renderSnapshot({ tag, attributes }, rawFeed(path), options);

/** What each element can be asked to show: ways of drawing, and what else adds to a picture. */
const WAYS: Readonly<Record<SnapshotTag, readonly Readonly<Record<string, string>>[]>> = {
  'indicator-trend': [{}, { analysis: 'spc' }],
  'municipality-comparison': [{}, { view: 'funnel' }, { view: 'trends' }],
  'spider-chart': [{}, { view: 'dots' }],
  'collaboration-ladder': [{}, { compare: 'previous' }],
};

/** All of that, and each element's table. */
export const ASKED: readonly SnapshotElement[] = snapshotTags.flatMap((tag) => [...WAYS[tag], { view: 'table' }].map((attributes) => ({ tag, attributes })));

export const nameOf = ({ tag, attributes = {} }: SnapshotElement): string => [tag, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`)].join(' ');

/** All snapshots that can be made of the fixtures: an element that a feed cannot answer has none. */
export async function* everySnapshot(options: SnapshotOptions = {}): AsyncGenerator<{ readonly name: string; readonly snapshot: Snapshot; readonly element: SnapshotElement; readonly path: string }> {
  for (const path of fixtures) {
    const feed = rawFeed(path);
    for (const element of ASKED) {
      try {
        yield { name: `${path}: ${nameOf(element)}`, element, path, snapshot: await renderSnapshot(element, feed, options) };
      } catch (error) {
        if (!(error instanceof SnapshotError)) throw error;
      }
    }
  }
}

/** Every element of a snapshot, as a browser would have it, with those of its shadow root. */
export function elementsIn(html: string): Tree.Element[] {
  const all: Tree.Element[] = [];
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      all.push(child);
      visit('content' in child ? child.content : child);
    }
  };
  visit(parseFragment(html));
  return all;
}
