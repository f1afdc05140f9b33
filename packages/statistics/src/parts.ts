/** A stretch of a series that is judged by itself, as indices into it: `start` inclusive, `end` exclusive. */
export interface Part {
  start: number;
  end: number;
}

/** How a series is divided before it is judged. */
export interface PartOptions {
  /**
   * How many leading points of the **first** part its centre and limits are taken from, missing points
   * counted; the rest of that part is judged against them. Default: the whole part. It finds a late shift
   * better, but a short one is itself uncertain: see `tests/statistics/false-signals.test.ts`.
   */
  baseline?: number | undefined;
  /** Indices where a new part begins (a rebase). Any order; an index that divides nothing is ignored. */
  partStarts?: readonly number[] | undefined;
}

/** The parts of a series of `length` points, in time order; always at least one, which may be empty. */
export function splitParts(length: number, partStarts: readonly number[] = []): Part[] {
  const inside = partStarts.filter((index) => Number.isInteger(index) && index > 0 && index < length);
  const starts = [0, ...[...new Set(inside)].sort((a, b) => a - b)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? length }));
}

/** Where the points that set a part's centre end (exclusive). */
export function baselineEnd(part: Part, baseline: number | undefined): number {
  return part.start === 0 && baseline !== undefined ? Math.min(part.end, Math.max(0, baseline)) : part.end;
}
