import type { swedish } from './absent.sv.js';

export const english: typeof swedish = {
  noValues: 'There are no values for this selection.',
  allMissing: 'All values are missing for this selection.',
  notApplicable: 'The indicator does not apply to this selection.',
  someHidden: 'No values can be shown: some are protected, and others are missing.',
  noPrevious: 'There is no earlier round to compare with.',
  allHidden: 'No values can be shown, to protect individuals.',
};
