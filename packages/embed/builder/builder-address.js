/** The folder with the files: what stands in the copied code is an address, and nothing that a page or a terminal could take for more. */

/** Nothing that HTML, a style sheet or a shell reads as its own. */
const PLAIN = /^https?:\/\/[\w.:/~%-]+$/;

/** The whole address of a folder, with a slash last; nothing if it is not one, or has more in it. @param {string} text */
export function folderOf(text) {
  if (!URL.canParse(text)) return undefined;
  const { href } = new URL(text);
  return PLAIN.test(href) ? href.replace(/\/*$/, '/') : undefined;
}

/** The folder that a page lies in. @param {string} page */
export function ownFolder(page) {
  const { origin, pathname } = new URL('.', page);
  return origin + pathname.replace(/[^\w./~%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
