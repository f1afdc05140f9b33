import type { ControlPart } from './control-chart.js';
import type { RunPart } from './run-chart.js';
import type { Side } from './signals.js';

/** Which way is better: `lower`, `higher`, or neither. */
export type Direction = 'lower' | 'higher' | 'neutral';

/** What a part says in the words of its indicator. `change` is a signal that has no side. */
export type Judgement =
  'improvement' | 'deterioration' | 'higher' | 'lower' | 'change' | 'no-change' | 'too-few';

/** How many periods may have passed since a run, without a value or with one on the line, for it to be at the end. */
const lateness = 3;

/**
 * The side that a part has moved to and still is on: that of the run at its end, when chance does not explain
 * it. Any other signal (a long run that is over, few crossings, a single point beyond a limit) tells that
 * something changed, not where things stand now: `null`, as for a part without a signal. A run is over when more
 * than three periods have come after it that say nothing, having no value or lying on the line.
 */
export function shiftDirection(part: RunPart | ControlPart): Side | null {
  const { verdict, endRun, longestRunMax } = 'runs' in part ? part.runs : part;
  return verdict === 'signal' && endRun && endRun.length > longestRunMax && part.end - 1 - endRun.end <= lateness ? endRun.side : null;
}

/** The verdict of a part, given which way is better for its indicator. */
export function judge(part: RunPart | ControlPart, direction: Direction): Judgement {
  if (part.verdict === 'too-few') return 'too-few';
  if (part.verdict === 'no-signal') return 'no-change';
  const side = shiftDirection(part);
  if (side === null) return 'change';
  const moved = side === 'above' ? 'higher' : 'lower';
  if (direction === 'neutral') return moved;
  return moved === direction ? 'improvement' : 'deterioration';
}
