import { define, SpiderChartElement } from '@indicator-elements/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answerAnew } from './answers.js';
import { edge, forced, renderTag, sharedArgTypes, shows, text, valid, type SharedArgs } from './shared.js';

define('spider-chart', SpiderChartElement);

interface Args extends SharedArgs {
  compare?: string;
  period?: string;
}

export type Story = StoryObj<Args>;

const feeds = [
  ...['samverkan', 'sjalvskattning', 'esthers-upplevelse', 'mangbesokare-kommuner'].map(valid),
  ...['twelve-axes', 'three-axes', 'two-axes', 'one-axis', 'unlike-scales', 'spider-gaps', 'markup-scores'].map(edge),
];

const render = renderTag<Args>('spider-chart');

export default {
  title: 'spider-chart',
  component: 'spider-chart',
  render,
  args: { src: valid('samverkan'), compare: 'group=respondent' },
  argTypes: {
    src: { control: 'select', options: feeds },
    ...sharedArgTypes,
    view: { control: 'inline-radio', options: ['chart', 'dots', 'table'] },
    compare: text,
    period: text,
  },
} satisfies Meta<Args>;

const statements = { src: valid('sjalvskattning'), compare: 'region' } as const;

/* Both real uses */

/** Six dimensions as 39 people rated them: municipalities beside health centres. */
export const SixDimensions: Story = {};

/** Four statements, whole, in a municipality beside the county. */
export const FourStatements: Story = { args: { ...statements, area: '0680' } };

/** The county alone: one outline, and how many answered. */
export const CountyAlone: Story = { args: { ...statements, area: '06' } };

/* The other way of drawing */

/** The same values as dots with intervals, by the attribute; the reader has a switch for it. */
export const Dots: Story = { args: { view: 'dots' } };

/** Statements as dots: the label is a row's own. */
export const DotsOfStatements: Story = { args: { ...statements, area: '0680', compare: 'region; previous', view: 'dots' } };

/** Two axes have no outline: only the dots are there, and no switch. */
export const TwoAxes: Story = { args: { src: edge('two-axes'), area: '0680', compare: 'region' } };

/** One axis. */
export const OneAxis: Story = { args: { src: edge('one-axis'), area: '0680', compare: 'region' } };

/* What is compared */

/** The former round of the same area: the sentence says what has changed most. */
export const FormerRound: Story = { args: { compare: 'previous' } };

/** Three series, told apart by shape and dash as by colour. */
export const ThreeSeries: Story = { args: { ...statements, area: '0683', compare: 'region; previous' } };

/** Another municipality, by its code. */
export const AnotherArea: Story = { args: { ...statements, area: '0683', compare: '0680' } };

/** The own area alone. */
export const Nothing: Story = { args: { ...statements, area: '0680', compare: 'none' } };

/** An earlier period. */
export const Period: Story = { args: { period: '2023-01' } };

/** Some of the feed's axes, in the feed's order. */
export const SomeAxes: Story = { args: { indicator: 'dialogue; trust; learning; ambition' } };

/** One group alone, by the filter that all elements have. */
export const Filter: Story = { args: { compare: 'none', filter: 'respondent=health-centre' } };

/* What an axis may be */

/** Three axes are the fewest that have an outline. */
export const ThreeAxes: Story = { args: { src: edge('three-axes'), area: '0680', compare: 'region' } };

/** Twelve are the most: where their labels have no room around the wheel, its spokes are numbered. */
export const TwelveAxes: Story = { args: { src: edge('twelve-axes'), area: '0680', compare: 'region' } };

/** Axes of two scales: those with the scale of the first are shown, and a note names the others. */
export const UnlikeScales: Story = { args: { src: edge('unlike-scales'), area: '0680', compare: 'region' } };

/** A missing axis is a gap in the outline, not a zero: a sign at its label, and a note. */
export const Gaps: Story = { args: { src: edge('spider-gaps'), area: '0680', compare: 'region' } };

/** One statement is missing: the outline is open there. */
export const OneMissing: Story = { args: { ...statements, area: '0642' } };

/** Markup, templates and right-to-left text in every text: all of it is text. */
export const MarkupInTexts: Story = { args: { src: edge('markup-scores'), compare: 'none' } };

/* States */

/** Before the script, and while the element is far below the viewport, its content is shown: here the box that it would be seen by is taken away. */
export const Waiting: Story = {
  ...shows('waiting'),
  render: (args) => html`<style>.far { display: contents; }</style>${render({ ...args, class: 'far' })}`,
};

/** The feed is on its way. */
export const Loading: Story = { ...shows('loading'), args: { src: 'answers/never.json', loading: 'eager' } };

/** Every value of the municipality is hidden to protect those who answered: no picture, but the table keeps its rows. */
export const Empty: Story = { ...shows('empty'), args: { ...statements, area: '0604', period: '2025' } };

/** There is no file at the address. */
export const FailedNotFound: Story = { ...shows('failed'), args: { src: 'answers/missing.json' } };

/** A dimension that the feed does not have. */
export const FailedGroup: Story = { ...shows('failed'), args: { compare: 'group=age' } };

/** More comparisons than there is room for. */
export const FailedTooMany: Story = { ...shows('failed'), args: { compare: 'region; parent; previous' } };

/** A feed without a score. */
export const FailedNoScores: Story = { ...shows('failed'), args: { src: valid('mangbesokare'), compare: 'none' } };

/** A newer feed could not be had: the old one stays. */
export const Stale: Story = { ...shows('stale'), args: { src: 'answers/scores-once.json', refresh: 0.005 }, beforeEach: answerAnew };

/* Where it stands */

/** As narrow as a column gets. */
export const Width240: Story = { name: '240 px', globals: { width: '240' } };

/** A phone: short labels stand around the wheel. */
export const Width320: Story = { name: '320 px', globals: { width: '320' } };

/** A phone, and whole statements: the spokes are numbered, and the statements listed below. */
export const Statements320: Story = { name: 'Statements, 320 px', args: { ...statements, area: '0680' }, globals: { width: '320' } };

/** The dots on a phone: each label above its row. */
export const Dots320: Story = { name: 'Dots, 320 px', args: { ...statements, area: '0680', view: 'dots' }, globals: { width: '320' } };

/** As wide as a page gets. */
export const Width1600: Story = { name: '1600 px', args: { src: edge('twelve-axes'), area: '0680', compare: 'region' }, globals: { width: '1600' } };

/** The colour of the page's text tells the element that the page is dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** The system's own colours, as a reader's forced colours have them; the developer tools' rendering panel forces them for real. */
export const ForcedColours: Story = { args: { class: 'forced' }, render: (args) => forced(render(args)) };

/** As wide as a sheet of paper; print the page to see that the colours are those of paper, and the buttons gone. */
export const Print: Story = { render: (args) => html`<div style="max-inline-size: 17cm">${render(args)}</div>` };

/** Swedish is what is inherited; the element's own `lang` makes it English. */
export const English: Story = { args: { lang: 'en' } };

/** The table instead of the picture. */
export const Table: Story = { args: { view: 'table' } };

/** A heading of one's own. */
export const Heading: Story = { args: { heading: 'Så samverkar vi', 'heading-level': 2 } };

/** The feed as a property: no request at all. */
export const FeedAsProperty: Story = {
  args: {
    compare: 'none',
    feed: {
      format: 'indicator-feed/1',
      title: { sv: 'Så hade vi det på mötet', en: 'How our meeting was' },
      areas: [{ code: 'exempel', name: 'Vårdcentralen Exempel', level: 'unit' }],
      indicators: ['Vi lyssnade', 'Vi kom till beslut', 'Vi höll tiden', 'Esther var med'].map((label, i) => ({
        id: `q${i}`,
        label,
        kind: 'score',
        scale: { min: 1, max: 5 },
        granularity: 'day',
      })),
      observations: [4.2, 3.4, 4.8, 2.9].map((value, i) => ({ indicator: `q${i}`, area: 'exempel', period: '2025-11-18', value, n: 12, sd: 0.8 })),
    },
  },
  render: ({ src: _, ...args }) => render(args),
};
