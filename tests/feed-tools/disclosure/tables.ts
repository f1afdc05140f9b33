import { parseFeed, type Feed } from '@indicator-elements/feed';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Numbers = { numerator: number; denominator: number };
type Row = Record<string, unknown>;

export type Shape = {
  readonly kind: 'count' | 'rate' | 'proportion' | 'distribution' | 'score';
  /** How many municipalities each part has; the parts are in one region. A single part: it is the region itself. */
  readonly parts: readonly number[];
  /** How many categories each dimension has, its total aside. */
  readonly dimensions: readonly number[];
  readonly steps?: number;
  readonly minCount?: number;
  /** Counts go up to about this. */
  readonly most: number;
  readonly zeros?: number;
};

/** A feed with true numbers in every cell, and sums that add up. */
export function tableOf(shape: Shape, random: () => number): Feed {
  const { kind, parts, dimensions, steps = 0, minCount = 5, most, zeros = 0.1 } = shape;
  const areas: Row[] = [{ code: 'R', name: 'Region', level: 'region' }];
  const above = new Map<string, readonly string[]>();
  parts.forEach((size, part) => {
    if (parts.length > 1) areas.push({ code: `P${part}`, name: `Part ${part}`, level: 'part', parent: 'R' });
    for (let at = 0; at < size; at++) {
      const code = `M${part}${at}`;
      const parent = parts.length > 1 ? `P${part}` : 'R';
      areas.push({ code, name: `Municipality ${part}${at}`, level: 'municipality', parent });
      above.set(code, parts.length > 1 ? [code, parent, 'R'] : [code, 'R']);
    }
  });
  const groups = dimensions.reduce<string[][]>((all, size) => all.flatMap((group) => Array.from({ length: size }, (_, at) => [...group, `c${at}`])), [[]]);
  const sums = new Map<string, Numbers>();
  const categories = kind === 'distribution' ? Array.from({ length: steps }, (_, at) => `s${at}`) : [''];
  for (const path of above.values()) {
    for (const group of groups) {
      for (const category of categories) {
        const denominator = kind === 'proportion' || kind === 'rate' ? 1 + Math.floor(random() ** 2 * 4 * most) : 0;
        const drawn = random() < zeros ? 0 : Math.floor(random() ** 2 * most) + 1;
        const numerator = kind === 'proportion' ? Math.min(denominator, random() < 0.5 ? drawn : Math.floor(random() * (denominator + 1))) : drawn;
        for (const area of path) {
          for (const choice of subsetsOf(group)) {
            const key = JSON.stringify([area, choice, category]);
            const sum = sums.get(key) ?? { numerator: 0, denominator: 0 };
            sums.set(key, { numerator: sum.numerator + numerator, denominator: sum.denominator + denominator });
          }
        }
      }
    }
  }
  const observations = [...sums].map(([key, { numerator, denominator }]): Row => {
    const [area, choice, category] = JSON.parse(key) as [string, string[], string];
    const row: Row = { indicator: 'i', period: '2025-01', area };
    choice.forEach((each, at) => (row[`d${at}`] = each));
    if (category) row['category'] = category;
    if (kind === 'count' || kind === 'distribution') return { ...row, value: numerator };
    if (kind === 'score') return { ...row, value: 5, n: numerator };
    return { ...row, numerator, denominator };
  });
  return read({
    format: 'indicator-feed/1',
    disclosure: { minCount },
    areas,
    dimensions: dimensions.map((size, at) => ({
      id: `d${at}`,
      label: `Dimension ${at}`,
      total: 'all',
      categories: [{ id: 'all', label: 'All' }, ...Array.from({ length: size }, (_, place) => ({ id: `c${place}`, label: `Category ${place}` }))],
    })),
    indicators: [{
      id: 'i', label: 'Indicator', kind, granularity: 'month',
      ...(kind === 'rate' && { per: 100 }),
      ...(kind === 'score' && { scale: { min: 0, max: 10 } }),
      ...(kind === 'distribution' && { categories: categories.map((id) => ({ id, label: id })) }),
    }],
    observations,
  });
}

/** A group and every total of it. */
function subsetsOf(group: readonly string[]): string[][] {
  return group.reduce<string[][]>((all, each) => all.flatMap((head) => [[...head, each], [...head, 'all']]), [[]]);
}

/** A feed from its document; small counts are no mistake here. */
export function read(document: unknown): Feed {
  const { feed, problems } = parseFeed(document);
  const wrong = problems.filter(({ code }) => code !== 'below-min-count' && code !== 'too-many-problems');
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong[0]));
  return feed;
}

/** The same cells with some numbers grown, as a month is when late reports come in. */
export function grown(feed: Feed, random: () => number, shape: Shape): Feed {
  const { observations } = feed;
  const add = new Map<number, number>();
  const { length, area, dimensions, category } = observations;
  const rowOf = new Map(Array.from({ length }, (_, row) => [[area[row], ...dimensions.map((column) => column[row]), category[row]].join(' '), row]));
  const leaves = [...rowOf.values()].filter((row) => feed.areas[area[row]!]!.level === 'municipality' && dimensions.every((column) => column[row] !== 0));
  for (const leaf of leaves) {
    if (random() < 0.8) continue;
    const more = 1 + Math.floor(random() * 3);
    let place: number | undefined = area[leaf]!;
    while (place !== undefined && place >= 0) {
      const parent: string | undefined = feed.areas[place]!.parent;
      for (const group of subsetsOf(dimensions.map((column) => `${column[leaf]}`))) {
        const row = rowOf.get([place, ...group.map((each) => (each === 'all' ? 0 : Number(each))), category[leaf]].join(' '))!;
        add.set(row, (add.get(row) ?? 0) + more);
      }
      place = parent === undefined ? undefined : feed.areas.findIndex(({ code }) => code === parent);
    }
  }
  const grow = (column: ArrayLike<number> | undefined): Float64Array | undefined => column && Float64Array.from({ length }, (_, row) => column[row]! + (add.get(row) ?? 0));
  const changed = shape.kind === 'score' ? { n: grow(observations.n)! }
    : shape.kind === 'count' || shape.kind === 'distribution' ? { value: grow(observations.value)! }
    : { numerator: grow(observations.numerator)!, denominator: grow(observations.denominator)! };
  return { ...feed, observations: { ...observations, ...changed } };
}
