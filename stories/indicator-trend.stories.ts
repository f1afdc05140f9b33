import { define, IndicatorTrendElement } from '@indicator-elements/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answerAnew } from './answers.js';
import { edge, forced, renderTag, sharedArgTypes, shows, text, valid, type SharedArgs } from './shared.js';

define('indicator-trend', IndicatorTrendElement);

interface Args extends SharedArgs {
  compare?: string;
  analysis?: 'run' | 'spc' | 'none';
  from?: string;
  to?: string;
}

export type Story = StoryObj<Args>;

const feeds = [
  ...['mangbesokare', 'antibiotika', 'skift', 'brus', 'forbattring', 'neutral', 'mal-och-handelser', 'varden-utan-taljare'].map(valid),
  ...['veckovis', 'kvartal', 'arsvis', 'esthers-upplevelse'].map(valid),
  ...['no-points', 'one-point', 'two-points', 'all-suppressed', 'all-equal', 'zero-denominators', 'gaps', 'preliminary-tail'].map(edge),
  ...['low-reliability', 'negative', 'large-numbers', 'tiny-numbers', 'daily', 'many-events', 'long-labels', 'markup', 'riket-290x240'].map(edge),
];

const render = renderTag<Args>('indicator-trend');

export default {
  title: 'indicator-trend',
  component: 'indicator-trend',
  render,
  args: { src: valid('mangbesokare'), area: '0680' },
  argTypes: {
    src: { control: 'select', options: feeds },
    ...sharedArgTypes,
    view: { control: 'inline-radio', options: ['chart', 'table'] },
    compare: text,
    analysis: { control: 'inline-radio', options: ['run', 'spc', 'none'] },
    from: text,
    to: text,
  },
} satisfies Meta<Args>;

/* States */

/** Everything that the element needs is an address; the area makes it the reader's own. */
export const Ready: Story = {};

/** Before the script, and while the element is far below the viewport, its content is shown: here the box that it would be seen by is taken away. */
export const Waiting: Story = {
  ...shows('waiting'),
  render: (args) => html`<style>.far { display: contents; }</style>${render({ ...args, class: 'far' })}`,
};

/** The feed is on its way: the room of the picture is kept, so that the page does not jump. */
export const Loading: Story = { ...shows('loading'), args: { src: 'answers/never.json', loading: 'eager' } };

/** The feed has no number for what was asked, and the sentence says so. */
export const Empty: Story = { ...shows('empty'), args: { src: edge('no-points') } };

/** Every number is hidden to protect somebody: no picture, but the table keeps its rows. */
export const EmptyForAllIsSuppressed: Story = { ...shows('empty'), args: { src: edge('all-suppressed') } };

/** There is no file at the address: what is wrong, what to do, and the content as the way out. */
export const FailedNotFound: Story = { ...shows('failed'), args: { src: 'answers/missing.json' } };

/** There is a page at the address, but not JSON: what a server does that answers every mistake with its front page. */
export const FailedNotJson: Story = { ...shows('failed'), args: { src: 'answers/page.json' } };

/** There is JSON at the address, but no feed. */
export const FailedNotAFeed: Story = { ...shows('failed'), args: { src: 'answers/no-feed.json' } };

/** An attribute that cannot be read is said in the page, not only in the console. */
export const FailedFilter: Story = { ...shows('failed'), args: { filter: 'åttio plus' } };

/** An area that the feed does not have. */
export const FailedArea: Story = { ...shows('failed'), args: { area: '9999' } };

/** The `src` is missing: the first thing that a web editor meets. */
export const FailedNoAddress: Story = { ...shows('failed'), render: () => html`<indicator-trend></indicator-trend>` };

/** Parts of the feed are wrong: the rest is shown, and a note says what was left out. */
export const PartlyWrong: Story = { args: { src: 'answers/partly-wrong.json', area: '0604' } };

/** A newer feed could not be had: the old one stays, with the time when it was fetched. */
export const Stale: Story = { ...shows('stale'), args: { src: 'answers/once.json', area: '', refresh: 0.005 }, beforeEach: answerAnew };

/* What a number may be */

/** Numbers below five are hidden: a sign on the axis, never zero, and a note. */
export const Suppressed: Story = { args: { area: '0686' } };

/** The last three months are preliminary: hollow points, and the sentence says so. */
export const Preliminary: Story = { args: { src: edge('preliminary-tail') } };

/** Months of low reliability are hollow squares. */
export const LowReliability: Story = { args: { src: edge('low-reliability') } };

/** A gap is a gap: missing, suppressed and not applicable have different signs, and a point that stands alone is drawn. */
export const Gaps: Story = { args: { src: edge('gaps') } };

/** Nobody was enrolled: a share of nothing is no number. */
export const ZeroDenominators: Story = { args: { src: edge('zero-denominators') } };

/* What the data says */

/** Too many months are hidden for a fair verdict: none is given, and the sentence says why. */
export const NoVerdict: Story = { args: { area: '0604' } };

/** The values alone, without a median or a verdict. */
export const NoAnalysis: Story = { args: { analysis: 'none' } };

/** Seven years are too few for a verdict. */
export const TooFew: Story = { args: { src: valid('arsvis') } };

/** Lower is better, and it is: a shape, a word and a colour say it. */
export const Improvement: Story = { args: { src: valid('skift'), area: '' } };

/** Higher is better, and it is. */
export const ImprovementUpwards: Story = { args: { src: valid('forbattring'), area: '' } };

/** Lower is better, and it has become higher. */
export const Deterioration: Story = { args: { area: 'jonkopingsomradet' } };

/** Something has happened, but not at the end: a change, with its months. */
export const Change: Story = { args: { src: valid('kvartal'), area: '0665' } };

/** Neither higher nor lower is better: the level is all that is said. */
export const Neutral: Story = { args: { src: valid('neutral'), area: '' } };

/** Nothing but chance. */
export const NoCertainChange: Story = { args: { src: valid('brus'), area: '' } };

/** Every value is the same: a line, and no verdict. */
export const AllEqual: Story = { args: { src: edge('all-equal') } };

/** One value is a point. */
export const OnePoint: Story = { args: { src: edge('one-point') } };

/** Two values are a line. */
export const TwoPoints: Story = { args: { src: edge('two-points') } };

/* How it is analysed */

/** A control chart of the right kind for the indicator: the mean, and limits that follow the denominators. */
export const Spc: Story = { args: { analysis: 'spc' } };

/** A control chart for values without counts. */
export const SpcIndividuals: Story = { args: { src: valid('varden-utan-taljare'), analysis: 'spc' } };

/** Two targets after each other, and events with numbers that the notes explain. */
export const TargetsAndEvents: Story = { args: { src: valid('mal-och-handelser'), area: '' } };

/** A new way of counting starts a new part, with a median of its own. */
export const Rebase: Story = { args: { src: valid('antibiotika'), area: '' } };

/** Compared with the part of the county that the municipality belongs to. */
export const CompareWithParent: Story = { args: { compare: 'parent' } };

/** The own area alone. */
export const CompareWithNothing: Story = { args: { compare: 'none' } };

/** From one month to another. */
export const FromTo: Story = { args: { from: '2024', to: '2025-06' } };

/** One age group. */
export const Filter: Story = { args: { area: 'hoglandet', filter: 'age=80+' } };

/* What is counted, and how often */

/** Weeks, through a year with 53 of them. */
export const Weekly: Story = { args: { src: valid('veckovis') } };

/** Quarters. */
export const Quarterly: Story = { args: { src: valid('kvartal') } };

/** Years. */
export const Yearly: Story = { args: { src: valid('arsvis'), area: '' } };

/** Days. */
export const Daily: Story = { args: { src: edge('daily') } };

/** A mean score has the whole of its scale. */
export const Score: Story = { args: { src: valid('esthers-upplevelse') } };

/** A proportion is a percentage, in the sentence, too. */
export const Proportion: Story = { args: { src: valid('forbattring'), area: '0683' } };

/** About a thousand million kronor. */
export const LargeNumbers: Story = { args: { src: edge('large-numbers') } };

/** A ten-thousandth. */
export const TinyNumbers: Story = { args: { src: edge('tiny-numbers') } };

/** Below zero and above. */
export const Negative: Story = { args: { src: edge('negative') } };

/** Twelve events: the numbers take another row where two would touch. */
export const ManyEvents: Story = { args: { src: edge('many-events') } };

/** Every label is long, in compound words. */
export const LongLabels: Story = { args: { src: edge('long-labels') } };

/** Markup, templates and right-to-left text in every text: all of it is text. */
export const MarkupInTexts: Story = { args: { src: edge('markup') } };

/** Twenty years of months. */
export const LongSeries: Story = { args: { src: edge('riket-290x240') } };

/* Where it stands */

/** As narrow as a column gets. */
export const Width240: Story = { name: '240 px', globals: { width: '240' } };

/** A phone. */
export const Width320: Story = { name: '320 px', globals: { width: '320' } };

/** As wide as a page gets: the text keeps a readable measure. */
export const Width1600: Story = { name: '1600 px', globals: { width: '1600' } };

/** The colour of the page's text tells the element that the page is dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** The system's own colours, as a reader's forced colours have them; the developer tools' rendering panel forces them for real. */
export const ForcedColours: Story = {
  args: { class: 'forced' },
  render: (args) => forced(render(args)),
};

/** As wide as a sheet of paper; print the page to see that the colours are those of paper, and the buttons gone. */
export const Print: Story = { render: (args) => html`<div style="max-inline-size: 17cm">${render(args)}</div>` };

/** Swedish is what is inherited; the element's own `lang` makes it English. */
export const English: Story = { args: { lang: 'en' } };

/** The table instead of the picture. */
export const Table: Story = { args: { view: 'table' } };

/** A heading of one's own, and its level in the page's outline. */
export const Heading: Story = { args: { heading: 'Så många söker akut om och om igen', 'heading-level': 2 } };

/** A heading and notes of the page's own, with its markup. */
export const Slots: Story = {
  args: {
    content: html`
      <h3 slot="heading" style="margin: 0"><em>Mångbesökare</em> i Jönköping</h3>
      <p slot="notes" style="margin: 0.5rem 0 0; font-size: 0.8125rem">Frågor om siffrorna besvaras av <a href="#samverkan">samverkansgruppen</a>.</p>
      <a href="fixtures/valid/mangbesokare.json">Samma siffror som fil</a>
    `,
  },
};

/** Colours, font and spacing of the page's own, by custom properties; `light-dark()` gives both themes. */
export const CustomProperties: Story = {
  args: { class: 'ours' },
  render: (args) => html`<style>
      .ours {
        --indicator-own: light-dark(#7a1f5c, #eba3d2);
        --indicator-worse: light-dark(#8c2f00, #ffab7a);
        --indicator-target: light-dark(#1d5c2e, #8fd6a0);
        --indicator-font: Georgia, 'Liberation Serif', serif;
        --indicator-gap: 0.75rem;
      }</style
    >${render(args)}`,
};

/** The parts that a page may style. */
export const Parts: Story = {
  args: { class: 'parted' },
  render: (args) => html`<style>
      .parted::part(heading) { text-transform: uppercase; letter-spacing: 0.06em; font-size: 1rem; }
      .parted::part(summary) { border-inline-start: 3px solid currentcolor; padding-inline-start: 0.75rem; }
    </style>${render(args)}`,
};

/** The font and its size are the page's: the picture's labels follow. */
export const HostFont: Story = {
  render: (args) => html`<div style="font: 1.25rem/1.5 Georgia, 'Liberation Serif', serif">${render(args)}</div>`,
};

/** The feed as a property: no request at all. */
export const FeedAsProperty: Story = {
  args: {
    area: '',
    feed: {
      format: 'indicator-feed/1',
      publisher: { name: 'Vårdcentralen Exempel' },
      updated: '2025-12-08',
      areas: [{ code: 'exempel', name: 'Vårdcentralen Exempel', level: 'unit' }],
      indicators: [{ id: 'calls', label: { sv: 'Besvarade samtal', en: 'Answered calls' }, kind: 'count', granularity: 'month', unit: { sv: 'samtal', en: 'calls' } }],
      observations: [412, 388, 441, 402, 397, 365, 288, 371, 420, 433, 409].map((value, i) => ({
        indicator: 'calls',
        area: 'exempel',
        period: `2025-${String(i + 1).padStart(2, '0')}`,
        value,
      })),
    },
  },
  render: ({ src: _, ...args }) => render(args),
};

/** Two elements with one address share one request. */
export const SideBySide: Story = {
  render: (args) => html`<div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 2rem">
    ${[args.area, 'hoglandet'].map((area) => render({ ...args, ...(area !== undefined && { area }) }))}
  </div>`,
};
