import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { LARGEST, NUMBER_FIELDS, STATUSES, type NumberField } from './fields.js';
import { ABOUT } from './json-schema-text.js';
import {
  AboutSchema,
  AreaSchema,
  CategorySchema,
  DateSchema,
  DimensionSchema,
  DisclosureSchema,
  EventSchema,
  IndicatorSchema,
  PeriodSchema,
  PublisherSchema,
  ScaleSchema,
  TargetSchema,
  TextSchema,
  UrlSchema,
  WordsSchema,
} from './schema.js';
import { KIND_NEEDS } from './terms.js';

/*
 * The published JSON Schema, made from the same schemas and tables as the parser. Only for building the project:
 * nothing that a page loads imports this.
 */

type Numbers<Schema> = Record<NumberField, Schema>;
const mapNumbers = <Schema>(make: (least: number) => Schema): Numbers<Schema> =>
  Object.fromEntries(
    Object.entries(NUMBER_FIELDS).map(([field, least]) => [field, make(least)]),
  ) as Numbers<Schema>;

const numberSchema = (least: number) =>
  v.nullable(v.pipe(v.number(), v.minValue(least), v.maxValue(LARGEST)));

const StatusSchema = v.picklist(STATUSES);

const ObservationSchema = v.object({
  indicator: WordsSchema,
  area: WordsSchema,
  period: PeriodSchema,
  category: v.exactOptional(v.nullable(WordsSchema)),
  status: v.exactOptional(v.nullable(StatusSchema)),
  ...mapNumbers((least) => v.exactOptional(numberSchema(least))),
});

const PositionSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnSchema = <Item extends v.GenericSchema, Text extends v.GenericSchema>(item: Item, text: Text) =>
  v.union([
    v.array(v.nullable(item)),
    v.object({ dictionary: v.array(v.nullable(text)), index: v.array(v.nullable(PositionSchema)) }),
  ]);
const CodeColumnSchema = columnSchema(v.union([WordsSchema, PositionSchema]), WordsSchema);

const ColumnsSchema = v.object({
  indicator: CodeColumnSchema,
  area: CodeColumnSchema,
  period: columnSchema(PeriodSchema, PeriodSchema),
  category: v.exactOptional(columnSchema(WordsSchema, WordsSchema)),
  status: v.exactOptional(columnSchema(StatusSchema, StatusSchema)),
  ...mapNumbers((least) => v.exactOptional(v.array(numberSchema(least)))),
});

const FeedSchema = v.object({
  format: v.literal('indicator-feed/1'),
  ...AboutSchema.entries,
  areas: v.array(AreaSchema),
  dimensions: v.exactOptional(v.array(DimensionSchema), []),
  indicators: v.array(IndicatorSchema),
  observations: v.union([v.array(ObservationSchema), ColumnsSchema]),
});

const DEFINITIONS = {
  Text: TextSchema,
  Period: PeriodSchema,
  Date: DateSchema,
  Url: UrlSchema,
  Publisher: PublisherSchema,
  Disclosure: DisclosureSchema,
  Area: AreaSchema,
  Category: CategorySchema,
  Dimension: DimensionSchema,
  Scale: ScaleSchema,
  Target: TargetSchema,
  Event: EventSchema,
  Indicator: IndicatorSchema,
  Status: StatusSchema,
  Position: PositionSchema,
  Observation: ObservationSchema,
  CodeColumn: CodeColumnSchema,
  Columns: ColumnsSchema,
};

/** The JSON Schema (draft 2020-12) of an indicator feed, version 1. */
export function feedJsonSchema(): JsonSchema {
  const {
    $schema,
    $defs = {},
    ...schema
  } = toJsonSchema(FeedSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: DEFINITIONS,
    // A check that has no word in JSON Schema (does this day exist?) is left to the parser.
    ignoreActions: ['check'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'min_entries'
        ? {
            ...jsonSchema,
            anyOf: Object.keys(jsonSchema.properties ?? {}).map((key) => ({ required: [key] })),
          }
        : undefined,
  });
  const definitions = $defs as Record<string, JsonSchema>;
  for (const [name, definition] of Object.entries(definitions)) describe(name, definition);
  describe('Feed', schema);
  definitions['Indicator']!.allOf = Object.entries(KIND_NEEDS).flatMap(([kind, need]) =>
    need ? [{ if: { properties: { kind: { const: kind } } }, then: { required: [need] } }] : [],
  );
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'https://github.com/region-jonkoping/indicator-elements/schema/indicator-feed-1.json',
    title: 'Indicator feed, version 1',
    ...schema,
    $defs: definitions,
  };
}

function describe(name: string, schema: JsonSchema): void {
  for (const [field, description] of Object.entries(ABOUT[name] ?? {})) {
    const part = field ? schema.properties?.[field] : schema;
    if (typeof part === 'object') part.description = description;
  }
}
