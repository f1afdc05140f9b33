import type { swedish } from './describe.sv.js';

export const english: typeof swedish = {
  per: 'per',
  events: 'events',
  people: 'people',
  percent: 'as a percentage',
  percentSign: '%',
  of: 'of',
  number: 'Number',
  numberOf: (what) => `Number of ${what}`,
  mean: 'Mean',
  scale: 'scale',
  alike: 'equal when rounded',
  region: 'the region',
  country: 'the country',
  protected: (count) => ` (counts under ${count} are protected)`,
  status: {
    suppressed: 'not shown',
    missing: 'missing',
    'not-applicable': 'not applicable',
    preliminary: 'preliminary',
    'low-reliability': 'uncertain',
  },
};
