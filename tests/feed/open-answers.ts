import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSound, select, type Cell, type Feed, type Finding } from '@indicator-elements/feed';
import type { fromJsonStat } from '@indicator-elements/feed/json-stat';
import type { fromKolada } from '@indicator-elements/feed/kolada';

export type Answer = Record<string, unknown>;

/** An answer as a statistics office would give it: `fixtures/open-data`. */
export function answer(name: string): Answer {
  return JSON.parse(readFileSync(new URL(`../../fixtures/open-data/${name}.json`, import.meta.url), 'utf8')) as Answer;
}

/** What an adapter makes of an answer, read as any feed. There is never anything wrong with it. */
export function feedFrom(adapt: typeof fromJsonStat | typeof fromKolada, input: unknown): { feed: Feed; findings: readonly Finding[] } {
  const { raw, findings } = adapt(input);
  assert.ok(raw, JSON.stringify(findings));
  const feed = readSound(raw);
  assert.ok(feed, 'what an adapter makes is a feed without a problem');
  return { feed, findings };
}

/** What was found, as `code at path`. */
export function foundIn(adapt: typeof fromJsonStat | typeof fromKolada, input: unknown): string[] {
  return adapt(input).findings.map(({ code, path }) => `${code} at ${path}`);
}

/** The cells of a slice, each as its period with its value, or its status. */
export function cellsOf(feed: Feed, query: Parameters<typeof select>[1]): Record<string, string> {
  const selection = select(feed, query);
  assert.ok(selection.ok, JSON.stringify(selection));
  const words = ({ value, status }: Cell): string => [value, status].filter((word) => word !== undefined).join(' ');
  return Object.fromEntries(selection.slice.cells.map((cell) => [cell.period, words(cell)]));
}

/** A small cube: two areas, two genders and their total, one measure, three years. */
export function cube(changes: Answer = {}): Answer {
  return {
    version: '2.0',
    class: 'dataset',
    id: ['Region', 'Kon', 'ContentsCode', 'Tid'],
    size: [2, 3, 1, 3],
    dimension: {
      Region: { label: 'region', category: { index: ['06', '0604'], label: { '06': 'Jönköpings län', '0604': 'Aneby' } } },
      Kon: { label: 'kön', category: { index: { M: 0, K: 1, T: 2 }, label: { M: 'män', K: 'kvinnor', T: 'totalt' } } },
      ContentsCode: { category: { index: { A1: 0 }, label: { A1: 'Besök' }, unit: { A1: { base: 'antal', decimals: 0 } } } },
      Tid: { category: { index: ['2022', '2023', '2024'] } },
    },
    value: Array.from({ length: 18 }, (_, at) => at + 1),
    ...changes,
  };
}

/** The same with a dimension changed. */
export function cubeWith(id: string, changes: Answer, others: Answer = {}): Answer {
  const whole = cube(others);
  const dimension = whole['dimension'] as Record<string, Answer>;
  return { ...whole, dimension: { ...dimension, [id]: { ...dimension[id], ...changes } } };
}
