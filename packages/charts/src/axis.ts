/** A value axis: where it begins and ends, and where its gridlines lie. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * Ticks at round numbers around `[low, high]`, four to six of them, those that leave the least empty.
 * The first and the last tick are the ends of the axis, so that no label stands among the data.
 */
export function valueAxis(low: number, high: number): Axis {
  // What differs by the last digits of a sum alone is equal.
  if (!(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)))) return valueAxis(low - (Math.abs(low) * 0.1 || 1), low + (Math.abs(low) * 0.1 || 1));
  const span = high - low;
  let best: { min: number; step: number; steps: number; waste: number } | undefined;
  for (const power of [-2, -1, 0, 1]) {
    for (const base of STEPS) {
      const step = base * 10 ** (Math.floor(Math.log10(span)) + power);
      const first = Math.floor(low / step + 1e-9);
      const steps = Math.ceil(high / step - 1e-9) - first;
      if (steps < 3 || steps > 5) continue;
      const waste = (steps * step - span) / span + (base === 2.5 ? 0.05 : 0) + (steps === 5 ? 0.03 : 0);
      if (!best || waste < best.waste - 1e-9) best = { min: first, step, steps, waste };
    }
  }
  const { min, step, steps } = best!;
  // Multiplying whole numbers and rounding keeps 0,1 + 0,2 out of the labels.
  const ticks = [...Array(steps + 1).keys()].map((i) => Number(((min + i) * step).toPrecision(12)));
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks };
}

/** An axis of exactly the scale from `min` to `max`: its ends are part of what was asked. */
export function scaleAxis(min: number, max: number): Axis {
  const round = valueAxis(min, max);
  if (round.min === min && round.max === max) return round;
  // 1 to 10 goes in threes. A scale that goes in nothing whole is halved and halved again.
  const steps = [4, 3, 5].find((count) => ((max - min) / count) % 1 === 0) ?? 4;
  return { min, max, ticks: [...Array(steps + 1).keys()].map((i) => Number((min + ((max - min) * i) / steps).toPrecision(12))) };
}

/**
 * The ends of an axis for values from `low` to `high`: from zero, where zero is near enough for the picture still to show what
 * happens. Values that vary little far from zero get an axis of their own, which a note then says.
 */
export function honestDomain(low: number, high: number): readonly [number, number] {
  if (low >= 0 && low <= high * 0.7) return [0, high];
  if (high <= 0 && high >= low * 0.7) return [low, 0];
  return [low, high];
}

export interface Placed {
  /** Where the item wants its middle, in pixels. */
  readonly wanted: number;
  /** Its height, in pixels. */
  readonly size: number;
}

/**
 * Moves items apart as little as possible, in their order, within `[min, max]`, so that none overlaps another. Returns the middle of
 * each. Items that do not fit at all go on past `max`, still apart. (Pool adjacent violators, as in isotonic regression.)
 */
export function spread(items: readonly Placed[], min: number, max: number): number[] {
  const order = items.map((_, i) => i).sort((a, b) => items[a]!.wanted - items[b]!.wanted || a - b);
  const total = items.reduce((sum, item) => sum + item.size, 0);
  const pools: { start: number; size: number; members: number[]; sum: number }[] = [];
  const settle = (pool: { sum: number; members: number[]; size: number }): number =>
    Math.max(min, Math.min(pool.sum / pool.members.length, Math.max(max, min + total) - pool.size));
  for (const i of order) {
    const { wanted, size } = items[i]!;
    let pool = { start: 0, size, members: [i], sum: wanted - size / 2 };
    pool.start = settle(pool);
    for (let last = pools.at(-1); last && last.start + last.size > pool.start; last = pools.at(-1)) {
      pools.pop();
      pool = {
        start: 0,
        size: last.size + pool.size,
        members: [...last.members, ...pool.members],
        // Each member wants the pool to start where it would then stand as it wishes.
        sum: last.sum + pool.sum - last.size * pool.members.length,
      };
      pool.start = settle(pool);
    }
    pools.push(pool);
  }
  const middles = new Array<number>(items.length);
  for (const pool of pools) {
    let at = pool.start;
    for (const i of pool.members) {
      middles[i] = at + items[i]!.size / 2;
      at += items[i]!.size;
    }
  }
  return middles;
}
