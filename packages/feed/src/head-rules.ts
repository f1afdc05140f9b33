import { NUMBER_FIELDS, TEXT_FIELDS } from './fields.js';
import { lookupOf, type Lookup } from './lookup.js';
import { isSpan } from './period.js';
import type { Report } from './problem.js';
import type { Rule, Rules } from './read.js';
import { DimensionSchema, IndicatorSchema, ScaleSchema, TargetSchema } from './schema.js';
import { KIND_NEEDS } from './terms.js';
import type { Area, Dimension, Indicator, Target } from './types.js';

const scale: Rule<NonNullable<Indicator['scale']>> = (scale, _raw, path, report) => {
  if (scale.min < scale.max) return scale;
  report(path, 'wrong-order', scale.min, scale.max);
  return undefined;
};

const target: Rule<Target> = (target, _raw, path, report) => {
  const { from, to } = target;
  // The two may be of different granularity: from March 2025 to 2025 is till the end of that year.
  if (!from || !to || isSpan(from, to)) return target;
  report(`${path}.from`, 'wrong-order', from, to);
  return undefined;
};

const dimension: Rule<Dimension> = (dimension, raw, path, report) => {
  const { id, total, ...rest } = dimension;
  if (id in Object.prototype || id in NUMBER_FIELDS || (TEXT_FIELDS as readonly string[]).includes(id)) {
    report(`${path}.id`, 'reserved-id', id);
    return undefined;
  }
  const { items: categories, ids } = lookupOf(
    dimension.categories,
    raw['categories'],
    'id',
    `${path}.categories`,
    report,
  );
  if (total === undefined || ids.has(total)) return { ...dimension, categories };
  report(`${path}.total`, 'unknown-category', total, ids.keys());
  return { id, ...rest, categories };
};

const indicator: Rule<Indicator> = (indicator, raw, path, report) => {
  const need = KIND_NEEDS[indicator.kind];
  const given = need && indicator[need];
  if (need && (given === undefined || (Array.isArray(given) && !given.length))) {
    // What was given and bad has been reported already.
    if (raw[need] === undefined || Array.isArray(given)) report(`${path}.${need}`, 'missing-field', need);
    return undefined;
  }
  if (indicator.kind === 'proportion') return { per: 100, ...indicator };
  if (!indicator.categories) return indicator;
  const { items } = lookupOf(indicator.categories, raw['categories'], 'id', `${path}.categories`, report);
  return { ...indicator, categories: items };
};

export const RULES: Rules = new Map<unknown, (...rule: Parameters<Rule<never>>) => unknown>([
  [ScaleSchema, scale],
  [TargetSchema, target],
  [DimensionSchema, dimension],
  [IndicatorSchema, indicator],
]);

/** The areas, each with a parent that there is, and no area inside itself. */
export function withSoundParents({ items, ids, positions }: Lookup<Area>, report: Report): readonly Area[] {
  const areas = [...items];
  /** 0: not walked; else the walk that came by. A walk that meets itself has found a cycle. */
  const walked = new Uint32Array(areas.length);
  const orphan = (at: number): void => {
    const { parent: _, ...area } = areas[at]!;
    areas[at] = Object.freeze(area);
  };
  areas.forEach((_, start) => {
    for (let at = start; !walked[at]; ) {
      walked[at] = start + 1;
      const { code, parent } = areas[at]!;
      if (parent === undefined) return;
      const next = ids.get(parent) ?? -1;
      const place = `areas[${positions.indexOf(at)}].parent`;
      if (next < 0) {
        if (!ids.has(parent)) report(place, 'unknown-area', parent, ids.keys());
        return orphan(at);
      }
      if (walked[next] === start + 1) {
        report(place, 'parent-cycle', code);
        return orphan(at);
      }
      at = next;
    }
  });
  return Object.freeze(areas);
}
