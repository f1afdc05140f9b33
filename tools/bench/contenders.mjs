// @ts-check
/** The pages that are measured beside each other: the same pictures of the same feeds, by us and by others. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CONTENT_SECURITY_POLICY } from '../demo-server.mjs';
import { links } from '../embed-files-plugin.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const policy = { 'content-security-policy': CONTENT_SECURITY_POLICY };

/**
 * @typedef {import('./scenes.mjs').Kind} Kind
 * @typedef {import('./scenes.mjs').Picture} Picture
 * @typedef {import('./scenes.mjs').Scene} Scene
 * @typedef {object} Contender
 * @property {string} id its folder on the server
 * @property {string} title
 * @property {(scene: Scene) => string} scripts tags for the page's head
 * @property {(picture: Picture) => string} figure one picture in the page's body
 * @property {() => number} pictures run in the page: how many pictures are really there
 * @property {{ folder: string, format: 'esm' | 'iife' }} [page] a page's own script: which of `pages` draws each kind, bundled with what those kinds need
 * @property {Record<string, string>} [headers] of its pages
 */

/** @type {Record<Kind, (picture: Picture) => string>} */
const tags = {
  trend: ({ area }) => `indicator-trend area="${area}"`,
  comparison: () => 'municipality-comparison',
  spider: () => 'spider-chart compare="group=respondent"',
  ladder: () => 'collaboration-ladder group="respondent"',
};

/** What the bundle's manifest says of the same tags. @type {Record<Kind, readonly string[]>} */
const named = {
  trend: ['indicator-trend'],
  comparison: ['municipality-comparison', 'municipality-comparison:not([view=funnel], [view=trends])'],
  spider: ['spider-chart', 'spider-chart:is([compare*=previous], [compare*="group="])', 'spider-chart:not([view=dots])'],
  ladder: ['collaboration-ladder', 'collaboration-ladder:is([group], [compare=previous])'],
};

/** What the embed builder writes for a page's head. @param {Scene} scene */
function embedBlock({ pictures }) {
  /** @type {import('../embed-files-plugin.mjs').EmbedManifest} */
  const manifest = JSON.parse(readFileSync(join(root, 'packages/embed/dist/manifest.json'), 'utf8'));
  return `<script type="module" src="indicator-elements.js" integrity="${manifest.files['indicator-elements.js']?.integrity}" crossorigin="anonymous"></script>
${links(manifest, '', pictures.flatMap(({ kind }) => named[kind]))}`;
}

/** @param {string} more attributes @returns {(picture: Picture) => string} */
const element = (more) => (picture) => {
  const tag = tags[picture.kind](picture);
  return `<${tag} src="${picture.src}" loading="eager"${more}></${tag.replace(/ .*/, '')}>`;
};

/** @param {(data: string) => string} inner @returns {(picture: Picture) => string} */
const figure = (inner) => ({ kind, src, area = '' }) =>
  `<figure><figcaption>Diagram</figcaption>${inner(`data-kind="${kind}" data-src="${src}" data-area="${area}"`)}</figure>`;

const vegaPackages = ['vega', 'vega-lite', 'vega-embed'];

/** @type {Contender} */
const ours = {
  id: 'ours',
  title: 'indicator-elements',
  scripts: embedBlock,
  figure: element(''),
  pictures: () => [...document.body.querySelectorAll(':defined')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.drawing svg path')).length,
  headers: policy,
};

/** Without the lines that name what is fetched later. @type {Contender} */
const alone = { ...ours, id: 'alone', title: 'indicator-elements, script tag alone', scripts: () => '<script type="module" src="indicator-elements.js"></script>' };

/** Our elements with the table shown instead of the picture: heading, sentence and every number, and nothing drawn. @type {Contender} */
const tables = {
  ...ours,
  id: 'tables',
  title: 'indicator-elements, as tables',
  figure: element(' view="table"'),
  pictures: () => [...document.body.querySelectorAll(':defined')].filter(({ shadowRoot }) => shadowRoot?.querySelector('tbody tr')).length,
};

/** Ours first, ours as tables last. @type {readonly Contender[]} */
export const contenders = [
  ours,
  {
    id: 'chart-js',
    title: 'Chart.js',
    scripts: ({ id }) => `<script type="module" src="${id}.js"></script>`,
    figure: figure((data) => `<div class="picture"><canvas ${data}></canvas></div>`),
    pictures: () => [...document.querySelectorAll('canvas')].filter((canvas) =>
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte > 0)).length,
    page: { folder: 'chart-js', format: 'esm' },
    headers: policy,
  },
  {
    id: 'vega-embed',
    title: 'vega-embed and Vega-Lite',
    scripts: ({ id }) => [...vegaPackages, id].map((name) => `<script defer src="${name}.js"></script>`).join(''),
    figure: figure((data) => `<div class="picture" ${data}></div>`),
    pictures: () => [...document.querySelectorAll('.picture svg')].filter((svg) => svg.querySelector('.role-mark > [d]')).length,
    page: { folder: 'vega-embed', format: 'iife' },
  },
  alone,
  tables,
];

/** @param {Contender} contender @param {Scene} scene */
const page = ({ scripts, figure: one }, scene) => `<!doctype html>
<html lang="sv" data-pictures="${scene.pictures.length}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${scene.id}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script src="/probe.js"></script>
${scripts(scene)}
</head>
<body>
<h1>Indikatorer</h1>
${scene.pictures.map(one).join('\n')}
</body>
</html>
`;

const CSS = `body { font: 16px/1.5 sans-serif; max-width: 45rem; margin: 1rem auto; }
body > * { margin: 0 0 2rem; }
.picture { position: relative; width: 100%; height: 260px; }
.picture:has([data-kind=comparison], [data-kind=spider]), .picture:is([data-kind=comparison], [data-kind=spider]) { height: 400px; }
`;

/**
 * Puts every page and what it needs on the server, at `/<contender>/<scene>.html`.
 * @param {import('./server.mjs').BenchServer} server
 * @param {readonly Scene[]} scenes
 * @param {readonly Picture[]} [others] pictures of other pages, whose feeds are served, too
 */
export async function serveContenders(server, scenes, others = []) {
  server.add('/blank.html', '<!doctype html><title>blank</title>');
  server.add('/page.css', CSS);
  server.add('/probe.js', readFileSync(join(here, 'pages/probe.js')));
  for (const src of new Set([...scenes.flatMap(({ pictures }) => pictures), ...others].map((picture) => picture.src))) {
    server.add(src, readFileSync(join(root, src.replace('/fixtures/', 'fixtures/valid/'))));
  }
  for (const contender of contenders) {
    for (const scene of scenes) {
      server.add(`/${contender.id}/${scene.id}.html`, page(contender, scene), contender.headers);
      if (contender.page) server.add(`/${contender.id}/${scene.id}.js`, await bundled(contender.page, scene));
    }
  }
  const dist = join(root, 'packages/embed/dist');
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
    for (const { id } of [ours, alone, tables]) server.add(`/${id}/${file}`, readFileSync(join(dist, file)));
  }
  for (const name of vegaPackages) server.add(`/vega-embed/${name}.js`, readFileSync(join(root, `node_modules/${name}/build/${name}.min.js`)));
}

/** A page's own script: draws what is on the page, and brings along only what that takes. @param {NonNullable<Contender['page']>} page @param {Scene} scene */
async function bundled({ folder, format }, { pictures }) {
  const kinds = [...new Set(pictures.map(({ kind }) => kind))];
  const contents = `${kinds.map((kind) => `import { draw as ${kind} } from './${folder}/${kind}.js';`).join('\n')}
    const draw = { ${kinds.join(', ')} };
    for (const place of document.querySelectorAll('[data-kind]')) void draw[place.dataset.kind](place).then(() => window.pictureIsThere());`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: join(here, 'pages') }, bundle: true, minify: true, format, target: 'es2022', write: false });
  return /** @type {{ text: string }} */ (outputFiles[0]).text;
}
