import * as v from 'valibot';
import { LARGEST } from './fields.js';
import { PERIOD, parsePeriod } from './period.js';
import type { LeafCode } from './problem.js';
import { DATE, DECIMALS, DIRECTIONS, FILLED, GRANULARITIES, isThere, KINDS, LEVELS, PER, ROLLING, URL_TEXT } from './terms.js';

/*
 * The one description of a feed's head. The types (`types.ts`), the run-time check (`read.ts`) and the published
 * JSON Schema (`json-schema.ts`) all come from here. A validation's message is the problem's code.
 * Observations are many, so their check is a tight loop over the table in `fields.ts` instead.
 */
export { DIRECTIONS, FORMAT, GRANULARITIES, KIND_NEEDS, KINDS, LEVELS, PER } from './terms.js';

const filled = v.regex(FILLED, 'empty-text' satisfies LeafCode);

export const WordsSchema = v.pipe(v.string(), filled);
export const NumberSchema = v.pipe(
  v.number(),
  v.minValue(-LARGEST, 'not-finite' satisfies LeafCode),
  v.maxValue(LARGEST, 'not-finite' satisfies LeafCode),
);

export const TextSchema = v.union([
  WordsSchema,
  v.pipe(
    v.object({ sv: v.exactOptional(WordsSchema), en: v.exactOptional(WordsSchema) }),
    v.minEntries(1, 'empty-text' satisfies LeafCode),
  ),
]);

export const UrlSchema = v.pipe(v.string(), v.regex(URL_TEXT, 'bad-url' satisfies LeafCode));

export const DateSchema = v.pipe(
  v.string(),
  v.regex(DATE, 'bad-date' satisfies LeafCode),
  v.check(isThere, 'bad-date' satisfies LeafCode),
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
