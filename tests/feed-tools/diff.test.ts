/** `indicator-feed diff`: what differs between two editions, and no number that either of them protects. */
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, type Feed } from '@indicator-elements/feed';
import { diffFeeds, writeFeed, type FeedDiff } from '@indicator-elements/feed-tools';
import { fixture, fixtureText, run, scratchFolder } from './run.js';

const folder = scratchFolder();

type Row = Record<string, string | number | undefined>;
const HEAD = {
  format: 'indicator-feed/1',
  updated: '2025-11-08',
  disclosure: { minCount: 5 },
  areas: [{ code: '06', name: 'Länet', level: 'region' }, { code: '0604', name: 'Aneby', level: 'municipality', parent: '06' }],
  dimensions: [{ id: 'age', label: { sv: 'Ålder', en: 'Age' }, total: 'all', categories: [{ id: 'all', label: 'All' }, { id: '80+', label: { sv: '80 år och äldre', en: '80 and older' } }] }],
  indicators: [{ id: 'visits', label: { sv: 'Besök', en: 'Visits' }, kind: 'rate', per: 100, granularity: 'month', definition: 'As ever.', targets: [{ value: 4, label: 'Goal' }] }],
};
const row = (period: string, numerator: number | undefined, more: Row = {}): Row => ({ indicator: 'visits', area: '0604', period, ...(numerator === undefined ? { status: 'suppressed' } : { numerator, denominator: 1000 }), ...more });
const feedOf = (observations: readonly Row[], more: object = {}): Feed => {
  const { feed, problems } = parseFeed({ ...HEAD, ...more, observations });
  assert.deepEqual(problems.filter(({ code }) => code !== 'below-min-count'), []);
  return feed;
};
const only = (difference: FeedDiff): FeedDiff['cells'][0] => {
  assert.equal(difference.cells.length, 1);
  return difference.cells[0]!;
};
const NONE = { periods: [], added: 0, removed: 0, changed: 0, filled: 0, emptied: 0, restated: 0, newlySuppressed: 0, largest: [] };

/** What the command writes of two editions. */
async function said(before: Feed, after: Feed, ...args: string[]): Promise<{ code: number; said: string; errors: string }> {
  for (const [name, feed] of [['old', before], ['new', after]] as const) writeFileSync(join(folder, `${name}.json`), writeFeed(feed));
  return run(['diff', join(folder, 'old.json'), join(folder, 'new.json'), ...args]);
}

describe('diff', () => {
  for (const name of ['valid', 'edge'].flatMap((room) => readdirSync(fixture(room)).map((file) => `${room}/${file}`)).filter((file) => !file.includes('290x240'))) {
    it(`finds no difference between a feed and itself, however it is written: ${name}`, () => {
      const { feed } = parseFeed(JSON.parse(fixtureText(name)));
      assert.equal(diffFeeds(feed, parseFeed(JSON.parse(writeFeed(feed))).feed).same, true);
    });
  }

  it('tells new periods apart from changes in earlier ones', () => {
    const before = feedOf([row('2025-09', 40), row('2025-10', 41)]);
    const after = feedOf([row('2025-09', 44), row('2025-10', 41), row('2025-11', 43), row('2025-11', undefined, { age: '80+' })]);
    const { newPeriods, lostPeriods, revisions, uncovered, id } = only(diffFeeds(before, after));
    assert.equal(id, 'visits');
    assert.deepEqual(newPeriods, { periods: ['2025-11'], cells: 2, suppressed: 1 });
    assert.deepEqual(lostPeriods, { periods: [], cells: 0 });
    assert.deepEqual(revisions, { ...NONE, periods: ['2025-09'], changed: 1, largest: [{ area: '0604', period: '2025-09', categories: {}, category: null, before: 4, after: 4.4 }] });
    assert.deepEqual(uncovered, []);
  });

  it('counts what came, went, was filled, emptied, restated and protected', () => {
    const missing = { status: 'missing', numerator: undefined, denominator: undefined };
    const before = feedOf([row('2025-01', 40), row('2025-01', 50, { area: '06' }), row('2025-02', 40, missing), row('2025-03', 40), row('2025-04', 40, { status: 'preliminary' }), row('2025-05', 40), row('2025-06', 40)]);
    const after = feedOf([row('2025-01', 40), row('2025-02', 40), row('2025-03', 40, missing), row('2025-04', 40), row('2025-05', undefined), row('2025-06', 40), row('2025-06', 60, { area: '06' })]);
    const { revisions } = only(diffFeeds(before, after));
    assert.deepEqual(revisions, { ...NONE, periods: ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'], added: 1, removed: 1, filled: 1, emptied: 1, restated: 1, newlySuppressed: 1 });
  });

  it('counts as restated what has another status, and no number before or after', () => {
    const gone = (status: string) => ({ status, numerator: undefined, denominator: undefined });
    const before = feedOf([row('2025-01', undefined), row('2025-02', undefined), row('2025-03', 40, gone('missing')), row('2025-04', 40, gone('missing'))]);
    const after = feedOf([row('2025-01', 40, gone('missing')), row('2025-02', 40, gone('not-applicable')), row('2025-03', 40, gone('not-applicable')), row('2025-04', undefined)]);
    const { revisions, uncovered } = only(diffFeeds(before, after));
    assert.deepEqual(revisions, { ...NONE, periods: ['2025-01', '2025-02', '2025-03', '2025-04'], restated: 3, newlySuppressed: 1 });
    assert.deepEqual(uncovered, []);
  });

  it('warns of what was protected and is now shown, without its number', async () => {
    const before = feedOf([row('2025-09', undefined, { age: '80+' }), row('2025-10', undefined)]);
    const after = feedOf([row('2025-09', 777, { age: '80+' }), row('2025-10', undefined)]);
    assert.deepEqual(only(diffFeeds(before, after)).uncovered, [{ area: '0604', period: '2025-09', categories: { age: '80+' }, category: null }]);
    const { said: text, code } = await said(before, after);
    assert.equal(code, 0);
    assert.match(text, /warning: are shown now, but were protected: Aneby, 2025-09, 80 and older/);
    assert.doesNotMatch(text, /777|77[.,]7/);
  });

  it('shows the largest changes, largest first, and none that rests on a small count', () => {
    const months = ['01', '02', '03', '04', '05', '06'].map((month) => `2025-${month}`);
    const before = feedOf(months.map((month, i) => row(month, [10, 20, 30, 40, 50, 3][i])));
    const after = feedOf(months.map((month, i) => row(month, [11, 25, 90, 37, 50, 400][i])));
    const { revisions } = only(diffFeeds(before, after));
    assert.equal(revisions.changed, 5);
    assert.deepEqual(revisions.largest.map(({ period, before: was, after: is }) => [period, was, is]), [['2025-03', 3, 9], ['2025-02', 2, 2.5], ['2025-04', 4, 3.7]]);
  });

  it('finds the same cell by its codes, wherever it stands, and by its total where a dimension is new', () => {
    const cells = [row('2025-09', 40), row('2025-10', 41, { area: '06' })];
    const before = feedOf(cells, { dimensions: [] });
    const after = feedOf([...cells].reverse(), { areas: [...HEAD.areas].reverse() });
    const difference = diffFeeds(before, after);
    assert.deepEqual(difference.cells, []);
    assert.deepEqual([difference.dimensions.added.map(({ id }) => id), difference.areas.reordered], [['age'], true]);
    assert.equal(diffFeeds(after, before).cells.length, 0);
  });

  it('takes another granularity for other periods', () => {
    const before = feedOf([row('2025-09', 40)]);
    const after = feedOf([row('2025', 40)], { indicators: [{ ...HEAD.indicators[0], granularity: 'year' }] });
    const { newPeriods, lostPeriods } = only(diffFeeds(before, after));
    assert.deepEqual([newPeriods.periods, lostPeriods.periods], [['2025'], ['2025-09']]);
  });

  it('says in words what differs in the head, the areas, the dimensions and the indicators', async () => {
    const before = feedOf([]);
    const after = feedOf([], {
      updated: '2025-12-08',
      disclosure: { minCount: 3 },
      areas: [HEAD.areas[0], { ...HEAD.areas[1], level: 'unit' }, { code: '0643', name: 'Habo' }],
      dimensions: [],
      indicators: [{ ...HEAD.indicators[0], definition: 'Otherwise.', targets: [...HEAD.indicators[0]!.targets, { value: 3, from: '2026', label: 'Goal 2026' }] }, { ...HEAD.indicators[0], id: 'calls', label: 'Calls' }],
    });
    assert.equal((await said(before, after)).said, `About the feed
    updated: 2025-11-08 → 2025-12-08
    warning: protection of small counts: 5 → 3
Areas
    + Habo (0643)
    Aneby: level: municipality → unit
Dimensions
    warning: − Age (age)
Indicators
    + Calls (calls)
    Visits: definition: As ever. → Otherwise.; targets: + 3 2026 Goal 2026
`);
    const swedish = (await said(after, before, '--lang', 'sv')).said;
    for (const words of ['Om flödet', 'uppdaterat: 2025-12-08 → 2025-11-08', 'varning: − Habo (0643)', 'nivå: unit → municipality', '+ Ålder (age)', 'mål: − 3 2026 Goal 2026']) assert.ok(swedish.includes(words), words);
  });

  it('ends with 0 unless told to say whether they differ', async () => {
    const [before, after] = [feedOf([row('2025-09', 40)]), feedOf([row('2025-09', 41)])];
    assert.deepEqual(await said(before, before), { code: 0, said: 'Nothing differs.\n', errors: '' });
    assert.equal((await said(before, before, '--exit-code')).code, 0);
    assert.equal((await said(before, after)).code, 0);
    assert.equal((await said(before, after, '--exit-code')).code, 1);
    const json = JSON.parse((await said(before, after, '--json')).said) as Record<string, unknown>;
    assert.deepEqual([json['format'], json['same']], ['indicator-feed-diff/1', false]);
    assert.equal((await run(['diff', 'a.json'])).code, 2);
    const none = await run(['diff', join(folder, 'old.json'), join(folder, 'none.json')]);
    assert.deepEqual([none.code, none.said], [1, '']);
    assert.match(none.errors, /none\.json: error: The file cannot be read/);
  });

  it('says that a feed has errors, and compares the rest', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, JSON.stringify({ ...HEAD, observations: [row('2025-09', 40), row('2025-99', 1)] }));
    const { code, said: text, errors } = await run(['diff', file, file]);
    assert.deepEqual([code, text], [0, 'Nothing differs.\n']);
    assert.match(errors, /wrong\.json: warning: the feed has 1 error,/);
  });

  it('never writes a number of a cell that one of the editions protects, or that is small', async () => {
    const cell = fc.record({ hidden: fc.boolean(), small: fc.boolean(), there: fc.boolean() });
    const edition = fc.array(cell, { minLength: 24, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(edition, edition, async (first, second) => {
        const secret = new Set<string>();
        const made = (cells: typeof first, others: typeof first, salt: number): Feed =>
          feedOf(cells.flatMap(({ hidden, small, there }, i) => {
            if (!there) return [];
            const place = { area: i % 2 ? '06' : '0604', ...(i % 4 > 1 ? { age: '80+' } : {}) };
            const period = `2025-${String(1 + (i >> 2)).padStart(2, '0')}`;
            // A number that is nowhere else: its digits are told as the value of a count, too.
            const number = small ? 1 + (i % 4) : 700_000 + salt * 1000 + i;
            if (!small && !hidden && others[i]!.there && others[i]!.hidden) secret.add(String(number));
            return [{ indicator: 'people', period, ...place, ...(hidden ? { status: 'suppressed' } : { value: number }) }];
          }), { indicators: [{ id: 'people', label: 'People', kind: 'count', granularity: 'month' }] });
        const [before, after] = [made(first, second, 1), made(second, first, 2)];
        const { said: text } = await said(before, after);
        const plain = `${JSON.stringify(diffFeeds(before, after))}${text.replace(/[\s,]/g, '')}`;
        for (const number of secret) assert.ok(!plain.includes(number), number);
        for (const { revisions } of diffFeeds(before, after).cells) for (const { before: was, after: is } of revisions.largest) assert.ok(was >= 5 && is >= 5);
      }),
      { numRuns: 60 },
    );
  });

  it('compares two large feeds within seconds', () => {
    const { feed } = parseFeed(JSON.parse(fixtureText('edge/riket-290x240.json')));
    const started = performance.now();
    assert.equal(diffFeeds(feed, feed).same, true);
    assert.ok(performance.now() - started < 20_000);
  });
});
