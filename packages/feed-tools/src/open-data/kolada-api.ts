import { KNOWN_AREAS } from '../areas/sweden.js';
import { ToolError, type Remarks } from '../remark.js';
import { requestJson, sameOrigin } from './request.js';

export const KOLADA = 'https://api.kolada.se/v3';

/** How many ids Kolada takes in one part of an address. */
const MOST_IDS = 25;
/** A server that leads on for ever is left. */
const MOST_PAGES = 2000;

/** What is asked of Kolada. */
export type KoladaQuestion = {
  readonly kpis: readonly string[];
  /** Regions as `06` or `0006`, Sweden as `00` or `0000`, municipalities, groups; all, where none is named. */
  readonly municipalities: readonly string[];
  readonly years: readonly string[];
};

/** An answer with names beside it, as `fromKolada` reads one. */
export type KoladaAnswer = { readonly count: number; readonly values: readonly unknown[]; readonly kpis: readonly unknown[]; readonly municipalities: readonly unknown[] };

/**
 * Asks Kolada, at most 25 ids a time, reads all pages, and joins the names of key figures and municipalities.
 *
 * @param server the API's address, without a slash at its end
 * @throws {ToolError} where the values cannot be had; without names it goes on, with a remark
 */
export async function askKolada(server: string, { kpis, municipalities, years }: KoladaQuestion, remarks: Remarks): Promise<KoladaAnswer> {
  const values: unknown[] = [];
  for (const some of batches(kpis)) {
    for (const places of batches(municipalities.map(koladaCode))) {
      for (const times of batches(years)) {
        const path = [['kpi', some], ['municipality', places], ['year', times]] as const;
        values.push(...(await allPages(`${server}/data/${path.flatMap(([name, ids]) => (ids.length > 0 ? [name, ids.map(encodeURIComponent).join(',')] : [])).join('/')}`)));
      }
    }
  }
  return withNames(server, values, remarks);
}

/** The rest of the pages of an answer, with names beside it. */
export async function followKolada(url: string, remarks: Remarks): Promise<KoladaAnswer> {
  return withNames(url.replace(/\/(ou)?data\/.*$/, ''), await allPages(url), remarks);
}

/** The values of all pages from an address on, each at the same origin as the one before. */
async function allPages(first: string): Promise<unknown[]> {
  const values: unknown[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined = first; url !== undefined && !seen.has(url); ) {
    if (seen.size >= MOST_PAGES) throw ToolError.at({ file: first }, 'too-many-pages', { sv: 'Svaret har för många sidor. Fråga efter mindre åt gången.', en: 'The answer has too many pages. Ask for less at a time.' });
    seen.add(url);
    const page = (await requestJson(url)) as { values?: unknown; next_url?: unknown; next_page?: unknown } | null;
    if (!Array.isArray(page?.values)) throw ToolError.at({ file: url }, 'no-values', { sv: 'Svaret har inga värden ("values"). Är adressen Koladas?', en: 'The answer has no values ("values"). Is the address that of Kolada?' });
    for (const value of page.values as readonly unknown[]) values.push(value);
    const next: unknown = page.next_url ?? page.next_page;
    if (typeof next !== 'string' || next === '') break;
    const from: string = url;
    url = sameOrigin(next, from);
    if (url === undefined) throw ToolError.at({ file: from, path: 'next_url' }, 'other-origin', { sv: `Nästa sida ligger på en annan webbplats: ${next}. Den hämtas inte.`, en: `The next page is at another site: ${next}. It is not fetched.` });
  }
  return values;
}

/** An answer with the names of Sweden's municipalities and regions beside it, but where it has its own. */
export function withKnownAreas(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  const { municipalities } = answer as { municipalities?: unknown };
  const known = KNOWN_AREAS.map(({ code, name }) => ({ id: code, title: name }));
  return { ...answer, municipalities: [...known, ...(Array.isArray(municipalities) ? (municipalities as readonly unknown[]) : [])] };
}

async function withNames(server: string, values: readonly unknown[], remarks: Remarks): Promise<KoladaAnswer> {
  const idsOf = (field: 'kpi' | 'municipality'): string[] => [...new Set(values.map((row) => (row as Record<string, unknown> | null)?.[field]).filter((id) => typeof id === 'string'))];
  const names = async (field: 'kpi' | 'municipality'): Promise<unknown[]> => {
    const known: unknown[] = [];
    for (const ids of batches(idsOf(field))) {
      if (ids.length === 0) continue;
      try {
        known.push(...(await allPages(`${server}/${field}/${ids.map(encodeURIComponent).join(',')}`)));
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        for (const { code, place, message } of error.remarks) remarks.add('warning', code, place, () => message);
      }
    }
    return known;
  };
  return { count: values.length, values, kpis: await names('kpi'), municipalities: await names('municipality') };
}

/** Some at a time; once with none where there are none. */
function batches(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(ids.length / MOST_IDS)) }, (_, at) => ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS));
}

/** A region as Kolada writes it. */
function koladaCode(code: string): string {
  return /^\d\d$/.test(code) ? `00${code}` : code;
}
