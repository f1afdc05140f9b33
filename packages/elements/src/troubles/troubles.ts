import { describe, type Finding } from '@indicator-elements/feed';
import type { ReportedProblem } from '../events.js';
import { FeedFailure } from './feed-failure.js';

/** A mistake in the tag itself, a part of the code that did not come, or a mistake of ours. */
export interface Mistake {
  readonly path: string;
  readonly code: 'missing-src' | 'bad-filter' | 'not-loaded' | 'unexpected';
  readonly given?: string;
}

/** Whatever can go wrong: with the feed's content, with getting it, or with the tag. */
export type Trouble = Finding | FeedFailure | Mistake;

/** Troubles in words, Swedish and English: what is wrong, where, and what to do. Loaded when there is one. */
export function describeTroubles(troubles: readonly Trouble[]): ReportedProblem[] {
  return troubles.map((trouble) => {
    if (trouble instanceof FeedFailure) {
      return { path: 'src', code: trouble.code, message: { sv: failureInSwedish(trouble), en: failureInEnglish(trouble) } };
    }
    if ('details' in trouble) return describe(trouble);
    return { path: trouble.path, code: trouble.code, message: mistake(trouble) };
  });
}

function mistake({ code, given = '' }: Mistake): ReportedProblem['message'] {
  switch (code) {
    case 'missing-src':
      return {
        sv: 'Här saknas adressen till data. Skriv den i attributet src, till exempel src="feeds/mangbesokare.json".',
        en: 'The address of the data is missing. Write it in the attribute src, such as src="feeds/visitors.json".',
      };
    case 'not-loaded':
      return {
        sv: 'En del av diagrammets kod kunde inte hämtas. Försök igen, eller ladda om sidan.',
        en: 'A part of the code of the chart could not be fetched. Try again, or reload the page.',
      };
    case 'unexpected':
      return {
        sv: 'Något oväntat gick fel i diagrammet. Meddela den som sköter sidan: felet står i konsolen.',
        en: 'Something unexpected went wrong in the chart. Tell the one who keeps the page: the error is in the console.',
      };
    case 'bad-filter':
      return {
        sv: `Attributet filter="${given}" går inte att läsa. Skriv det som "age=80+; target=home".`,
        en: `The attribute filter="${given}" cannot be read. Write it as "age=80+; target=home".`,
      };
  }
}

/** What browsers fetch nothing of: they would have to tell others what a secure page shows. */
function isMixed(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return location.protocol === 'https:' && protocol === 'http:' && !/^(localhost|.+\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

function failureInSwedish({ code, url, status, finding }: FeedFailure): string {
  const where = ` (${url})`;
  switch (code) {
    case 'http':
      return status === 404 || status === 410
        ? `Det finns inga data på adressen${where}. Kontrollera att den är rätt skriven i attributet src.`
        : status === 401 || status === 403
          ? `Servern släpper inte ut data${where}. Be den som sköter servern att göra filen läsbar för alla.`
          : `Servern kunde inte lämna ut data: fel ${status}${where}. Försök igen om en stund.`;
    case 'network':
      if (isMixed(url)) return `Sidan är https, och får därför inte hämta data med http${where}. Skriv https:// i attributet src.`;
      return `Data kunde inte hämtas${where}. Ligger de på en annan webbplats måste den tillåta det (CORS), och sidans Content-Security-Policy måste ha den i connect-src.`;
    case 'offline':
      return 'Ingen anslutning till internet. Diagrammet hämtas när den är tillbaka.';
    case 'timeout':
      return `Servern svarade inte i tid${where}. Försök igen om en stund.`;
    case 'too-large':
      return `Filen är för stor${where}. Dela upp den i ett flöde per indikator.`;
    case 'redirected':
      return `Adressen leder vidare till en annan webbplats${where}. Skriv den rätta adressen i attributet src.`;
    case 'not-utf-8':
      return `Filen är inte UTF-8${where}. Spara den som UTF-8: annars blir å, ä och ö fel.`;
    case 'not-json':
      return `Det som finns på adressen är inte JSON${where}. Adressen ska gå till en fil med ett indikatorflöde.`;
    case 'not-a-feed':
      return `Filen är inget indikatorflöde${where}: ${finding ? describe(finding).message.sv : ''}`;
    case 'bad-address':
      return `"${url}" är ingen adress som kan hämtas. Skriv den i attributet src, till exempel src="feeds/mangbesokare.json".`;
    case 'unexpected':
      return `Något oväntat gick fel i diagrammet${where}. Meddela den som sköter sidan.`;
  }
}

function failureInEnglish({ code, url, status, finding }: FeedFailure): string {
  const where = ` (${url})`;
  switch (code) {
    case 'http':
      return status === 404 || status === 410
        ? `There are no data at the address${where}. Check that the attribute src is spelt right.`
        : status === 401 || status === 403
          ? `The server does not give the data out${where}. Ask its owner to make the file readable for all.`
          : `The server could not give the data: error ${status}${where}. Try again in a while.`;
    case 'network':
      if (isMixed(url)) return `The page is https, and so may not fetch data by http${where}. Write https:// in the attribute src.`;
      return `The data could not be fetched${where}. If they are on another site, it has to allow that (CORS), and the page's Content-Security-Policy needs it in connect-src.`;
    case 'offline':
      return 'No connection to the internet. The chart is fetched when it is back.';
    case 'timeout':
      return `The server did not answer in time${where}. Try again in a while.`;
    case 'too-large':
      return `The file is too large${where}. Divide it into one feed per indicator.`;
    case 'redirected':
      return `The address leads on to another site${where}. Write the right address in the attribute src.`;
    case 'not-utf-8':
      return `The file is not UTF-8${where}. Save it as UTF-8: letters such as å, ä and ö would come out wrong.`;
    case 'not-json':
      return `What is at the address is not JSON${where}. The address should be that of an indicator feed.`;
    case 'not-a-feed':
      return `The file is no indicator feed${where}: ${finding ? describe(finding).message.en : ''}`;
    case 'bad-address':
      return `"${url}" is no address that can be fetched. Write it in the attribute src, such as src="feeds/visitors.json".`;
    case 'unexpected':
      return `Something unexpected went wrong in the chart${where}. Tell the one who keeps the page.`;
  }
}
