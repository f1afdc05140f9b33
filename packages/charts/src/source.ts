import { textIn } from '@indicator-elements/feed';
import type { ChartModel } from './chart.js';
import { formats } from './format.js';
import { Lexicon } from './lexicon.js';

/** What is said of who publishes the data, and when. */
export interface SourceWords {
  readonly source: string;
  readonly updated: string;
  readonly next: string;
}

const swedish: SourceWords = {
  source: 'Källa',
  updated: 'Uppdaterad',
  next: 'Nästa uppdatering',
};

const WORDS = new Lexicon(swedish, { en: async () => (await import('./source.en.js')).english });

/** "Källa: Region Jönköpings län. Påhittade data. Uppdaterad 8 december 2025." */
export function sourceOf({ feed, language }: ChartModel): string {
  const words = WORDS.in(language);
  const { date } = formats(language, 'shown');
  return [
    feed.publisher && `${words.source}: ${textIn(feed.publisher.name, language)}`,
    ...feed.notes.map((note) => textIn(note, language).replace(/\.$/, '')),
    feed.updated && `${words.updated} ${date(feed.updated)}`,
    feed.nextUpdate && `${words.next} ${date(feed.nextUpdate)}`,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
