// @ts-check
/**
 * Which file of the browser bundle a module goes into. What is named one by one here is checked against what imports what
 * (tests/tools/chunks.test.ts).
 */

/**
 * What every page needs: the entry, and what every chart's model is made with, so that no chart waits for a third file. What is read
 * of a package through its index is listed, or it would come along with all that the index names.
 */
const always = [
  /node_modules\/(@lit|lit)/,
  /packages\/\w+\/slim\//,
  /packages\/embed\/src\//,
  /packages\/feed\/src\/(areas|cells|demand|fields|index|period|problem|record|remember|rule|schema|select|sound|sound-observations|text)\.ts/,
  /packages\/statistics\/src\/check\b/,
  /packages\/charts\/src\/(absent|chart|compared|defined|describe|format|lexicon|over-time|phrases|sides|which-period)\b/,
  /packages\/elements\/src\/(?!actions|area-search|chart-controller|drawing|export|in-turn|menu|page-background|picture|placing|point-cursor|share|troubles)/,
];

/** What every picture needs, and every layout is made with: one chunk, fetched beside the chart's own. */
const drawing = [
  /packages\/charts\/src\/(axis|axis-words|indicator-axis|marks|paint|point-text|tick|value-look|wrap)\b/,
  /packages\/elements\/src\/(chart-controller|drawing|in-turn|page-background|picture|placing|point-cursor)/,
];

/** English in one chunk, since it is wanted together, and one more for each chart. @param {string} id @returns {string | undefined} */
export const manualChunks = (id) => {
  const chart = /charts\/src\/([^/]+)\//.exec(id)?.[1];
  if (/\.en\.ts$/.test(id)) return chart ? `${chart}-english` : 'english';
  if (/valibot-issues|packages\/feed\/src\/(arrange|decode|head|head-rules|lookup|observations|read|read-any|read-feed|rules|table)\.ts/.test(id)) return 'careful-reader';
  /** @param {readonly RegExp[]} list */
  const needs = (list) => list.some((these) => these.test(id));
  return needs(always) ? 'indicator-elements' : needs(drawing) ? 'drawing' : undefined;
};
