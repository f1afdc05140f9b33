/** The addresses in the copied code: of the folder with the files, and of the numbers. They are addresses, and nothing that a page or a terminal could take for more. */

/** Nothing that HTML, a style sheet or a shell reads as its own. */
const PLAIN = /^https?:\/\/[\w.:/~%-]+$/;

/** The files that lie in the folder: an address that ends with one is not the folder's. */
const FILE = /\.(js|json|html|css)$/i;

/** @param {string} sign */
const percent = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** The whole address of a folder, with a slash last; nothing if it is not one, or has more in it. @param {string} text */
export function folderOf(text) {
  if (!URL.canParse(text)) return undefined;
  // Chromium writes these two so, Firefox and WebKit leave them as they are.
  const href = new URL(text).href.replace(/[|^]/g, percent);
  return PLAIN.test(href) && !FILE.test(href) ? href.replace(/\/*$/, '/') : undefined;
}

/** The folder that a page lies in. @param {string} page */
export function ownFolder(page) {
  const { origin, pathname } = new URL('.', page);
  return origin + pathname.replace(/[^\w./~%-]/g, percent);
}

/** The whole address of a feed; nothing if it is not one that may be fetched. @param {string} text */
export function feedAt(text) {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
}

/** Whether an address is of the reader's own computer, where nobody else can fetch it. @param {string} address */
export const isLocal = (address) => /^(localhost|.+\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\])$/.test(new URL(address).hostname);
