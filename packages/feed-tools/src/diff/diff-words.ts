import type { Feed, Indicator } from '@indicator-elements/feed';
import type { Language, Words } from '../remark.js';
import { count, list, numberIn, textFor } from '../words.js';
import type { CellPlace, CellsChange, FeedDiff } from './diff-feeds.js';
import type { ListChange, Named } from './diff-lists.js';
import { lineOfField } from './field-words.js';

/** Named one by one; of more than this the others are counted. */
const MOST = 6;

/** What differs, under headings: short enough to be read before publishing. `warns` marks what somebody should look at. */
export type DiffSection = { readonly heading: string; readonly lines: readonly { readonly text: string; readonly warns?: boolean }[] };

const CELLS = { sv: ['uppgift', 'uppgifter'], en: ['observation', 'observations'] } as const;
const NEWLY = { sv: ['nyligen skyddad', 'nyligen skyddade'], en: ['newly protected', 'newly protected'] } as const;

/** What differs, in words. @param after the newer edition, whose names are used */
export function sectionsOfDiff(diff: FeedDiff, after: Feed, language: Language): DiffSection[] {
  const sv = language === 'sv';
  const sections: DiffSection[] = [
    { heading: sv ? 'Om flödet' : 'About the feed', lines: diff.head.map((change) => ({ text: lineOfField(change, language), warns: change.field === 'disclosure' })) },
    listSection(sv ? 'Områden' : 'Areas', diff.areas, language),
    listSection(sv ? 'Dimensioner' : 'Dimensions', diff.dimensions, language),
    listSection(sv ? 'Indikatorer' : 'Indicators', diff.indicators, language),
    ...diff.cells.map((change) => cellsSection(change, after, language)),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function listSection(heading: string, { added, removed, changed, reordered }: ListChange, language: Language): DiffSection {
  const names = (items: readonly Named[], sign: string): { text: string }[] =>
    items.length === 0 ? [] : [{ text: `${sign} ${some(items.map(({ id, label }) => `${textFor(label, language)} (${textFor(id, language)})`), language)}` }];
  const lines = [
    ...names(added, '+'),
    ...names(removed, '−').map((line) => ({ ...line, warns: true })),
    ...changed.slice(0, MOST).map(({ label, fields }) => ({ text: `${textFor(label, language)}: ${fields.map((field) => lineOfField(field, language)).join('; ')}` })),
    ...(changed.length > MOST ? [{ text: more(changed.length - MOST, language) }] : []),
    ...(reordered ? [{ text: { sv: 'annan ordning', en: 'another order' }[language] }] : []),
  ];
  return { heading, lines };
}

function cellsSection({ label, id, newPeriods, lostPeriods, revisions, uncovered }: CellsChange, after: Feed, language: Language): DiffSection {
  const sv = language === 'sv';
  const indicator = after.indicators.find((each) => each.id === id)!;
  const { added, removed, changed, filled, emptied, restated, newlySuppressed } = revisions;
  const lines: { text: string; warns?: boolean }[] = [];
  if (newPeriods.cells > 0) {
    const hidden = newPeriods.suppressed > 0 ? `, ${sv ? 'varav' : 'of which'} ${count(newPeriods.suppressed, sv ? ['skyddad', 'skyddade'] : 'suppressed', language)}` : '';
    lines.push({ text: `${periodWord(newPeriods.periods, { sv: ['ny period', 'nya perioder'], en: ['new period', 'new periods'] }, language)}: ${span(newPeriods.periods)} (${count(newPeriods.cells, CELLS[language], language)}${hidden})` });
  }
  if (lostPeriods.cells > 0) {
    lines.push({ text: `${periodWord(lostPeriods.periods, { sv: ['borttagen period', 'borttagna perioder'], en: ['removed period', 'removed periods'] }, language)}: ${span(lostPeriods.periods)} (${count(lostPeriods.cells, CELLS[language], language)})`, warns: true });
  }
  const parts = ([
    [changed, { sv: ['ändrat tal', 'ändrade tal'], en: ['changed number', 'changed numbers'] }],
    [filled, { sv: ['tal som saknades', 'tal som saknades'], en: ['number that was missing', 'numbers that were missing'] }],
    [emptied, { sv: ['tal som nu saknas', 'tal som nu saknas'], en: ['number that is now missing', 'numbers that are now missing'] }],
    [added, { sv: ['ny uppgift', 'nya uppgifter'], en: ['new observation', 'new observations'] }],
    [removed, { sv: ['borttagen uppgift', 'borttagna uppgifter'], en: ['removed observation', 'removed observations'] }],
    [restated, { sv: ['med annan status', 'med annan status'], en: ['with another status', 'with another status'] }],
    [newlySuppressed, NEWLY],
  ] as const).filter(([value]) => value > 0).map(([value, words]) => count(value, 'sv' in words ? words[language] : words, language));
  if (parts.length > 0) lines.push({ text: `${sv ? 'i tidigare perioder' : 'in earlier periods'} (${span(revisions.periods)}): ${list(parts, language)}` });
  for (const { before, after: now, ...place } of revisions.largest) {
    lines.push({ text: `  ${where(place, after, language)}: ${valueOf(before, indicator, language)} → ${valueOf(now, indicator, language)}` });
  }
  if (revisions.largest.length > 0 && changed > revisions.largest.length) lines.push({ text: `  … ${more(changed - revisions.largest.length, language)}` });
  if (uncovered.length > 0) {
    const places = some(uncovered.map((place) => where(place, after, language)), language, '; ');
    lines.push({ text: sv ? `visas nu, men var skyddade: ${places}` : `are shown now, but were protected: ${places}`, warns: true });
  }
  return { heading: `${textFor(label, language)} (${textFor(id, language)})`, lines };
}

/** `Jönköping, 2025-10, 80 år och äldre` */
function where({ area, period, categories, category }: CellPlace, feed: Feed, language: Language): string {
  const name = feed.areas.find(({ code }) => code === area)!.name;
  const groups = feed.dimensions.flatMap(({ id, categories: all }) => all.filter((each) => each.id === categories[id]).map(({ label }) => label));
  return [name, period, ...groups, ...(category === null ? [] : [category])].map((text) => textFor(text, language)).join(', ');
}

function valueOf(value: number, { decimals, kind }: Indicator, language: Language): string {
  const most = decimals ?? (kind === 'count' || kind === 'distribution' ? 0 : 1);
  return numberIn(value, language, most);
}

function periodWord(periods: readonly string[], words: { sv: readonly [string, string]; en: readonly [string, string] }, language: Language): string {
  return words[language][periods.length === 1 ? 0 : 1];
}

/** The first period and the last. */
function span(periods: readonly string[]): string {
  return periods.length === 1 ? periods[0]! : `${periods[0]} – ${periods.at(-1)}`;
}

function some(names: readonly string[], language: Language, between = ', '): string {
  const shown = names.slice(0, MOST).join(between);
  return names.length > MOST ? `${shown}${between}${more(names.length - MOST, language)}` : shown;
}

function more(rest: number, language: Language): string {
  const words: Words = { sv: `och ${numberIn(rest, 'sv')} till`, en: `and ${numberIn(rest, 'en')} more` };
  return words[language];
}
