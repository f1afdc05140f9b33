// @ts-check
/**
 * How long it takes to read a CSV file: as `indicator-feed` does, with the numbers of one column read, with Papa Parse alone, and with
 * Arquero alone. Each in a process of its own, one after the other, in three rounds; medians. On a machine that does other things, too,
 * the processor's time says more than the clock's. tools/bench/feed-files.mjs writes a file of five million rows.
 *
 *   node --import=tsx tools/bench/read-tables.mjs FILE [NUMBERS]
 *
 * NUMBERS is the heading of a column of numbers.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROUNDS = 3;
const READERS = ['indicator-feed', 'indicator-feed, numbers', 'Papa Parse', 'Arquero'];

/** @param {string} reader @param {string} file @param {string} column @returns {Promise<number>} rows */
async function read(reader, file, column) {
  const { openTable } = await import('@indicator-elements/feed-tools/tables/open-table');
  const { Remarks } = await import('@indicator-elements/feed-tools/remark');
  const { readNumber } = await import('@indicator-elements/feed-tools/values/number');
  const { findDelimiter } = await import('@indicator-elements/feed-tools/tables/delimiter');
  let rows = 0;
  if (reader.startsWith('indicator-feed')) {
    const { batches } = await openTable({ file }, { remarks: new Remarks(), folder: '.' });
    let sum = 0;
    for await (const { length, columns } of batches) {
      rows += length;
      if (reader.endsWith('numbers')) for (const value of columns.get(column) ?? []) sum += Number(readNumber(value));
    }
    return sum >= 0 ? rows : -1;
  }
  const [first] = await createReadStream(file, { end: 4096, encoding: 'utf8' }).toArray();
  const delimiter = findDelimiter(first, false) ?? ',';
  if (reader === 'Arquero') return (await (await import('arquero')).loadCSV(file, { delimiter })).numRows();
  const { default: Papa } = await import('papaparse');
  // The heading is no row.
  rows = -1;
  await new Promise((resolve, reject) => Papa.parse(createReadStream(file), { delimiter, chunk: ({ data }) => void (rows += data.length), complete: resolve, error: reject }));
  return rows;
}

const [file = '', column = '', reader] = process.argv.slice(2);
if (reader !== undefined) {
  const start = performance.now();
  const rows = await read(reader, file, column);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ rows, seconds: (performance.now() - start) / 1000, processor: (userCPUTime + systemCPUTime) / 1e6, mebibytes: maxRSS / 1024 }));
} else {
  /** @type {Record<string, { rows: number, seconds: number, processor: number, mebibytes: number }[]>} */
  const results = Object.fromEntries(READERS.map((each) => [each, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of READERS) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', '--max-old-space-size=8192', fileURLToPath(import.meta.url), file, column, each], { encoding: 'utf8' });
      if (stdout === '') throw new Error(stderr);
      results[each]?.push(JSON.parse(stdout));
    }
  }
  /** @param {number[]} values */
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
  console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(0)} MB\n\n| | rows | seconds | of Arquero | processor, s | of Arquero | memory, MiB |\n|---|---|---|---|---|---|---|`);
  /** @param {'seconds' | 'processor' | 'mebibytes'} figure @param {string} of */
  const usual = (figure, of) => median(results[of]?.map((run) => run[figure]) ?? []);
  for (const each of READERS) {
    const [seconds, processor] = /** @type {const} */ (['seconds', 'processor']).map((figure) => `${usual(figure, each).toFixed(1)} | ${(usual(figure, each) / usual(figure, 'Arquero')).toFixed(2)}`);
    console.log(`| ${[each, results[each]?.[0]?.rows, seconds, processor, usual('mebibytes', each).toFixed(0)].join(' | ')} |`);
  }
}
