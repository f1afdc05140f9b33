/**
 * The elements that the shared tests run over. A new element gets all of them by one entry here; what is its own alone is tested in a
 * file of its own name.
 */
import {
  CollaborationLadderElement,
  define,
  IndicatorTrendElement,
  MunicipalityComparisonElement,
  SpiderChartElement,
  type IndicatorElement,
} from '@indicator-elements/elements';
import type { Tag } from '../../../packages/embed/src/tags.js';

/** What all elements share, whatever their chart. */
export type SharedElement = HTMLElement &
  Pick<
    IndicatorElement<object, never>,
    | 'src'
    | 'feed'
    | 'indicator'
    | 'area'
    | 'filter'
    | 'heading'
    | 'headingLevel'
    | 'view'
    | 'loading'
    | 'refresh'
    | 'complete'
    | 'updateComplete'
    | 'renderRoot'
  >;

/** What an element shows, and with which attributes. */
export interface Shown {
  /** A fixture's path in the project. */
  readonly fixture: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ElementCase extends Shown {
  readonly tag: Tag;
  /** The class, not yet defined. */
  readonly element: CustomElementConstructor & { new (): SharedElement };
  /** Another feed for the same attributes: its heading differs. */
  readonly other: string;
  /** What is asked when there is something to hide; and a text that nothing may show. */
  readonly suppressed: Shown & { readonly hidden: string };
  /** A feed without a number for what is asked. */
  readonly empty: Shown;
  /** A feed with markup in all its texts. */
  readonly markup: Shown;
  /** Attributes that each change what is drawn. */
  readonly changes: Readonly<Record<string, string>>;
  /** A feed whose labels are all long. */
  readonly long: Shown;
  /** The point that a reader comes to first, from 1. The last unless told otherwise. */
  readonly first?: number;
  /** The first point is the lowest: ↑ goes on, ↓ back. */
  readonly rises?: true;
  /** The table is never so tall that it scrolls. */
  readonly shortTable?: true;
  /** False where no note explains a mark of its usual picture: its legend names them. */
  readonly marked?: false;
  /** Below a row a point, the table has one of their sums. */
  readonly totalRow?: true;
  /** Mistakes in attributes: each with what the message must hold, in Swedish and English. */
  readonly mistakes: readonly { readonly attribute: string; readonly value: string; readonly says: readonly [sv: RegExp, en: RegExp] }[];
}

const trend: ElementCase = {
  tag: 'indicator-trend',
  element: IndicatorTrendElement,
  fixture: 'fixtures/valid/skift.json',
  other: 'fixtures/valid/brus.json',
  attributes: { area: 'jonkopingsomradet' },
  suppressed: { fixture: 'fixtures/valid/mangbesokare.json', attributes: { area: '0604', analysis: 'none' }, hidden: 'visas inte' },
  empty: { fixture: 'fixtures/edge/no-points.json', attributes: {} },
  markup: { fixture: 'fixtures/edge/markup.json', attributes: {} },
  long: { fixture: 'fixtures/edge/long-labels.json', attributes: {} },
  changes: { area: 'hoglandet', compare: 'none', analysis: 'spc', from: '2024', to: '2025-06' },
  mistakes: [
    { attribute: 'view', value: 'hologram', says: [/hologram.*chart.*table/, /hologram.*chart.*table/] },
    { attribute: 'compare', value: '0000', says: [/0000.*"region".*"parent".*"none".*06/, /0000.*"region".*"parent".*"none".*06/] },
    { attribute: 'analysis', value: 'magic', says: [/magic.*run.*spc.*none/, /magic.*run.*spc.*none/] },
    { attribute: 'from', value: 'förra året', says: [/förra året/, /förra året/] },
    { attribute: 'to', value: '2025-13', says: [/2025-13/, /2025-13/] },
  ],
};

const ladder: ElementCase = {
  tag: 'collaboration-ladder',
  element: CollaborationLadderElement,
  fixture: 'fixtures/valid/samverkanstrappan.json',
  other: 'fixtures/edge/nine-steps.json',
  attributes: { area: '06' },
  rises: true,
  suppressed: { fixture: 'fixtures/edge/ladder-suppressed.json', attributes: { group: 'age' }, hidden: 'visas inte' },
  empty: { fixture: 'fixtures/edge/ladder-empty.json', attributes: {} },
  markup: { fixture: 'fixtures/edge/markup-ladder.json', attributes: {} },
  long: { fixture: 'fixtures/edge/nine-steps.json', attributes: {} },
  first: 3,
  shortTable: true,
  totalRow: true,
  changes: { period: '2024-05', group: 'respondent', compare: 'previous', filter: 'respondent=municipality' },
  mistakes: [
    { attribute: 'view', value: 'hologram', says: [/hologram.*chart.*table/, /hologram.*chart.*table/] },
    { attribute: 'group', value: 'shoes', says: [/shoes.*respondent/, /shoes.*respondent/] },
    { attribute: 'compare', value: 'region', says: [/region.*none.*previous/, /region.*none.*previous/] },
    { attribute: 'period', value: '2023-05', says: [/2023-05.*2024-05/, /2023-05.*2024-05/] },
  ],
};

const spider: ElementCase = {
  tag: 'spider-chart',
  element: SpiderChartElement,
  fixture: 'fixtures/valid/samverkan.json',
  other: 'fixtures/valid/sjalvskattning.json',
  attributes: { area: '06', compare: 'previous' },
  suppressed: { fixture: 'fixtures/edge/spider-gaps.json', attributes: { area: '0680' }, hidden: 'visas inte' },
  empty: { fixture: 'fixtures/valid/sjalvskattning.json', attributes: { area: '0604', period: '2025' } },
  markup: { fixture: 'fixtures/edge/markup-scores.json', attributes: {} },
  long: { fixture: 'fixtures/edge/twelve-axes.json', attributes: {} },
  first: 1,
  shortTable: true,
  marked: false,
  changes: { indicator: 'dialogue; trust; ambition', compare: 'group=respondent', period: '2023-01', filter: 'respondent=municipality', view: 'dots' },
  mistakes: [
    { attribute: 'view', value: 'hologram', says: [/hologram.*chart.*dots.*table/, /hologram.*chart.*dots.*table/] },
    { attribute: 'compare', value: '0000', says: [/0000/, /0000/] },
    { attribute: 'compare', value: 'group=age', says: [/Dimensionen.*age/, /dimension.*age/] },
    { attribute: 'compare', value: 'region; parent; previous', says: [/högst 2/, /At most 2/] },
    { attribute: 'period', value: '1999', says: [/1999.*2023-01.*2024-01/, /1999.*2023-01.*2024-01/] },
    { attribute: 'indicator', value: 'trust; sincerity', says: [/sincerity.*trust/, /sincerity.*trust/] },
  ],
};

const comparison: ElementCase = {
  tag: 'municipality-comparison',
  element: MunicipalityComparisonElement,
  fixture: 'fixtures/valid/mangbesokare-kommuner.json',
  other: 'fixtures/edge/comparison-neutral.json',
  attributes: { area: '0680' },
  suppressed: { fixture: 'fixtures/valid/mangbesokare-kommuner.json', attributes: { area: '0604' }, hidden: 'visas inte' },
  empty: { fixture: 'fixtures/edge/comparison-all-hidden.json', attributes: {} },
  markup: { fixture: 'fixtures/edge/markup.json', attributes: {} },
  long: { fixture: 'fixtures/edge/long-labels.json', attributes: {} },
  first: 5,
  changes: { period: '2023', area: '0662', compare: 'none', sort: 'name', level: 'part' },
  mistakes: [
    { attribute: 'view', value: 'hologram', says: [/hologram.*chart.*funnel.*table/, /hologram.*chart.*funnel.*table/] },
    { attribute: 'level', value: 'planet', says: [/planet.*region.*municipality/, /planet.*region.*municipality/] },
    { attribute: 'period', value: '1999', says: [/1999.*2025/, /1999.*2025/] },
    { attribute: 'compare', value: '0000', says: [/0000/, /0000/] },
    { attribute: 'sort', value: 'size', says: [/size.*value.*name/, /size.*value.*name/] },
  ],
};

export const elements: readonly ElementCase[] = Object.values({
  'indicator-trend': trend,
  'municipality-comparison': comparison,
  'spider-chart': spider,
  'collaboration-ladder': ladder,
} satisfies Record<Tag, ElementCase>);

/** Defines every element under its own name. */
export function defineAll(): void {
  for (const { tag, element } of elements) define(tag, element);
}
