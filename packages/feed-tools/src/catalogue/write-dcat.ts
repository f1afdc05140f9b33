import { parsePeriod, periodOf, periodStart, textIn, type Text } from '@indicator-elements/feed';
import { list } from '../words.js';
import type { Catalogue, CatalogueEntry } from './make-catalogue.js';
import { placesOf } from './places.js';

/** What a catalogue says of itself. */
export type About = {
  /** Its own address, or what it is called beside the feeds. */
  readonly address: string;
  readonly title?: Text | undefined;
  /** Who publishes it, and feeds that do not say so themselves. */
  readonly publisher?: { readonly name: Text; readonly url?: string } | undefined;
  /** An e-mail address for questions. */
  readonly contact?: string | undefined;
};

type Node = Readonly<Record<string, unknown>>;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const EU = 'http://publications.europa.eu/resource/authority';
const SCHEMA = 'https://github.com/region-jonkoping/indicator-elements/schema/indicator-feed-1.json';
const RESOLUTIONS = { year: 'P1Y', quarter: 'P3M', month: 'P1M', week: 'P7D', day: 'P1D' } as const;
const DAY = 86_400_000;
/** How often a feed comes, told from how long its next edition is waited for: at most so many days. */
const FREQUENCIES = [[2, 'DAILY'], [9, 'WEEKLY'], [45, 'MONTHLY'], [110, 'QUARTERLY'], [220, 'ANNUAL_2'], [430, 'ANNUAL']] as const;

/**
 * The catalogue as DCAT-AP-SE 3 in JSON-LD (https://docs.dataportal.se/dcat/3.0.1/en/), for data portals. What a feed does not say is
 * left out: when it was first issued is never known.
 */
export function writeDcat({ feeds }: Catalogue, about: About): string {
  const publishers = [...new Set(feeds.flatMap(({ publisher }) => (publisher ? [JSON.stringify(publisher)] : [])))];
  const publisher = about.publisher ?? (publishers.length === 1 ? feeds.find((feed) => feed.publisher)?.publisher : undefined);
  const licenses = new Set(feeds.map(({ license }) => license));
  const updated = feeds.map((feed) => feed.updated).filter((date) => date !== undefined).sort().at(-1);
  const by = publisher ? { sv: textIn(publisher.name, 'sv'), en: textIn(publisher.name, 'en') } : undefined;
  const title = about.title ?? (by ? { sv: `Indikatorer från ${by.sv}`, en: `Indicators from ${by.en}` } : { sv: 'Indikatorer', en: 'Indicators' });
  const catalogue: Node = {
    '@context': CONTEXT,
    '@id': `${about.address}#catalogue`,
    '@type': 'dcat:Catalog',
    'dcterms:title': texts(title),
    'dcterms:description': texts({ sv: 'Indikatorer för hälsa, vård och omsorg, med områden och perioder.', en: 'Indicators of health and care, with areas and periods.' }),
    ...(publisher && { 'dcterms:publisher': agent(publisher) }),
    ...(licenses.size === 1 && feeds[0]?.license !== undefined && { 'dcterms:license': { '@id': feeds[0].license } }),
    ...(updated !== undefined && { 'dcterms:modified': date(updated) }),
    'dcterms:language': [{ '@id': `${EU}/language/SWE` }, { '@id': `${EU}/language/ENG` }],
    'dcat:themeTaxonomy': { '@id': `${EU}/data-theme` },
    'dcat:dataset': feeds.map((feed) => dataset(feed, about)),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function dataset(feed: CatalogueEntry, { publisher, contact }: About): Node {
  const by = feed.publisher ?? publisher;
  const places = placesOf(feed.areas);
  const frequency = frequencyOf(feed);
  const temporal = temporalOf(feed);
  return {
    '@id': `${feed.address}#dataset`,
    '@type': 'dcat:Dataset',
    'dcterms:title': texts(feed.title),
    'dcterms:description': texts(descriptionOf(feed)),
    ...(by && { 'dcterms:publisher': agent(by) }),
    ...(contact !== undefined && { 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': by ? textIn(by.name, 'sv') : contact, 'vcard:hasEmail': { '@id': `mailto:${contact}` } } }),
    ...(feed.updated !== undefined && { 'dcterms:modified': date(feed.updated) }),
    'dcat:theme': { '@id': `${EU}/data-theme/HEAL` },
    'dcterms:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    ...(places.length > 0 && { 'dcterms:spatial': places.map((place) => ({ '@id': place, '@type': 'dcterms:Location' })) }),
    ...(temporal && { 'dcterms:temporal': temporal }),
    ...(frequency !== undefined && { 'dcterms:accrualPeriodicity': { '@id': `${EU}/frequency/${frequency}` } }),
    'dcat:temporalResolution': [...new Set(feed.indicators.map(({ granularity }) => RESOLUTIONS[granularity]))].map((value) => ({ '@type': 'xsd:duration', '@value': value })),
    'dcat:distribution': {
      '@id': `${feed.address}#distribution`,
      '@type': 'dcat:Distribution',
      'dcterms:title': texts(feed.title),
      'dcat:accessURL': { '@id': feed.address },
      'dcat:downloadURL': { '@id': feed.address },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/json' },
      'dcterms:format': 'application/json',
      'dcterms:conformsTo': { '@id': SCHEMA, '@type': 'dcterms:Standard' },
      ...(feed.license !== undefined && { 'dcterms:license': { '@id': feed.license } }),
      ...(feed.updated !== undefined && { 'dcterms:modified': date(feed.updated) }),
      'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(feed.bytes) },
      'spdx:checksum': { '@type': 'spdx:Checksum', 'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' }, 'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': feed.sha256 } },
    },
  };
}

/** A text in each language that it has; one without a language is Swedish. */
function texts(text: Text): Node[] {
  const written = typeof text === 'string' ? { sv: text } : text;
  return Object.entries(written).map(([language, value]) => ({ '@language': language, '@value': value }));
}

function agent({ name, url }: NonNullable<About['publisher']>): Node {
  return { ...(url !== undefined && { '@id': url }), '@type': 'foaf:Agent', 'foaf:name': texts(name) };
}

/** A date, or a time with its zone and its seconds, as RDF knows them. */
function date(written: string): Node {
  const isTime = /T\d\d:\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(written);
  return { '@type': isTime ? 'xsd:dateTime' : 'xsd:date', '@value': isTime ? written : written.slice(0, 10) };
}

function descriptionOf({ indicators, areas }: CatalogueEntry): Text {
  const [sv, en] = (['sv', 'en'] as const).map((language) => {
    const labels = list(indicators.map(({ label }) => textIn(label, language)), language);
    const names = areas.slice(0, 3).map(({ name }) => textIn(name, language));
    const where = areas.length > names.length ? `${names.join(', ')} ${language === 'sv' ? 'med flera' : 'and others'} (${areas.length})` : list(names, language);
    return language === 'sv' ? `Indikatorer: ${labels}. Områden: ${where}.` : `Indicators: ${labels}. Areas: ${where}.`;
  }) as [string, string];
  return { sv, en };
}

/** From the first day of the first period to the last day of the last one, of all indicators. */
function temporalOf({ indicators }: CatalogueEntry): Node | undefined {
  const days = indicators.flatMap(({ from, to }) => (from === null || to === null ? [] : [[periodStart(from).getTime(), lastDay(to)] as const]));
  if (days.length === 0) return undefined;
  const written = (time: number): Node => ({ '@type': 'xsd:date', '@value': new Date(time).toISOString().slice(0, 10) });
  return { '@type': 'dcterms:PeriodOfTime', 'dcat:startDate': written(Math.min(...days.map(([first]) => first))), 'dcat:endDate': written(Math.max(...days.map(([, last]) => last))) };
}

function lastDay(text: string): number {
  const { granularity, index } = parsePeriod(text)!;
  return periodStart(periodOf(granularity, index + 1)).getTime() - DAY;
}

function frequencyOf({ updated, nextUpdate }: CatalogueEntry): string | undefined {
  if (updated === undefined || nextUpdate === undefined) return undefined;
  const days = (Date.parse(nextUpdate.slice(0, 10)) - Date.parse(updated.slice(0, 10))) / DAY;
  return days > 0 ? FREQUENCIES.find(([most]) => days <= most)?.[1] : undefined;
}
