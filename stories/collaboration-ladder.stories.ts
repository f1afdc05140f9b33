import { CollaborationLadderElement, define } from '@indicator-elements/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './answers.js';
import { edge, forced, renderTag, sharedArgTypes, shows, text, valid, type SharedArgs } from './shared.js';

define('collaboration-ladder', CollaborationLadderElement);

interface Args extends SharedArgs {
  period?: string;
  group?: string;
  compare?: 'none' | 'previous';
}

export type Story = StoryObj<Args>;

const feeds = [
  valid('samverkanstrappan'),
  ...['two-steps', 'nine-steps', 'large-ladder', 'ladder-suppressed', 'ladder-empty', 'even-ladder', 'markup-ladder'].map(edge),
];

const render = renderTag<Args>('collaboration-ladder');

export default {
  title: 'collaboration-ladder',
  component: 'collaboration-ladder',
  render,
  args: { src: valid('samverkanstrappan') },
  argTypes: {
    src: { control: 'select', options: feeds },
    ...sharedArgTypes,
    view: { control: 'inline-radio', options: ['chart', 'table'] },
    period: text,
    group: text,
    compare: { control: 'inline-radio', options: ['none', 'previous'] },
  },
} satisfies Meta<Args>;

/* States */

/** Everything that the element needs is an address: those who stand on a step stand on it, one mark each. */
export const Ready: Story = {};

/** The feed is on its way: the room of the picture is kept, so that the page does not jump. */
export const Loading: Story = { ...shows('loading'), args: { src: 'answers/never.json', loading: 'eager' } };

/** Nobody has answered, and the sentence says so. */
export const Empty: Story = { ...shows('empty'), args: { src: edge('ladder-empty') } };

/** There is no file at the address. */
export const FailedNotFound: Story = { ...shows('failed'), args: { src: 'answers/missing.json' } };

/** A dimension that the feed does not have. */
export const FailedGroup: Story = { ...shows('failed'), args: { group: 'shoe-size' } };

/** A feed without an ordered distribution. */
export const FailedKind: Story = { ...shows('failed'), args: { src: valid('skift') } };

/* What is compared */

/** Municipalities and health centres, each in a row from the same zero, with a sign and a number of their own. */
export const Groups: Story = { args: { group: 'respondent' } };

/** The round before as an outlined bar, and an arrow from where the middle answer was. */
export const Previous: Story = { args: { compare: 'previous' } };

/** Both at once. */
export const GroupsAndPrevious: Story = { args: { group: 'respondent', compare: 'previous' } };

/** Another round than the latest. */
export const Period: Story = { args: { period: '2024-05' } };

/** One group alone. */
export const Filter: Story = { args: { filter: 'respondent=municipality' } };

/* What answers may be */

/** With an even number of answers the middle one may be between two steps. */
export const BetweenTwoSteps: Story = { args: { src: edge('even-ladder') } };

/** As few steps as there may be. */
export const TwoSteps: Story = { args: { src: edge('two-steps') } };

/** As many as there may be, with long names. */
export const NineSteps: Story = { args: { src: edge('nine-steps') } };

/** Hundreds of answers to any ordered question: bars where one mark each does not fit, and percentages from fifty on. */
export const Large: Story = { args: { src: edge('large-ladder') } };

/** Hundreds, in groups. */
export const LargeGroups: Story = { args: { src: edge('large-ladder'), group: 'respondent' } };

/** Where a count is hidden nothing is worked out from the others: no middle answer, no sum, no percentages. */
export const Suppressed: Story = { args: { src: edge('ladder-suppressed'), group: 'age' } };

/** Markup, templates and right-to-left text in every text: all of it is text. */
export const MarkupInTexts: Story = { args: { src: edge('markup-ladder') } };

/* Where it stands */

/** As narrow as a column gets. */
export const Width240: Story = { name: '240 px', globals: { width: '240' } };

/** A phone. */
export const Width320: Story = { name: '320 px', globals: { width: '320' }, args: { group: 'respondent' } };

/** As wide as a page gets, or a wall. */
export const Width1600: Story = { name: '1600 px', globals: { width: '1600' } };

/** A dark page. */
export const Dark: Story = { globals: { theme: 'dark' }, args: { group: 'respondent', compare: 'previous' } };

/** The system's own colours; the developer tools' rendering panel forces them for real. */
export const ForcedColours: Story = { args: { class: 'forced', group: 'respondent' }, render: (args) => forced(render(args)) };

/** As wide as a sheet of paper. */
export const Print: Story = { render: (args) => html`<div style="max-inline-size: 17cm">${render(args)}</div>` };

/** The element's own `lang` makes it English. */
export const English: Story = { args: { lang: 'en', compare: 'previous' } };

/** The table instead of the picture. */
export const Table: Story = { args: { view: 'table', group: 'respondent', compare: 'previous' } };
