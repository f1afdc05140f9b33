import { Lexicon } from '@indicator-elements/charts/lexicon';

/** What is offered where there are very many areas. */
export interface AreaSearchWords {
  readonly find: string;
  readonly show: string;
  readonly all: (count: string) => string;
  readonly fewer: string;
  readonly none: string;
  readonly several: (count: string) => string;
}

const swedish: AreaSearchWords = {
  find: 'Sök område',
  show: 'Visa',
  all: (count) => `Visa alla ${count}`,
  fewer: 'Visa färre',
  none: 'Inget område heter så.',
  several: (count) => `${count} områden passar. Skriv mer av namnet.`,
};

export const areaSearchWords = new Lexicon(swedish, { en: async () => (await import('./area-search-words.en.js')).english }, 'apart');
