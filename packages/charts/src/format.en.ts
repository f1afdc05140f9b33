import type { PeriodWords } from './format.sv.js';

export const english: PeriodWords = {
  counts: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  and: ' and ',
  to: ' to ',
  week: (week, year) => `week ${week} ${year}`,
  quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
  units: {
    year: ['year', 'years', 'years'],
    quarter: ['quarter', 'quarters', 'quarters'],
    month: ['month', 'months', 'months'],
    week: ['week', 'weeks', 'weeks'],
    day: ['day', 'days', 'days'],
  },
  single: () => 'one',
  latest: (count, definite) => `the latest ${count} ${definite}`,
};
