import { quote, list } from './quote.js';

type Words = readonly [sv: string, en: string];

/** What a value should have been, for `wrong-type`. */
const TYPES = {
  string: ['text inom citattecken', 'text in quotes'],
  number: ['ett tal utan citattecken', 'a number without quotes'],
  boolean: ['true eller false', 'true or false'],
  array: ['en lista: [ … ]', 'a list: [ … ]'],
  object: ['ett objekt: { … }', 'an object: { … }'],
} as const satisfies Record<string, Words>;

export type TypeName = keyof typeof TYPES;

/** How a period of each granularity is written. */
const EXAMPLES = {
  year: '2025',
  quarter: '2025-Q1',
  month: '2025-11',
  week: '2025-W07',
  day: '2025-11-30',
} as const;

const unknown =
  (sv: string, en: string) =>
  (got: unknown, known: Iterable<unknown>): Words => {
    const choices = list(known);
    return [
      `${sv} ${quote(got)} finns inte. Rätta till något av: ${choices}.`,
      `There is no ${en} ${quote(got)}. Correct it to one of: ${choices}.`,
    ];
  };

/*
 * One message a code, in Swedish and English: what is wrong, what was found, what to do.
 * A number that may disclose a person is never quoted.
 */
export const messages = {
  'not-an-object': (got: unknown): Words => [
    `Innehållet (${quote(
      got,
    )}) är inget indikatorflöde. Ange en JSON-fil som börjar med {"format": "indicator-feed/1"}.`,
    `The content (${quote(
      got,
    )}) is no indicator feed. Give a JSON file that begins {"format": "indicator-feed/1"}.`,
  ],
  'unknown-format': (got: unknown): Words => [
    `Filen säger inte att den är ett indikatorflöde av version 1 (format: ${quote(
      got,
    )}). Skriv "format": "indicator-feed/1".`,
    `The file does not say that it is an indicator feed of version 1 (format: ${quote(
      got,
    )}). Write "format": "indicator-feed/1".`,
  ],
  'missing-field': (name: string, orStatus?: boolean): Words => [
    `Fältet "${name}" saknas. Lägg till det${
      orStatus ? ', eller en status som säger varför talet inte finns' : ''
    }.`,
    `The field "${name}" is missing. Add it${
      orStatus ? ', or a status that says why there is no number' : ''
    }.`,
  ],
  'wrong-type': (got: unknown, type: TypeName): Words => [
    `Här står ${quote(got)}. Skriv ${TYPES[type][0]} i stället.`,
    `Here is ${quote(got)}. Write ${TYPES[type][1]} instead.`,
  ],
  'empty-text': (_got: unknown): Words => [
    'Texten är tom. Skriv något eller ta bort fältet.',
    'The text is empty. Write something or remove the field.',
  ],
  'unknown-value': unknown('Valet', 'choice'),
  'bad-url': (got: unknown): Words => [
    `${quote(got)} är ingen tillåten webbadress. Skriv en som börjar med https://, eller en relativ adress.`,
    `${quote(got)} is not an allowed web address. Write one that begins https://, or a relative address.`,
  ],
  'bad-date': (got: unknown): Words => [
    `${quote(got)} är inget datum. Skriv som 2025-11-30.`,
    `${quote(got)} is no date. Write it as 2025-11-30.`,
  ],
  'bad-period': (got: unknown): Words => [
    `${quote(got)} är ingen period. Skriv som ${Object.values(EXAMPLES).join(', ')}.`,
    `${quote(got)} is no period. Write it as ${Object.values(EXAMPLES).join(', ')}.`,
  ],
  'not-finite': (got: unknown): Words => [
    `${quote(got)} går inte att räkna med. Skriv ett vanligt tal.`,
    `${quote(got)} cannot be reckoned with. Write an ordinary number.`,
  ],
  'negative-number': (got: unknown): Words => [
    `Talet ${quote(got)} är negativt, men det kan inte vara mindre än 0 här. Rätta det.`,
    `The number ${quote(got)} is negative, but cannot be below 0 here. Correct it.`,
  ],
  'reserved-id': (got: unknown): Words => [
    `En dimension kan inte heta ${quote(got)}, för namnet är upptaget. Välj ett annat id.`,
    `A dimension cannot be called ${quote(got)}, for the name is taken. Choose another id.`,
  ],
  'duplicate-id': (got: unknown): Words => [
    `${quote(got)} finns redan tidigare i listan. Ta bort den här eller ge den ett eget namn.`,
    `${quote(got)} is already earlier in the list. Remove this one or give it a name of its own.`,
  ],
  'parent-cycle': (got: unknown): Words => [
    `Området ${quote(got)} ligger inuti sig självt. Rätta "parent" så att kedjan uppåt tar slut.`,
    `The area ${quote(got)} lies inside itself. Correct "parent" so that the chain upwards ends.`,
  ],
  'wrong-order': (first: unknown, second: unknown): Words => [
    `${quote(first)} ska komma före ${quote(second)}. Låt dem byta plats eller rätta dem.`,
    `${quote(first)} should come before ${quote(second)}. Swap or correct them.`,
  ],
  'unknown-indicator': unknown('Indikatorn', 'indicator'),
  'unknown-area': unknown('Området', 'area'),
  'unknown-dimension': unknown('Dimensionen', 'dimension'),
  'unknown-category': unknown('Kategorin', 'category'),
  'unknown-status': unknown('Statusen', 'status'),
  'missing-filter': (name: unknown, known: Iterable<unknown>): Words => [
    `Dimensionen ${quote(name)} saknar total. Välj en kategori: ${list(known)}.`,
    `The dimension ${quote(name)} has no total. Choose a category: ${list(known)}.`,
  ],
  'wrong-granularity': (got: unknown, granularity: keyof typeof EXAMPLES): Words => [
    `Perioden ${quote(got)} har en annan längd än indikatorns. Skriv den som ${EXAMPLES[granularity]}.`,
    `The period ${quote(got)} is of another length than the indicator's. Write it as ${
      EXAMPLES[granularity]
    }.`,
  ],
  'numerator-above-denominator': (numerator: number, denominator: number): Words => [
    `Täljaren ${numerator} är större än nämnaren ${denominator}. I en andel ingår täljaren i nämnaren: rätta talen, eller ange "kind": "rate".`,
    `The numerator ${numerator} is above the denominator ${denominator}. In a proportion it is a part of it: correct them, or give "kind": "rate".`,
  ],
  'outside-scale': (got: number, min: number, max: number): Words => [
    `Värdet ${got} ligger utanför skalan ${min} till ${max}. Rätta värdet eller skalan.`,
    `The value ${got} is outside the scale ${min} to ${max}. Correct the value or the scale.`,
  ],
  'suppressed-value': (field: string): Words => [
    `Uppgiften är skyddad (suppressed), men "${field}" innehåller ändå ett tal. Ta bort talet ur filen: det kan röja någon.`,
    `The cell is suppressed, and yet "${field}" holds a number. Remove the number from the file: it may disclose somebody.`,
  ],
  'unexpected-value': (field: string, status: string): Words => [
    `Statusen "${status}" säger att inget tal finns, men "${field}" har ett. Ta bort talet eller statusen.`,
    `The status "${status}" says that there is no number, but "${field}" has one. Remove the number or the status.`,
  ],
  'below-min-count': (field: string, least: number): Words => [
    `Talet i "${field}" är mindre än ${least}, filens gräns för små antal. Ersätt det med "status": "suppressed".`,
    `The number in "${field}" is below ${least}, the file's limit for small counts. Replace it with "status": "suppressed".`,
  ],
  'duplicate-cell': (first: string): Words => [
    `Samma uppgift finns redan i ${first}, som används. Ta bort den ena.`,
    `The same cell is already in ${first}, which is used. Remove one of them.`,
  ],
  'unequal-columns': (got: number, expected: number): Words => [
    `Kolumnen har ${got} värden, men "period" har ${expected}. Gör alla kolumner lika långa; tills dess visas inga tal.`,
    `The column has ${got} values, but "period" has ${expected}. Make all columns equally long; until then no numbers are shown.`,
  ],
  'index-out-of-range': (got: unknown, length: number): Words => [
    `${quote(
      got,
    )} pekar utanför listan, som har ${length} poster räknade från 0. Rätta talet, eller skriv koden som text.`,
    `${quote(
      got,
    )} points outside the list, which has ${length} entries counted from 0. Correct it, or write the code as text.`,
  ],
  'too-many-problems': (more: number): Words => [
    `… och ${more} problem till. Rätta de första och läs in filen igen.`,
    `…and ${more} more. Correct the first ones and read the file again.`,
  ],
} as const;

export type Messages = typeof messages;
