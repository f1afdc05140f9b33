import * as v from 'valibot';
import { PERIOD, parsePeriod } from './period.js';
import type { LeafCode } from './problem.js';

/*
 * The one description of a feed's head. The types (`types.ts`), the run-time check (`read.ts`) and the published
 * JSON Schema (`json-schema.ts`) all come from here. A validation's message is the problem's code.
 * Observations are many, so their check is a tight loop over the table in `fields.ts` instead.
 */
/** What a feed's `format` says. */
export const FORMAT = 'indicator-feed/1';
export const LEVELS = ['country', 'region', 'part', 'municipality', 'unit'] as const;
export const KINDS = ['rate', 'proportion', 'count', 'score', 'distribution'] as const;
export const DIRECTIONS = ['lower', 'higher', 'neutral'] as const;
export const GRANULARITIES = ['year', 'quarter', 'month', 'week', 'day'] as const;
export const PER = [1, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
/** How many periods a rolling figure covers, such as 12 for the latest twelve months. */
const ROLLING = [2, 3, 4, 6, 7, 12, 13, 24, 26, 36, 52] as const;
const DECIMALS = [0, 1, 2, 3, 4, 5, 6] as const;

const filled = v.regex(/\S/, 'empty-text' satisfies LeafCode);
const finite = v.finite('not-finite' satisfies LeafCode);

export const WordsSchema = v.pipe(v.string(), filled);
export const NumberSchema = v.pipe(v.number(), finite);

export const TextSchema = v.union([
  WordsSchema,
  v.pipe(
    v.object({ sv: v.exactOptional(WordsSchema), en: v.exactOptional(WordsSchema) }),
    v.minEntries(1, 'empty-text' satisfies LeafCode),
  ),
]);

/** `https:`, `http:` or relative: no colon before the first slash, so never `javascript:` or `data:`. */
export const UrlSchema = v.pipe(
  v.string(),
  v.regex(/^(?:[hH][tT]{2}[pP][sS]?:\/\/\S+|(?![^/?#]*:)\S+)$/, 'bad-url' satisfies LeafCode),
);

export const DateSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/,
    'bad-date' satisfies LeafCode,
  ),
  v.check(
    (text) => parsePeriod(text.slice(0, 10)) !== undefined && !Number.isNaN(Date.parse(text)),
    'bad-date' satisfies LeafCode,
  ),
);

export const PeriodSchema = v.pipe(
  v.string(),
  v.regex(PERIOD, 'bad-period' satisfies LeafCode),
  v.check((text) => parsePeriod(text) !== undefined, 'bad-period' satisfies LeafCode),
);

export const AreaSchema = v.object({
  code: WordsSchema,
  name: TextSchema,
  level: v.exactOptional(v.picklist(LEVELS)),
  parent: v.exactOptional(WordsSchema),
});

export const CategorySchema = v.object({
  id: WordsSchema,
  label: TextSchema,
  description: v.exactOptional(TextSchema),
});

export const DimensionSchema = v.object({
  id: WordsSchema,
  label: TextSchema,
  total: v.exactOptional(WordsSchema),
  categories: v.array(CategorySchema),
});

export const TargetSchema = v.object({
  value: NumberSchema,
  from: v.exactOptional(PeriodSchema),
  to: v.exactOptional(PeriodSchema),
  label: TextSchema,
});

export const EventSchema = v.object({
  period: PeriodSchema,
  label: TextSchema,
  description: v.exactOptional(TextSchema),
  rebase: v.exactOptional(v.boolean()),
});

export const ScaleSchema = v.object({ min: NumberSchema, max: NumberSchema });

export const IndicatorSchema = v.object({
  id: WordsSchema,
  label: TextSchema,
  shortLabel: v.exactOptional(TextSchema),
  kind: v.picklist(KINDS),
  granularity: v.picklist(GRANULARITIES),
  direction: v.exactOptional(v.picklist(DIRECTIONS), 'neutral'),
  per: v.exactOptional(v.picklist(PER)),
  scale: v.exactOptional(ScaleSchema),
  categories: v.exactOptional(v.array(CategorySchema)),
  numerator: v.exactOptional(TextSchema),
  denominator: v.exactOptional(TextSchema),
  unit: v.exactOptional(TextSchema),
  decimals: v.exactOptional(v.picklist(DECIMALS)),
  rolling: v.exactOptional(v.picklist(ROLLING)),
  definition: v.exactOptional(TextSchema),
  targets: v.exactOptional(v.array(TargetSchema), []),
  events: v.exactOptional(v.array(EventSchema), []),
});

export const PublisherSchema = v.object({
  name: TextSchema,
  url: v.exactOptional(UrlSchema),
});

export const DisclosureSchema = v.object({
  minCount: v.exactOptional(v.pipe(NumberSchema, v.minValue(0, 'negative-number' satisfies LeafCode))),
});

/** What is said about the feed as a whole. */
export const AboutSchema = v.object({
  title: v.exactOptional(TextSchema),
  publisher: v.exactOptional(PublisherSchema),
  license: v.exactOptional(UrlSchema),
  updated: v.exactOptional(DateSchema),
  nextUpdate: v.exactOptional(DateSchema),
  notes: v.exactOptional(v.array(TextSchema), []),
  disclosure: v.exactOptional(DisclosureSchema, {}),
});

/** The fields that an indicator of a kind cannot do without. A proportion is per 100 unless it says otherwise. */
export const KIND_NEEDS = {
  rate: 'per',
  proportion: undefined,
  count: undefined,
  score: 'scale',
  distribution: 'categories',
} as const satisfies Record<(typeof KINDS)[number], keyof typeof IndicatorSchema.entries | undefined>;
