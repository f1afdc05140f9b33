// @ts-check
/** The numbers in words: tables for the terminal, and `docs/performance.md`. */
import { FEED } from './feed-runs.mjs';
import { packageRows, table, weightSection } from '../size-section.mjs';
import { median, ratio, summarise } from './numbers.mjs';

/**
 * @typedef {import('./load.mjs').Load} Load
 * @typedef {{ id: string, title: string, loads: Load[] }} Entry
 * @typedef {{ id: string, title: string, network?: { download: number, latency: number }, entries: Entry[] }} SceneResult
 *   `entries[i].loads[j]` is of the same round for all `i`; the first entry is ours, the last ours as tables
 * @typedef {import('./feed-times.mjs').FeedResult} FeedResult
 * @typedef {object} Results
 * @property {SceneResult[]} scenes
 * @property {import('./scroll-runs.mjs').Scrolled[]} scrolled
 * @property {{ node: FeedResult, browser: FeedResult }} feeds
 * @property {import('../size-report.mjs').Stage[]} weights
 * @property {Record<string, string>} versions
 * @property {{ processor: string, cores: number, browser: string, node: string, date: string }} machine
 * @property {number} rounds
 * @property {number} slowdown
 *
 * @typedef {{ title: string, note?: string, head: string[], rows: string[][] }} Table
 */

const LONG = 50;

/** One row a scene: how long ours took, and the others beside it. @param {readonly SceneResult[]} scenes @returns {Table} */
function overviewTable(scenes) {
  const others = scenes[0]?.entries.slice(1) ?? [];
  return {
    title: 'All painted, beside ours',
    head: ['', 'ours, ms', ...others.map(({ title }) => `${title}, × ours`)],
    rows: scenes.map(({ title, entries: [ours, ...rest] }) => {
      const own = /** @type {Entry} */ (ours).loads.map(({ last }) => last);
      return [title, ms(median(own)), ...rest.map(({ loads }) => times_(ratio(loads.map(({ last }) => last), own)))];
    }),
  };
}

/** What was aimed at, beside what is. @param {Results} results */
function goals({ scenes, scrolled }) {
  const theirs = ['dashboard', 'trend-4'].flatMap((id) => {
    const entries = scenes.find((scene) => scene.id === id)?.entries ?? [];
    const [own, other] = ['ours', 'chart-js'].map((of) => entries.find((entry) => entry.id === of)?.loads.map(({ last }) => last));
    return own && other ? [ratio(other, own)] : [];
  });
  const longest = median(scrolled.map((run) => run.longest));
  const kept = (/** @type {boolean} */ is) => (is ? 'Kept' : 'Missed');
  return [
    ...(theirs.length > 0 ? [`- *Four charts are there no later than Chart.js draws its.* ${kept(Math.min(...theirs) >= 1)}: it takes ${theirs.map(times_).join(' and ')} of our time.`] : []),
    `- *Scrolling through 24 charts has no task over ${LONG} ms.* ${kept(longest <= LONG)}: the longest is ${longest > 0 ? `${ms(longest)} ms` : `below ${LONG} ms`}.`,
  ].join('\n');
}

/** @param {SceneResult} scene @param {number} slowdown @returns {Table} */
function pictureTable({ title: pictures, network, entries }, slowdown) {
  const ours = /** @type {Entry} */ (entries[0]);
  const own = ours.loads.map(({ last }) => last);
  const title = `${pictures}, processor ${slowdown} times slower${network ? `, network of ${(network.download * 8 / 1024 / 1024).toFixed(1)} Mbit/s and ${network.latency} ms` : ''}`;
  const rows = entries.map(({ title: name, loads }) => {
    const times = loads.map(({ last }) => last);
    const { median: middle, low, high } = summarise(times);
    const words = loads.flatMap((each) => each.words ?? []);
    const tasks = (/** @type {(load: Load) => number} */ of) => ms(median(loads.map(of)));
    return [
      name,
      words.length > 0 ? ms(median(words)) : '–',
      ms(middle),
      `${ms(low)}–${ms(high)}`,
      loads === ours.loads ? '1' : times_(ratio(times, own)),
      tasks(({ busy }) => busy),
      `${Math.round(median(loads.map(({ longTasks }) => longTasks.length)))}`,
      tasks(({ longTasks }) => Math.max(0, ...longTasks.map(({ duration }) => duration))),
      tasks(({ longTasks }) => longTasks.reduce((sum, { duration }) => sum + duration - LONG, 0)),
      kib(median(loads.map(({ bytes }) => bytes.code))),
      kib(median(loads.map(({ bytes }) => bytes.feeds))),
      `${median(loads.map(({ bytes }) => bytes.requests))}`,
    ];
  });
  const head = ['', 'words, ms', 'all painted, ms', 'middle half', '× ours', 'main thread, ms', 'long tasks', 'longest, ms', 'blocked, ms', 'scripts, KiB', 'feeds, KiB', 'requests'];
  return { title, head, rows };
}

/** @param {Results['scrolled']} runs @param {number} slowdown @returns {Table} */
function scrollTable(runs, slowdown) {
  const middle = (/** @type {keyof import('./scroll-runs.mjs').Scrolled} */ name) => median(runs.map((run) => run[name]));
  return {
    title: `Scrolling through 24 trends, processor ${slowdown} times slower`,
    head: ['', 'drawn before', 'drawn after', `tasks over ${LONG} ms`, 'longest task, ms', 'longest frame, ms'],
    rows: [['indicator-elements', `${middle('before')} of 24`, `${middle('after')}`, `${middle('long')}`, middle('longest') > 0 ? ms(middle('longest')) : `below ${LONG}`, ms(middle('frame'))]],
  };
}

/** @param {Results['feeds']} feeds @param {Results['machine']} machine @returns {Table} */
function feedTable({ node, browser }, machine) {
  /** @param {string} where @param {FeedResult} result */
  const rowsOf = (where, result) => (/** @type {const} */ (['first', 'warm'])).map((when) => {
    const { json, parse, select } = result[when];
    return [
      `${where}, ${when === 'first' ? 'first time' : 'again'}`,
      ms(median(json), 1),
      ms(median(parse), 1),
      times_(ratio(parse, json)),
      `${median(select) < 0.1 ? (median(select) * 1000).toFixed(0) + ' µs' : (median(select)).toFixed(2) + ' ms'}`,
      times_(ratio(json.map((value, i) => value + (parse[i] ?? 0) + (select[i] ?? 0)), json)),
    ];
  });
  return {
    title: `Reading ${FEED} (290 areas × 240 months), selecting one area's ${browser.cells} cells`,
    head: ['', 'JSON.parse, ms', 'parseFeed, ms', '× JSON.parse', 'select', 'all three, × JSON.parse'],
    rows: [...rowsOf(machine.browser.replace(/^(\S+ \d+).*/, '$1'), browser), ...rowsOf(`Node ${machine.node}`, node)],
  };
}

/** @param {Results['weights']} stages @returns {Table} */
function weightTable(stages) {
  const [head = [], ...rows] = packageRows(stages);
  return { title: 'What our page fetches, brotli KiB', head, rows };
}

/** @param {Results} results */
const tablesOf = (results) => ({
  overview: overviewTable(results.scenes),
  pictures: results.scenes.map((scene) => pictureTable(scene, results.slowdown)),
  scroll: scrollTable(results.scrolled, results.slowdown),
  feed: feedTable(results.feeds, results.machine),
  weights: weightTable(results.weights),
});

/** @param {Results} results */
export function terminal(results) {
  const { overview, pictures, scroll, feed, weights } = tablesOf(results);
  const lines = [...pictures, overview, scroll, feed, weights].flatMap(({ title, head, rows }) => {
    const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
    const line = (/** @type {string[]} */ row) => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`;
    return [title, line(head), ...rows.map(line), ''];
  });
  return [...lines, `Medians of ${results.rounds} rounds. ${machineIn(results)}`].join('\n');
}

/** @param {Table} table */
const markdownTable = ({ head, rows }) => table([head, ...rows]);

/** @param {Results} results */
export function markdown(results) {
  const { overview, pictures, scroll, feed } = tablesOf(results);
  const { versions } = results;
  return `# Performance

Written by \`npm run bench -- --write\`; do not edit. ${machineIn(results)}

## How long a reader waits

Time from the start of the navigation until the last picture has been handed over for painting, in headless Chromium with
a new profile each time (nothing cached) and the processor slowed down ${results.slowdown} times. Medians of ${results.rounds} rounds, in which all
contenders take turns in an order that changes; *× ours* is the median of the ratios within the rounds: below 1 is faster than ours, above 1 slower.

${markdownTable(overview)}

What we aim at, and what is:

${goals(results)}

All draw the same numbers of the same feeds, from the same local server, everything compressed by brotli:

- *a trend*: an area's own line, a dashed line for the region, a median and a target, from a feed of 290 kB of JSON (12 kB on the way);
- *a comparison*: 13 municipalities with a dot and a 99.8 % interval each (ours with that of 95 %, too), and the region as a line across;
- *a spider chart*: two groups on six axes, as outlines;
- *a ladder*: five steps with the answers of two groups. Ours is a stair with a sign for each answer, the others' are stacked bars.

The contenders:

- **indicator-elements**: the built bundle under the strict Content-Security-Policy, by the block that the embed builder writes
  (integrity, and \`link\` lines for what is fetched later), \`loading="eager"\`. It also checks the whole feed, judges the numbers, writes the sentence and the notes, and lets the keyboard walk the points.
- **Chart.js** ${versions['chart.js']}: each page with only the parts that its own charts need, bundled and minified; a legend, tooltips, no animation.
  Its core has no intervals: they are thin floating bars.
- **vega-embed** ${versions['vega-embed']} with Vega ${versions['vega']} and Vega-Lite ${versions['vega-lite']}: their published files, the spec compiled in the
  browser, drawn as SVG; the places of the spider chart are computed by the page. No Content-Security-Policy, since it makes code from strings.
- **indicator-elements, script tag alone**: the same without the \`link\` lines.
- **indicator-elements, as tables**: \`view="table"\`, every number of the picture in a table, and nothing drawn.

In the tables below, *words* is the time until every heading and sentence is painted, *middle half* is the quartiles. *Main thread*
is processor time, which other programs on the machine disturb less. *Long tasks* keep the page from answering for more than
${LONG} ms; *blocked* is the sum of what is above that. *Scripts* and *feeds* are what was fetched, after brotli.

${pictures.map((each) => `### ${each.title}\n\n${markdownTable(each)}`).join('\n\n')}

## How a long page scrolls

24 trends below each other as they come, without \`eager\`: those near the viewport are fetched and drawn, the others when the reader comes
near. The page is at rest, and is then scrolled to its end with 2 000 pixels a second, while the rest is drawn on the way. Medians of ${results.rounds}
rounds, processor ${results.slowdown} times slower.

${markdownTable(scroll)}

## How long a feed takes

${feed.title}: our reading of the parsed JSON, which checks
every cell, beside \`JSON.parse\` of the same text. *First time* is what a reader meets: a new page, no code warm.
Without slow-down.

${markdownTable(feed)}

${weightSection(results.weights)}
## What the numbers do and do not say

The ratios say how the contenders compare on one machine in one hour; the milliseconds belong to that machine and to all
else that it did. Ratios that are closer to 1 than the quartiles are to the median say nothing: whether four charts are there before Chart.js'
is one of them. Runs of those two pages alone, of 11, 21 (2026-11-26), 17, 11 (2026-11-27) and 9 rounds (2026-11-28, 0.10.1, with the quicker reading of feeds), gave 0.95, 0.97, 1.03, 0.90 and
0.99 for all four together, and 1.03, 1.03, 1.00, 1.02 and 1.06 for four trends; on the slow network the difference is plain. A slowed-down desktop processor is not
a phone: its memory and its caches are as quick as before. The server is on the same machine, so that bytes and round trips cost next to
nothing but on the slow network, which is the nearest to a reader's first visit. On later visits the browser's cache changes all of it.

The pages are minimal, and not equal in what they give. Chart.js draws on a canvas: quick for many points, but with no text to select,
no marks that follow forced colours or print, and no words for who cannot see it. Chart.js' and vega-embed's pages check nothing of the
feed and judge nothing; whoever wants that has to add it, in bytes and in time. Their intervals are by Byar's formula throughout, ours are
exact below ten events. Ours draws outside the viewport here because it is told to (\`eager\`); without that attribute, a page draws what is
near, and the wait is that for a few. "Painted" means that the frame with the last picture was handed over: what is outside the viewport may
not have been turned into pixels yet, for any of the three.

## To repeat it

\`\`\`
npm ci
npm run bench                                # prints the tables; --quick for a fast look at whether it works
npm run bench -- --scenes=dashboard,trend-1  # only these
npm run bench -- --write                     # all of it, and writes this file
\`\`\`

Let nothing else run meanwhile, or take more rounds (\`--rounds=25\`), and compare ratios.
`;
}

/** @param {Results} results */
const machineIn = ({ machine: { processor, cores, browser, node, date } }) => `${processor}, ${cores} cores, ${browser}, Node ${node}, ${date}.`;

/** @param {number} value @param {number} [decimals] */
function ms(value, decimals = 0) {
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** @param {number} value */
const times_ = (value) => value.toFixed(2);

/** @param {number} bytes */
const kib = (bytes) => (bytes / 1024).toFixed(1);
