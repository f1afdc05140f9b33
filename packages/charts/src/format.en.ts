import type { PeriodWords } from './format.sv.js';

const plural = (numbers: string): string => (/\D/.test(numbers) ? 's' : '');

export const english: PeriodWords = {
  counts: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  and: ' and ',
  to: ' to ',
  week: (weeks, year) => `week${plural(weeks)} ${weeks} of ${year}`,
  quarter: (quarters, year) => `quarter${plural(quarters)} ${quarters} of ${year}`,
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
