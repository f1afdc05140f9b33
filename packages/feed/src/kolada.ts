import { adapt, collectCells, openAreas, openPeriod, own, refuse, wordsOf, type Adapted, type Measured } from './open-data.js';
import type { Report } from './problem.js';
import { isRecord, type Raw } from './record.js';
import { FORMAT } from './terms.js';
import type { Text } from './types.js';

const GENDERS = [
  { id: 'T', label: { sv: 'båda könen', en: 'both sexes' } },
  { id: 'K', label: { sv: 'kvinnor', en: 'women' } },
  { id: 'M', label: { sv: 'män', en: 'men' } },
] as const;

/**
 * Makes a feed of an answer of Kolada's API, version 3 or 2. The answer has values alone: `kpis` and `municipalities` beside them, lists as
 * the API's own answers about those have, give them names; without, they are shown by their codes. What is deleted is left out. There are no
 * denominators, so that a value is all that there is. What maps to what: docs/feeds/open-data.md.
 *
 * @param input what `JSON.parse` gave; it is left as it is
 */
export function fromKolada(input: unknown): Adapted {
  return adapt((report) => feedOf(input, report));
}

function feedOf(input: unknown, report: Report): Raw {
  const values = own(input, 'values');
  if (!Array.isArray(values)) return refuse('values', 'wrong-type', values, 'array');
  const isPart = ['next_url', 'next_page', 'previous_url', 'previous_page'].find((field) => wordsOf(own(input, field)) !== undefined);
  if (isPart) report(isPart, 'part-of-answer');

  const kpis = new Listed(own(input, 'kpis'));
  const municipalities = new Listed(own(input, 'municipalities'));
  const periods = new Places();
  const granularities: string[] = [];
  const units = new Set<string>();
  const genders = new Set<number>();
  const seen = new Map<string, string>();
  const cells = collectCells(['gender'], report);

  (values as readonly unknown[]).forEach((row, at) => {
    const path = `values[${at}]`;
    if (own(row, 'isdeleted') === true) return;
    if (!isRecord(row)) return report(path, 'wrong-type', row, 'object');
    const place = own(row, 'municipality') === undefined ? 'ou' : 'municipality';
    const [kpi, code] = [wordsOf(own(row, 'kpi')), wordsOf(own(row, place))];
    if (kpi === undefined) return report(`${path}.kpi`, 'missing-field', 'kpi');
    if (code === undefined) return report(`${path}.municipality`, 'missing-field', 'municipality');
    const given = own(row, 'period');
    const read = typeof given === 'string' || typeof given === 'number' ? openPeriod(String(given)) : undefined;
    if (!read) return report(`${path}.period`, 'unread-period', given);
    const inside = own(row, 'values');
    if (!Array.isArray(inside)) return report(`${path}.values`, 'wrong-type', inside, 'array');
    const indicator = kpis.place(kpi);
    const granularity = (granularities[indicator] ??= read.period.granularity);
    if (granularity !== read.period.granularity) return report(`${path}.period`, 'wrong-granularity', given, granularity as 'year');
    const area = municipalities.place(code, areaCode(code));
    if (place === 'ou') units.add(areaCode(code));
    const period = periods.place(read.text);
    (inside as readonly unknown[]).forEach((cell, number) => {
      const cellPath = `${path}.values[${number}]`;
      if (!isRecord(cell)) return report(cellPath, 'wrong-type', cell, 'object');
      if (own(cell, 'isdeleted') === true) return;
      const sex = own(cell, 'gender') ?? 'T';
      const gender = GENDERS.findIndex(({ id }) => id === sex || (id === 'K' && sex === 'F'));
      if (gender < 0) return report(`${cellPath}.gender`, 'unknown-category', sex, GENDERS.map(({ id }) => id));
      const key = [indicator, area, period, gender].join();
      const first = seen.get(key);
      if (first !== undefined) return report(cellPath, 'duplicate-cell', first);
      seen.set(key, cellPath);
      genders.add(gender);
      cells.add({ indicator, area, period, groups: [gender] }, own(cell, 'value'), own(cell, 'status'), (field) => `${cellPath}.${field}`);
    });
  });

  const measured = kpis.ids.map((id, at) => measureOf(id, kpis.known(id), granularities[at]!));
  const isDivided = genders.has(1) || genders.has(2);
  const names = municipalities.ids.map((code): [string, Text] => [code, nameOf(code, municipalities.known(code))]);
  const dimension = { id: 'gender', label: { sv: 'Kön', en: 'Gender' }, total: genders.has(0) ? 'T' : undefined, categories: GENDERS };
  const { indicators, observations } = cells.feedOf(measured, periods.ids, 'values');
  const { gender: _, ...undivided } = observations as Raw;
  return {
    format: FORMAT,
    publisher: { name: 'Kolada', url: 'https://www.kolada.se/' },
    areas: openAreas(new Map(names)).map((area) => (units.has(area['code'] as string) ? { ...area, level: 'unit' } : area)),
    dimensions: isDivided ? [dimension] : [],
    indicators,
    observations: isDivided ? observations : undivided,
  };
}

/** Ids in the order in which they are met. */
class Places {
  readonly #places = new Map<string, number>();

  get ids(): readonly string[] {
    return [...this.#places.keys()];
  }

  place(id: string): number {
    const place = this.#places.get(id);
    if (place !== undefined) return place;
    this.#places.set(id, this.#places.size);
    return this.#places.size - 1;
  }
}

/** The same, with what the answer knows of each. */
class Listed {
  readonly #places = new Places();
  readonly #known: ReadonlyMap<unknown, unknown>;

  constructor(list: unknown) {
    this.#known = new Map((Array.isArray(list) ? (list as readonly unknown[]) : []).map((each) => [areaCode(wordsOf(own(each, 'id')) ?? ''), each]));
  }

  get ids(): readonly string[] {
    return this.#places.ids;
  }

  place(id: string, as = id): number {
    return this.#places.place(as);
  }

  known(id: string): unknown {
    return this.#known.get(id);
  }
}

/** Kolada writes a region as a municipality: `0006`, and Sweden `0000`. */
function areaCode(code: string): string {
  return /^00\d\d$/.test(code) ? code.slice(2) : code;
}

function nameOf(code: string, known: unknown): Text {
  return wordsOf(own(known, 'title')) ?? (code === '00' ? { sv: 'Riket', en: 'Sweden' } : code);
}

/** What a key figure measures: its unit is the end of its title, such as "…, andel (%)". */
function measureOf(id: string, known: unknown, granularity: string): Measured {
  const title = wordsOf(own(known, 'title'));
  const end = title?.includes(',') ? wordsOf(title.slice(title.lastIndexOf(',') + 1))?.trim() : undefined;
  return { id, label: title ?? id, unit: wordsOf(own(known, 'unit')) ?? end, definition: wordsOf(own(known, 'description')), granularity };
}
