import type { Language } from '@indicator-elements/feed';
import type { FeedFailure } from './feed-request.js';

/** The words around a chart: buttons, states and errors. What a chart says of its data is the chart's own (`packages/charts`). */
export interface Messages {
  readonly loading: string;
  readonly nothing: string;
  readonly failed: string;
  readonly retry: string;
  readonly noPicture: string;
  readonly partial: (count: number) => string;
  readonly stale: (date: string) => string;
  readonly about: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly share: string;
  readonly savePng: string;
  readonly saveSvg: string;
  readonly saveCsv: string;
  readonly copyPicture: string;
  readonly copyCode: string;
  readonly print: string;
  readonly done: Readonly<Record<'picture' | 'code' | 'saved', string>>;
  readonly notDone: string;
  readonly points: (heading: string) => string;
  readonly keys: string;
  readonly failure: (failure: FeedFailure) => string;
  readonly badFilter: (filter: string) => string;
}

export const messages: Readonly<Record<Language, Messages>> = {
  sv: {
    loading: 'Hämtar data …',
    nothing: 'Här saknas adressen till data. Skriv den i attributet src, till exempel src="feeds/mangbesokare.json".',
    failed: 'Diagrammet kan inte visas.',
    retry: 'Försök igen',
    noPicture: 'Diagrammet kunde inte ritas. Tabellen har samma innehåll.',
    partial: (count) => `${count === 1 ? 'En uppgift' : `${count} uppgifter`} i underlaget är fel och har lämnats utanför.`,
    stale: (date) => `Uppgifterna hämtades ${date}. Nyare har inte gått att hämta.`,
    about: 'Om måttet och bedömningen',
    showTable: 'Visa tabell',
    showChart: 'Visa diagram',
    share: 'Spara och dela',
    savePng: 'Spara som bild (PNG)',
    saveSvg: 'Spara som bild (SVG)',
    saveCsv: 'Spara tabellen (CSV)',
    copyPicture: 'Kopiera bilden',
    copyCode: 'Kopiera inbäddningskoden',
    print: 'Skriv ut',
    done: { picture: 'Bilden är kopierad.', code: 'Koden är kopierad.', saved: 'Filen är sparad.' },
    notDone: 'Det gick inte. Webbläsaren tillåter det inte på den här sidan.',
    points: (heading) => `Diagrammets punkter: ${heading}`,
    keys: 'Piltangenter går mellan punkterna, Home och End till den första och sista, Esc stänger.',
    badFilter: (filter) => `Attributet filter="${filter}" går inte att läsa. Skriv det som "age=80+; target=home".`,
    failure({ code, url, status, problem }) {
      const where = ` (${url})`;
      switch (code) {
        case 'http':
          return status === 404 || status === 410
            ? `Det finns inga data på adressen${where}. Kontrollera att den är rätt skriven i attributet src.`
            : status === 401 || status === 403
              ? `Servern släpper inte ut data${where}. Be den som sköter servern att göra filen läsbar för alla.`
              : `Servern kunde inte lämna ut data: fel ${status}${where}. Försök igen om en stund.`;
        case 'network':
          return `Data kunde inte hämtas${where}. Ligger de på en annan webbplats måste den tillåta det (CORS), och sidans Content-Security-Policy måste ha den i connect-src.`;
        case 'offline':
          return 'Ingen anslutning till internet. Diagrammet hämtas när den är tillbaka.';
        case 'timeout':
          return `Servern svarade inte i tid${where}. Försök igen om en stund.`;
        case 'too-large':
          return `Filen är för stor${where}. Dela upp den i ett flöde per indikator.`;
        case 'redirected':
          return `Adressen leder vidare till en annan webbplats${where}. Skriv den rätta adressen i attributet src.`;
        case 'not-json':
          return `Det som finns på adressen är inte JSON${where}. Adressen ska gå till en fil med ett indikatorflöde.`;
        case 'not-a-feed':
          return `Filen är inget indikatorflöde${where}: ${problem?.message.sv ?? ''}`;
        case 'bad-address':
          return `"${url}" är ingen adress som kan hämtas. Skriv den i attributet src, till exempel src="feeds/mangbesokare.json".`;
      }
    },
  },
  en: {
    loading: 'Fetching data …',
    nothing: 'The address of the data is missing. Write it in the attribute src, such as src="feeds/visitors.json".',
    failed: 'The chart cannot be shown.',
    retry: 'Try again',
    noPicture: 'The chart could not be drawn. The table holds the same.',
    partial: (count) => `${count === 1 ? 'One item' : `${count} items`} in the data ${count === 1 ? 'is' : 'are'} wrong and left out.`,
    stale: (date) => `The data were fetched ${date}. Newer data could not be fetched.`,
    about: 'About the measure and the verdict',
    showTable: 'Show table',
    showChart: 'Show chart',
    share: 'Save and share',
    savePng: 'Save as picture (PNG)',
    saveSvg: 'Save as picture (SVG)',
    saveCsv: 'Save the table (CSV)',
    copyPicture: 'Copy the picture',
    copyCode: 'Copy the embed code',
    print: 'Print',
    done: { picture: 'The picture is copied.', code: 'The code is copied.', saved: 'The file is saved.' },
    notDone: 'That did not work. The browser does not allow it on this page.',
    points: (heading) => `The points of the chart: ${heading}`,
    keys: 'Arrow keys move between the points, Home and End to the first and last, Esc closes.',
    badFilter: (filter) => `The attribute filter="${filter}" cannot be read. Write it as "age=80+; target=home".`,
    failure({ code, url, status, problem }) {
      const where = ` (${url})`;
      switch (code) {
        case 'http':
          return status === 404 || status === 410
            ? `There are no data at the address${where}. Check that the attribute src is spelt right.`
            : status === 401 || status === 403
              ? `The server does not give the data out${where}. Ask its owner to make the file readable for all.`
              : `The server could not give the data: error ${status}${where}. Try again in a while.`;
        case 'network':
          return `The data could not be fetched${where}. If they are on another site, it has to allow that (CORS), and the page's Content-Security-Policy needs it in connect-src.`;
        case 'offline':
          return 'No connection to the internet. The chart is fetched when it is back.';
        case 'timeout':
          return `The server did not answer in time${where}. Try again in a while.`;
        case 'too-large':
          return `The file is too large${where}. Divide it into one feed per indicator.`;
        case 'redirected':
          return `The address leads on to another site${where}. Write the right address in the attribute src.`;
        case 'not-json':
          return `What is at the address is not JSON${where}. The address should be that of an indicator feed.`;
        case 'not-a-feed':
          return `The file is no indicator feed${where}: ${problem?.message.en ?? ''}`;
        case 'bad-address':
          return `"${url}" is no address that can be fetched. Write it in the attribute src, such as src="feeds/visitors.json".`;
      }
    },
  },
};
