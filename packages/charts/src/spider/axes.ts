import type { Feed, Finding, Indicator } from '@indicator-elements/feed';
import { refuse, type Found } from '../found.js';

const MOST_AXES = 12;

export interface ChosenAxes {
  /** At least one, at most twelve, all of one scale and granularity. */
  readonly axes: readonly Indicator[];
  readonly unlike: readonly Indicator[];
  readonly beyond: readonly Indicator[];
}

/**
 * The scores that are the axes, in the feed's order: all of the feed's, or those whose ids `wanted` lists with semicolons between. What
 * has another scale or granularity than the first cannot be an axis beside it.
 */
export function chooseAxes({ indicators }: Feed, wanted: string | undefined): Found<ChosenAxes> {
  const scores = indicators.filter(({ kind }) => kind === 'score');
  const ids = wanted?.split(';').map((id) => id.trim()).filter(Boolean) ?? [];
  const findings = ids.flatMap((id): Finding[] => {
    const indicator = indicators.find((each) => each.id === id);
    if (!indicator) return [{ path: 'indicator', code: 'unknown-indicator', details: [id, scores.map((each) => each.id)] }];
    return indicator.kind === 'score' ? [] : [{ path: 'indicator', code: 'wrong-kind', details: [id, indicator.kind] }];
  });
  if (findings.length > 0) return { ok: false, findings };
  const chosen = ids.length > 0 ? scores.filter(({ id }) => ids.includes(id)) : scores;
  const [first] = chosen;
  if (!first) {
    const other = indicators[0];
    return other ? refuse('indicator', 'wrong-kind', other.id, other.kind) : refuse('indicator', 'unknown-indicator', wanted, []);
  }
  const isLike = ({ scale, granularity }: Indicator): boolean =>
    scale?.min === first.scale?.min && scale?.max === first.scale?.max && granularity === first.granularity;
  const like = chosen.filter(isLike);
  return { ok: true, axes: like.slice(0, MOST_AXES), beyond: like.slice(MOST_AXES), unlike: chosen.filter((each) => !isLike(each)) };
}
