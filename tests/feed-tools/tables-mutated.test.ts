import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Remarks, ToolError, type Level, type Place, type Words } from '@indicator-elements/feed-tools';
import { openCsv } from '@indicator-elements/feed-tools/tables/csv';
import type { Value } from '@indicator-elements/feed-tools/tables/table';
import { decodeAs, splitRows } from './csv-oracle.js';

const FILES = 10_000;
const DELIMITERS = [';', ',', '\t', '|'];
const ENCODINGS = ['utf-8', 'utf-8 with mark', 'windows-1252', 'utf-16le', 'utf-16le with mark', 'utf-16be with mark'] as const;
const LEFT_OUT = new Set(['title-row', 'blank-row', 'short-row', 'long-row', 'repeated-heading', 'sum-row', 'footer-row']);

/** Keeps every remark, however many there are. */
class AllRemarks extends Remarks {
  readonly all: { code: string; place: Place }[] = [];
  readonly encodings: string[] = [];

  override add(level: Level, code: string, place: Place, say: () => Words): void {
    this.all.push({ code, place });
    if (code === 'encoding') this.encodings.push(/as ([\w-]+)\./.exec(say().en)?.[1] ?? '');
    super.add(level, code, place, say);
  }
}

type Random = (below: number) => number;

/** mulberry32 */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[random(items.length)] as Item;

function makeText(random: Random, delimiter: string): string {
  const end = pick(random, ['\n', '\r\n', '\r']);
  const quoted = random(3) === 0;
  const write = (cell: string) => (quoted || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = [['Kommun', 'Månad', 'Antal', 'Kostnad, kr']];
  for (let row = 0; row < 3 + random(12); row++) {
    rows.push([
      pick(random, ['Aneby', 'Jönköping', 'Tranås', 'Gnosjö', 'Vård "A" i Habo', 'Två\nrader', 'Å–Ö €']),
      pick(random, ['jan-25', '2025-01', 'maj 2025']), pick(random, ['1', '12', '..', '-', '<5', '1\u00a0234']), pick(random, ['1,5', '12345,25', '', '7']),
    ]);
  }
  if (random(3) === 0) rows.unshift(['Besök per kommun'], []);
  if (random(3) === 0) rows.push(['Totalt', '', '99', '']);
  if (random(3) === 0) rows.push([], ['Källa: Diver']);
  return rows.map((row) => row.map(write).join(delimiter)).join(end) + (random(2) === 0 ? end : '');
}

function encode(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  const marked = encoding.endsWith('mark') ? `\uFEFF${text}` : text;
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('–', '\x96').replaceAll('€', '\x80'), 'latin1');
  if (encoding.startsWith('utf-8')) return Buffer.from(marked);
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes;
}

const TOKENS = ['"', '""', ';', ',', '\t', '|', '\r', '\n', '\r\n', '\0', '\uFEFF', 'Totalt', 'Källa: x', '…', '9'.repeat(30), '1e999', ' ', '\u2028', '\ud800', "'", '=cmd()', ';;;;;;;;'];

/** Changes bytes or whole characters; in UTF-16 mostly those. */
function mutate(bytes: Buffer, encoding: (typeof ENCODINGS)[number], random: Random): Buffer {
  const wide = encoding.startsWith('utf-16') && random(8) > 0;
  const at = wide ? 2 * random(bytes.length / 2 + 1) : random(bytes.length + 1);
  const length = wide ? 2 * random(6) : random(12);
  const sign = () => (wide ? encode(String.fromCharCode(random(256)), 'utf-16le') : Buffer.of(random(random(3) === 0 ? 256 : 128)));
  const token = () => (wide ? encode(pick(random, TOKENS), encoding.startsWith('utf-16be') ? 'utf-16be with mark' : 'utf-16le').subarray(encoding.startsWith('utf-16be') ? 2 : 0) : Buffer.from(pick(random, TOKENS)));
  const splice = (insert: Uint8Array, remove: number) => Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
  switch (random(7)) {
    case 0: return splice(sign(), wide ? 2 : 1);
    case 1: return splice(sign(), 0);
    case 2: return splice(token(), 0);
    case 3: return splice(token(), length);
    case 4: return splice(Buffer.alloc(0), length);
    case 5: return splice(bytes.subarray(at, at + length * 4), 0);
    default: return bytes.subarray(0, at);
  }
}

type Outcome = { headings: readonly string[]; rows: Map<number, Value[]>; remarks: AllRemarks; error?: unknown };

async function read(bytes: Buffer, told: { delimiter?: string; encoding?: string }): Promise<Outcome> {
  const outcome: Outcome = { headings: [], rows: new Map(), remarks: new AllRemarks() };
  async function* blocks() {
    yield await Promise.resolve(bytes);
  }
  try {
    const { headings, batches } = await openCsv(blocks, { file: 'a.csv', ...told }, outcome.remarks);
    outcome.headings = headings;
    for await (const batch of batches) {
      const columns = headings.map((heading) => batch.columns.get(heading));
      for (let row = 0; row < batch.length; row++) {
        const number = batch.rows[row] as number;
        assert.ok(!outcome.rows.has(number), 'a row is given once');
        outcome.rows.set(number, columns.map((column) => column?.[row] as Value));
      }
    }
  } catch (error) {
    outcome.error = error;
  }
  return outcome;
}

/** Whether what was read is the table that these rows are: each is given as it stands, or told of, and one is the headings. */
function agrees({ headings, rows, remarks }: Outcome, written: readonly string[][]): boolean {
  const told = remarks.all.flatMap(({ code, place }) => (LEFT_OUT.has(code) ? [place.row as number] : []));
  const known = new Set([...told, ...rows.keys()]);
  if (known.size !== told.length + rows.size) return false;
  const unknown = written.flatMap((_, index) => (known.has(index + 1) ? [] : [index + 1]));
  const hint = unknown.length === 2 && /^sep=.?$/.test(written[0]?.[0] ?? '') ? unknown.shift() : undefined;
  const heading = unknown.length === 1 ? written[(unknown[0] as number) - 1] : undefined;
  if (!heading || known.size + 1 + (hint === undefined ? 0 : 1) !== written.length) return false;
  if (!headings.every((name, index) => name.startsWith('kolumn ') || name.startsWith((heading[index] ?? '').trim().replace(/\s+/g, ' ')))) return false;
  return [...rows].every(([number, cells]) => {
    const found = written[number - 1];
    return found !== undefined && cells.every((cell, index) => cell === found[index]) && found.slice(cells.length).every((cell) => cell.trim() === '');
  });
}

describe('10,000 mutated CSV files', () => {
  it('each give an error that says what to do, or the table that is in them, with nothing lost untold', { timeout: 120_000 }, async () => {
    let errors = 0;
    for (let seed = 1; seed <= FILES; seed++) {
      const random = randomFrom(seed);
      const delimiter = pick(random, DELIMITERS);
      const encoding = pick(random, ENCODINGS);
      let bytes = encode(makeText(random, delimiter), encoding);
      const changes = seed % 50 === 0 ? 0 : 1 + random(4);
      for (let change = 0; change < changes; change++) bytes = mutate(bytes, encoding, random);
      const [name = ''] = encoding.split(' ');
      const outcome = await read(bytes, random(2) === 0 ? {} : { delimiter, encoding: name });
      const where = `seed ${seed}: ${JSON.stringify(bytes.toString('latin1'))}`;
      if (outcome.error !== undefined) {
        errors++;
        assert.ok(outcome.error instanceof ToolError, `${where}\n${(outcome.error as Error).stack}`);
        const remark = outcome.error.remarks[0];
        assert.ok(remark && remark.place.file === 'a.csv' && remark.message.sv !== '' && remark.message.en !== '', where);
        assert.ok(changes > 0, `${where}\n${remark.code}`);
        continue;
      }
      const seen = outcome.remarks.encodings[0] ?? 'utf-8';
      const candidates = [...new Set([seen, name])].flatMap((each) => {
        try {
          return [decodeAs(bytes, each)];
        } catch {
          return [];
        }
      });
      const found = candidates.some((text) => DELIMITERS.some((each) => {
        const written = splitRows(text.replace(/^\uFEFF/, ''), each);
        return written !== undefined && agrees(outcome, written);
      }));
      assert.ok(found, `${where}\n${JSON.stringify([outcome.headings, [...outcome.rows], outcome.remarks.all])}`);
    }
    // Most are read: an error is no way out.
    assert.ok(errors < FILES / 2, `${errors} errors`);
  });
});
