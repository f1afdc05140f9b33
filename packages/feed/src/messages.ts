import { openMessages } from './open-messages.js';
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
      `${sv} ${quote(got)} finns inte. Välj bland: ${choices}.`,
      `The ${en} ${quote(got)} does not exist. Choose from: ${choices}.`,
    ];
  };

/*
 * One message a code, in Swedish and English: what is wrong, what was found, what to do.
 * A number that may disclose a person is never quoted.
 */
export const messages = {
  'not-an-object': (got: unknown): Words => [
    `Innehållet (${quote(got)}) är inget indikatorflöde. Ange en JSON-fil med "format": "indicator-feed/1".`,
    `The content (${quote(
      got,
    )}) is not an indicator feed. Give a JSON file with "format": "indicator-feed/1".`,
  ],
  'unknown-format': (got: unknown): Words => [
    `Filens format (${quote(got)}) går inte att läsa. Ange en JSON-fil med "format": "indicator-feed/1".`,
    `The file's format (${quote(got)}) cannot be read. Give a JSON file with "format": "indicator-feed/1".`,
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
    `This says ${quote(got)}. Write ${TYPES[type][1]} instead.`,
  ],
  'empty-text': (_got: unknown): Words => [
    'Texten är tom. Skriv något eller ta bort fältet.',
    'The text is empty. Write something or remove the field.',
  ],
  'unknown-value': unknown('Alternativet', 'option'),
  'bad-url': (got: unknown): Words => [
    `Webbadressen ${quote(got)} är inte tillåten. Skriv en som börjar med https://, eller en relativ adress.`,
    `The web address ${quote(
      got,
    )} is not allowed. Write one that begins with https://, or a relative address.`,
  ],
  'bad-date': (got: unknown): Words => [
    `${quote(got)} är inget datum. Skriv det som ${EXAMPLES.day}.`,
    `${quote(got)} is not a date. Write it as ${EXAMPLES.day}.`,
  ],
  'bad-period': (got: unknown): Words => [
    `${quote(got)} är ingen period. Skriv den som ${Object.values(EXAMPLES).join(', ')}.`,
    `${quote(got)} is not a period. Write it as ${Object.values(EXAMPLES).join(', ')}.`,
  ],
  'not-finite': (got: unknown): Words => [
    `Talet ${quote(got)} går inte att räkna med: det största är 1 000 000 000 000 000. Rätta det.`,
    `The number ${quote(got)} cannot be calculated with: the largest is 1 000 000 000 000 000. Correct it.`,
  ],
  'negative-number': (got: unknown): Words => [
    `Talet ${quote(got)} är negativt, men får inte vara mindre än 0 här. Rätta det.`,
    `The number ${quote(got)} is negative, but must not be below 0 here. Correct it.`,
  ],
  'reserved-id': (got: unknown): Words => [
    `En dimension kan inte heta ${quote(got)}, för namnet är upptaget. Välj ett annat.`,
    `A dimension cannot be called ${quote(got)}, because the name is taken. Choose another.`,
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
    `Intervallet ${quote(first)} till ${quote(second)} är tomt eller bakvänt. Rätta gränserna.`,
    `The range ${quote(first)} to ${quote(second)} is empty or back to front. Correct its ends.`,
  ],
  'unknown-indicator': unknown('Indikatorn', 'indicator'),
  'wrong-kind': (got: unknown, kind: string): Words => [
    `Indikatorn ${quote(got)} är av slaget "${kind}" och går inte att visa så här. Välj en annan.`,
    `The indicator ${quote(got)} is of the kind "${kind}" and cannot be shown like this. Choose another.`,
  ],
  'wrong-steps': (got: unknown, most: number): Words => [
    `Indikatorn ${quote(got)} har för få eller för många kategorier. En trappa har 2–${most}.`,
    `The indicator ${quote(got)} has too few or too many categories. A ladder has 2–${most}.`,
  ],
  'wrong-groups': (got: unknown, most: number): Words => [
    `Dimensionen ${quote(got)} har för få eller för många grupper utöver totalen. Här visas 1–${most}; välj en annan, eller en av grupperna med filter.`,
    `The dimension ${quote(got)} has too few or too many groups besides its total. Here 1–${most} are shown; choose another, or one of the groups by filter.`,
  ],
  'needs-own-area': (got: unknown): Words => [
    `Jämförelsen ${quote(got)} utgår från ett eget område bland dem som visas. Ange det i attributet area.`,
    `The comparison ${quote(got)} starts from an own area among those shown. Name it in the attribute area.`,
  ],
  'no-rest': (got: unknown): Words => [
    `Regionen utan ${quote(got)} går inte att räkna ut: underlaget saknas. Välj en annan period eller jämförelse.`,
    `The region without ${quote(got)} cannot be worked out: what it takes is missing. Choose another period or comparison.`,
  ],
  'hidden-rest': (got: unknown): Words => [
    `Regionen utan ${quote(got)} räknas inte ut: den kan röja ett område som är skyddat. Välj en annan period eller jämförelse.`,
    `The region without ${quote(got)} is not worked out: it might give away an area that is protected. Choose another period or comparison.`,
  ],
  'unknown-area': unknown('Området', 'area'),
  'unknown-dimension': unknown('Dimensionen', 'dimension'),
  'too-many-comparisons': (got: unknown, most: number): Words => [
    `Det går att jämföra med högst ${most} åt gången, och "group=…" bara för sig. Här står ${quote(got)}. Ta bort det som är för mycket.`,
    `At most ${most} comparisons go at a time, and "group=…" goes alone. This says ${quote(got)}. Remove what is too much.`,
  ],
  'unknown-category': unknown('Kategorin', 'category'),
  'unknown-status': unknown('Statusen', 'status'),
  'missing-filter': (name: unknown, known: Iterable<unknown>): Words => {
    const choices = list(known);
    return [
      `Dimensionen ${quote(name)} har ingen total. Välj bland: ${choices}.`,
      `The dimension ${quote(name)} has no total. Choose from: ${choices}.`,
    ];
  },
  'wrong-granularity': (got: unknown, granularity: keyof typeof EXAMPLES): Words => [
    `Perioden ${quote(got)} har en annan längd än indikatorns. Skriv den som ${EXAMPLES[granularity]}.`,
    `The period ${quote(got)} has another length than the indicator's. Write it as ${EXAMPLES[granularity]}.`,
  ],
  'too-many-periods': (first: string, last: string, count: number, most: number): Words => [
    `Från ${first} till ${last} är det ${count} perioder, men högst ${most} visas. Är en av de två felskriven? Rätta den i flödet, eller välj from och to.`,
    `From ${first} to ${last} there are ${count} periods, but at most ${most} are shown. Is one of the two mistyped? Correct it in the feed, or choose from and to.`,
  ],
  'numerator-above-denominator': (numerator: number, denominator: number): Words => [
    `Täljaren ${numerator} är större än nämnaren ${denominator}. Rätta dem, eller ange "kind": "rate" om täljaren inte ingår i nämnaren.`,
    `The numerator ${numerator} is above the denominator ${denominator}. Correct them, or give "kind": "rate" if the numerator is not part of the denominator.`,
  ],
  'outside-scale': (got: number, min: number, max: number): Words => [
    `Värdet ${got} ligger utanför skalan ${min} till ${max}. Rätta värdet eller skalan.`,
    `The value ${got} is outside the scale ${min} to ${max}. Correct the value or the scale.`,
  ],
  'suppressed-value': (field: string): Words => [
    `Uppgiften är skyddad (suppressed), men "${field}" innehåller ändå ett tal. Ta bort talet ur filen: det kan röja någon.`,
    `The cell is suppressed, but "${field}" still holds a number. Remove the number from the file: it may disclose somebody.`,
  ],
  'unexpected-value': (field: string, status: string): Words => [
    `Statusen "${status}" säger att inget tal finns, men "${field}" innehåller ett. Ta bort talet eller statusen.`,
    `The status "${status}" says that there is no number, but "${field}" holds one. Remove the number or the status.`,
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
    `Kolumnen har ${got} värden, men "period" har ${expected}. Gör kolumnerna lika långa; tills dess visas inga tal.`,
    `The column has ${got} values, but "period" has ${expected}. Make the columns equally long; until then no numbers are shown.`,
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
    `… and ${more} more. Correct the first ones and read the file again.`,
  ],
  ...openMessages,
} as const;

export type Messages = typeof messages;
