import type { Feed } from '@indicator-elements/feed';
import loadHighs from 'highs';

/*
 * Whether a hidden count can be told, asked of HiGHS (branch and cut on whole numbers). It is written from the feed's lists alone and
 * shares nothing with what it checks.
 */
// The types are those of a CommonJS module, whose default would be the module itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

type Cells = Map<string, { y?: number; d?: number; hidden: boolean }>;

const keyOf = (parts: readonly (string | number)[]): string => parts.join('|');

function cellsOf({ areas, dimensions, indicators, observations: o }: Feed): Cells {
  const cells: Cells = new Map();
  for (let row = 0; row < o.length; row++) {
    const indicator = indicators[o.indicator[row]!]!;
    const key = keyOf([
      areas[o.area[row]!]!.code,
      ...dimensions.map(({ categories }, at) => categories[o.dimensions[at]![row]!]!.id),
      indicator.categories?.[o.category[row]! - 1]?.id ?? '',
    ]);
    const y = (indicator.kind === 'score' ? o.n : o.numerator ?? o.value)?.[row];
    const d = o.denominator?.[row];
    const hidden = o.status[row] === 1;
    cells.set(key, { hidden, ...(!hidden && y !== undefined && { y }), ...(!hidden && d !== undefined && { d }) });
  }
  return cells;
}

/** Every sum that a reader can write down: a key and the keys that make it up. */
function sumsOf({ areas, dimensions, indicators }: Feed, keys: readonly string[]): [string, string[]][] {
  const children = new Map<string, string[]>();
  for (const { code, parent } of areas) if (parent) children.set(parent, [...(children.get(parent) ?? []), code]);
  return keys.flatMap((key) => {
    const parts = key.split('|');
    const sums: [string, string[]][] = [];
    const inside = children.get(parts[0]!);
    if (inside) sums.push([key, inside.map((code) => keyOf([code, ...parts.slice(1)]))]);
    dimensions.forEach(({ total, categories }, at) => {
      if (parts[at + 1] !== total) return;
      sums.push([key, categories.filter(({ id }) => id !== total).map(({ id }) => keyOf(parts.map((part, place) => (place === at + 1 ? id : part))))]);
    });
    void indicators;
    return sums;
  });
}

export type System = { readonly cells: Cells; readonly lines: readonly string[]; readonly names: ReadonlyMap<string, string>; readonly whole: readonly string[] };

/**
 * Variables `y…`, `d…` of hidden cells, and the equations between them; `#` stands for the copy. What an earlier edition shows is known
 * where it is still true.
 */
export function systemOf(feed: Feed, earlier: readonly Feed[] = [], truth = feed): System {
  const cells = cellsOf(feed);
  const now = cellsOf(truth);
  for (const old of earlier) {
    for (const [key, { y, d, hidden }] of cellsOf(old)) {
      const cell = cells.get(key);
      const isTrue = now.get(key)!.y === y && now.get(key)!.d === d;
      if (!hidden && isTrue && (!cell || cell.hidden)) cells.set(key, { hidden: false, ...(y !== undefined && { y }), ...(d !== undefined && { d }) });
    }
  }
  const { kind } = feed.indicators[0]!;
  const ratio = kind === 'rate' || kind === 'proportion';
  const names = new Map([...cells.keys()].map((key, at) => [key, `${at}`]));
  const lines: string[] = [];
  const whole: string[] = [];
  for (const [key, { hidden }] of cells) {
    if (!hidden) continue;
    whole.push(`y${names.get(key)!}`);
    if (ratio) whole.push(`d${names.get(key)!}`);
    if (kind === 'proportion') lines.push(`d${names.get(key)!}_# - y${names.get(key)!}_# >= 0`);
  }
  for (const [total, parts] of sumsOf(feed, [...cells.keys()])) {
    for (const type of ratio ? (['y', 'd'] as const) : (['y'] as const)) {
      let right = 0;
      const terms: string[] = [];
      for (const [key, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
        const cell = cells.get(key)!;
        if (cell.hidden) terms.push(`${sign > 0 ? '+' : '-'} ${type}${names.get(key)!}_#`);
        else right -= sign * cell[type]!;
      }
      if (terms.length > 0) lines.push(`${terms.join(' ')} = ${right}`);
    }
  }
  return { cells, lines, names, whole };
}

/** Whether all demands (`y3 <= 1`, with `#` as the copy) can be met, each in a copy of its own, by whole numbers. */
export function canAll({ lines, whole }: System, demands: readonly string[]): boolean {
  if (demands.length === 0) return true;
  const rows = demands.flatMap((demand, copy) => [...lines, demand].map((line) => line.replaceAll('#', `${copy}`)));
  const variables = demands.flatMap((_, copy) => whole.map((name) => `${name}_${copy}`));
  const model = `Minimize\n 0 ${variables[0]!}\nSubject To\n${rows.map((row) => ` ${row}`).join('\n')}\n`;
  // A corner of whole numbers settles it; branching is for the others. (The presolve of HiGHS 1.15 calls some systems infeasible that have solutions.)
  const relaxed = highs.solve(`${model}End\n`, OPTIONS);
  if (relaxed.Status === 'Infeasible') return false;
  if (Object.values(relaxed.Columns).every(({ Primal }: { readonly Primal: number }) => Math.abs(Primal - Math.round(Primal)) < 1e-6)) return true;
  const { Status } = highs.solve(`${model}Generals\n ${variables.join('\n ')}\nEnd\n`, OPTIONS);
  if (Status !== 'Optimal' && Status !== 'Infeasible') throw new Error(Status);
  return Status === 'Optimal';
}

const OPTIONS = { output_flag: false, presolve: 'off' } as const;

/** What has to be possible of each truly small number that is hidden: that it is 1, and that it is minCount − 1. */
export function demandsOf(truth: Feed, { cells, names }: System, minCount: number): { key: string; type: string; demand: string }[] {
  const { kind } = truth.indicators[0]!;
  return [...cellsOf(truth)].flatMap(([key, { y = 0, d = 0 }]) => {
    if (!cells.get(key)!.hidden) return [];
    const name = names.get(key)!;
    const isSmall = (number: number): boolean => number > 0 && number < minCount;
    const asked: { key: string; type: string; demand: string }[] = [];
    for (const bound of [1, minCount - 1]) {
      if (isSmall(y)) asked.push({ key, type: 'count', demand: `y${name}_# = ${bound}` });
      if ((kind === 'rate' || kind === 'proportion') && isSmall(d)) asked.push({ key, type: 'size', demand: `d${name}_# = ${bound}` });
      if (kind === 'proportion' && isSmall(d - y)) asked.push({ key, type: 'rest', demand: `d${name}_# - y${name}_# = ${bound}` });
    }
    return asked;
  });
}

/** The small numbers that can be told more narrowly than 1…minCount−1; and whether a small one is shown at all. */
export function brokenIn(truth: Feed, suppressed: Feed, earlier: readonly Feed[] = []): string[] {
  const minCount = truth.disclosure.minCount!;
  const { kind } = truth.indicators[0]!;
  const shown = [...cellsOf(suppressed)].flatMap(([key, { y = 0, d = 0, hidden }]) => {
    const small = [y, ...(kind === 'rate' || kind === 'proportion' ? [d] : []), ...(kind === 'proportion' ? [d - y] : [])].some((number) => number > 0 && number < minCount);
    return !hidden && small ? [`shown ${key}`] : [];
  });
  const system = systemOf(suppressed, earlier, truth);
  const demands = demandsOf(truth, system, minCount);
  if (canAll(system, demands.map(({ demand }) => demand))) return shown;
  return [...shown, ...demands.filter(({ demand }) => !canAll(system, [demand])).map(({ key, type }) => `${type} ${key}`)];
}
