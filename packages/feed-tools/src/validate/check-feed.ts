import { describe, findUnknownFields, readWholeFeed, type Feed, type UnknownField } from '@indicator-elements/feed';
import { CATALOGUE_FORMAT } from '../catalogue/make-catalogue.js';
import { findJsonPlaces, type DuplicateField } from '../json/json-places.js';
import { parseJson } from '../json/parse-json.js';
import { nearestName } from '../nearest-name.js';
import { ToolError, type Remark, type Words } from '../remark.js';
import { findContradictedValues, type ContradictedValues } from './values-beside-counts.js';

/** A feed as far as it can be read, and everything that should be said of it, in the order of its lines. */
export type Check = {
  /** Undefined where the text is no feed at all. */
  readonly feed: Feed | undefined;
  readonly remarks: readonly Remark[];
};

/**
 * Checks the text of a feed: what `parseFeed` finds wrong, all of it, as errors; a field that stands twice, or that looks misspelt,
 * and a value that is not that of the counts beside it, as warnings; any other field that is not read, as a note.
 *
 * @param file what the remarks call it
 */
export function checkFeed(text: string, file: string): Check {
  let content: unknown;
  try {
    content = parseJson(text, file);
  } catch (error) {
    if (error instanceof ToolError) return { feed: undefined, remarks: error.remarks };
    throw error;
  }
  if (isCatalogue(content)) return { feed: undefined, remarks: [{ level: 'note', code: 'a-catalogue', place: { file, line: 1 }, message: { sv: 'Filen är en katalog över flöden, och inget flöde.', en: 'The file is a catalogue of feeds, and no feed.' } }] };
  const { feed, findings } = readWholeFeed(content);
  const unknown = feed ? findUnknownFields(content) : [];
  const contradicted = feed ? findContradictedValues(content, feed) : [];
  const { lineOf, duplicates } = findJsonPlaces(text, [...findings, ...unknown, ...contradicted].map(({ path }) => path));
  const at = (path: string) => ({ file, line: lineOf(path), path });
  const remarks: Remark[] = [
    ...findings.map(describe).map(({ path, code, message }): Remark => ({ level: 'error', code, place: at(path), message })),
    ...duplicates.map((field): Remark => ({ level: 'warning', code: 'duplicate-field', place: { file, line: field.line, path: pathOf(field) }, message: ofDuplicate(field) })),
    ...contradicted.map((values): Remark => ({ level: 'warning', code: 'contradicted-value', place: at(values.path), message: ofContradicted(values) })),
    ...unknown.map((field): Remark => {
      const meant = nearestName(field.name, field.known);
      return meant === undefined
        ? { level: 'note', code: 'unknown-field', place: at(field.path), message: ofUnknown(field) }
        : { level: 'warning', code: 'misspelt-field', place: at(field.path), message: ofMisspelt(field, meant) };
    }),
  ];
  return { feed, remarks: remarks.sort((a, b) => a.place.line! - b.place.line!) };
}

/** A catalogue lies among the feeds: who checks `*.json` means those. */
function isCatalogue(content: unknown): boolean {
  return (content as { format?: unknown } | null)?.format === CATALOGUE_FORMAT;
}

function pathOf({ path, name }: DuplicateField): string {
  return path === '' ? name : `${path}.${name}`;
}

function ofDuplicate({ name, former }: DuplicateField): Words {
  return {
    sv: `Fältet ${JSON.stringify(name)} står två gånger: också på rad ${former}. Bara det sista läses. Ta bort det ena.`,
    en: `The field ${JSON.stringify(name)} stands twice: on line ${former}, too. Only the last one is read. Remove one of them.`,
  };
}

function ofMisspelt({ name }: UnknownField, meant: string): Words {
  return {
    sv: `Fältet ${JSON.stringify(name)} läses inte. Menas ${JSON.stringify(meant)}?`,
    en: `The field ${JSON.stringify(name)} is not read. Is ${JSON.stringify(meant)} meant?`,
  };
}

function ofUnknown({ name }: UnknownField): Words {
  return {
    sv: `Fältet ${JSON.stringify(name)} hör inte till formatet och läses inte.`,
    en: `The field ${JSON.stringify(name)} is not part of the format, and is not read.`,
  };
}

function ofContradicted({ indicator: { id }, cells }: ContradictedValues): Words {
  const all = { sv: cells === 1 ? '' : ` Så är det i ${cells} uppgifter om ${JSON.stringify(id)}.`, en: cells === 1 ? '' : ` So it is in ${cells} cells of ${JSON.stringify(id)}.` };
  return {
    sv: `Värdet läses inte: det räknas fram av numerator och denominator, som ger ett annat. Är antalen rätt, ta bort value. Är talet ett annat, som åldersstandardiserat, ge value utan numerator och denominator, gärna med lower och upper.${all.sv}`,
    en: `The value is not read: it is worked out of numerator and denominator, which give another. If the counts are right, remove value. If the number is another, such as age-standardised, give value without numerator and denominator, best with lower and upper.${all.en}`,
  };
}
