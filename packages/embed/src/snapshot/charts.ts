import type { Chart, ChartModel } from '@indicator-elements/charts';
import {
  CollaborationLadderElement,
  IndicatorTrendElement,
  MunicipalityComparisonElement,
  SpiderChartElement,
} from '@indicator-elements/elements/without-page';
import { nothing, type TemplateResult } from 'lit';
import type { Tag } from '../tags.js';
import { searchRoom } from './search-room.js';

interface Kind {
  readonly load: () => Promise<Chart<object, ChartModel>>;
  /** The chart's own options, which are attributes of its tag. */
  readonly options: readonly string[];
  /** All attributes that its tag reads. */
  readonly attributes: readonly string[];
  /** The element's controls of its own above the picture, where the model has any: room is kept for them. */
  controls(model: ChartModel): TemplateResult | typeof nothing;
}

function kind<Model extends ChartModel>(
  load: () => Promise<Chart<never, Model>>,
  { properties, observedAttributes }: { readonly properties: object; readonly observedAttributes: readonly string[] },
  controls: (model: Model) => TemplateResult | typeof nothing = () => nothing,
): Kind {
  return { load: load as unknown as Kind['load'], options: Object.keys(properties), attributes: observedAttributes, controls };
}

/** The elements that there are, each with its chart. */
const kinds = {
  'indicator-trend': kind(async () => (await import('@indicator-elements/charts/trend')).trend, IndicatorTrendElement),
  'municipality-comparison': kind(async () => (await import('@indicator-elements/charts/comparison')).comparison, MunicipalityComparisonElement, searchRoom),
  'spider-chart': kind(async () => (await import('@indicator-elements/charts/spider')).spider, SpiderChartElement),
  'collaboration-ladder': kind(async () => (await import('@indicator-elements/charts/ladder')).ladder, CollaborationLadderElement),
} satisfies Record<Tag, Kind>;

export type SnapshotTag = keyof typeof kinds;

export const snapshotTags = Object.keys(kinds) as readonly SnapshotTag[];

export const kindOf = (tag: SnapshotTag): Kind => kinds[tag];
