// @ts-check
/**
 * The part of `docs/performance.md` that says how long it takes to make a feed of a large file: `npm run bench:feeds -- --write` puts it
 * there. `npm run bench`, which writes the rest, keeps it as it stands.
 */
import { median, ratio, summarise } from './bench/numbers.mjs';
import { table } from './size-section.mjs';

const TITLE = '## How long a large file takes';
const BEFORE = '\n## How many bytes\n';

/**
 * @typedef {{ seconds: number, processor: number, megabytes: number, steps?: readonly { step: string, seconds: number }[] }} Run
 *   `processor` are seconds of processor time, `megabytes` the most memory that it held (RSS, MiB)
 * @typedef {{ rows: number, bytes: number, observations: number, hidden: number, arquero: readonly Run[], build: readonly Run[], machine: string }} FeedTimes
 */

/** The section as it stands in a document, if it does. @param {string} document */
export function feedsIn(document) {
  const start = document.indexOf(`${TITLE}\n`);
  if (start < 0) return undefined;
  const next = document.indexOf('\n## ', start);
  return document.slice(start, next < 0 ? undefined : next).trimEnd();
}

/** The document with this section in place of the one that it has. @param {string} document @param {string | undefined} section */
export function withFeeds(document, section) {
  if (section === undefined) return document;
  const before = feedsIn(document);
  if (before !== undefined) return document.replace(before, () => section);
  if (!document.includes(BEFORE)) throw new Error(`docs/performance.md has no section "${BEFORE.trim()}".`);
  return document.replace(BEFORE, () => `\n${section}\n${BEFORE}`);
}

const seconds = (/** @type {number} */ value) => value.toFixed(1);
const thousands = (/** @type {number} */ value) => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** @param {readonly Run[]} runs @param {(run: Run) => number} of */
const middle = (runs, of) => median(runs.map(of));

/** @param {FeedTimes} times */
export function feedsRows({ arquero, build }) {
  /** @param {string} name @param {readonly Run[]} runs */
  const row = (name, runs) => {
    const { low, high } = summarise(runs.map((run) => run.seconds));
    return [
      name, seconds(middle(runs, (run) => run.seconds)), `${seconds(low)}–${seconds(high)}`, ratio(runs.map((run) => run.seconds), arquero.map((run) => run.seconds)).toFixed(2),
      seconds(middle(runs, (run) => run.processor)), ratio(runs.map((run) => run.processor), arquero.map((run) => run.processor)).toFixed(2), thousands(Math.round(Math.max(...runs.map((run) => run.megabytes)))),
    ];
  };
  return [['', 's', 'middle half', '× Arquero', 'processor, s', '× Arquero', 'most memory, MiB'], row('Arquero alone: `loadCSV`', arquero), row('`indicator-feed build`', build)];
}

/** @param {FeedTimes} times */
export function stepRows({ build }) {
  const names = build[0]?.steps?.map(({ step }) => step) ?? [];
  return [['', ...names], ['s', ...names.map((_, at) => seconds(median(build.map((run) => run.steps?.[at]?.seconds ?? NaN))))]];
}

/** @param {FeedTimes} times */
export function feedsSection(times) {
  const { rows, bytes, observations, hidden, arquero, build, machine } = times;
  const share = ratio(build.map((run) => run.seconds), arquero.map((run) => run.seconds));
  const most = Math.max(...build.map((run) => run.megabytes));
  return `${TITLE}

Written by \`npm run bench:feeds -- --write\`; do not edit. ${machine}

\`indicator-feed build\` makes a feed of a register of made-up visits, ${thousands(rows)} rows and ${Math.round(bytes / 1e6)} MB of CSV, and of how many people there are: a rate in
290 municipalities, 240 months and 6 bands of age, added up to their totals, regions and country, ${thousands(observations)} observations, of which ${thousands(hidden)} were hidden, attacked and
checked before they were written. Beside it Arquero alone reads the same file into a table, and does nothing with it. Each is a process of its own; they take turns, ${build.length} rounds; medians, and
the ratios are medians of those within the rounds.

${table(feedsRows(times))}

- *Within 3 times the time that reading the file with Arquero alone takes.* ${share <= 3 ? 'Kept' : 'Missed'}: ${share.toFixed(2)} times.
- *In at most 2 GiB of memory.* ${most <= 2048 ? 'Kept' : 'Missed'}: ${thousands(Math.round(most))} MiB. What is held is what is counted, not the rows.

Where the time goes, in one run the seconds of each step (medians; protecting and attacking are [suppression](feeds/disclosure.md)):

${table(stepRows(times))}`;
}
