import { firstWithin, lastWithin, parsePeriod, type Indicator, type Period } from '@indicator-elements/feed';

/**
 * The target that holds when a period begins. Its ends may be of another granularity: a target to `2025-Q2` holds for June too. In months,
 * quarters and years a week begins with its Thursday, as in ISO 8601.
 */
export function targetAt({ targets, granularity }: Indicator, period: string): number | undefined {
  const day = firstWithin('day', parsePeriod(period)!);
  const beginning = (end: Period): number => (granularity === 'week' && !/week|day/.test(end.granularity) ? day + 3 : day);
  const holds = (end: string | undefined, isHeld: (end: Period) => boolean): boolean => end === undefined || isHeld(parsePeriod(end)!);
  return targets.findLast(
    ({ from, to }) => holds(from, (end) => firstWithin('day', end) <= beginning(end)) && holds(to, (end) => beginning(end) <= lastWithin('day', end)),
  )?.value;
}
