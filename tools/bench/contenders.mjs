// @ts-check
/** The pages that are measured beside each other: the same trends of the same feeds, by us and by others. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CONTENT_SECURITY_POLICY } from '../demo-server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const policy = { 'content-security-policy': CONTENT_SECURITY_POLICY };

/**
 * @typedef {{ src: string, area: string }} Trend
 * @typedef {object} Contender
 * @property {string} id its folder on the server
 * @property {string} title
 * @property {string} scripts tags for the page's head
 * @property {(trend: Trend) => string} figure one picture in the page's body
 * @property {() => number} pictures run in the page: how many pictures are really there
 * @property {Record<string, string>} [headers] of its pages
 */

const feeds = ['mangbesokare', 'antibiotika'];
const areas = ['0680', '0682', '0686', '0604', '0684', '0687', '0685', '0643', '0642', '0662', '0617', '0665'];

/** The first of at most 24 trends: a municipality in two feeds of 290 kB of JSON each, then the next municipality. @param {number} count @returns {Trend[]} */
export const trends = (count) => areas.flatMap((area) => feeds.map((feed) => ({ src: `/fixtures/${feed}.json`, area }))).slice(0, count);

/** @param {(trend: Trend) => string} inner @returns {(trend: Trend) => string} */
const figure = (inner) => (trend) => `<figure><figcaption>Område ${trend.area}</figcaption>${inner(trend)}</figure>`;

const vegaPackages = ['vega', 'vega-lite', 'vega-embed'];

/** @type {Contender[]} */
export const contenders = [
  {
    id: 'ours',
    title: 'indicator-elements',
    scripts: '<script type="module" src="indicator-elements.js"></script>',
    figure: ({ src, area }) => `<indicator-trend src="${src}" area="${area}" loading="eager"></indicator-trend>`,
    pictures: () => [...document.querySelectorAll('indicator-trend')].filter((each) => each.shadowRoot?.querySelector('.drawing svg path[d]')).length,
    headers: policy,
  },
  {
    id: 'chart-js',
    title: 'Chart.js',
    scripts: '<script type="module" src="chart-js.js"></script>',
    figure: figure(({ src, area }) => `<div class="picture"><canvas data-src="${src}" data-area="${area}"></canvas></div>`),
    pictures: () => [...document.querySelectorAll('canvas')].filter((canvas) =>
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte > 0)).length,
    headers: policy,
  },
  {
    id: 'vega-embed',
    title: 'vega-embed and Vega-Lite',
    scripts: [...vegaPackages, 'page'].map((name) => `<script defer src="${name}.js"></script>`).join(''),
    figure: figure(({ src, area }) => `<div class="picture" data-src="${src}" data-area="${area}"></div>`),
    pictures: () => [...document.querySelectorAll('.picture svg')].filter((svg) => svg.querySelector('.mark-line path[d]')).length,
  },
];

/** Our elements with the table shown instead of the picture: heading, sentence and every number, and no engine. @type {Contender} */
export const tables = {
  ...(/** @type {Contender} */ (contenders[0])),
  id: 'tables',
  title: 'indicator-elements, as tables',
  figure: ({ src, area }) => `<indicator-trend src="${src}" area="${area}" loading="eager" view="table"></indicator-trend>`,
  pictures: () => [...document.querySelectorAll('indicator-trend')].filter((each) => each.shadowRoot?.querySelectorAll('tbody tr').length).length,
};

/** @param {Contender} contender @param {number} count */
const page = ({ scripts, figure: one }, count) => `<!doctype html>
<html lang="sv" data-pictures="${count}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${count}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script src="/probe.js"></script>
${scripts}
</head>
<body>
<h1>Trender</h1>
${trends(count).map(one).join('\n')}
</body>
</html>
`;

const CSS = `body { font: 16px/1.5 sans-serif; max-width: 45rem; margin: 1rem auto; }
figure, indicator-trend { margin: 0 0 2rem; }
.picture { position: relative; width: 100%; height: 260px; }
`;

/** Puts every page and what it needs on the server, at `/<id>/<count>.html`. @param {import('./server.mjs').BenchServer} server @param {readonly number[]} counts */
export async function serveContenders(server, counts) {
  server.add('/blank.html', '<!doctype html><title>blank</title>');
  server.add('/page.css', CSS);
  server.add('/probe.js', readFileSync(join(here, 'pages/probe.js')));
  for (const feed of feeds) server.add(`/fixtures/${feed}.json`, readFileSync(join(root, `fixtures/valid/${feed}.json`)));
  for (const contender of [...contenders, tables]) {
    for (const count of counts) server.add(`/${contender.id}/${count}.html`, page(contender, count), contender.headers);
  }
  const dist = join(root, 'packages/embed/dist');
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
    for (const { id } of [tables, .../** @type {Contender[]} */ (contenders.slice(0, 1))]) server.add(`/${id}/${file}`, readFileSync(join(dist, file)));
  }
  server.add('/chart-js/chart-js.js', await bundled('chart-js.js', 'esm'));
  server.add('/vega-embed/page.js', await bundled('vega-embed.js', 'iife'));
  for (const name of vegaPackages) server.add(`/vega-embed/${name}.js`, readFileSync(join(root, `node_modules/${name}/build/${name}.min.js`)));
}

/** @param {string} file @param {'esm' | 'iife'} format */
async function bundled(file, format) {
  const { outputFiles } = await build({ entryPoints: [join(here, 'pages', file)], bundle: true, minify: true, format, target: 'es2022', write: false });
  return /** @type {{ text: string }} */ (outputFiles[0]).text;
}
