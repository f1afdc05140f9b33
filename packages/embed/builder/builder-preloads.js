/**
 * What a page preloads for its elements, so that no file has to wait for another to ask for it. Without imports: the build writes a block with it, too.
 *
 * @typedef {object} Needs of the bundle's manifest: by tags, as CSS selects them
 * @property {Record<string, { integrity: string }>} files
 * @property {Record<string, string[]>} words the files that their words need
 * @property {Record<string, string[]>} pictures those that their pictures need
 */

/**
 * The attributes of each `link`: the words' first, the picture's at a low priority.
 * @param {Needs} needs
 * @param {string} base where the files are
 * @param {(tags: string) => boolean} has whether such a tag is on the page
 * @returns {Record<string, string>[]}
 */
export function preloads({ files, words, pictures }, base, has) {
  /** @param {Record<string, string[]>} needs */
  const wanted = (needs) => Object.entries(needs).filter(([tags]) => has(tags)).flatMap(([, names]) => names);
  const first = new Set(wanted(words));
  return [...new Set([...first, ...wanted(pictures)])].map((name) => ({
    rel: 'modulepreload',
    // The script asks for it by this address: it takes nothing that came by another.
    href: `${base}${name}#checked`,
    integrity: files[name]?.integrity ?? '',
    crossorigin: 'anonymous',
    ...(!first.has(name) && { fetchpriority: 'low' }),
  }));
}
