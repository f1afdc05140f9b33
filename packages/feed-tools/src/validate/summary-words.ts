import type { Text } from '@indicator-elements/feed';
import type { Language } from '../remark.js';
import { count, list, textFor } from '../words.js';
import type { FeedSummary, IndicatorSummary } from './summarize-feed.js';

const KINDS = {
  sv: { rate: 'kvot', proportion: 'andel', count: 'antal', score: 'poäng', distribution: 'fördelning' },
  en: { rate: 'rate', proportion: 'proportion', count: 'count', score: 'score', distribution: 'distribution' },
} as const;
const EACH = {
  sv: { year: 'år', quarter: 'kvartal', month: 'månad', week: 'vecka', day: 'dag' },
  en: { year: 'year', quarter: 'quarter', month: 'month', week: 'week', day: 'day' },
} as const;
const LEVELS = {
  sv: { country: ['land', 'länder'], region: ['region', 'regioner'], part: ['länsdel', 'länsdelar'], municipality: ['kommun', 'kommuner'], unit: ['enhet', 'enheter'], none: ['utan nivå', 'utan nivå'] },
  en: { country: ['country', 'countries'], region: ['region', 'regions'], part: ['part', 'parts'], municipality: ['municipality', 'municipalities'], unit: ['unit', 'units'], none: ['without a level', 'without a level'] },
} as const;
const STATUSES = {
  sv: { suppressed: 'skyddade', missing: 'som saknas', 'not-applicable': 'ej tillämpliga', preliminary: 'preliminära', 'low-reliability': 'osäkra' },
  en: { suppressed: 'suppressed', missing: 'missing', 'not-applicable': 'not applicable', preliminary: 'preliminary', 'low-reliability': 'of low reliability' },
} as const;

/** Indicators named one by one; of more than this the others are counted. */
const MOST = 12;

/** What is in a feed, as lines. */
export function linesOfSummary(summary: FeedSummary, language: Language): string[] {
  const sv = language === 'sv';
  const say = (text: Text | null): string => (text === null ? '' : textFor(text, language));
  const { indicators, areas, observations, statuses, updated, nextUpdate } = summary;
  const head = [summary.title, summary.publisher].map(say).filter(Boolean).join(' · ');
  const areaCount = areas.reduce((sum, each) => sum + each.count, 0);
  const levels = areas.some(({ level }) => level !== null) ? areas.map(({ level, count: of }) => count(of, LEVELS[language][level ?? 'none'], language)) : [];
  const some = Object.entries(statuses).map(([status, of]) => count(of, STATUSES[language][status as keyof typeof statuses], language));
  const shown = indicators.slice(0, MOST).map((each) => `  ${lineOfIndicator(each, language)}`);
  if (indicators.length > MOST) shown.push(sv ? `  … och ${indicators.length - MOST} till` : `  … and ${indicators.length - MOST} more`);
  return [
    ...(head ? [head] : []),
    `${count(indicators.length, sv ? ['indikator', 'indikatorer'] : ['indicator', 'indicators'], language)}:`,
    ...shown,
    `${count(areaCount, sv ? ['område', 'områden'] : ['area', 'areas'], language)}${levels.length > 0 ? `: ${list(levels, language)}` : ''}`,
    `${count(observations, sv ? ['uppgift', 'uppgifter'] : ['observation', 'observations'], language)}${some.length > 0 ? `, ${sv ? 'varav' : 'of which'} ${list(some, language)}` : ''}`,
    ...(updated ? [`${sv ? 'uppdaterat' : 'updated'} ${updated}${nextUpdate ? `, ${sv ? 'nästa gång' : 'next'} ${nextUpdate}` : ''}`] : []),
  ];
}

function lineOfIndicator({ label, kind, granularity, from, to }: IndicatorSummary, language: Language): string {
  const what = `${textFor(label, language)} (${KINDS[language][kind]}${language === 'sv' ? ' per ' : ' by '}${EACH[language][granularity]})`;
  if (from === null) return `${what}: ${language === 'sv' ? 'inga uppgifter' : 'no observations'}`;
  return `${what}: ${from === to ? from : `${from} – ${to}`}`;
}
