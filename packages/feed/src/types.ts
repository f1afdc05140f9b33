import type { InferOutput } from 'valibot';
import type { NumberField, STATUSES } from './fields.js';
import type {
  AboutSchema,
  AreaSchema,
  CategorySchema,
  DimensionSchema,
  EventSchema,
  IndicatorSchema,
  PublisherSchema,
  TargetSchema,
  TextSchema,
} from './schema.js';

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
  ? { readonly [Key in keyof T]: Frozen<T[Key]> }
  : T;

export type Language = 'sv' | 'en';
export type Text = Frozen<InferOutput<typeof TextSchema>>;
export type Publisher = Frozen<InferOutput<typeof PublisherSchema>>;
export type Area = Frozen<InferOutput<typeof AreaSchema>>;
export type AreaLevel = NonNullable<Area['level']>;
export type Category = Frozen<InferOutput<typeof CategorySchema>>;
export type Dimension = Frozen<InferOutput<typeof DimensionSchema>>;
export type Target = Frozen<InferOutput<typeof TargetSchema>>;
export type FeedEvent = Frozen<InferOutput<typeof EventSchema>>;
export type Indicator = Frozen<InferOutput<typeof IndicatorSchema>>;
export type Kind = Indicator['kind'];
export type Direction = Indicator['direction'];
export type Granularity = Indicator['granularity'];
export type Status = (typeof STATUSES)[number];

/**
 * All observations as columns of equal length, sorted by indicator, area, each dimension, period and category,
 * with every cell there once: the order is the index that `select` searches.
 *
 * - `indicator`, `area`, `dimensions[d]`: positions in the feed's lists and in a dimension's categories
 * - `period`: the ordinal of `parsePeriod` in the indicator's granularity
 * - `category`: 0 for none, else 1 + the position in the distribution's categories
 * - `status`: 0 for none, else 1 + the position in `STATUSES`
 * - numbers: NaN where the observation has none; a column that no observation uses is left out
 */
export type Observations = {
  readonly length: number;
  readonly indicator: ArrayLike<number>;
  readonly area: ArrayLike<number>;
  readonly dimensions: readonly ArrayLike<number>[];
  readonly period: ArrayLike<number>;
  readonly category: ArrayLike<number>;
  readonly status: ArrayLike<number>;
} & { readonly [Field in NumberField]?: ArrayLike<number> };

/** A feed that has been read: defaults filled in, what could not be used left out, frozen. */
export type Feed = Frozen<InferOutput<typeof AboutSchema>> & {
  readonly areas: readonly Area[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly observations: Observations;
};

/** One observation of a slice. `value` of a rate or proportion is worked out from its counts, per `indicator.per`. */
export type Cell = {
  readonly period: string;
  readonly status?: Status;
  readonly category?: string;
} & { readonly [Field in NumberField]?: number };
