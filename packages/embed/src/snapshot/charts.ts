import type { Chart, ChartModel } from '@indicator-elements/charts';
import {
  CollaborationLadderElement,
  IndicatorElement,
  IndicatorTrendElement,
  MunicipalityComparisonElement,
  SpiderChartElement,
} from '@indicator-elements/elements/without-page';
import type { Tag } from '../tags.js';

interface Kind {
  readonly load: () => Promise<Chart<object, ChartModel>>;
  /** The chart's own options, which are attributes of its tag. */
  readonly options: readonly string[];
}

const kind = (load: () => Promise<unknown>, { properties }: { readonly properties: object }): Kind => ({
  load: load as Kind['load'],
  options: Object.keys(properties),
});

/** The elements that there are, each with its chart. */
const kinds = {
  'indicator-trend': kind(async () => (await import('@indicator-elements/charts/trend')).trend, IndicatorTrendElement),
  'municipality-comparison': kind(async () => (await import('@indicator-elements/charts/comparison')).comparison, MunicipalityComparisonElement),
  'spider-chart': kind(async () => (await import('@indicator-elements/charts/spider')).spider, SpiderChartElement),
  'collaboration-ladder': kind(async () => (await import('@indicator-elements/charts/ladder')).ladder, CollaborationLadderElement),
} satisfies Record<Tag, Kind>;

export type SnapshotTag = keyof typeof kinds;

export const snapshotTags = Object.keys(kinds) as readonly SnapshotTag[];

export const kindOf = (tag: SnapshotTag): Kind => kinds[tag];

/** The attributes that all elements have. */
export const sharedAttributes = Object.keys(IndicatorElement.properties).map((name) => (name === 'headingLevel' ? 'heading-level' : name));
