import * as v from 'valibot';
import { demand, placesOf } from './demand.js';
import { NUMBER_FIELDS, TEXT_FIELDS } from './fields.js';
import { periodRange } from './period.js';
import { isRecord } from './record.js';
import { AboutSchema, AreaSchema, DimensionSchema, FORMAT, IndicatorSchema, KIND_NEEDS } from './schema.js';
import { soundObservations } from './sound-observations.js';
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
      ...soundValue(AboutSchema, input),
      areas: soundAreas(soundList(AreaSchema, areas)),
      dimensions: soundList(DimensionSchema, dimensions),
      indicators: Object.freeze(soundList(IndicatorSchema, indicators).map(soundIndicator)),
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

type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema & { readonly wrapped?: Schema; readonly default?: unknown }>>;
  readonly item?: Schema;
};

/** What a schema makes of a value: new, with the schema's fields only, and frozen. */
function soundValue<S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> {
  const { entries, item } = schema as unknown as Schema;
  if (item) {
    demand(Array.isArray(raw));
    return Object.freeze(Array.from(raw, (each) => soundValue(item, each)));
  }
  if (!entries) return Object.freeze(v.parse(schema, raw));
  demand(isRecord(raw));
  const result: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(entries)) {
    const value = raw[key] === undefined ? entry.default : soundValue(entry.wrapped ?? entry, raw[key]);
    demand(value !== undefined || entry.wrapped);
    if (value !== undefined) result[key] = Object.freeze(value);
  }
  return Object.freeze(result) as v.InferOutput<S>;
}

function soundList<S extends v.GenericSchema>(item: S, raw: unknown): readonly v.InferOutput<S>[] {
  return soundValue(v.array(item), raw);
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

function soundIndicator(indicator: Indicator): Indicator {
  const { kind, scale, targets, categories } = indicator;
  const need = KIND_NEEDS[kind];
  demand(!need || indicator[need]);
  demand(!scale || scale.min < scale.max);
  if (categories) {
    placesOf(categories, 'id');
    demand(need !== 'categories' || categories.length > 0);
  }
  for (const { from, to } of targets) demand(!from || !to || periodRange('day', from, to).length);
  return kind === 'proportion' ? Object.freeze({ per: 100, ...indicator }) : indicator;
}
