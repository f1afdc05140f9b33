/** What the compiler says of the tags in Svelte, right and wrong. It runs with `npm run types`. */
import '@indicator-elements/elements/svelte';
import type { IndicatorSelectEvent } from '@indicator-elements/elements';
import type { SvelteHTMLElements } from 'svelte/elements';

type Trend = SvelteHTMLElements['indicator-trend'];

const select = ({ area, period }: IndicatorSelectEvent): string => `${area} ${period}`;

export const right = [
  { feed: {}, area: '0680', analysis: 'spc', headingLevel: 2, class: 'wide', lang: 'sv', 'onindicator-select': select },
  { src: 'feed.json', 'heading-level': '2', 'onindicator-load': ({ currentTarget }) => currentTarget.complete },
] satisfies Trend[];

export const ladder = { src: 'feed.json', group: 'area', onclick: ({ currentTarget }) => currentTarget.area } satisfies SvelteHTMLElements['collaboration-ladder'];

export const wrong: Trend[] = [
  // @ts-expect-error -- no such analysis
  { analysis: 'guess' },
  // @ts-expect-error -- another element's property
  { sort: 'name' },
  // @ts-expect-error -- a number
  { headingLevel: '2' },
  // @ts-expect-error -- only read
  { complete: true },
  // @ts-expect-error -- another event's
  { 'onindicator-load': select },
  // @ts-expect-error -- misspelt
  { 'onindicator-loaded': () => undefined },
];
