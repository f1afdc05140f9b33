import { mean } from './centre.js';
import { chanceOf, usablePoints, zRanges, type AttributeChartKind, type CountPoint } from './chance.js';
import type { ControlChartKind } from './control-chart.js';
import { d2 } from './moving-range.js';
import { splitParts } from './parts.js';

/** The kinds of indicator that a control chart is drawn of. */
export type ChartableKind = 'rate' | 'proportion' | 'count' | 'score';

/**
 * The control chart for an indicator: I for counts and scores (a c chart would need the same number of people
 * behind every count, which no count promises), p for proportions, u for rates; I for a rate or proportion
 * whose points carry no denominators. p′ and u′ when both hold:
 *
 * 1. *n is large*: with the mean denominator, the three-sigma limits of chance lie inside what is possible,
 *    that is more than 9 expected events a point (p: more than 9(1 − p), and of non-events more than 9p).
 *    That is Montgomery's rule for a sample large enough that a p or u chart has a lower limit above 0. With
 *    fewer, the normal approximation behind σz is poor, and chance is wide enough anyhow.
 * 2. *the points scatter more than chance alone allows*: σz (Laney 2002) over its one-sided 95 % limit for
 *    pure chance, 1 + 1.645 · √(0.826/m) with m moving ranges. The variance of a mean moving range over 1.128
 *    is from Cryer JD, Ryan TP. The Estimation of Sigma for an X Chart: MR̄/d2 or S/c4? J Qual Technol
 *    1990;22:187–192. σz is made of steps from point to point, so one shift in the series, which is a signal
 *    and no overdispersion, hardly moves it, as it would a sum of squares around the centre.
 *
 * @param points as for {@link attributeChart}; not read for a count or a score
 * @param partStarts indices where a new part begins: each part is compared with its own centre
 */
export function chooseControlChart(
  kind: ChartableKind,
  points: readonly (CountPoint | null)[],
  partStarts?: readonly number[],
): ControlChartKind {
  if (kind !== 'rate' && kind !== 'proportion') return 'I';
  const plain = kind === 'rate' ? 'u' : 'p';
  const usable = usablePoints(plain, points);
  if (!usable.some(Boolean)) return 'I';
  return isLarge(plain, usable) && isOverdispersed(plain, usable, partStarts) ? `${plain}'` : plain;
}

function isLarge(kind: AttributeChartKind, usable: readonly (CountPoint | null)[]): boolean {
  const size = mean(usable.map((point) => point && point.denominator)) ?? 0;
  const centre = chanceOf(kind, usable)?.centre ?? 0;
  return kind === 'u'
    ? size * centre > 9
    : size * centre > 9 * (1 - centre) && size * (1 - centre) > 9 * centre;
}

function isOverdispersed(
  kind: AttributeChartKind,
  usable: readonly (CountPoint | null)[],
  partStarts?: readonly number[],
): boolean {
  const ranges = splitParts(usable.length, partStarts).flatMap(({ start, end }) => {
    const own = usable.slice(start, end);
    const chance = chanceOf(kind, own);
    return chance ? zRanges(chance, own) : [];
  });
  const range = mean(ranges);
  return range !== null && range / d2 > 1 + 1.645 * Math.sqrt(0.826 / ranges.length);
}
