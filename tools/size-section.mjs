// @ts-check
/**
 * The part of `docs/performance.md` that says how many bytes a page fetches: `npm run size -- --write` puts it there, and the benchmark
 * with all the rest.
 */

/** @typedef {import('./size-report.mjs').Stage} Stage */

const TITLE = '## How many bytes';

/** The document with this section instead of the one that it has. @param {string} document @param {readonly Stage[]} stages */
export function withWeights(document, stages) {
  const start = document.indexOf(`${TITLE}\n`);
  if (start < 0) throw new Error(`docs/performance.md has no section "${TITLE}".`);
  const next = document.indexOf('\n## ', start);
  return document.slice(0, start) + weightSection(stages) + (next < 0 ? '' : document.slice(next));
}

/** @param {readonly Stage[]} stages */
export function weightSection(stages) {
  const drawn = stages.find(({ id }) => id === 'drawn');
  return `${TITLE}

KiB after brotli (11), written by \`npm run build && npm run size -- --write\`; \`npm run size\` fails above the budget. What a page in Swedish
fetches until the words of one element are there; until all four elements are drawn as they come, words and all; and everything that a page
can ever load: other ways of drawing, analyses, menus, English, mistakes in words. The shares of the packages are by length, since a file
is compressed whole.

${table(packageRows(stages))}
${drawn ? `\nThe same *all four are drawn*, by file:\n\n${table(partRows(drawn))}\n` : ''}
${account.trim()}
`;
}

/** @param {readonly Stage[]} stages */
export function packageRows(stages) {
  const last = /** @type {Stage} */ (stages.at(-1));
  const names = Object.keys(last.packages).sort((a, b) => (last.packages[b] ?? 0) - (last.packages[a] ?? 0));
  return [
    ['', ...stages.map(({ until }) => `until ${until}`)],
    ['all', ...stages.map(({ bytes }) => kib(bytes))],
    ['budget', ...stages.map(({ budget }) => kib(budget))],
    ...names.filter((name) => (last.packages[name] ?? 0) >= 52).map((name) => [name, ...stages.map(({ packages }) => (packages[name] ? kib(packages[name]) : ''))]),
  ];
}

/** @param {Stage} stage */
const partRows = ({ parts, bytes }) => [
  ['file', 'KiB'],
  ...[...parts].sort((a, b) => b.bytes - a.bytes).map(({ name, bytes: weight }) => [name, kib(weight)]),
  ['all', kib(bytes)],
];

/** @param {string[][]} rows the first is the head */
export function table([head = [], ...rows]) {
  const line = (/** @type {string[]} */ row) => `| ${row.join(' | ')} |`;
  return [line(head), `|${head.map((_, i) => (i === 0 ? ' :-- |' : ' --: |')).join('')}`, ...rows.map(line)].join('\n');
}

/** @param {number} bytes */
const kib = (bytes) => (bytes / 1024).toFixed(1);

/** What was tried on the engine, measured when it was; kB are thousands of bytes after brotli. */
const account = `
The goal was 73 KiB for all four drawn: what Observable Plot needs for such marks alone. What the engine has gone through:

| | engine, kB | what it rests on |
| :-- | --: | :-- |
| Vega's sources, with the transforms in use | 46.1 | |
| two kinds of marks, outlines and texts; an SVG writer, a scene and an interpreter of our own; no bounds, layout, events and exports | 13.8 | a test that compares it with the whole of Vega, mark by mark |
| methods that nobody names are dropped | 13.3 | that Vega puts no names together at run time |
| vega-embed is told its options by the build | 11.5 | texts that must still be in its source, or the build fails |
| accessors and a logger of our own, no streams, no merging of sorted lists | 10.6 | the same test |
| Vega's own members, \`_like_this\`, get short names | 10.4 | that nobody outside the file uses them |

What less would take. Half of what is left of the engine is vega-dataflow, the reactive core; the view, the runtime and the encoders are
most of the rest. Two data sets that are always replaced whole hardly need that core, but without it this would be Vega in name only. Inlining more
eagerly saved 13 bytes, a shorter form of the dataflow 26. Beyond the engine, a KiB is about 3 kB of minified source: names beside lines in
the trend, the comparison's sentences, the pointer's and keyboard's way through a picture. Each of those is something that a reader has.

The goal for heading, sentence and table of any element was 15 KiB. It is missed, by 3 KiB (ladder) to 7 (comparison). What was done, in
KiB of the words of a trend: a stand-in for Lit took 2.7 away, a quick reader for feeds with nothing wrong 1.8, [what stands around the
words in files that come after them](decisions/0024-words-first.md) 2.6, notes that come with the picture 0.6, [what few ask for in files
of its own, and one name in all files](decisions/0031-what-few-ask-for.md) 0.9. The hashes of what is loaded later cost 0.6: [each stands in one file](decisions/0019-integrity.md).
What is left of the entry, in bytes after brotli, each as what the file loses without it (\`node tools/weigh.mjs\`):

| | bytes | what less would cost the reader |
| :-- | --: | :-- |
| the element and its phases | 3 395 | attributes that follow the page, a page that was published with its words, an error that becomes text |
| a sound feed: what is demanded of it | 2 569 | numbers are shown before it is known that none of them was to be hidden |
| words and formats of numbers and periods | 2 486 | sentences, units, spoken numbers, weeks, quarters and days |
| the stand-in for Lit | 1 612 | Trusted Types, and updates that touch only what changed |
| slices of a feed, periods | 1 405 | \`indicator\`, \`area\`, \`filter\`, \`from\` and \`to\`, and mistakes in them |
| the request: near, shared, capped | 1 327 | one request for many elements, none for those far away, an end to what never ends |
| the look of the words, light and dark | 1 023 | words that cannot be read on a dark page until the rest is there |
| what charts have in common besides | 772 | |

A chart adds 2.9 to 6.7 KiB: its rows, its statistics, its sentences and its table. How far down pruning could go is measured, too: without any
element at all, with nothing that fetches, shows or styles, a model takes 10.6 (ladder), 12.7 (trend and spider chart) and 14.3 KiB (comparison), and the
loader with the hashes 0.5 more. So there are 0.2 KiB for the whole element of a comparison, and less than 2 for that of a trend, which now is 7.2: the goal cannot be had with all that is
demanded of a feed, and of a sentence, before a number is shown. It could be had with numbers that are shown before they are checked, and an element that is there twice: a small one for
the words, and the whole of it afterwards. Other settings of the minifier gave between 30 bytes less and 280 more. A page that is
[filled when it is published](embedding/no-javascript.en.md) has its words with no script at all.
`;
