import { createHash } from 'node:crypto';
import { textIn, type Feed, type Text } from '@indicator-elements/feed';
import { summarizeFeed, type IndicatorSummary } from '../validate/summarize-feed.js';

export const CATALOGUE_FORMAT = 'indicator-catalogue/1';

/** A feed as its file has it. */
export type CataloguedFile = { readonly address: string; readonly bytes: Uint8Array; readonly feed: Feed };

/** What can be known of a feed without fetching it. */
export type CatalogueEntry = {
  /** Relative to the catalogue, unless it was made for another place. */
  readonly address: string;
  /** The feed's own, or else of its first indicators. */
  readonly title: Text;
  readonly publisher?: Feed['publisher'];
  readonly license?: string;
  readonly updated?: string;
  readonly nextUpdate?: string;
  readonly areas: readonly { readonly code: string; readonly name: Text; readonly level?: string }[];
  readonly indicators: readonly Pick<IndicatorSummary, 'id' | 'label' | 'kind' | 'granularity' | 'from' | 'to'>[];
  /** The size of the file, and its SHA-256 in hexadecimal. */
  readonly bytes: number;
  readonly sha256: string;
};

export type Catalogue = { readonly format: typeof CATALOGUE_FORMAT; readonly feeds: readonly CatalogueEntry[] };

/** An index of feeds, in the order in which they are given. No number of an observation is in it. */
export function makeCatalogue(files: readonly CataloguedFile[]): Catalogue {
  return { format: CATALOGUE_FORMAT, feeds: files.map(entryOf) };
}

/** The text of `catalogue.json`: a feed a line, so that a new edition can be compared with the former. */
export function writeCatalogue({ format, feeds }: Catalogue): string {
  return `{\n  "format": ${JSON.stringify(format)},\n  "feeds": [\n${feeds.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`;
}

function entryOf({ address, bytes, feed }: CataloguedFile): CatalogueEntry {
  const { publisher, license, updated, nextUpdate } = feed;
  return {
    address,
    title: titleOf(feed),
    ...(publisher && { publisher }),
    ...(license !== undefined && { license }),
    ...(updated !== undefined && { updated }),
    ...(nextUpdate !== undefined && { nextUpdate }),
    areas: feed.areas.map(({ code, name, level }) => ({ code, name, ...(level && { level }) })),
    indicators: summarizeFeed(feed).indicators.map(({ id, label, kind, granularity, from, to }) => ({ id, label, kind, granularity, from, to })),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const MOST = 3;

function titleOf({ title, indicators }: Feed): Text {
  if (title !== undefined) return title;
  const [sv, en] = (['sv', 'en'] as const).map((language) => {
    const labels = indicators.slice(0, MOST).map(({ label }) => textIn(label, language)).join(', ');
    return indicators.length > MOST ? `${labels} …` : labels;
  }) as [string, string];
  return sv === en ? sv : { sv, en };
}
