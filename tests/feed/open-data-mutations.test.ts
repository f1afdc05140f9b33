/**
 * Open data that somebody broke: 10,000 changed answers. Each is refused with a word on where, or read to a feed in which every number
 * stands where it stood in the answer. How that is found out knows nothing of how the adapters read.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, parsePeriod, periodOf, readSound, type Feed } from '@indicator-elements/feed';
import { fromJsonStat } from '@indicator-elements/feed/json-stat';
import { fromKolada } from '@indicator-elements/feed/kolada';
import { readAny } from '@indicator-elements/feed/read-any';
import { answer, cube, cubeWith, type Answer } from './open-answers.js';

const MUTANTS = 5000;

/** Numbers by chance, the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const JUNK: readonly string[] = [
  'null', 'true', '0', '-1', '1e9', '1e308', '1e999', '0.5', '2024', '18446744073709551616', '""', '" "', '".."', '"x"', '"T"', '"__proto__"', '"constructor"', '"2024M13"', '"2024"', '"\\ud800"', '"06"',
  '[]', '{}', '[[]]', '[null]', '["__proto__"]', '{"__proto__": {"polluted": true}}', '{"constructor": {"prototype": {"polluted": true}}}', '{"toString": 1}', '{"length": 1000000000}', '{"0": 0}', '{"-1": 1}', '{"1e3": 1}', '{"06": 0, "0604": 0}',
];

type Holder = Record<string, unknown>;

/** All places in a value, each by what holds it and its key there. */
function placesIn(value: unknown, found: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Holder, key]);
    placesIn((value as Holder)[key], found);
  }
  return found;
}

/** An answer with one to three places changed: junk, nothing, another place's content, one more or one less. */
function mutant(original: Answer, random: () => number): unknown {
  const changed = structuredClone(original);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) {
    const places = placesIn(changed);
    if (places.length === 0) break;
    // Half of them among the fields, which are few, and not among the many numbers.
    const [holder, key] = random() < 0.5 ? pick(places) : pick(places.filter(([, name]) => !/^\d+$/.test(name)));
    switch (Math.floor(random() * 6)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        break;
      case 1: {
        const [other, name] = pick(places);
        holder[key] = structuredClone(other[name]);
        break;
      }
      case 2:
        if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
        else Object.defineProperty(holder, pick(['__proto__', 'constructor', '2024', 'x', '0']), { value: holder[key], enumerable: true, configurable: true, writable: true });
        break;
      default:
        holder[key] = JSON.parse(pick(JUNK));
    }
  }
  return JSON.parse(JSON.stringify(changed));
}

/** Whether the answers' own words lead from a cell of the feed to the number in it. */
type Finder = (input: Answer, cell: { indicator: string; area: string; period: string; groups: readonly string[]; value: number }, feed: Feed) => boolean;

const stands: Readonly<Record<'json-stat' | 'kolada', Finder>> = {
  'json-stat': (input, { indicator, area, period, groups, value }, feed) => {
    const { id, size, dimension, value: values } = input as { id: string[]; size: number[]; dimension: Record<string, { category: { index?: unknown; label?: Record<string, string> } }>; value: Record<string, number> };
    const free = [...groups];
    let place = 0;
    let left = 0;
    id.forEach((name, at) => {
      const { index, label } = dimension[name]!.category;
      const codes = Array.isArray(index) ? (index as string[]) : Object.keys((index ?? label)!);
      const placeOf = (code: string): number => (Array.isArray(index) ? index.indexOf(code) : index ? (index as Record<string, number>)[code]! : 0);
      // Which axis this is, is told by which words of the cell it has.
      const isGroup = feed.dimensions.some(({ id: other }) => other === name || other === `_${name}`);
      const isTime = !isGroup && codes.some((code) => periodsOf(code, label).includes(period));
      if (isTime) place = place * size[at]! + placeOf(codes.find((code) => periodsOf(code, label).includes(period))!);
      else if (isGroup) place = place * size[at]! + placeOf(free.shift()!);
      else if (feed.areas.length === codes.length && feed.areas.every(({ code }) => codes.includes(code))) place = place * size[at]! + placeOf(area);
      else if (codes.includes(indicator)) place = place * size[at]! + placeOf(indicator);
      else left++;
    });
    return left === 0 && values[place] === value;
  },
  kolada: (input, { indicator, area, period, groups, value }) => {
    const { values } = input as { values: { kpi: string; municipality?: string; ou?: string; period: unknown; values: { gender?: string; value: unknown }[] }[] };
    return values.some(
      (row) =>
        row?.kpi === indicator &&
        [area, `00${area}`].includes((row.municipality ?? row.ou)!) &&
        (typeof row.period === 'string' || typeof row.period === 'number') &&
        `${row.period}`.trim() === period &&
        row.values?.some((cell) => cell?.value === value && (groups.length === 0 || (cell.gender ?? 'T') === groups[0])),
    );
  },
};

/** Periods that a code or its label may mean, told another way than the adapter does. */
function periodsOf(code: string, label: Record<string, string> | undefined): string[] {
  const asFeed = (text: string): string => text.trim().replace(/^(\d{4})M(\d\d)$/, '$1-$2').replace(/^(\d{4})K(\d)$/, '$1-Q$2');
  const own = asFeed(code);
  if (parsePeriod(own)) return [own];
  return label && Object.hasOwn(label, code) && typeof label[code] === 'string' ? [asFeed(label[code])] : [];
}

/** Whether a path leads to something in an answer, or to where a field of it should be. */
function leads(value: unknown, path: string, missing = false): boolean {
  if (path === '') return true;
  if (typeof value !== 'object' || value === null) return false;
  for (const [key, inside] of Object.entries(value)) {
    for (const segment of [key, `[${key}]`]) {
      const rest = path.slice(segment.length);
      if (path.startsWith(segment) && /^($|[.[])/.test(rest) && leads(inside, rest.replace(/^\./, ''), missing)) return true;
    }
  }
  return missing || path === 'role.time' || /^\w+$/.test(path);
}

/** All numbers of a feed, each with the words for its cell. */
function check(input: Answer, feed: Feed, find: Finder): void {
  const { length, indicator, area, period, dimensions, value } = feed.observations;
  for (let row = 0; row < length; row++) {
    if (!value || Number.isNaN(value[row])) continue;
    const its = feed.indicators[indicator[row]!]!;
    const cell = {
      indicator: its.id,
      area: feed.areas[area[row]!]!.code,
      period: periodOf(its.granularity, period[row]!),
      groups: feed.dimensions.map(({ categories }, at) => categories[dimensions[at]![row]!]!.id),
      value: value[row]!,
    };
    assert.ok(find(input, cell, feed), `${JSON.stringify(cell)} in ${JSON.stringify(input).slice(0, 3000)}`);
  }
}

const small = answer('kolada');
const ORIGINALS = {
  'json-stat': [cube(), cube({ status: { 3: '..', 5: 'p' }, role: { time: ['Tid'], metric: ['ContentsCode'], geo: ['Region'] } }), cubeWith('Region', { category: { index: { '06': 0, '0604': 1 }, child: { '06': ['0604'] } } }, { value: { 0: 1, 4: 2, 17: 3 } }), answer('utan-roller')],
  kolada: [{ ...small, values: (small['values'] as unknown[]).slice(12, 15) }, { ...small, values: (small['values'] as unknown[]).slice(76, 80), kpis: undefined }],
} as const;

for (const [name, adapt] of [['json-stat', fromJsonStat], ['kolada', fromKolada]] as const) {
  test(`${MUTANTS} changed answers of ${name} are refused, or read with every number in its place`, () => {
    const random = chance(2026);
    let refused = 0;
    let partly = 0;
    for (let at = 0; at < MUTANTS; at++) {
      const originals = ORIGINALS[name];
      const input = mutant(originals[at % originals.length]!, random);
      const before = JSON.stringify(input);
      const { raw, findings } = adapt(input);
      assert.equal(JSON.stringify(input), before, 'the answer is left as it is');
      for (const finding of findings) {
        const { message } = describe(finding);
        assert.ok(leads(input, finding.path, finding.code === 'missing-field'), `${finding.code} at ${finding.path} in ${before.slice(0, 2000)}`);
        assert.ok(message.sv.length > 10 && message.en.length > 10 && message.sv !== message.en, JSON.stringify(finding));
      }
      if (!raw) {
        assert.equal(findings.length, 1);
        refused++;
        continue;
      }
      if (findings.length > 0) partly++;
      const feed = readSound(raw);
      assert.ok(feed, `not sound: ${before.slice(0, 2000)}`);
      check(input as Answer, feed, stands[name]);
    }
    assert.ok(refused > 0 && partly > 0 && refused + partly > MUTANTS / 5 && refused < MUTANTS * 0.9, `${refused} refused, ${partly} read in part`);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
}

test('whole answers are read with every number in its place', () => {
  for (const [name, adapt, file] of [['json-stat', fromJsonStat, 'scb-dodsfall'], ['json-stat', fromJsonStat, 'fohm-vaccination'], ['json-stat', fromJsonStat, 'utan-roller'], ['kolada', fromKolada, 'kolada'], ['kolada', fromKolada, 'kolada-sida-2']] as const) {
    const input = answer(file);
    check(input, readSound(adapt(input).raw)!, stands[name]);
  }
});

test('a long way round takes no time', { timeout: 20_000 }, () => {
  const codes = Array.from({ length: 100_000 }, (_, at) => `c${at}`);
  const chain = Object.fromEntries(codes.slice(1).map((code, at) => [codes[at]!, [code]]));
  const long = 'per '.repeat(50_000) + '/'.repeat(50_000) + '1 '.repeat(50_000) + ','.repeat(50_000) + ' '.repeat(50_000);
  const unit = { A1: { base: long } };
  assert.ok(fromJsonStat(cubeWith('Region', { category: { index: codes, child: { ...chain, [codes.at(-1)!]: [codes[0]] } } }, { size: [100_000, 3, 1, 3], value: { 0: 1 } })).raw);
  assert.ok(fromJsonStat(cubeWith('Tid', { category: { index: ['2024', ...codes] } }, { size: [2, 3, 1, 100_001], value: { 0: 1 } })).raw);
  assert.ok(fromJsonStat(cubeWith('ContentsCode', { category: { index: ['A1'], label: { A1: long }, unit } })).raw);
  assert.ok(fromKolada({ count: 1, kpis: [{ id: 'N1', title: long }], values: [{ kpi: 'N1', municipality: '0604', period: 2024, values: [{ gender: 'T', value: 1 }] }] }).raw);
  assert.equal(fromJsonStat(cube({ id: codes, size: codes.map(() => 1e9) })).raw, undefined);
});

test('what the page reads is told apart by its looks', async () => {
  for (const file of ['scb-dodsfall', 'fohm-vaccination', 'utan-roller', 'kolada', 'kolada-sida-1']) assert.ok((await readAny(answer(file))).feed, file);
  const code = async (input: unknown): Promise<string | undefined> => (await readAny(input)).findings[0]?.code;
  assert.equal(await code({ dataset: { dimension: {}, value: [] } }), 'old-json-stat');
  assert.equal(await code({ class: 'collection' }), 'not-a-dataset');
  assert.equal(await code({ count: 0, values: [] }), 'no-values');
  assert.equal(await code({ values: [] }), 'unknown-format');
  assert.equal(await code({ format: 'indicator-feed/2', class: 'dataset' }), 'unknown-format');
  assert.equal(await code([]), 'not-an-object');
});
