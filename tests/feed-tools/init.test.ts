import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildFeed } from '@indicator-elements/feed-tools/build/build-feed';
import { runCommandLine } from '@indicator-elements/feed-tools/command-line';
import { writeCommented, type Json } from '@indicator-elements/feed-tools/init/commented-json';
import { lookAt, lookAtColumn } from '@indicator-elements/feed-tools/init/look';
import { findRatio } from '@indicator-elements/feed-tools/init/ratios';
import { slugs } from '@indicator-elements/feed-tools/init/slug';
import { nameOf, writeRecipe } from '@indicator-elements/feed-tools/init/write-recipe';
import { parseRecipe } from '@indicator-elements/feed-tools/recipe/read-recipe';
import fc from 'fast-check';
import { parse, type ParseError } from 'jsonc-parser';

const exports = fileURLToPath(new URL('../../fixtures/exports', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'init-'));
after(() => rmSync(folder, { recursive: true }));

type Ran = { readonly code: number; readonly out: string; readonly err: string };

async function run(...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runCommandLine(['init', ...args], { environment: {}, watched: false, out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}

type Drawn = {
  output: string;
  sources: Record<string, { file: string; marks?: Record<string, string> }>;
  areas: { column: string; level: string; known: string | string[]; leaveOut?: string[] };
  period: string;
  notes?: string[];
  dimensions?: { id: string; column: string; bands?: number[]; categories?: { id: string }[]; total: string; leaveOut?: string[] }[];
  indicators: Record<string, unknown>[];
};

/** JSON with comments and a comma at the end, and nothing else that JSON has not. */
function read(text: string): Drawn {
  const errors: ParseError[] = [];
  const drawn = parse(text, errors, { allowTrailingComma: true }) as Drawn;
  assert.deepEqual(errors, []);
  return drawn;
}

async function draw(file: string, ...more: string[]): Promise<Drawn> {
  const { code, out } = await run(file, '--out', '-', ...more);
  assert.equal(code, 0);
  return read(out);
}

function write(name: string, rows: readonly (readonly (string | number)[])[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => row.join(';')).join('\n'));
  return file;
}

const GUESSED = {
  'akutbesok-2025-11.csv': {
    areas: { column: 'Kommun', level: 'municipality', known: '06' }, period: 'Månad', groups: [['age', '65-79', '80+']],
    indicators: [{ id: 'akutbesok', kind: 'rate', per: 100, decimals: 1, granularity: 'month', counted: { sum: 'Akutbesök' }, against: { sum: 'Inskrivna' } }],
  },
  'antibiotika.csv': {
    areas: { column: 'Område', level: 'municipality', known: '06', leaveOut: ['Jönköpings län'] }, period: 'År och månad', groups: [['age', '65-79', '80+']],
    indicators: [{ id: 'antal-recept', kind: 'rate', per: 1000, decimals: 1, granularity: 'month', counted: { sum: 'Antal recept' }, against: { sum: 'Folkmängd' } }],
  },
  'besok.csv': {
    areas: { column: 'Kommunkod', level: 'municipality', known: '06' }, period: 'Besöksdatum', groups: [['age', 65, 80]],
    indicators: [{ id: 'antal', kind: 'count', granularity: 'month', counted: {} }],
  },
  'inskrivna.xlsx': {
    areas: { column: 'Kommunkod', level: 'municipality', known: '06' }, period: 'Månad', groups: [['age', '65-79', '80+']],
    indicators: [{ id: 'inskrivna', kind: 'count', granularity: 'month', counted: { sum: 'Inskrivna' } }],
  },
  'samverkan-enkat.csv': {
    areas: { column: 'Kommun', level: 'municipality', known: '06' }, period: 'Svarstid', groups: [['var-arbetar-du', 'kommun', 'vardcentral']],
    indicators: [
      ...['Potential & kontext', 'Dialog', 'Ambition', 'Ansvar', 'Tillit', 'Lärande'].map((column) => ({
        kind: 'score', scale: { min: 0, max: 10 }, granularity: 'year', answers: { column, leaveOut: ['Vet ej'] },
      })),
      { id: 'vilket-steg-star-ni-pa', kind: 'distribution', granularity: 'year', counted: { by: 'Vilket steg står ni på?' } },
    ],
  },
} as const;

describe('init', () => {
  for (const [name, { areas, period, groups, indicators }] of Object.entries(GUESSED)) {
    it(`sees what is in ${name}`, async () => {
      const drawn = await draw(join(exports, name));
      assert.deepEqual(drawn.areas, areas);
      assert.equal(drawn.period, period);
      assert.deepEqual((drawn.dimensions ?? []).map(({ id, bands, categories }) => [id, ...(bands ?? categories!.map((category) => category.id))]), groups);
      assert.equal(drawn.indicators.length, indicators.length);
      indicators.forEach((expected, at) => {
        for (const [field, value] of Object.entries(expected)) assert.deepEqual(drawn.indicators[at]![field], value, `${name} ${at} ${field}`);
      });
    });

    it(`writes a recipe for ${name} of which a feed can be built as it stands`, async () => {
      const file = join(folder, `${name}.json`);
      const { code, err } = await run(join(exports, name), '--out', file);
      assert.equal(code, 0, err);
      const { feed, summary } = await buildFeed(parseRecipe(readFileSync(file, 'utf8'), file), { file });
      assert.equal(feed.areas.length, 17);
      assert.equal(summary.areas, 17);
      assert.ok(feed.observations.length > 100);
      assert.equal(summary.sources.reduce((sum, { read, used }) => sum + read - used, 0), name === 'antibiotika.csv' ? 12 : 0);
    });
  }

  it('asks in Swedish or English, of the same recipe', async () => {
    const [sv, en] = [await run(join(exports, 'akutbesok-2025-11.csv'), '--out', '-'), await run(join(exports, 'akutbesok-2025-11.csv'), '--out', '-', '--lang', 'en')];
    assert.match(sv.out, /FRÅGA 1: .*\n[^]*FRÅGA 7: /);
    assert.match(en.out, /QUESTION 1: .*\n[^]*QUESTION 7: /);
    assert.doesNotMatch(en.out, /FRÅGA|räknas/);
    const plain = (text: string): string => JSON.stringify(read(text)).replace(/Alla åldrar|All ages|Din organisation|Your organisation/g, '');
    assert.equal(plain(sv.out), plain(en.out));
  });

  it('says at the top how many questions there are', async () => {
    for (const name of Object.keys(GUESSED)) {
      const { out } = await run(join(exports, name), '--out', '-');
      const [, last] = /fråga 1–(\d+)/.exec(out)!;
      assert.deepEqual([...out.matchAll(/FRÅGA (\d+)/g)].map(([, number]) => Number(number)), Array.from({ length: Number(last) }, (_, i) => i + 1), name);
    }
  });

  it('asks what marks mean, unless they say it', async () => {
    const { sources } = await draw(join(exports, 'antibiotika.csv'));
    assert.deepEqual(sources['antibiotika']!.marks, { '..': 'suppressed' });
    assert.equal((await draw(join(exports, 'akutbesok-2025-12.csv'))).sources['akutbesok']!.marks, undefined);
  });

  it('writes no content of a cell but names of areas and groups', async () => {
    const visits = await run(join(exports, 'besok.csv'), '--out', '-');
    assert.doesNotMatch(visits.out, /P\d{6}/);
    const survey = await run(join(exports, 'samverkan-enkat.csv'), '--out', '-');
    assert.doesNotMatch(survey.out, /Påhittat svar|vi ses för sällan/);
    const report = await run(join(exports, 'akutbesok-2025-11.csv'), '--out', '-');
    const cells = new Set(new TextDecoder('windows-1252').decode(readFileSync(join(exports, 'akutbesok-2025-11.csv'))).split('\r\n').slice(4, -3).flatMap((line) => line.split(';').slice(4)));
    for (const cell of cells) if (cell !== '..' && cell.length > 2) assert.ok(!report.out.includes(` ${cell} `) && !report.out.includes(`"${cell}"`), cell);
  });

  it('warns of personal identity numbers, and keeps them out of the recipe', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => [`19${50 + i}0101-12${10 + i}`, 'Aneby', '2025-01']);
    const { code, out, err } = await run(write('identities.csv', [['Patient', 'Kommun', 'Månad'], ...rows]), '--out', '-');
    assert.equal(code, 0);
    assert.match(err, /kolumn Patient: varning: .*personnummer/);
    assert.match(out, /"Patient|”Patient”/);
    assert.doesNotMatch(out, /0101-/);
  });

  it('asks which areas it does not know, and which are not there', async () => {
    const rows = ['Aneby', 'Eksjö', 'Nässjö', 'Sävsjö', 'Tranås', 'Vetlanda', 'Anneby', 'Okänd ort'].map((name) => [name, '2025-01', 12]);
    const { out } = await run(write('unknown.csv', [['Kommun', 'Månad', 'Antal'], ...rows]), '--out', '-');
    const prose = out.replace(/\n *\/\/ /g, ' ');
    assert.match(prose, /FRÅGA \d: Vilka områden är ”Anneby” och ”Okänd ort”\?/);
    assert.match(prose, /FRÅGA \d: .*”Jönköping”.* finns inte i filen/);
  });

  it('leaves out the totals of a group, and the rows of other levels', async () => {
    const rows = ['Kvinnor', 'Män', 'Totalt'].flatMap((sex) => ['Aneby', 'Habo', 'Jönköpings län'].flatMap((name) => [[name, '2025', sex, 20], [name, '2024', sex, 30]]));
    const { areas, dimensions } = await draw(write('totals.csv', [['Kommun', 'År', 'Kön', 'Antal'], ...rows]));
    assert.deepEqual(areas.leaveOut, ['Jönköpings län']);
    assert.deepEqual(dimensions?.map(({ column, categories, leaveOut }) => [column, categories?.map(({ id }) => id), leaveOut]), [['Kön', ['kvinnor', 'man'], ['Totalt']]]);
  });

  it('takes a rate without counts as it is given, and says what cannot be done with it', async () => {
    const rows = ['Aneby', 'Habo'].flatMap((name) => ['2024', '2025'].map((year, i) => [name, year, `1${i},5`]));
    const file = write('rates.csv', [['Kommun', 'År', 'Fall per 1 000 invånare'], ...rows]);
    const { indicators } = await draw(file);
    assert.deepEqual(indicators.map(({ kind, per, given, decimals }) => ({ kind, per, given, decimals })), [{ kind: 'rate', per: 1000, given: { column: 'Fall per 1 000 invånare' }, decimals: 1 }]);
  });

  it('takes a table of regions in the country, and asks where it sees no area or period', async () => {
    const regions = ['Region Skåne', 'Region Halland', 'Västra Götalandsregionen'].map((name) => [name, '2025-Q1', 12]);
    assert.deepEqual((await draw(write('regions.csv', [['Region', 'Kvartal', 'Antal'], ...regions]))).areas, { column: 'Region', level: 'region', known: '00' });
    const { out } = await run(write('nothing.csv', [['A', 'B'], ['x', 1], ['y', 2]]), '--out', '-');
    assert.match(out, /Ingen kolumn ser ut som områden[^]*Ingen kolumn ser ut som perioder/);
  });

  it('says of periods that are headings how to turn them', async () => {
    const { out } = await run(write('wide.csv', [['Kommun', 'jan-25', 'feb-25', 'mar-25'], ['Aneby', 5, 6, 7], ['Habo', 7, 8, 9]]), '--out', '-');
    assert.match(out.replace(/\n *\/\/ /g, ' '), /Perioderna står som rubriker, från ”jan-25” till ”mar-25”\. .*UNPIVOT/);
  });

  it('writes JSON with comments of any table', () => {
    const cell = fc.oneof(
      fc.constantFrom('Aneby', '0604', 604, '2025-01', 'jan-25', '12,5', '<5', '..', '', null, 'Totalt', 'Steg 1', 80, 12n, true, new Date('2025-01-01')),
      fc.string(), fc.double(), fc.date({ noInvalidDate: false }),
    );
    const table = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }).chain((headings) =>
      fc.tuple(fc.constant(headings), fc.integer({ min: 0, max: 12 }).chain((rows) => fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), { minLength: headings.length, maxLength: headings.length }))));
    fc.assert(fc.property(table, ([headings, columns]) => {
      const look = { columns: headings.map((heading, at) => lookAtColumn(heading, columns[at]!)), rows: columns[0]!.length, more: false };
      for (const language of ['sv', 'en'] as const) {
        const { text } = writeRecipe(look, { source: { file: 'a.csv' }, language, recipe: 'r.json', updated: '2025-12-08' });
        assert.ok(read(text).indicators.length > 0, text);
      }
    }), { numRuns: 150 });
  });

  it('writes beside where it is called, names the export from there, and never over a file unless it is told to', async () => {
    const recipe = join(folder, 'sub', 'recept.json');
    const file = write('report.csv', [['Kommun', 'Månad', 'Antal'], ['Aneby', 'jan-25', 7], ['Habo', 'jan-25', 9]]);
    assert.equal((await run(file, '--out', recipe)).code, 0);
    assert.equal(read(readFileSync(recipe, 'utf8')).sources['report']!.file, '../report.csv');
    writeFileSync(recipe, 'mine');
    const again = await run(file, '--out', recipe);
    assert.equal(again.code, 1);
    assert.match(again.err, /finns redan.*--force/);
    assert.equal(readFileSync(recipe, 'utf8'), 'mine');
    assert.equal((await run(file, '--out', recipe, '--force')).code, 0);
    assert.notEqual(readFileSync(recipe, 'utf8'), 'mine');
  });

  it('takes how the export is read into the recipe', async () => {
    const file = write('told.csv', [['skräp'], ['Kommun', 'Månad', 'Antal'], ['Aneby', 'jan-25', 7]]);
    const { sources } = await draw(file, '--header-row', '2', '--delimiter', ';', '--encoding', 'utf-8');
    assert.deepEqual(Object.keys(sources['told']!), ['file', 'encoding', 'delimiter', 'headerRow']);
  });

  it('is called wrongly, or with what is no table', async () => {
    assert.equal((await run()).code, 2);
    assert.equal((await run('a.csv', 'b.csv')).code, 2);
    assert.equal((await run('a.csv', '--header-row', 'x')).code, 2);
    const gone = await run(join(folder, 'gone.csv'), '--out', '-');
    assert.equal(gone.code, 1);
    assert.ok(!existsSync('gone.recept.json'));
  });
});

describe('a look', () => {
  it('takes a letter for a mark where numbers stand, and for a group elsewhere', () => {
    const [clinics, visits] = [lookAtColumn('Klinik', ['A', 'B', 'C', '-']), lookAtColumn('Besök', ['12', '7', 'c', '-'])];
    assert.deepEqual([[...clinics.distinct.keys()], clinics.marks], [['A', 'B', 'C'], ['-']]);
    assert.deepEqual([[...visits.distinct.keys()], visits.marks], [['12', '7'], ['c', '-']]);
  });

  it('reads no more of a long table than it needs', async () => {
    let batches = 0;
    async function* endless() {
      for (;;) {
        batches += 1;
        yield await Promise.resolve({ length: 30_000, rows: [], columns: new Map([['a', new Array<string>(30_000).fill('x')]]) });
      }
    }
    const look = await lookAt({ headings: ['a'], batches: endless() });
    assert.deepEqual([look.rows, look.more, batches], [100_000, true, 4]);
  });
});

describe('a rate', () => {
  const columns = (rows: readonly (readonly [number, number])[], per: number, decimals: number) => {
    const rate = rows.map(([above, below]) => ((per * above) / below).toFixed(decimals).replace('.', ','));
    return [lookAtColumn('rate', rate), lookAtColumn('events', rows.map(([above]) => String(above))), lookAtColumn('people', rows.map(([, below]) => String(below)))] as const;
  };
  const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1000, max: 99_999 })), { minLength: 8, maxLength: 30 });

  it('is found to be the quotient of two counts, and per how many', () => {
    fc.assert(fc.property(counts, fc.constantFrom(100, 1_000, 10_000, 100_000), (rows, per) => {
      const [rate, events, people] = columns(rows, per, 2);
      fc.pre(rate.values.filter((value) => value !== '0,00').length >= 5);
      const ratio = findRatio(rate, [people, events]);
      assert.deepEqual([ratio?.numerator.heading, ratio?.denominator.heading, ratio?.per], ['events', 'people', per]);
    }));
  });

  it('that is another in one row is not', () => {
    fc.assert(fc.property(counts, (rows) => {
      const [rate, events, people] = columns(rows, 1000, 1);
      const wrong = lookAtColumn('rate', [...rate.values.slice(1), '999,9']);
      assert.equal(findRatio(wrong, [people, events]), undefined);
    }));
  });
});

describe('JSON with comments', () => {
  it('says what it was given, whatever is said above it', () => {
    // The reader of recipes takes `__proto__` for what it is in an object.
    const json = (fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>).filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(fc.property(fc.dictionary(fc.string().filter((key) => key !== '__proto__'), fc.tuple(json, fc.array(fc.lorem({ maxCount: 40 })))), (entries) => {
      const parts = Object.entries(entries).map(([key, [value, comments]]) => ({ key, content: { json: value }, comments }));
      const errors: ParseError[] = [];
      const text = writeCommented(['Head'], parts);
      assert.deepEqual(parse(text, errors), JSON.parse(JSON.stringify(Object.fromEntries(parts.map(({ key, content }) => [key, content.json])))));
      assert.deepEqual(errors, []);
    }));
  });

  it('has what is off as a comment that can be put in', () => {
    const text = writeCommented([], [{ key: 'a', content: { json: 1 } }, { key: 'b', content: { json: [1, { c: 'x'.repeat(200) }] }, off: true }]);
    assert.deepEqual(parse(text, [], { allowTrailingComma: true }), { a: 1 });
    assert.deepEqual(parse(text.replace(/\/\/ /g, ''), [], { allowTrailingComma: true }), { a: 1, b: [1, { c: 'x'.repeat(200) }] });
  });
});

describe('an id', () => {
  it('is made of a text, and is no other’s', () => {
    assert.deepEqual(slugs(['65–79 år', '80 år och äldre', '80+', 'Akutbesök per 100', 'Var arbetar du?', '…']), ['65-79', '80+', '80+-2', 'akutbesok-per-100', 'var-arbetar-du', 'x']);
  });

  it('of a recipe is the export’s name without its month', () => {
    assert.deepEqual(['data/Akutbesök 2025-11.csv', 'akutbesok_202511.xlsx', 'rapport-2025-Q3.csv.gz', 'enkät.parquet', '2025.csv'].map(nameOf), ['akutbesok', 'akutbesok', 'rapport', 'enkat', 'feed']);
  });
});
