/** What is wrong with a feed, of that which the builder itself reads of it: the elements look closer. In Swedish, as the builder is. */

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string' || (isRecord(value) && Object.values(value).every((text) => typeof text === 'string'));

/** What each entry of a list has: a name for programs, and one for readers. */
const LISTS = { indicators: ['id', 'label'], areas: ['code', 'name'], dimensions: ['id', 'label'] };
const COLUMNS = ['indicator', 'area', 'period'];

/** The first fault of what an address gave, or nothing. @param {unknown} feed */
export function faultOf(feed) {
  if (!isRecord(feed) || !('indicators' in feed) || !('observations' in feed)) return 'det är inte ett flöde';
  for (const [list, [id, text]] of Object.entries(LISTS)) {
    const entries = feed[list];
    if (entries === undefined) continue;
    if (!Array.isArray(entries)) return `${list} ska vara en lista`;
    for (const [i, entry] of entries.entries()) {
      if (!isRecord(entry)) return `${list}[${i}] ska vara ett objekt`;
      if (typeof entry[id] !== 'string') return `${list}[${i}].${id} ska vara en text`;
      if (!isText(entry[text])) return `${list}[${i}].${text} ska vara en text, eller en för varje språk`;
    }
  }
  const { observations } = feed;
  if (Array.isArray(observations)) {
    const odd = observations.findIndex((row) => !isRecord(row));
    return odd < 0 ? undefined : `observations[${odd}] ska vara ett objekt`;
  }
  if (!isRecord(observations)) return 'observations ska vara en lista, eller kolumner';
  const odd = COLUMNS.find((name) => !Array.isArray(observations[name]) && !Array.isArray(observations[name]?.dictionary));
  return odd && `observations.${odd} ska vara en kolumn`;
}
