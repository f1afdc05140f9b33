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
  /packages\/feed\/src\/(areas|cells|demand|fields|index|period|record|remember|rule|select|sound|sound-head|sound-observations|terms|text)\.ts/,
  /packages\/charts\/src\/(absent|chart|columns|compared|defined|describe|format|found|later|lexicon|over-time|phrases|sides|which-period)\b/,
  /packages\/elements\/src\/(?!area-search\/|drawing\/|menu\/|surroundings\/|troubles\/|adopt-styles|events)/,
];

/** The interval of a mean, for comparison and spider chart, with what other intervals are made with, too. */
const interval = [/packages\/charts\/src\/score-interval\b/, /packages\/statistics\/src\/(check|mean-interval|mirrored|student-quantile|student-tails|tails)\b/];

/** What stands around every element's words, with what only menu and picture have in common: one chunk, after the words. */
const surroundings = [
  /packages\/charts\/src\/(source|wrap)\b/,
  /packages\/elements\/src\/(surroundings\/|adopt-styles|events)/,
];

/** What names and explains failures, and tries again. */
const troubles = [/packages\/elements\/src\/troubles\//, /packages\/feed\/src\/(describe|messages|open-messages|quote)\.ts/];

/** What every picture needs, the engine, and what every layout is made with: one chunk, fetched beside the chart's own. */
const drawing = [
  /packages\/charts\/dist\/engine\.js/,
  /packages\/charts\/src\/(axis|axis-words|boxes|indicator-axis|period-axis|marks|paint|point-text|tick|value-look)\b/,
  /packages\/elements\/src\/drawing\//,
];

/** What every picture of a chart needs, whichever the view, and its notes: one file, and not one more for each that several of them share. */
const picture = /charts\/src\/([^/]+)\/(picture|layout|entries|points|notes|note-words|looks|picture-words|line-names|around|ticks)\.ts$/;

/** English in one chunk, since it is wanted together, and one more for each chart. @param {string} id @returns {string | undefined} */
export const manualChunks = (id) => {
  const chart = /charts\/src\/([^/]+)\//.exec(id)?.[1];
  if (/\.en\.ts$/.test(id)) return chart ? `${chart}-english` : 'english';
  if (/valibot|packages\/feed\/src\/(arrange|decode|head|head-rules|lookup|observations|problem|read|read-any|read-feed|rules|schema|table)\.ts/.test(id)) return 'careful-reader';
  const pictured = picture.exec(id)?.[1];
  if (pictured) return `${pictured}-picture`;
  return Object.entries({ 'indicator-elements': always, 'score-interval': interval, surroundings, troubles, drawing }).find(([, list]) => list.some((these) => these.test(id)))?.[0];
};
