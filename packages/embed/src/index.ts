import {
  bundle,
  CollaborationLadderElement,
  define,
  IndicatorTrendElement,
  MunicipalityComparisonElement,
  SpiderChartElement,
} from '@indicator-elements/elements';
import type { Tag } from './tags.js';

/** Which version a page has. */
export const version: string = VERSION;

// The module that a page loads: it defines every element, and tells the embed code where it came from.
bundle.url = import.meta.url;
const elements = {
  'indicator-trend': IndicatorTrendElement,
  'municipality-comparison': MunicipalityComparisonElement,
  'spider-chart': SpiderChartElement,
  'collaboration-ladder': CollaborationLadderElement,
} satisfies Record<Tag, unknown>;
let first: { version?: string; told?: boolean } | undefined;
for (const [tag, element] of Object.entries(elements)) {
  if (!define(tag, Object.assign(element, { version }))) first = customElements.get(tag) as typeof first;
}
// What a page has already stays. Said once on a page: on the class, which all versions see.
if (first && first.version !== version && !first.told) {
  first.told = true;
  console.warn(`indicator-elements ${version}: the page has ${first.version ?? 'another version'} already, which stays.`);
}
