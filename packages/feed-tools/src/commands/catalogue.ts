import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCatalogue, writeCatalogue } from '../catalogue/make-catalogue.js';
import { readFolder } from '../catalogue/read-folder.js';
import { writeDcat } from '../catalogue/write-dcat.js';
import { UsageError, type Command } from '../command-line.js';
import { writeWhole } from '../files.js';
import { ToolError } from '../remark.js';
import { lineOf } from '../terminal.js';
import { count } from '../words.js';

/** `indicator-feed catalogue`: an index of the feeds in a folder. */
export const catalogue: Command = {
  help: {
    sv: `indicator-feed catalogue MAPP

Skriver catalogue.json i mappen, ett register över dess flöden som inbäddningsbyggaren kan visa, och catalogue.jsonld, detsamma
för dataportaler (DCAT-AP-SE 3).

  MAPP              mappen med flöden; mapparna i den är med
  --base ADRESS     var mappen ligger på webben: https://www.example.se/flöden/
  --out MAPP        skriv i en annan mapp; då börjar adresserna i båda filerna med --base
  --title TEXT      katalogens rubrik
  --publisher NAMN  vem som ger ut flöden som inte själva säger det
  --contact E-POST  vart man vänder sig med frågor

Ett flöde med fel är inte med. Samma flöden ger samma filer.
Slutar med 0 om alla flöden är med, 1 om något är fel, 2 om kommandot är fel anropat.
`,
    en: `indicator-feed catalogue FOLDER

Writes catalogue.json into the folder, an index of its feeds that the embed builder can list, and catalogue.jsonld, the same
for data portals (DCAT-AP-SE 3).

  FOLDER            the folder with feeds; those in it are searched, too
  --base URL        where the folder is on the web: https://www.example.se/feeds/
  --out FOLDER      write into another folder; then the addresses in both files begin with --base
  --title TEXT      the catalogue's title
  --publisher NAME  who publishes feeds that do not say so themselves
  --contact EMAIL   whom to ask

A feed with errors is left out. The same feeds give the same files.
Ends with 0 if all feeds are in, 1 if something is wrong, 2 if it was called wrongly.
`,
  },
  options: { base: { type: 'string' }, out: { type: 'string' }, title: { type: 'string' }, publisher: { type: 'string' }, contact: { type: 'string' } },
  async run({ positionals, values }, { language, out, err }) {
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new UsageError({ sv: 'Vilken mapp?', en: 'Which folder?' });
    const { base: written, out: elsewhere, title, publisher, contact } = values as Readonly<Record<string, string | undefined>>;
    const base = written === undefined ? '' : written.replace(/\/*$/, '/');
    if (elsewhere === '-') throw new UsageError({ sv: '--out är en mapp: två filer får inte plats i standard ut.', en: '--out is a folder: standard output does not hold two files.' });
    if (elsewhere !== undefined && base === '') throw new UsageError({ sv: '--out behöver --base: var flödena ligger, sett från katalogen.', en: '--out needs --base: where the feeds are, seen from the catalogue.' });
    if (contact !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(contact)) throw new UsageError({ sv: '--contact är en e-postadress.', en: '--contact is an e-mail address.' });
    if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw ToolError.at({ file: folder }, 'no-folder', { sv: 'Mappen finns inte.', en: 'There is no such folder.' });

    const { files, remarks } = await readFolder(folder, base);
    for (const remark of remarks) err(lineOf(remark, language));
    if (files.length === 0) throw ToolError.at({ file: folder }, 'no-feeds', { sv: 'Här finns inget rätt flöde, så ingenting har skrivits.', en: 'There is no sound feed here, so nothing is written.' });
    const whole = makeCatalogue(files);
    const beside = elsewhere === undefined ? { ...whole, feeds: whole.feeds.map((entry) => ({ ...entry, address: entry.address.slice(base.length) })) } : whole;
    const target = (name: string): string => join(elsewhere ?? folder, name);
    const address = elsewhere === undefined ? `${base}catalogue.jsonld` : 'catalogue.jsonld';
    await writeWhole(target('catalogue.json'), writeCatalogue(beside));
    await writeWhole(target('catalogue.jsonld'), writeDcat(whole, { address, title, publisher: publisher === undefined ? undefined : { name: publisher }, contact }));

    const lacking = publisher === undefined ? whole.feeds.filter((feed) => !feed.publisher).length : 0;
    if (!/^https?:/i.test(base)) err({ sv: 'upplysning: utan --base https://… är adresserna i catalogue.jsonld relativa, vilket en dataportal inte tar emot.\n', en: 'note: without --base https://… the addresses in catalogue.jsonld are relative, which a data portal does not take.\n' }[language]);
    if (lacking > 0) err({ sv: `varning: ${count(lacking, 'flöden', 'sv')} saknar utgivare, som DCAT-AP-SE kräver. Ange "publisher" i flödet, eller --publisher.\n`, en: `warning: ${count(lacking, ['feed has', 'feeds have'], 'en')} no publisher, which DCAT-AP-SE demands. Name a "publisher" in the feed, or --publisher.\n` }[language]);
    const feeds = count(files.length, { sv: ['flöde', 'flöden'], en: ['feed', 'feeds'] }[language] as [string, string], language);
    out(`${feeds}: ${target('catalogue.json')}, ${target('catalogue.jsonld')}\n`);
    return remarks.some(({ level }) => level === 'error') ? 1 : 0;
  },
};
