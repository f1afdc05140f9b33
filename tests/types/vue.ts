/** What the compiler says of the tags in Vue, right and wrong. It runs with `npm run types`. */
import '@indicator-elements/elements/vue';
import type { IndicatorSelectEvent } from '@indicator-elements/elements';
import type { GlobalComponents } from 'vue';

type Trend = InstanceType<GlobalComponents['indicator-trend']>['$props'];

const select = ({ area, period }: IndicatorSelectEvent): string => `${area} ${period}`;

export const right = [
  { feed: {}, area: '0680', analysis: 'spc', headingLevel: 2, class: 'wide', lang: 'sv', onIndicatorSelect: select },
  { src: 'feed.json', headingLevel: '2', onIndicatorLoad: ({ currentTarget }) => currentTarget.complete },
] satisfies Trend[];

export const compared = { src: 'feed.json', sort: 'name' } satisfies InstanceType<GlobalComponents['municipality-comparison']>['$props'];

export const wrong: Trend[] = [
  // @ts-expect-error -- no such analysis
  { analysis: 'guess' },
  // @ts-expect-error -- another element's property
  { sort: 'name' },
  // @ts-expect-error -- no level
  { headingLevel: 'two' },
  // @ts-expect-error -- only read
  { complete: true },
  // @ts-expect-error -- another event's
  { onIndicatorLoad: select },
  // @ts-expect-error -- misspelt
  { onIndicatorLoaded: () => undefined },
];
