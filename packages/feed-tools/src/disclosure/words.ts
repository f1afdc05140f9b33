import { textIn, type Feed } from '@indicator-elements/feed';
import type { Language, Remark, Words } from '../remark.js';
import type { Exposure } from './attack-feed.js';

/** How much was hidden of each indicator, and where most of it is. */
export function remarksOn(feed: Feed, small: Uint8Array, hidden: Uint8Array, file: string): Remark[] {
  const { indicators, areas, observations, disclosure } = feed;
  if (disclosure.minCount === undefined) return [{ level: 'warning', code: 'no-min-count', place: { file, path: 'disclosure' }, message: NO_MIN_COUNT }];
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

const NO_MIN_COUNT: Words = {
  sv: 'Flödet har ingen disclosure.minCount: inget doldes. Ange det minsta antal som får visas, där eller med --min-count.',
  en: 'The feed has no disclosure.minCount: nothing was hidden. Give the least count that may be shown, there or with --min-count.',
};

const LEVELS: Readonly<Record<string, Words>> = {
  country: { sv: 'landet', en: 'country' },
  region: { sv: 'regioner', en: 'regions' },
  part: { sv: 'länsdelar', en: 'parts of regions' },
  municipality: { sv: 'kommuner', en: 'municipalities' },
  unit: { sv: 'enheter', en: 'units' },
  none: { sv: 'områden', en: 'areas' },
};

/** Exposures, a line each and a line on how many. No line has a number that is hidden. */
export function tellExposures({ indicators, areas, dimensions }: Feed, exposures: readonly Exposure[], language: Language): string {
  const lines = exposures.map(({ indicator, area, period, groups, category, what, certain, how }) => {
    const its = indicators.find(({ id }) => id === indicator);
    const place = areas.find(({ code }) => code === area);
    const named = dimensions.flatMap(({ id, total, categories }) => {
      const chosen = categories.find((each) => each.id === groups[id]);
      return chosen && chosen.id !== total ? [textIn(chosen.label, language)] : [];
    });
    const step = its?.categories?.find(({ id }) => id === category);
    const where = [its ? textIn(its.label, language) : indicator, place ? textIn(place.name, language) : area, period, ...named, ...(step ? [textIn(step.label, language)] : [])].join(', ');
    return `${where}: ${FIELDS[what][language]} ${(certain ? TOLD : TOLD_IF_SMALL)[language]} ${how[language]}\n`;
  });
  return `${lines.join('')}${COUNTED[language](exposures.length)}\n`;
}

const FIELDS: Readonly<Record<Exposure['what'], Words>> = {
  numerator: { sv: 'täljaren', en: 'the numerator' },
  denominator: { sv: 'nämnaren', en: 'the denominator' },
  rest: { sv: 'nämnaren minus täljaren', en: 'the denominator less the numerator' },
  value: { sv: 'antalet', en: 'the count' },
  n: { sv: 'antalet svar', en: 'the number of answers' },
};
const TOLD: Words = { sv: 'är litet och går att ringa in.', en: 'is small and can be told.' };
const TOLD_IF_SMALL: Words = { sv: 'går att ringa in, om det doldes för att det är litet.', en: 'can be told, if it was hidden for being small.' };
const COUNTED = {
  sv: (count: number): string => `${count} dolda tal går att ringa in snävare än gränsen.`,
  en: (count: number): string => `${count} hidden ${count === 1 ? 'number' : 'numbers'} can be told more narrowly than the threshold.`,
};
