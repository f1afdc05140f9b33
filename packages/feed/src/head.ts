import { RULES, withSoundParents } from './head-rules.js';
import { idAt, LOST, lookupOf, type Lookup } from './lookup.js';
import type { Report } from './problem.js';
import { read, readList } from './read.js';
import { type Raw } from './record.js';
import { AboutSchema, AreaSchema, DimensionSchema, IndicatorSchema } from './schema.js';
import type { Area, Dimension, Feed, Indicator } from './types.js';

export type Head = {
  readonly about: Omit<Feed, 'areas' | 'dimensions' | 'indicators' | 'observations'>;
  readonly areas: Lookup<Area>;
  readonly dimensions: Lookup<Dimension>;
  /** The categories of each dimension. */
  readonly categories: readonly Lookup[];
  readonly indicators: Lookup<Indicator>;
  /** The ids of the dimensions that could not be used; undefined for one whose id could not be read. */
  readonly lost: readonly (string | undefined)[];
};

/** Reads all of a feed but its observations. */
export function readHead(raw: Raw, report: Report): Head {
  const { areas: rawAreas, dimensions: rawDimensions = [], indicators: rawIndicators } = raw;
  const about = read(AboutSchema, raw, '', report, RULES)!;
  const areaList = readList(AreaSchema, rawAreas, 'areas', report, RULES) ?? [];
  const dimensionList = readList(DimensionSchema, rawDimensions, 'dimensions', report, RULES) ?? [undefined];
  const indicatorList = readList(IndicatorSchema, rawIndicators, 'indicators', report, RULES) ?? [];

  const areas = lookupOf(areaList, rawAreas, 'code', 'areas', report);
  const dimensions = lookupOf(dimensionList, rawDimensions, 'id', 'dimensions', report);
  return {
    about,
    areas: { ...areas, items: withSoundParents(areas, report) },
    dimensions,
    categories: dimensions.items.map((_, at) =>
      categoriesAt(rawDimensions, dimensions.positions.indexOf(at)),
    ),
    indicators: lookupOf(indicatorList, rawIndicators, 'id', 'indicators', report),
    lost: dimensions.positions.flatMap((position, at) =>
      position === LOST ? [textOrNone(idAt(rawDimensions, at, 'id'))] : [],
    ),
  };
}

/** Positions in a column count the categories as they were written, repeated ones too. */
function categoriesAt(rawDimensions: unknown, at: number): Lookup {
  const raw = idAt(rawDimensions, at, 'categories') as { id: string }[];
  return lookupOf(raw, raw, 'id', '', () => {});
}

function textOrNone(id: unknown): string | undefined {
  return typeof id === 'string' ? id : undefined;
}
