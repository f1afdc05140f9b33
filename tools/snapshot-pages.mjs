// @ts-check
/**
 * Pages for the tests of snapshots, filled as the command `indicator-snapshot` fills them, and served under the strict policy:
 *
 *     /__snapshot__/?elements=<indicator-trend …></indicator-trend>
 *
 * With `light` the snapshots are plain content, with `open` they are unfolded, with `script` the page loads the elements, with `dark` it is a dark one, and `font` is
 * its font. With `lost` there is nothing at the feeds' addresses by the time that the page is read. What goes wrong in it is collected as in the demo page (`trouble`), and what can be seen at every frame (`seen`).
 */
import { pathToFileURL } from 'node:url';
import { CONTENT_SECURITY_POLICY, PROBE } from './demo-server.mjs';

export const SNAPSHOTS = '/__snapshot__/';

const STYLES = '/__strict__/snapshot.css';
const NOWHERE = `${SNAPSHOTS}nowhere.css`;

/** Of each element at every frame: how high it is, and how many pictures, headings and tables can be seen in it. And what has moved. */
const WATCH = `
window.seen = [];
window.moved = [];
let elements;
const visible = (element, selector) =>
  [element, element.shadowRoot].flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])])
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 0).length;
requestAnimationFrame(function look() {
  // What is still being parsed is not all there.
  if (document.readyState !== 'loading') for (const element of document.querySelectorAll('[src$=".json"]')) {
    seen.push({
      element: element.localName,
      height: element.getBoundingClientRect().height,
      pictures: visible(element, 'svg'),
      headings: visible(element, '[role=heading]'),
      tables: visible(element, 'table'),
      styled: [element, element.shadowRoot].every((root) => [...(root?.querySelectorAll('link') ?? [])].every(({ sheet }) => sheet)),
      live: element.complete === true,
    });
  }
  // The elements come once the page has been seen: sooner, there is nothing to take over without a flash.
  if (seen.length > 0 && seen.at(-1).headings > 0 && seen.at(-1).styled) elements ??= import('/__strict__/indicator-elements.js');
  requestAnimationFrame(look);
});
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) moved.push(value + ' ' + sources.map(({ node, previousRect, currentRect }) => (node?.className ?? node?.nodeName) + ' ' + previousRect.y + '→' + currentRect.y).join(', '));
}).observe({ type: 'layout-shift', buffered: true });
`;

/** @param {{ rootDir: string }} options */
export function snapshotPages({ rootDir }) {
  /** @param {string} name @returns {Promise<any>} */
  const built = (name) => import(pathToFileURL(`${rootDir}/packages/embed/dist/snapshot/${name}.js`).href);

  /** @param {URLSearchParams} asked */
  async function page(asked) {
    const [{ fillPage }, { Feeds }] = await Promise.all([built('fill-page'), built('feeds')]);
    const look = new URLSearchParams({ font: asked.get('font') ?? 'sans-serif', ...(asked.has('dark') && { dark: '' }) });
    const { html, errors } = await fillPage(
      `<!doctype html>
<html lang="${asked.get('lang') ?? 'sv'}">
<head>
<meta charset="utf-8">
<title>Snapshots</title>
<link rel="stylesheet" href="page.css?${String(look).replace(/&/g, '&amp;')}">
${asked.has('linked') ? `<link rel="stylesheet" href="${STYLES}">` : ''}
${asked.has('script') ? '<script src="probe.js"></script>' : ''}
</head>
<body>
${asked.get('elements')}
<p id="after">Below.</p>
</body>
</html>
`,
      { feeds: new Feeds(rootDir), address: pathToFileURL(`${rootDir}/page.html`).href, stylesheet: asked.has('unstyled') ? NOWHERE : STYLES, light: asked.has('light'), open: asked.has('open') }
    );
    if (html === undefined) throw new Error(errors.map((/** @type {{ text: string }} */ { text }) => text).join('\n'));
    return asked.has('lost') ? html.replaceAll('src="/fixtures/', 'src="lost/') : html;
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return async function handle(request, response) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    /** @param {number} status @param {string} type @param {string} text */
    const say = (status, type, text) =>
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': CONTENT_SECURITY_POLICY }).end(text);
    try {
      const name = pathname.slice(SNAPSHOTS.length);
      if (name === '') say(200, 'text/html', await page(searchParams));
      else if (name === 'probe.js') say(200, 'text/javascript', PROBE + WATCH);
      else if (name === 'page.css')
        say(200, 'text/css', `body { margin: 1rem; font-family: ${searchParams.get('font')};${searchParams.has('dark') ? ' background: #14181d; color: #eef1f4;' : ''} }`);
      else say(404, 'text/plain', name);
    } catch (error) {
      say(500, 'text/plain', String(error));
    }
  };
}
