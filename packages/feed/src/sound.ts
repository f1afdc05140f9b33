import { demand, placesOf } from './demand.js';
import { NUMBER_FIELDS, TEXT_FIELDS } from './fields.js';
import { isSpan } from './period.js';
import { isRecord } from './record.js';
import { about, area, dimension, indicator, list } from './sound-head.js';
import { soundObservations } from './sound-observations.js';
import { FORMAT, KIND_NEEDS } from './terms.js';
import type { Area, Feed, Indicator } from './types.js';

/**
 * Reads a feed that has nothing wrong with it, to the same result as `readFeed`; of any other it gives undefined, and it is for `readFeed`
 * to say why, and to save what is good. It knows no messages, no paths and no second best, so that a page can have it in front of its
 * first words. Why there are two: docs/decisions/0021.
 */
export function readSound(input: unknown): Feed | undefined {
  try {
    demand(isRecord(input) && input['format'] === FORMAT);
    const { areas, dimensions = [], indicators, observations } = input;
    const head = {
      ...about(input),
      areas: soundAreas(list(area)(areas)),
      dimensions: list(dimension)(dimensions),
      indicators: Object.freeze(list(indicator)(indicators).map(soundIndicator)),
    };
    placesOf(head.dimensions, 'id');
    for (const { id, total, categories } of head.dimensions) {
      demand(!(id in Object.prototype || id in NUMBER_FIELDS || (TEXT_FIELDS as readonly string[]).includes(id)));
      demand(total === undefined || placesOf(categories, 'id').has(total));
    }
    return Object.freeze({ ...head, observations: soundObservations(observations, head) });
  } catch {
    return undefined;
  }
}

/** Each with a parent that there is, and none inside itself. */
function soundAreas(areas: readonly Area[]): readonly Area[] {
  const places = placesOf(areas, 'code');
  /** The walk, 1 and up, that came by each first: one that meets itself goes in a circle, one that meets another need not go on. */
  const walked = new Uint32Array(areas.length);
  for (let start = 0; start < areas.length; start++) {
    for (let at = start; !walked[at]; ) {
      walked[at] = start + 1;
      const { parent } = areas[at]!;
      if (parent === undefined) break;
      const next = places.get(parent);
      demand(next !== undefined && walked[next] !== start + 1);
      at = next;
    }
  }
  return areas;
}

function soundIndicator(read: Indicator): Indicator {
  const { kind, scale, targets, categories } = read;
  const need = KIND_NEEDS[kind];
  demand(!need || read[need]);
  demand(!scale || scale.min < scale.max);
  if (categories) {
    placesOf(categories, 'id');
    demand(need !== 'categories' || categories.length > 0);
  }
  for (const { from, to } of targets) demand(!from || !to || isSpan(from, to));
  return kind === 'proportion' ? Object.freeze({ per: 100, ...read }) : read;
}
