import { quote } from './quote.js';

type Words = readonly [sv: string, en: string];

/*
 * What is said of open data that is not written as a feed: JSON-stat and Kolada. As `messages`; but who reads it has fetched the answer,
 * and cannot mend it.
 */
export const openMessages = {
  'not-a-dataset': (got: unknown): Words => [
    `Svaret är JSON-stat av klassen ${quote(got)}, som inte har några värden. Ange adressen till en datamängd ("class": "dataset").`,
    `The answer is JSON-stat of the class ${quote(got)}, which has no values. Give the address of a data set ("class": "dataset").`,
  ],
  'old-json-stat': (got: unknown): Words => [
    `Svaret är en äldre sort av JSON-stat (${quote(got)}). Fråga efter version 2: formatet heter "json-stat2" hos PxWeb.`,
    `The answer is an older kind of JSON-stat (${quote(got)}). Ask for version 2: PxWeb calls that format "json-stat2".`,
  ],
  'wrong-size': (got: unknown, expected: number): Words => [
    `Här finns ${quote(got)}, men det ska vara ${expected} enligt resten av svaret. Hämta det igen; det kan vara avklippt.`,
    `There are ${quote(got)} here, but by the rest of the answer there should be ${expected}. Fetch it again; it may be cut off.`,
  ],
  'bad-index': (got: unknown): Words => [
    `Platsen ${quote(got)} finns inte, eller är redan tagen av en annan kategori. Hämta svaret igen.`,
    `The place ${quote(got)} does not exist, or is taken by another category. Fetch the answer again.`,
  ],
  'no-time': (known: string): Words => [
    `Ingen av dimensionerna (${quote(known)}) är tid. Ta med tiden i frågan, eller ange den i "role".`,
    `None of the dimensions (${quote(known)}) is time. Ask for the time, too, or name it in "role".`,
  ],
  'unread-period': (got: unknown): Words => [
    `Perioden ${quote(got)} går inte att visa och är utelämnad. Fråga efter år, kvartal, månader, veckor eller dagar.`,
    `The period ${quote(got)} cannot be shown and is left out. Ask for years, quarters, months, weeks or days.`,
  ],
  'unread-status': (got: unknown): Words => [
    `Statusen ${quote(got)} är okänd. Värden som har den visas som vanligt.`,
    `The status ${quote(got)} is not known. Values that have it are shown as usual.`,
  ],
  'unread-value': (got: unknown): Words => [
    `Här står ${quote(got)} i stället för ett tal. Värdet är utelämnat.`,
    `This says ${quote(got)} instead of a number. The value is left out.`,
  ],
  'negative-series': (got: unknown): Words => [
    `Måttet ${quote(got)} har negativa värden, som ett flöde inte kan visa. Det är utelämnat. Välj ett annat.`,
    `The measure ${quote(got)} has negative values, which a feed cannot show. It is left out. Choose another.`,
  ],
  'no-values': (): Words => [
    'Svaret har inga värden som går att visa. Ändra frågan: fråga efter andra mått, områden eller år.',
    'The answer has no values that can be shown. Change the question: ask for other measures, areas or years.',
  ],
  'part-of-answer': (): Words => [
    'Detta är bara en sida av svaret, så värden kan saknas. Fråga efter färre områden eller år, eller gör en fil med indicator-feed import kolada.',
    'This is only one page of the answer, so values may be missing. Ask for fewer areas or years, or make a file with indicator-feed import kolada.',
  ],
} as const;
