/** What a page without our elements does by hand: fetch a feed and find its numbers. Each feed is fetched and gone through once, however many charts read it. */
const feeds = new Map();

/** @template T @param {string} src @param {(feed: any) => T} read what is made of the feed @returns {Promise<T>} */
export async function fromFeed(src, read) {
  if (!feeds.has(src)) feeds.set(src, fetch(src).then(async (response) => read(await response.json())));
  return feeds.get(src);
}

/** Text → row number, of a column that is written as a dictionary and an index. */
export function textOf({ dictionary, index }) {
  return (row) => dictionary[index[row]];
}
