import { floatTolerance, isPresent, type MaybeNumber } from './numbers.js';
import type { Part } from './parts.js';
import { runRules, type RunRules, type Verdict } from './signals.js';

/** The charts by their textbook letters; p′ and u′ are Laney's. */
export type ControlChartKind = 'I' | 'p' | 'u' | "p'" | "u'";

/** The lines of one part, in the unit of the points. */
export interface ControlLines {
  /** The centre line; `null` when the part (or its baseline) has no usable point. */
  centre: number | null;
  /** Lower limit of each point of the part, `lower[0]` for index `start`; `null` where there is none. */
  lower: MaybeNumber[];
  /** Upper limit of each point, as `lower`. */
  upper: MaybeNumber[];
  /**
   * p′ and u′ only: how many times more than by chance alone the points scatter from one to the next (σz).
   */
  sigmaZ?: number;
}

/** One part of a control chart: its own centre, limits and verdict. */
export interface ControlPart extends Part, ControlLines {
  /**
   * Indices into the series of points outside their limits; listed even if the part is too short to judge.
   */
  beyond: number[];
  /** The run rules around the centre line. */
  runs: RunRules;
  /** `signal` for a point beyond a limit or a signal of the run rules; `too-few` under ten useful points. */
  verdict: Verdict;
}

export interface ControlChart {
  kind: ControlChartKind;
  /** In time order; at least one. The last is the one that today's verdict is about. */
  parts: ControlPart[];
}

/** Judges a part whose lines are drawn. `values` is the whole series, in the unit of the lines. */
export function controlPart(values: readonly MaybeNumber[], part: Part, lines: ControlLines): ControlPart {
  const noise = floatTolerance(values.slice(part.start, part.end));
  const beyond: number[] = [];
  for (let i = part.start; i < part.end; i++) {
    const value = values[i];
    const lower = lines.lower[i - part.start] ?? -Infinity;
    const upper = lines.upper[i - part.start] ?? Infinity;
    if (isPresent(value) && (value < lower - noise || value > upper + noise)) beyond.push(i);
  }
  const runs = runRules(values, part, lines.centre);
  const verdict = runs.verdict === 'no-signal' && beyond.length ? 'signal' : runs.verdict;
  return { ...part, ...lines, beyond, runs, verdict };
}
