// @ts-check
/**
 * How long it takes to read and to select, beside what any page has to do: `JSON.parse` of the same text. One
 * function for Node and the browser; it must stand alone, since its text is sent to both.
 */

/**
 * @typedef {{ json: number[], parse: number[], select: number[] }} FeedTimes milliseconds
 * @typedef {{ first: FeedTimes, warm: FeedTimes, cells: number }} FeedResult `first`: before the engine has seen the code
 */

/**
 * @param {{ text: string, query: { area: string }, rounds: number }} input
 * @param {any} reader `parseFeed` and `select` of `@indicator-elements/feed`, as source or as the bundle has them
 * @returns {FeedResult}
 */
export function timeFeed({ text, query, rounds }, { parseFeed, select }) {
  const BATCH = 50;
  /** @type {FeedTimes} */
  const first = { json: [], parse: [], select: [] };
  /** @type {FeedTimes} */
  const warm = { json: [], parse: [], select: [] };
  let cells = 0;
  for (let round = -2; round <= rounds; round++) {
    const times = round === -2 ? first : warm;
    const start = performance.now();
    const content = JSON.parse(text);
    const read = performance.now();
    const { feed, problems } = parseFeed(content);
    const parsed = performance.now();
    // One selection is over before most clocks tick.
    const many = round === -2 ? 1 : BATCH;
    for (let i = 0; i < many; i++) {
      const selection = select(feed, query);
      if (!selection.ok || problems.length > 0) throw new Error('The feed or the query is not right.');
      cells = selection.slice.cells.length;
    }
    const selected = performance.now();
    if (round === -1 || round === 0) continue;
    times.json.push(read - start);
    times.parse.push(parsed - read);
    times.select.push((selected - parsed) / many);
  }
  return { first, warm, cells };
}
