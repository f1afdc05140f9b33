import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { median, quantile, ratio, summarise } from '../../tools/bench/numbers.mjs';
import { markdown, terminal, type Entry, type Results } from '../../tools/bench/report.mjs';
import { chosenScenes, scenes } from '../../tools/bench/scenes.mjs';

const entry = (id: string, ...times: number[]): Entry => ({
  id,
  title: id,
  loads: times.map((last) => ({
    first: last, last, longTasks: [{ start: 10, duration: 90 }, { start: 200, duration: 60 }], trouble: [],
    busy: last / 2, bytes: { code: 2048, feeds: 1024, requests: 5 }, sent: [],
  })),
});

const times = { json: [10, 12], parse: [20, 24], select: [0.02, 0.04] };
const results: Results = {
  scenes: [
    { id: 'trend-4', title: 'Four trends', entries: [entry('ours', 1000, 3000, 2000), entry('theirs', 2000, 3000, 6000)] },
    {
      id: 'ladder-phone',
      title: 'One ladder on a slow network',
      network: { download: 131_072, latency: 150 },
      entries: [entry('ours', 1000, 3000, 2000), entry('theirs', 500, 600, 2000)],
    },
  ],
  scrolled: [{ before: 3, after: 24, longest: 0, long: 0, frame: 33 }, { before: 4, after: 24, longest: 60, long: 1, frame: 70 }, { before: 3, after: 24, longest: 0, long: 0, frame: 40 }],
  feeds: { node: { first: times, warm: times, cells: 240 }, browser: { first: times, warm: times, cells: 240 } },
  weights: [{ id: 'words', until: 'words', budget: 2048, bytes: 1024, packages: { lit: 1024 }, parts: [] }],
  versions: {},
  machine: { processor: 'Z80', cores: 1, browser: 'Chromium 1.2', node: 'v20', date: '2026-11-22' },
  rounds: 3,
  slowdown: 4,
};

describe('the numbers of npm run bench', () => {
  it('takes the middle, and the middle half', () => {
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(quantile([0, 10], 0.25), 2.5);
    assert.deepEqual(summarise([1, 2, 3, 4, 5]), { median: 3, low: 2, high: 4, runs: 5 });
  });

  it('compares within rounds, so that a slow round does not count', () => {
    assert.equal(ratio([2, 200, 2], [1, 100, 1]), 2);
  });
});

describe('the report of npm run bench', () => {
  it('says for each contender how long it took beside ours', () => {
    const lines = terminal(results).split('\n');
    assert.match(lines[0]!, /^Four trends, processor 4 times slower$/);
    assert.match(lines.find((line) => line.startsWith('  ours'))!, /2\u202f000 +1\u202f500–2\u202f500 +1 +1\u202f000 +2 +90 +50 +2\.0 +1\.0 +5$/);
    assert.match(lines.find((line) => line.startsWith('  theirs'))!, /3\u202f000 .* 2\.00 /);
  });

  it('says which goals are kept and which are missed', () => {
    const goal = (theirs: number, longest: number): string =>
      markdown({
        ...results,
        scenes: [{ id: 'dashboard', title: 'All', entries: [entry('ours', 1000, 1000, 1000), entry('chart-js', theirs, theirs, theirs)] }],
        scrolled: results.scrolled.map((run) => ({ ...run, longest })),
      });
    assert.match(goal(700, 80), /Missed: it takes 0\.70 of our time\.\n.*Missed: the longest is 80 ms\./);
    assert.match(goal(1200, 0), /Kept: it takes 1\.20 of our time\.\n.*Kept: the longest is below 50 ms\./);
  });

  it('says how a long page scrolled', () => {
    const line = terminal(results).split('\n').find((each) => each.includes('of 24'));
    assert.match(line!, /3 of 24 +24 +0 +below 50 +40$/);
    assert.match(markdown(results), /## How a long page scrolls/);
  });

  it('says what network a scene had', () => {
    assert.match(terminal(results), /^One ladder on a slow network, processor 4 times slower, network of 1\.0 Mbit\/s and 150 ms$/m);
  });

  it('begins with how all scenes compare', () => {
    assert.match(markdown(results), /\| {2}\| ours, ms \| theirs, × ours \|\n\|.*\|\n\| Four trends \| 2\u202f000 \| 2\.00 \|\n\| One ladder on a slow network \| 2\u202f000 \| 0\.50 \|\n/);
  });

  it('writes tables that are whole: every row as wide as its head', () => {
    const rows = markdown(results).split('\n').filter((line) => line.startsWith('|'));
    assert.ok(rows.length > 10);
    for (const row of rows) assert.ok([13, 7, 4, 3].includes(row.split('|').length - 1), row);
    assert.match(markdown(results), /\| Chromium 1, first time \| 11\.0 \| 22\.0 \| 2\.00 \| 30 µs \|/);
  });
});

describe('the scenes of npm run bench', () => {
  it('has each of the four kinds alone, and all together', () => {
    const kinds = (id: string) => scenes.find((scene) => scene.id === id)?.pictures.map(({ kind }) => kind);
    for (const [id, kind] of [['trend-1', 'trend'], ['comparison', 'comparison'], ['spider', 'spider'], ['ladder', 'ladder']] as const) assert.deepEqual(kinds(id), [kind]);
    assert.deepEqual(kinds('dashboard'), ['trend', 'comparison', 'spider', 'ladder']);
    assert.equal(new Set(scenes.map(({ id }) => id)).size, scenes.length);
  });

  it('gives those that are asked for, in its own order, and knows no others', () => {
    assert.deepEqual(chosenScenes(['ladder', 'trend-1']).map(({ id }) => id), ['trend-1', 'ladder']);
    assert.throws(() => chosenScenes(['ladder', 'leader']), /no scene leader\. There are: trend-1, /);
  });
});
