import type { Text } from '@indicator-elements/feed';
import type { Language, Words } from '../remark.js';
import { textFor } from '../words.js';
import type { FieldChange } from './diff-lists.js';

const FIELDS: Readonly<Record<string, Words>> = {
  title: { sv: 'rubrik', en: 'title' },
  publisher: { sv: 'utgivare', en: 'publisher' },
  license: { sv: 'licens', en: 'licence' },
  updated: { sv: 'uppdaterat', en: 'updated' },
  nextUpdate: { sv: 'nästa uppdatering', en: 'next update' },
  notes: { sv: 'anmärkningar', en: 'notes' },
  disclosure: { sv: 'skydd av små antal', en: 'protection of small counts' },
  name: { sv: 'namn', en: 'name' },
  label: { sv: 'namn', en: 'name' },
  shortLabel: { sv: 'kort namn', en: 'short name' },
  level: { sv: 'nivå', en: 'level' },
  parent: { sv: 'ingår i', en: 'part of' },
  total: { sv: 'total', en: 'total' },
  categories: { sv: 'kategorier', en: 'categories' },
  kind: { sv: 'slag', en: 'kind' },
  granularity: { sv: 'periodlängd', en: 'granularity' },
  direction: { sv: 'riktning', en: 'direction' },
  per: { sv: 'per', en: 'per' },
  scale: { sv: 'skala', en: 'scale' },
  numerator: { sv: 'täljare', en: 'numerator' },
  denominator: { sv: 'nämnare', en: 'denominator' },
  unit: { sv: 'enhet', en: 'unit' },
  decimals: { sv: 'decimaler', en: 'decimals' },
  rolling: { sv: 'rullande perioder', en: 'rolling periods' },
  definition: { sv: 'definition', en: 'definition' },
  targets: { sv: 'mål', en: 'targets' },
  events: { sv: 'händelser', en: 'events' },
};

const LONGEST = 70;

/** A field that differs, on one line: `uppdaterat: 2025-11-08 → 2025-12-08`; of a list what came and went: `mål: + Mål 2026`. */
export function lineOfField({ field, before, after }: FieldChange, language: Language): string {
  const name = FIELDS[field]?.[language] ?? field;
  if (Array.isArray(before) || Array.isArray(after)) return `${name}: ${ofLists(before, after, language)}`;
  return `${name}: ${shown(before, language)} → ${shown(after, language)}`;
}

function ofLists(before: unknown, after: unknown, language: Language): string {
  const [old, now] = [before, after].map((each) => (Array.isArray(each) ? each : []) as unknown[]) as [unknown[], unknown[]];
  const has = (values: readonly unknown[], value: unknown): boolean => values.some((each) => JSON.stringify(each) === JSON.stringify(value));
  const parts = [
    ...now.filter((value) => !has(old, value)).map((value) => `+ ${shown(value, language)}`),
    ...old.filter((value) => !has(now, value)).map((value) => `− ${shown(value, language)}`),
  ];
  return parts.length > 0 ? parts.join(', ') : { sv: 'annan ordning', en: 'another order' }[language];
}

/** A value of a head on one line. */
function shown(value: unknown, language: Language): string {
  if (value === null) return { sv: '(inget)', en: '(none)' }[language];
  return clipped(typeof value === 'string' ? textFor(value, language) : typeof value === 'object' ? ofObject(value as Readonly<Record<string, unknown>>, language) : JSON.stringify(value));
}

function ofObject(value: Readonly<Record<string, unknown>>, language: Language): string {
  if ('sv' in value || 'en' in value) return textFor(value as Text, language);
  return Object.values(value).map((part) => (typeof part === 'object' && part !== null ? ofObject(part as Readonly<Record<string, unknown>>, language) : typeof part === 'string' ? textFor(part, language) : String(part))).join(' ');
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
