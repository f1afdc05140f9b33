import { define, MunicipalityComparisonElement } from '@indicator-elements/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { edge, forced, renderTag, sharedArgTypes, shows, text, valid, type SharedArgs } from './shared.js';

define('municipality-comparison', MunicipalityComparisonElement);

interface Args extends SharedArgs {
  level?: string;
  period?: string;
  compare?: string;
  sort?: 'value' | 'name';
}

export type Story = StoryObj<Args>;

const feeds = [
  ...['mangbesokare-kommuner', 'mangbesokare', 'arsvis', 'kvartal'].map(valid),
  ...['comparison-nation', 'comparison-far', 'comparison-neutral', 'comparison-values', 'comparison-zero', 'comparison-all-hidden', 'two-areas', 'small-numbers', 'long-labels', 'markup'].map(edge),
];

const render = renderTag<Args>('municipality-comparison');

export default {
  title: 'municipality-comparison',
  component: 'municipality-comparison',
  render,
  args: { src: valid('mangbesokare-kommuner'), area: '0680' },
  argTypes: {
    src: { control: 'select', options: feeds },
    ...sharedArgTypes,
    view: { control: 'inline-radio', options: ['chart', 'funnel', 'trends', 'table'] },
    level: text,
    period: text,
    compare: text,
    sort: { control: 'inline-radio', options: ['value', 'name'] },
  },
} satisfies Meta<Args>;

/* States */

/** A row an area with its interval, against the region: one certainly worse, one certainly better, two hidden in their place. */
export const Ready: Story = {};

/** The feed is on its way: the room of the picture is kept, so that the page does not jump. */
export const Loading: Story = { ...shows('loading'), args: { src: 'answers/never.json', loading: 'eager' } };

/** Every area is hidden: no picture, but the table keeps its rows. */
export const Empty: Story = { ...shows('empty'), args: { src: edge('comparison-all-hidden') } };

/** There is no file at the address. */
export const FailedNotFound: Story = { ...shows('failed'), args: { src: 'answers/missing.json' } };

/** A level that the feed does not have. */
export const FailedLevel: Story = { ...shows('failed'), args: { level: 'planet' } };

/** The own area is hidden, and another one: the rest of the region might give them away, and is not worked out. */
export const FailedRest: Story = { ...shows('failed'), args: { area: '0604', compare: 'rest' } };

/** A funnel takes counts, and this feed has none: it is drawn in the usual way. */
export const FunnelWithoutCounts: Story = { args: { src: edge('comparison-values'), view: 'funnel' } };

/* Who is compared with what */

/** Nobody's own area: none stands out. */
export const NoOwnArea: Story = { args: { area: '' } };

/** The own area is hidden: it keeps its row and its band. */
export const OwnIsHidden: Story = { args: { area: '0604' } };

/** By alphabet, so that nothing looks like a list of places. */
export const SortedByName: Story = { args: { sort: 'name' } };

/** A large area hides its own difference in the region: here with the rest of it. */
export const CompareWithTheRest: Story = { args: { indicator: 'coordinated-plans', compare: 'rest' } };

/** The part of the county that the own area belongs to. */
export const CompareWithParent: Story = { args: { compare: 'parent' } };

/** Another municipality. */
export const CompareWithAnArea: Story = { args: { compare: '0683' } };

/** The values alone: nothing is judged. */
export const CompareWithNothing: Story = { args: { compare: 'none' } };

/** The parts of the county. */
export const Level: Story = { args: { level: 'part', area: 'jonkopingsomradet' } };

/** Another year. */
export const Period: Story = { args: { period: '2023' } };

/* What is compared */

/** A proportion, of which higher is better; one has not delivered. */
export const Proportion: Story = { args: { indicator: 'coordinated-plans' } };

/** A mean has the whole of its scale. */
export const Score: Story = { args: { indicator: 'esther-experience' } };

/** Numbers of something have no intervals, and no region to be compared with. */
export const Counts: Story = { args: { src: valid('arsvis') } };

/** Neither higher nor lower is better. */
export const Neutral: Story = { args: { src: edge('comparison-neutral') } };

/** Values without counts: the feed's own intervals are shown, and nothing is judged by them. */
export const ValuesWithoutCounts: Story = { args: { src: edge('comparison-values') } };

/** No events, nobody enrolled, not applicable, preliminary and of low reliability: each has its sign. */
export const ZeroAndOthers: Story = { args: { src: edge('comparison-zero') } };

/** Far from zero: the axis has its own beginning, and says so. */
export const FarFromZero: Story = { args: { src: edge('comparison-far') } };

/** Two areas. */
export const TwoAreas: Story = { args: { src: edge('two-areas') } };

/** The names are cut where they would take the room of the picture. */
export const LongLabels: Story = { args: { src: edge('long-labels'), area: '' } };

/* Ways of drawing */

/** Values against denominators, with what chance alone would give. */
export const Funnel: Story = { args: { view: 'funnel' } };

/** A small line an area on shared axes. */
export const Trends: Story = { args: { view: 'trends' } };

/** The table: every number of the picture, and no places. */
export const Table: Story = { args: { view: 'table' } };

/* Very many areas */

/** Of 290 the highest, the lowest and the own one; the search finds any other, and a button shows all. */
export const VeryMany: Story = { args: { src: edge('comparison-nation') } };

/** The funnel has room for all. */
export const VeryManyInAFunnel: Story = { args: { src: edge('comparison-nation'), view: 'funnel' } };

/** The same ones as small lines. */
export const VeryManyTrends: Story = { args: { src: edge('comparison-nation'), view: 'trends' } };

/* Where it stands */

/** As narrow as a column gets. */
export const Width240: Story = { name: '240 px', globals: { width: '240' } };

/** A phone: thirteen rows fit. */
export const Width320: Story = { name: '320 px', globals: { width: '320' } };

/** Trends on a phone. */
export const TrendsAt320: Story = { name: 'Trends at 320 px', args: { view: 'trends' }, globals: { width: '320' } };

/** As wide as a page gets. */
export const Width1600: Story = { name: '1600 px', globals: { width: '1600' } };

/** The colour of the page's text tells the element that the page is dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** The system's own colours: the shapes still tell what differs. */
export const ForcedColours: Story = { args: { class: 'forced' }, render: (args) => forced(render(args)) };

/** Swedish is what is inherited; the element's own `lang` makes it English. */
export const English: Story = { args: { lang: 'en' } };
