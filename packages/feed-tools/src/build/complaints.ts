import type { Granularity } from '@indicator-elements/feed';
import type { KnownArea } from '../areas/sweden.js';
import type { Remarks, Words } from '../remark.js';
import { valuesOf } from '../recipe/recipe-dimensions.js';
import { didYouMean } from '../recipe/suggest.js';
import type { RecipeDimension, ValuedCategory } from '../recipe/types.js';
import type { Value } from '../tables/table.js';
import { COARSER, isSumOfOthers, MOST_MET, NO_PERIOD } from './coders.js';
import { FIRST, LAST } from './layout.js';
import type { SourceColumns } from './source-columns.js';
import type { Refusal } from './takers.js';

/** A cell's content as it is shown: on one line, and not long. */
function quote(value: Value): string {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
}

const NUMBERS: Readonly<Record<Refusal['code'], (value: Value) => Words>> = {
  'bad-number': (value) => ({ sv: `${quote(value)} går inte att läsa som ett tal.`, en: `${quote(value)} cannot be read as a number.` }),
  'negative-number': () => ({ sv: 'Talet är negativt, men ska vara ett antal.', en: 'The number is negative, but should be a count.' }),
  fraction: () => ({
    sv: 'Talet har decimaler, men ska vara ett antal. Andelar och medelvärden går inte att lägga ihop; är det ett antal ändå, skriv "additive": true.',
    en: 'The number has decimals, but should be a count. Rates and means cannot be added up; if it is a count all the same, write "additive": true.',
  }),
  percent: () => ({
    sv: 'Cellen är en procentsats. Andelar går inte att lägga ihop: ange antalen, eller värdet som det är med "given".',
    en: 'The cell is a percentage. Rates cannot be added up: give the counts, or the value as it is by "given".',
  }),
  'outside-scale': () => ({ sv: 'Svaret ligger utanför indikatorns skala ("scale").', en: 'The answer is outside the indicator’s "scale".' }),
  'no-person': () => ({ sv: 'Cellen är tom, men ska säga vem raden gäller.', en: 'The cell is empty, but should say whom the row is about.' }),
  'no-answer': () => ({ sv: 'Inget svar.', en: 'No answer.' }),
};

/** What cannot be read in a source: an error, or where the recipe says that such rows are left out, a warning. */
export class Complaints {
  readonly #file: string;
  readonly #columns: SourceColumns;
  readonly #remarks: Remarks;
  readonly #leftOut: boolean;

  constructor(file: string, columns: SourceColumns, remarks: Remarks, leftOut: boolean) {
    this.#file = file;
    this.#columns = columns;
    this.#remarks = remarks;
    this.#leftOut = leftOut;
  }

  badNumber(row: number | undefined, column: string, value: Value, code: Refusal['code']): void {
    this.#add(code, row, column, () => NUMBERS[code](value), SOURCE_HINT);
  }

  unknownArea(row: number | undefined, column: string, value: Value, suggestions: readonly KnownArea[]): void {
    this.#add('unknown-area', row, column, () => {
      const meant = suggestions.map(({ name, code }) => `${name} (${code})`);
      return {
        sv: `Området ${quote(value)} känns inte igen.${meant.length > 0 ? ` Menade du ${meant.join(' eller ')}?` : ''}`,
        en: `The area ${quote(value)} is not known.${meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : ''}`,
      };
    }, { sv: 'Skriv det bland "names" eller "leaveOut" i receptets "areas".', en: 'Write it among "names" or "leaveOut" in the recipe’s "areas".' });
  }

  otherLevel(row: number | undefined, column: string, value: Value): void {
    this.#add('other-level', row, column, () => ({
      sv: `Området ${quote(value)} är på en annan nivå än källans områden, och skulle räknas två gånger.`,
      en: `The area ${quote(value)} is of another level than the source’s areas, and would be counted twice.`,
    }), { sv: 'Skriv det bland "leaveOut" i receptets "areas", eller rätta "level".', en: 'Write it among "leaveOut" in the recipe’s "areas", or correct "level".' });
  }

  /** @param found what the coder gave in place of a period */
  badPeriod(row: number | undefined, column: string, value: Value, found: number, granularity: Granularity): void {
    this.#add('bad-period', row, column, () => {
      if (found === COARSER) return { sv: `Perioden ${quote(value)} är längre än indikatorns ("granularity": "${granularity}").`, en: `The period ${quote(value)} is longer than the indicator’s ("granularity": "${granularity}").` };
      if (found === NO_PERIOD) return { sv: `${quote(value)} går inte att läsa som en period.`, en: `${quote(value)} cannot be read as a period.` };
      return { sv: `Perioden ${quote(value)} ligger utanför åren ${FIRST} till ${LAST}.`, en: `The period ${quote(value)} is outside the years ${FIRST} to ${LAST}.` };
    }, SOURCE_HINT);
  }

  unknownGroup(row: number | undefined, column: string, value: Value, dimension: RecipeDimension): void {
    const { id, bands, categories } = dimension;
    this.#add('unknown-group', row, column, () => {
      if (bands) return { sv: `${quote(value)} hör inte till någon åldersgrupp i "${id}".`, en: `${quote(value)} belongs to no age band of "${id}".` };
      if (categories) return among(value, `i "${id}"`, `of "${id}"`, categories);
      if (String(value ?? '').trim() === '') return { sv: `Cellen är tom, men ska säga vilken grupp i "${id}" raden hör till.`, en: `The cell is empty, but should say which group of "${id}" the row belongs to.` };
      if (isSumOfOthers(value, dimension)) return { sv: `${quote(value)} ser ut som summan av de andra i "${id}", som räknas fram: den skulle räknas två gånger.`, en: `${quote(value)} looks like the sum of the others of "${id}", which is worked out: it would be counted twice.` };
      return { sv: `"${id}" har fler än ${MOST_MET} olika värden. Ange "categories" eller "bands".`, en: `"${id}" has more than ${MOST_MET} different values. Give "categories" or "bands".` };
    }, { sv: 'Skriv det bland "values" eller "leaveOut" i dimensionen.', en: 'Write it among the dimension’s "values" or "leaveOut".' });
  }

  unknownStep(row: number | undefined, column: string, value: Value, categories: readonly ValuedCategory[]): void {
    this.#add('unknown-group', row, column, () => among(value, 'i fördelningen', 'of the distribution', categories), { sv: 'Skriv det bland kategoriernas "values".', en: 'Write it among the categories’ "values".' });
  }

  #add(code: string, row: number | undefined, column: string, say: () => Words, hint: Words): void {
    const place = { file: this.#file, row, column: this.#columns.heading(column) };
    this.#remarks.add(this.#leftOut ? 'warning' : 'error', code, place, () => {
      const { sv, en } = say();
      return this.#leftOut ? { sv: `${sv} Raden är utelämnad.`, en: `${en} The row is left out.` } : { sv: `${sv} ${hint.sv}`, en: `${en} ${hint.en}` };
    });
  }
}

const SOURCE_HINT: Words = {
  sv: 'Rätta källan, eller skriv "unreadable": "leave-out" i den.',
  en: 'Mend the source, or write "unreadable": "leave-out" in it.',
};

function among(value: Value, sv: string, en: string, categories: readonly ValuedCategory[]): Words {
  const meant = didYouMean(String(value ?? ''), categories.flatMap((category) => [...valuesOf(category)]));
  return { sv: `${quote(value)} är ingen kategori ${sv}.${meant.sv}`, en: `${quote(value)} is no category ${en}.${meant.en}` };
}
