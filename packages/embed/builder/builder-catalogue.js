/** The feeds of a catalogue, as `indicator-feed catalogue` writes it. In Swedish, as the builder is. */
import { textOf } from './builder-text.js';

const FORMAT = 'indicator-catalogue/1';

/**
 * The address and the title of each feed, and what is wrong with the catalogue if anything is. A feed that lies with the page is named from there, so
 * that what the builder's own address remembers holds when the pages move.
 * @param {string} written @param {string} page
 * @returns {Promise<{ feeds: [address: string, title: string][], trouble?: string }>}
 */
export async function feedsOf(written, page) {
  try {
    const at = URL.canParse(written, page) ? new URL(written, page) : undefined;
    if (!written || !at || !/^https?:$/.test(at.protocol)) throw new Error('adressen ska börja med https://');
    const response = await fetch(at).catch(() => {
      throw new Error('adressen svarar inte, eller så får sidan inte hämta därifrån');
    });
    if (!response.ok) throw new Error(`servern svarar ${response.status}`);
    const catalogue = await response.json().catch(() => {
      throw new Error('det är inte JSON');
    });
    if (catalogue?.format !== FORMAT || !Array.isArray(catalogue.feeds)) throw new Error('det är ingen katalog');
    return { feeds: catalogue.feeds.flatMap((entry) => feedOf(entry, at, page)) };
  } catch (error) {
    return { feeds: [], trouble: `Katalogen kunde inte läsas: ${error.message}.` };
  }
}

function feedOf(entry, catalogue, page) {
  const title = textOf(entry?.title);
  if (typeof entry?.address !== 'string' || typeof title !== 'string' || !title || !URL.canParse(entry.address, catalogue)) return [];
  const { protocol, username, password, href } = new URL(entry.address, catalogue);
  if (!/^https?:$/.test(protocol) || username || password) return [];
  const folder = new URL('.', page).href;
  return [[href.startsWith(folder) ? href.slice(folder.length) : href, title]];
}
