import {
  AreaSchema, CategorySchema, DateSchema, DisclosureSchema, EventSchema, PeriodSchema, PublisherSchema, ScaleSchema, TargetSchema, TextSchema, UrlSchema,
} from '@indicator-elements/feed/schema';
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { ABOUT, feedText } from './json-schema-text.js';
import {
  AgainstSchema, AnswersSchema, AreasSchema, ContentSchema, CountedSchema, GivenSchema, RecipeDimensionSchema, RecipeIndicatorSchema, RecipeSchema,
  SourceSchema, ValuedCategorySchema, WhereSchema,
} from './schema.js';

/*
 * The published JSON Schema of a recipe, made from the schemas that check it. Only for building the project: nothing that runs imports
 * this. What is the feed's own is described by the feed's own schema.
 */
const DEFINITIONS: Readonly<Record<string, GenericSchema>> = {
  Text: TextSchema,
  Period: PeriodSchema,
  Date: DateSchema,
  Url: UrlSchema,
  Publisher: PublisherSchema,
  Disclosure: DisclosureSchema,
  Area: AreaSchema,
  Category: CategorySchema,
  Scale: ScaleSchema,
  Target: TargetSchema,
  Event: EventSchema,
  Content: ContentSchema,
  Where: WhereSchema,
  Source: SourceSchema,
  Areas: AreasSchema,
  ValuedCategory: ValuedCategorySchema,
  RecipeDimension: RecipeDimensionSchema,
  Counted: CountedSchema,
  Against: AgainstSchema,
  Answers: AnswersSchema,
  Given: GivenSchema,
  RecipeIndicator: RecipeIndicatorSchema,
};

type Definition = JsonSchema & { properties?: Record<string, JsonSchema | boolean> };

/** The JSON Schema (draft 2020-12) of a recipe, version 1. `feed` is the published one of a feed: what is its own is said in its words. */
export function recipeJsonSchema(feed?: unknown): JsonSchema {
  const { $schema, $defs = {}, ...schema } = toJsonSchema(RecipeSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: DEFINITIONS as never,
    ignoreActions: ['check'],
    overrideAction: ({ valibotAction, jsonSchema }) => (valibotAction.type === 'min_entries'
      ? { ...jsonSchema, anyOf: Object.keys(jsonSchema.properties ?? {}).map((key) => ({ required: [key] })) }
      : undefined),
  });
  const definitions = $defs as Record<string, Definition>;
  for (const [name, definition] of [...Object.entries(definitions), ['Recipe', schema as Definition] as const]) describe(name, definition, feed);
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'https://github.com/region-jonkoping/indicator-elements/schema/recipe-1.json',
    title: 'Recipe of an indicator feed, version 1',
    ...schema,
    $defs: definitions,
  };
}

function describe(name: string, schema: Definition, feed: unknown): void {
  const whole = ABOUT[name]?.[''] ?? feedText(name, '', feed);
  if (whole !== undefined) schema.description = whole;
  for (const [field, part] of Object.entries(schema.properties ?? {})) {
    const text = ABOUT[name]?.[field] ?? feedText(name, field, feed);
    if (typeof part === 'object' && text !== undefined) part.description = text;
  }
}
