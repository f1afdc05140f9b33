import { AboutSchema, AreaSchema, CategorySchema, DimensionSchema, IndicatorSchema, LEVELS, NumberSchema, TextSchema, WordsSchema } from '@indicator-elements/feed/schema';
import * as v from 'valibot';

/*
 * The one description of a recipe. The types (`types.ts`), the check (`read-recipe.ts`) and the published JSON Schema (`json-schema.ts`) all
 * come from here. What a feed's head, areas, dimensions and indicators are is the feed's own, entry by entry.
 */
/** What a recipe's `format` says. */
export const FORMAT = 'indicator-recipe/1';
export const UNREADABLE = ['refuse', 'leave-out'] as const;
/** What a mark in place of a number may mean. */
export const MARKS = ['suppressed', 'missing', 'not-applicable'] as const;
export const ABSENT = ['zero', 'missing'] as const;
/** What the denominator of a rolling figure is: all periods together, their mean, or the last one's. */
export const WINDOWS = ['sum', 'mean', 'last'] as const;

const positive = (least: number) => v.pipe(v.number(), v.integer('whole-number'), v.minValue(least, 'whole-number'));

/** A cell's content, as it is written in the table or as a typed file gives it. */
export const ContentSchema = v.union([v.string(), v.number(), v.boolean()], 'bad-content');
const ContentsSchema = v.union([ContentSchema, v.array(ContentSchema)], 'bad-content');

const LimitsSchema = v.strictObject({
  atLeast: v.exactOptional(NumberSchema),
  above: v.exactOptional(NumberSchema),
  atMost: v.exactOptional(NumberSchema),
  below: v.exactOptional(NumberSchema),
  not: v.exactOptional(ContentsSchema),
});

/** Columns and what they must hold: all of them. */
export const WhereSchema = v.record(WordsSchema, v.union([ContentSchema, v.array(ContentSchema), LimitsSchema], 'bad-condition'));

const ColumnSchema = v.union([WordsSchema, v.strictObject({ heading: WordsSchema, decimal: v.exactOptional(v.picklist([',', '.'])) })], 'bad-column');

export const SourceSchema = v.strictObject({
  file: v.exactOptional(WordsSchema),
  sql: v.exactOptional(WordsSchema),
  database: v.exactOptional(WordsSchema),
  encoding: v.exactOptional(WordsSchema),
  delimiter: v.exactOptional(v.string()),
  sheet: v.exactOptional(v.union([WordsSchema, positive(1)], 'bad-content')),
  headerRow: v.exactOptional(positive(1)),
  keepSums: v.exactOptional(v.boolean()),
  decimal: v.exactOptional(v.picklist([',', '.'])),
  marks: v.exactOptional(v.record(v.string(), v.union([v.picklist(MARKS), NumberSchema], 'bad-mark'))),
  columns: v.exactOptional(v.record(WordsSchema, ColumnSchema)),
  always: v.exactOptional(v.record(WordsSchema, WordsSchema)),
  level: v.exactOptional(v.picklist(LEVELS)),
  where: v.exactOptional(WhereSchema),
  unreadable: v.exactOptional(v.picklist(UNREADABLE)),
});

export const AreasSchema = v.strictObject({
  column: WordsSchema,
  level: v.exactOptional(v.picklist(LEVELS), 'municipality'),
  known: v.exactOptional(v.union([WordsSchema, v.array(WordsSchema)], 'bad-codes')),
  list: v.exactOptional(v.array(AreaSchema)),
  names: v.exactOptional(v.record(v.string(), WordsSchema)),
  leaveOut: v.exactOptional(v.array(ContentSchema)),
  levels: v.exactOptional(v.array(v.picklist(LEVELS))),
});

export const ValuedCategorySchema = v.strictObject({
  ...CategorySchema.entries,
  values: v.exactOptional(v.array(ContentSchema)),
});

export const RecipeDimensionSchema = v.strictObject({
  id: DimensionSchema.entries.id,
  label: DimensionSchema.entries.label,
  column: v.exactOptional(WordsSchema),
  categories: v.exactOptional(v.array(ValuedCategorySchema)),
  bands: v.exactOptional(v.array(positive(0))),
  total: v.exactOptional(v.union([TextSchema, ValuedCategorySchema], 'bad-total')),
  leaveOut: v.exactOptional(v.array(ContentSchema)),
});

const from = { source: v.exactOptional(WordsSchema), where: v.exactOptional(WhereSchema) };

export const CountedSchema = v.strictObject({
  ...from,
  sum: v.exactOptional(WordsSchema),
  distinct: v.exactOptional(WordsSchema),
  times: v.exactOptional(LimitsSchema),
  by: v.exactOptional(WordsSchema),
  absent: v.exactOptional(v.picklist(ABSENT)),
  additive: v.exactOptional(v.boolean()),
});

export const AgainstSchema = v.strictObject({
  ...from,
  column: v.exactOptional(WordsSchema),
  sum: v.exactOptional(WordsSchema),
  distinct: v.exactOptional(WordsSchema),
  by: v.exactOptional(v.array(WordsSchema)),
  granularity: v.exactOptional(IndicatorSchema.entries.granularity),
  rolling: v.exactOptional(v.picklist(WINDOWS)),
  absent: v.exactOptional(v.picklist(ABSENT)),
  additive: v.exactOptional(v.boolean()),
});

export const AnswersSchema = v.strictObject({
  ...from,
  column: v.exactOptional(WordsSchema),
  codes: v.exactOptional(v.record(v.string(), NumberSchema)),
  leaveOut: v.exactOptional(v.array(ContentSchema)),
  n: v.exactOptional(WordsSchema),
  sum: v.exactOptional(WordsSchema),
  squares: v.exactOptional(WordsSchema),
  mean: v.exactOptional(WordsSchema),
  sd: v.exactOptional(WordsSchema),
});

export const GivenSchema = v.strictObject({
  ...from,
  column: WordsSchema,
  lower: v.exactOptional(WordsSchema),
  upper: v.exactOptional(WordsSchema),
});

export const RecipeIndicatorSchema = v.strictObject({
  ...IndicatorSchema.entries,
  categories: v.exactOptional(v.array(ValuedCategorySchema)),
  counted: v.exactOptional(CountedSchema),
  against: v.exactOptional(AgainstSchema),
  answers: v.exactOptional(AnswersSchema),
  given: v.exactOptional(GivenSchema),
  dimensions: v.exactOptional(v.array(WordsSchema)),
  alreadyRolling: v.exactOptional(v.boolean()),
  preliminary: v.exactOptional(positive(0)),
});

export const RecipeSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(FORMAT),
  output: WordsSchema,
  ...AboutSchema.entries,
  previous: v.exactOptional(v.array(WordsSchema), []),
  sources: v.record(WordsSchema, SourceSchema),
  areas: AreasSchema,
  period: WordsSchema,
  dimensions: v.exactOptional(v.array(RecipeDimensionSchema), []),
  indicators: v.pipe(v.array(RecipeIndicatorSchema), v.minLength(1, 'no-indicators')),
});
