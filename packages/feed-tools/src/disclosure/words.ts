import { textIn, type Feed } from '@indicator-elements/feed';
import type { Language, Remark, Words } from '../remark.js';

/** How much was hidden of each indicator, and where most of it is. */
export function remarksOn(feed: Feed, small: Uint8Array, hidden: Uint8Array, file: string): Remark[] {
  const { indicators, areas, observations } = feed;
  return indicators.flatMap((indicator, at): Remark[] => {
    const places = new Map<string, { primary: number; secondary: number }>();
    let rows = 0;
    for (let row = 0; row < observations.length; row++) {
      if (observations.indicator[row] !== at) continue;
      rows++;
      if (!hidden[row]) continue;
      const level = areas[observations.area[row]!]!.level ?? 'none';
      const counts = places.get(level) ?? { primary: 0, secondary: 0 };
      counts[small[row] ? 'primary' : 'secondary']++;
      places.set(level, counts);
    }
    if (places.size === 0) return [];
    const sum = (which: 'primary' | 'secondary'): number => [...places.values()].reduce((total, counts) => total + counts[which], 0);
    const where = (language: Language): string => [...places].map(([level, { primary, secondary }]) => `${LEVELS[level]![language]} ${primary} + ${secondary}`).join(', ');
    const message: Words = {
      sv: `${textIn(indicator.label, 'sv')}: ${sum('primary')} celler är små och ${sum('secondary')} till är dolda för deras skull, av ${rows} (${where('sv')}).`,
      en: `${textIn(indicator.label, 'en')}: ${sum('primary')} cells are small and ${sum('secondary')} more are hidden for their sake, of ${rows} (${where('en')}).`,
    };
    return [{ level: 'note', code: 'suppressed', place: { file, path: `indicators[${at}]` }, message }];
  });
}

const LEVELS: Readonly<Record<string, Words>> = {
  country: { sv: 'landet', en: 'country' },
  region: { sv: 'regioner', en: 'regions' },
  part: { sv: 'länsdelar', en: 'parts of regions' },
  municipality: { sv: 'kommuner', en: 'municipalities' },
  unit: { sv: 'enheter', en: 'units' },
  none: { sv: 'områden', en: 'areas' },
};
