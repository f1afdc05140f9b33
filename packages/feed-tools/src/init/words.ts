import type { Kind } from '@indicator-elements/feed';
import type { Language } from '../remark.js';

/** What a recipe says in comments. What is a question to the steward begins with `question`. */
export type InitWords = {
  readonly title: (file: string, rows: number, more: boolean) => string;
  readonly next: (questions: number, recipe: string) => string;
  readonly question: (number: number, text: string) => string;
  readonly allAges: string;
  readonly total: string;
  readonly madeUp: string;
  /** What stands for a name that is not known, so that it is seen. */
  readonly output: string;
  readonly publisher: string;
  readonly publisherName: string;
  readonly updated: string;
  readonly nextUpdate: string;
  readonly disclosure: string;
  readonly source: string;
  readonly marks: (marks: readonly string[]) => string;
  readonly identities: (column: string) => string;
  readonly areas: (column: string, count: number, within: string) => string;
  readonly otherArea: (column: string) => string;
  readonly unknownAreas: (names: readonly string[], more: number) => string;
  readonly otherLevel: (names: readonly string[]) => string;
  readonly lackingAreas: (names: readonly string[], more: number) => string;
  readonly noArea: string;
  readonly period: (column: string, first: string, last: string) => string;
  readonly noPeriod: string;
  readonly wide: (first: string, last: string) => string;
  readonly group: (column: string, values: readonly string[]) => string;
  readonly leftOutTotals: (values: readonly string[]) => string;
  readonly bands: (column: string, from: string) => string;
  readonly indicators: string;
  readonly ratio: (rate: string, numerator: string, denominator: string, per: number) => string;
  readonly likelyRatio: (numerator: string, denominator: string) => string;
  readonly kind: (kind: Kind) => string;
  readonly counted: (column: string) => string;
  readonly given: (column: string) => string;
  readonly direction: string;
  readonly definition: string;
  readonly events: string;
  readonly eventsLabel: string;
  readonly distinct: (column: string) => string;
  readonly answers: (values: readonly string[]) => string;
  readonly scale: (columns: readonly string[]) => string;
  readonly steps: (column: string) => string;
  readonly granularity: (column: string) => string;
  readonly unused: (columns: readonly string[]) => string;
};

const quoted = (texts: readonly string[], and: string, more?: string): string => {
  const all = [...texts.map((text) => `“${text}”`), ...(more === undefined ? [] : [more])];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
};
const swedish = (text: string): string => text.replace(/[“”]/g, '”');
const och = (texts: readonly string[], more = 0): string => swedish(quoted(texts, 'och', more > 0 ? `${more} till` : undefined));
const and = (texts: readonly string[], more = 0): string => quoted(texts, 'and', more > 0 ? `${more} more` : undefined);

const SV: InitWords = {
  title: (file, rows, more) => `Recept för indicator-feed, skrivet efter en titt på de ${more ? 'första ' : ''}${rows} raderna i ${file}. Rader som börjar med // är kommentarer.`,
  next: (questions, recipe) => `Läs fråga 1–${questions}, ändra där svaret är ett annat än det som står, och kör sedan: indicator-feed build ${recipe}`,
  question: (number, text) => `FRÅGA ${number}: ${text}`,
  allAges: 'Alla åldrar',
  total: 'Alla',
  madeUp: 'Påhittade data',
  output: 'Filen som flödet skrivs till, räknat från receptets mapp.',
  publisher: 'Vem ger ut siffrorna? Namnet står som källa under diagrammet.',
  publisherName: 'Din organisation',
  updated: 'Vilken dag togs siffrorna ut? Den står på sidan, och byts varje gång.',
  nextUpdate: 'Ta bort // och skriv när nästa siffror kommer, om det ska stå på sidan.',
  disclosure: 'Antal under så många döljs, och så många fler celler att ingen går att räkna ut. Gäller en annan gräns hos er?',
  source: 'Filen med siffrorna. Nästa månad: byt namnet här, och kör igen.',
  marks: (marks) => `Vad betyder ${och(marks)} i filen? "suppressed" är dolt för att det är för få, "missing" att uppgiften saknas, "not-applicable" att den inte finns; ett tal går också, som 0.`,
  identities: (column) => `Kolumnen ”${column}” ser ut att hålla personnummer. Byt helst ut dem mot löpnummer innan filen lämnar registret. De kommer aldrig med i flödet.`,
  areas: (column, count, within) => `”${column}” är området: ${count} områden i ${within} känns igen. Nivåerna ovanför räknas fram ur antalen.`,
  otherArea: (column) => `”${column}” är också områden, och används inte.`,
  unknownAreas: (names, more) => `Vilka områden är ${och(names, more)}? Skriv koden efter namnet i "names" ("Namn": "0680"), eller namnet i "leaveOut" om raderna inte ska med.`,
  otherLevel: (names) => `Raderna för ${och(names)} är en annan nivå. De räknas fram ur de andra, och tas inte med. Där en del är dold blir summan det också.`,
  lackingAreas: (names, more) => `${och(names, more)} finns inte i filen. Är det som det ska? Antal för den större nivån är bara kända där alla delar är det; medelvärden gäller dem som finns.`,
  noArea: 'Ingen kolumn ser ut som områden. Vilken kolumn är det? Skriv dess rubrik i "column", och vilka områdena är.',
  period: (column, first, last) => `”${column}” är perioden, här ${first} till ${last}.`,
  noPeriod: 'Ingen kolumn ser ut som perioder. Vilken kolumn är det? Skriv dess rubrik här.',
  wide: (first, last) => `Perioderna står som rubriker, från ”${first}” till ”${last}”. Ett recept behöver en rad för varje period: ta ut exporten så, eller vänd den med en fråga: "sql": "UNPIVOT 'filen.csv' ON …".`,
  group: (column, values) => `”${column}” delar upp siffrorna: ${och(values)}. Ska läsaren kunna välja bland dem, i den här ordningen? Ta annars bort dimensionen: då läggs de ihop.`,
  leftOutTotals: (values) => `${och(values)} är en summa av de andra. Den räknas fram, och raderna tas inte med.`,
  bands: (column, from) => `”${column}” är år. Här blir de grupper, som börjar vid ${from} år. Vilka grupper ska det vara?`,
  indicators: 'Indikatorerna. Ta bort dem som inte ska med.',
  ratio: (rate, numerator, denominator, per) => `”${rate}” är ”${numerator}” delat med ”${denominator}”, gånger ${per}: det stämmer på varje rad. Den räknas fram ur antalen, också för större områden.`,
  likelyRatio: (numerator, denominator) => `Är ”${denominator}” det som ”${numerator}” ska delas med? Ta annars bort "against" och "per", och skriv "kind": "count".`,
  kind: (kind) => (kind === 'proportion'
    ? 'Är var och en i täljaren också en av dem i nämnaren? Då är det en andel, "proportion". Kan samma person räknas flera gånger: "rate".'
    : 'Kan samma person räknas flera gånger i täljaren? Då är det en "rate". Är täljaren en del av nämnaren: "proportion".'),
  counted: (column) => `”${column}” räknas som ett antal. Finns det något att dela det med? Skriv då "kind": "rate", "per" och "against".`,
  given: (column) => `”${column}” är ett färdigt tal utan antal. Det går inte att lägga ihop till större områden, eller att säga hur säkert det är. Kan exporten få med antalen?`,
  direction: 'Är det bra när talet går ner ("lower") eller upp ("higher")? Med "neutral" kallas inget bättre eller sämre.',
  definition: 'Beskriv gärna vad som räknas: det står under diagrammet.',
  events: 'Varje rad är en händelse. Här räknas raderna.',
  eventsLabel: 'Antal',
  distinct: (column) => `Ska varje person räknas en gång i stället? Skriv "counted": { "distinct": ${JSON.stringify(column)} }.`,
  answers: (values) => `${och(values)} räknas inte som svar. Stämmer det?`,
  scale: (columns) => `Är det skalan för ${och(columns)}?`,
  steps: (column) => `”${column}” blir en trappa: hur många som valt varje steg, i den här ordningen.`,
  granularity: (column) => `”${column}” är dagar. Vilken period ska siffrorna gälla: "year", "quarter", "month", "week" eller "day"? Den står vid varje indikator.`,
  unused: (columns) => `Används inte: ${och(columns)}.`,
};

const EN: InitWords = {
  title: (file, rows, more) => `A recipe for indicator-feed, written after a look at ${more ? 'the first ' : 'the '}${rows} rows of ${file}. Lines that begin with // are comments.`,
  next: (questions, recipe) => `Read questions 1–${questions}, change where the answer is another than what stands there, and then run: indicator-feed build ${recipe}`,
  question: (number, text) => `QUESTION ${number}: ${text}`,
  allAges: 'All ages',
  total: 'All',
  madeUp: 'Made-up data',
  output: 'The file that the feed is written to, from the recipe’s folder.',
  publisher: 'Who publishes the figures? The name is the source below the chart.',
  publisherName: 'Your organisation',
  updated: 'On which day were the figures taken out? The page says so, and it changes each time.',
  nextUpdate: 'Take away // and write when the next figures come, if the page should say so.',
  disclosure: 'Counts below so many are hidden, and as many more cells as it takes that none can be worked out. Is there another limit with you?',
  source: 'The file with the figures. Next month: change the name here, and run again.',
  marks: (marks) => `What does ${and(marks)} mean in the file? "suppressed" is hidden since they are too few, "missing" not known, "not-applicable" that there is none; a number may be given, too, such as 0.`,
  identities: (column) => `The column “${column}” looks like personal identity numbers. Rather replace them by serial numbers before the file leaves the register. They never come into the feed.`,
  areas: (column, count, within) => `“${column}” is the area: ${count} areas in ${within} are known. The levels above are worked out of the counts.`,
  otherArea: (column) => `“${column}” is areas, too, and not used.`,
  unknownAreas: (names, more) => `Which areas are ${and(names, more)}? Write the code after the name in "names" ("Name": "0680"), or the name in "leaveOut" if the rows should be left out.`,
  otherLevel: (names) => `The rows of ${and(names)} are of another level. They are worked out of the others, and left out. Where a part is hidden, so is the sum.`,
  lackingAreas: (names, more) => `${and(names, more)} are not in the file. Is that as it should be? Counts of the larger level are known only where all its parts are; means are of those there are.`,
  noArea: 'No column looks like areas. Which one is it? Write its heading in "column", and which areas there are.',
  period: (column, first, last) => `“${column}” is the period, here ${first} to ${last}.`,
  noPeriod: 'No column looks like periods. Which one is it? Write its heading here.',
  wide: (first, last) => `The periods are headings, from “${first}” to “${last}”. A recipe needs a row for each period: take the export out so, or turn it by a query: "sql": "UNPIVOT 'file.csv' ON …".`,
  group: (column, values) => `“${column}” divides the figures: ${and(values)}. Should the reader choose among them, in this order? Otherwise take the dimension away: then they are added up.`,
  leftOutTotals: (values) => `${and(values)} is a sum of the others. It is worked out, and the rows are left out.`,
  bands: (column, from) => `“${column}” is years. Here they become bands that begin at ${from} years. Which bands should it be?`,
  indicators: 'The indicators. Take away those that should not be there.',
  ratio: (rate, numerator, denominator, per) => `“${rate}” is “${numerator}” divided by “${denominator}”, times ${per}: that holds in every row. It is worked out of the counts, for larger areas, too.`,
  likelyRatio: (numerator, denominator) => `Is “${denominator}” what “${numerator}” should be divided by? Otherwise take away "against" and "per", and write "kind": "count".`,
  kind: (kind) => (kind === 'proportion'
    ? 'Is each in the numerator also one of those in the denominator? Then it is a "proportion". May the same person be counted several times: "rate".'
    : 'May the same person be counted several times in the numerator? Then it is a "rate". Is the numerator part of the denominator: "proportion".'),
  counted: (column) => `“${column}” is taken for a count. Is there something to divide it by? Then write "kind": "rate", "per" and "against".`,
  given: (column) => `“${column}” is a finished number without counts. It cannot be added up for larger areas, nor can it be told how sure it is. Could the export have the counts?`,
  direction: 'Is it good when the number falls ("lower") or rises ("higher")? With "neutral" nothing is called better or worse.',
  definition: 'Do say what is counted: it stands below the chart.',
  events: 'Each row is an event. Here the rows are counted.',
  eventsLabel: 'Count',
  distinct: (column) => `Should each person be counted once instead? Write "counted": { "distinct": ${JSON.stringify(column)} }.`,
  answers: (values) => `${and(values)} is not taken for an answer. Is that right?`,
  scale: (columns) => `Is that the scale of ${and(columns)}?`,
  steps: (column) => `“${column}” becomes a ladder: how many chose each step, in this order.`,
  granularity: (column) => `“${column}” is days. Which period should the figures be of: "year", "quarter", "month", "week" or "day"? It stands in each indicator.`,
  unused: (columns) => `Not used: ${and(columns)}.`,
};

export const INIT_WORDS: Readonly<Record<Language, InitWords>> = { sv: SV, en: EN };
