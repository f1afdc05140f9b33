import { fromJsonStat } from '@indicator-elements/feed/json-stat';
import { fromKolada } from '@indicator-elements/feed/kolada';
import type { Feed } from '@indicator-elements/feed';
import { UsageError, type Command, type Given } from '../command-line.js';
import { writeOut } from '../files.js';
import { askKolada, followKolada, KOLADA, withKnownAreas } from '../open-data/kolada-api.js';
import { madeFeed } from '../open-data/made-feed.js';
import { readAnswer } from '../open-data/read-answer.js';
import { feedOfTable } from '../open-data/tidy-table.js';
import { Remarks } from '../remark.js';
import { openTable } from '../tables/open-table.js';
import { lineOf } from '../terminal.js';
import { isAddress } from '../web.js';
import { writeFeed } from '../write-feed.js';

const text = { type: 'string' } as const;
const OPTIONS = {
  'out': { ...text, short: 'o' },
  'query': text,
  'kpi': text, 'municipality': text, 'year': text, 'server': text,
  'indicator': text, 'area': text, 'period': text, 'value': text, 'numerator': text, 'denominator': text, 'n': text, 'sd': text, 'lower': text, 'upper': text,
  'dimension': { ...text, multiple: true },
  'kind': text, 'per': text, 'scale': text, 'unit': text, 'label': text, 'direction': text, 'publisher': text,
  'note': { ...text, multiple: true },
  'encoding': text, 'delimiter': text, 'sheet': text, 'header-row': text,
} as const;

type Values = { readonly [Key in Exclude<keyof typeof OPTIONS, 'dimension' | 'note'>]?: string } & { readonly dimension?: readonly string[]; readonly note?: readonly string[] };

/** `indicator-feed import`: open data straight to a feed. */
export const importOpenData: Command = {
  help: {
    sv: `indicator-feed import json-stat FIL|ADRESS [--query FRÅGA.json] [--out FLÖDE]
indicator-feed import kolada --kpi ID,… [--municipality KOD,…] [--year ÅR,…] [--out FLÖDE]
indicator-feed import kolada FIL|ADRESS [--out FLÖDE]
indicator-feed import csv TABELL [--kind SLAG …] [--out FLÖDE]

Gör ett flöde av öppna data. Utan --out, eller med --out -, skrivs det till standard ut.

json-stat: ett svar från PxWeb (SCB, Folkhälsomyndigheten, regioner), version 2.
  --query FIL           en fråga som ställs till adressen (POST), som PxWeb skriver den

kolada: nyckeltal, med namn på nyckeltal och kommuner, alla sidor.
  --kpi ID,…            nyckeltalens id, som N00945
  --municipality KOD,…  kommuner (0604), regioner (06) och riket (00); annars alla
  --year ÅR,…           som 2020,2021 eller 2015-2024; annars alla
  --server ADRESS       en annan adress till API:et

csv: en tabell (även Excel, Arrow, Parquet) med en rad per uppgift. Kolumnerna hittas på vanliga namn, eller anges:
  --area, --period, --indicator, --value, --numerator, --denominator, --n, --sd, --lower, --upper KOLUMN
  --dimension KOLUMN[=TOTAL]  en kolumn med kategorier, och den som rymmer de andra; flera gånger om det finns flera
  --kind SLAG           count, rate, proportion eller score; utan det rate med --per, score med --scale, annars count
  --per ANTAL           100, 1000, … för en rate
  --scale MIN-MAX       skalan för en score: 0-100, eller med ett negativt tal --scale=-5-5
  --label NAMN          indikatorns namn, där ingen kolumn har det
  --unit ORD, --direction lower|higher|neutral, --publisher NAMN, --note TEXT
  --encoding, --delimiter, --sheet, --header-row   som i indicator-feed init
`,
    en: `indicator-feed import json-stat FILE|ADDRESS [--query QUERY.json] [--out FEED]
indicator-feed import kolada --kpi ID,… [--municipality CODE,…] [--year YEAR,…] [--out FEED]
indicator-feed import kolada FILE|ADDRESS [--out FEED]
indicator-feed import csv TABLE [--kind KIND …] [--out FEED]

Makes a feed of open data. Without --out, or with --out -, it is written to standard output.

json-stat: an answer of PxWeb (SCB, Folkhälsomyndigheten, regions), version 2.
  --query FILE          a query that is put to the address (POST), as PxWeb writes one

kolada: key figures, with the names of key figures and municipalities, all pages.
  --kpi ID,…            the ids of the key figures, such as N00945
  --municipality CODE,… municipalities (0604), regions (06) and Sweden (00); otherwise all
  --year YEAR,…         such as 2020,2021 or 2015-2024; otherwise all
  --server ADDRESS      another address of the API

csv: a table (also Excel, Arrow, Parquet) with a row a cell. The columns are found by their usual names, or named:
  --area, --period, --indicator, --value, --numerator, --denominator, --n, --sd, --lower, --upper COLUMN
  --dimension COLUMN[=TOTAL]  a column of categories, and the one that holds the others; several times if there are several
  --kind KIND           count, rate, proportion or score; without it rate with --per, score with --scale, else count
  --per NUMBER          100, 1000, … of a rate
  --scale MIN-MAX       the scale of a score: 0-100, or with a negative number --scale=-5-5
  --label NAME          the name of the indicator, where no column has it
  --unit WORDS, --direction lower|higher|neutral, --publisher NAME, --note TEXT
  --encoding, --delimiter, --sheet, --header-row   as of indicator-feed init
`,
  },
  options: OPTIONS,
  async run({ values, positionals }, { language, out, err }) {
    const [from, ...rest] = positionals;
    const reader = from !== undefined && Object.hasOwn(READERS, from) ? READERS[from as keyof typeof READERS] : undefined;
    if (!reader || rest.length > 1) throw new UsageError({ sv: 'Ange json-stat, kolada eller csv, och en källa.', en: 'Give json-stat, kolada or csv, and one source.' });
    const remarks = new Remarks();
    const feed = await reader(rest[0], values as Given['values'] & Values, remarks);
    for (const remark of remarks.list) err(lineOf(remark, language));
    const file = (values as Values).out;
    if (await writeOut(file, writeFeed(feed), { out })) {
      err({
        sv: `Flödet är skrivet: ${file} (${feed.observations.length} uppgifter, ${feed.indicators.length} indikatorer, ${feed.areas.length} områden).\n`,
        en: `The feed is written: ${file} (${feed.observations.length} cells, ${feed.indicators.length} indicators, ${feed.areas.length} areas).\n`,
      }[language]);
    }
    return 0;
  },
};

type Reader = (source: string | undefined, values: Values, remarks: Remarks) => Promise<Feed>;

const READERS = {
  'json-stat': async (source, { query }, remarks) => {
    const from = source ?? missing({ sv: 'Ange en fil eller en adress.', en: 'Give a file or an address.' });
    return madeFeed(fromJsonStat(await readAnswer(from, query)), from, remarks);
  },
  'kolada': async (source, { kpi, municipality, year, server = KOLADA }, remarks) => {
    if (source !== undefined) return madeFeed(fromKolada(withKnownAreas(isAddress(source) ? await followKolada(source, remarks) : await readAnswer(source))), source, remarks);
    const question = { kpis: listOf(kpi), municipalities: listOf(municipality), years: yearsOf(year) };
    if (question.kpis.length === 0) missing({ sv: 'Ange nyckeltal med --kpi, eller en fil eller adress.', en: 'Give key figures by --kpi, or a file or an address.' });
    if (question.municipalities.length === 0 && question.years.length === 0) missing({ sv: 'Ange områden med --municipality, eller år med --year.', en: 'Give areas by --municipality, or years by --year.' });
    const at = server.replace(/\/+$/, '');
    return madeFeed(fromKolada(withKnownAreas(await askKolada(at, question, remarks))), at, remarks);
  },
  'csv': async (source, values, remarks) => {
    const file = source ?? missing({ sv: 'Ange en tabell.', en: 'Give a table.' });
    const { per, unit, direction, publisher, sheet, encoding, delimiter, 'header-row': headerRow } = values;
    if (per !== undefined && !/^10*$/.test(per)) missing({ sv: '--per är 1, 100, 1000 och så vidare.', en: '--per is 1, 100, 1000 and so on.' });
    const scale = scaleOf(values.scale);
    const kind = values.kind ?? (per !== undefined ? 'rate' : scale ? 'score' : 'count');
    if (kind === 'score' && !scale) missing({ sv: 'Ange skalan för en score med --scale, som 0-100.', en: 'Give the scale of a score by --scale, such as 0-100.' });
    if (headerRow !== undefined && !/^[1-9]\d*$/.test(headerRow)) missing({ sv: '--header-row är en rads nummer, från 1.', en: '--header-row is the number of a row, from 1.' });
    const table = await openTable({
      file,
      sheet: sheet !== undefined && /^\d+$/.test(sheet) ? Number(sheet) : sheet,
      encoding,
      delimiter: delimiter === '\\t' ? '\t' : delimiter,
      headerRow: headerRow === undefined ? undefined : Number(headerRow),
    }, { remarks, folder: '.' });
    const dimensions = (values.dimension ?? []).map((each) => {
      const at = each.lastIndexOf('=');
      return at < 0 ? { column: each } : { column: each.slice(0, at), total: each.slice(at + 1) };
    });
    const label = values.label ?? file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
    const indicator = { kind, per: per === undefined ? undefined : Number(per), scale, unit, direction, label };
    return feedOfTable(table, { columns: values, dimensions, indicator, publisher, notes: values.note ?? [] }, file, remarks);
  },
} as const satisfies Record<string, Reader>;

function missing(words: UsageError['words']): never {
  throw new UsageError(words);
}

function listOf(given = ''): string[] {
  return given.split(',').map((each) => each.trim()).filter((each) => each !== '');
}

/** `0-100`, `1–5`, `-5-5` and `-10--5`. */
function scaleOf(given: string | undefined): { min: number; max: number } | undefined {
  if (given === undefined) return undefined;
  const [, first, last] = /^(-?\d+(?:[.,]\d+)?)[-–](-?\d+(?:[.,]\d+)?)$/.exec(given) ?? [];
  const [min, max] = [first, last].map((end) => Number(end?.replace(',', '.'))) as [number, number];
  if (!(min < max)) missing({ sv: `--scale går inte att läsa: ${given}. Skriv den minsta och den största, som 0-100.`, en: `--scale cannot be read: ${given}. Write the least and the largest, such as 0-100.` });
  return { min, max };
}

/** `2020,2021` and `2015-2024`. */
function yearsOf(given: string | undefined): string[] {
  return listOf(given).flatMap((each) => {
    const [, first = each, last = first] = /^(\d{4})-(\d{4})$/.exec(each) ?? [];
    if (!/^\d{4}$/.test(first) || Number(last) < Number(first)) missing({ sv: `--year går inte att läsa: ${each}. Skriv 2020,2021 eller 2015-2024.`, en: `--year cannot be read: ${each}. Write 2020,2021 or 2015-2024.` });
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  });
}
