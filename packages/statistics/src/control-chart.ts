import { floatTolerance, isPresent, type MaybeNumber } from './numbers.js';
import type { Part } from './parts.js';
import { runRules, type RunRules, type Verdict } from './signals.js';

export type ControlChartKind = 'I' | 'p' | 'u' | "p'" | "u'";

/** One part of a control chart: its own centre, limits and verdict. All values in the unit of the points. */
export interface ControlPart extends Part {
  /** The centre line; `null` when the part (or its baseline) has no usable point. */
  centre: number | null;
  /** Lower limit of each point of the part (`lower[0]` belongs to index `start`); `null` where there is none. */
  lower: MaybeNumber[];
  /** Upper limit of each point, as `lower`. */
  upper: MaybeNumber[];
  /** Indices into the series of points outside their limits. Listed even when the part is too short to judge. */
  beyond: number[];
  /** The run rules around the centre line. */
  runs: RunRules;
  /** `signal` for a point beyond a limit or a signal of the run rules; `too-few` under ten useful points. */
  verdict: Verdict;
  /** p′ and u′: how many times wider than chance alone the points scatter from one to the next (Laney's σz). */
  sigmaZ?: number;
}

export interface ControlChart {
  kind: ControlChartKind;
  /** In time order; at least one. The last is the one that today's verdict is about. */
  parts: ControlPart[];
}

/** Judges one part whose centre and limits are known. */
export function controlPart(
  values: readonly MaybeNumber[],
  part: Part,
  lines: { centre: number | null; lower: MaybeNumber[]; upper: MaybeNumber[]; sigmaZ?: number },
): ControlPart {
  const noise = floatTolerance(values.slice(part.start, part.end));
  const beyond: number[] = [];
  for (let i = part.start; i < part.end; i++) {
    const value = values[i];
    const lower = lines.lower[i - part.start];
    const upper = lines.upper[i - part.start];
    if (!isPresent(value) || !isPresent(lower) || !isPresent(upper)) continue;
    if (value < lower - noise || value > upper + noise) beyond.push(i);
  }
  const runs = runRules(values, part, lines.centre);
  const verdict = runs.verdict === 'no-signal' && beyond.length ? 'signal' : runs.verdict;
  return { start: part.start, end: part.end, ...lines, beyond, runs, verdict };
}
