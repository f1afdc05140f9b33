// @ts-check
/**
 * `node tools/weigh.mjs indicator-elements`: what the parts of a chunk of the browser bundle weigh, each as the brotli bytes that its file
 * loses without it. What only a part needed does not go with it, and what files have in common is counted nowhere: the parts add up to less.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { minify } from 'terser';

/** The parts of the entry, by where their modules are. @type {readonly (readonly [string, RegExp])[]} */
const PARTS = [
  ['the stand-in for Lit', /elements\/slim/],
  ['a sound feed: what is demanded of it', /feed\/src\/(sound|sound-head|sound-observations|terms|demand|fields|rule|remember|record)\b/],
  ['slices of a feed, periods', /feed\/src\/(select|cells|period|areas|text)\b/],
  ['the request: near, shared, capped', /elements\/src\/feed\//],
  ['the element and its phases', /elements\/src\/(indicator-element|phase|filter|page-|faces|messages|[a-z]+-(trend|comparison|chart|ladder)|define|engine|bundle)/],
  ['the look of the words, light and dark', /elements\/src\/(styles|palette)/],
  ['words and formats of numbers and periods', /charts\/src\/(format|describe|absent|lexicon|phrases)/],
  ['what charts have in common besides', /(charts\/src\/[^/]+$|statistics\/)/],
];

const [name = 'indicator-elements'] = process.argv.slice(2);
const { options } = await loadConfigFile(new URL('../rollup.config.js', import.meta.url).pathname, { silent: true });
const config = options.find(({ input, output }) => !Array.isArray(input) && [output].flat().some((each) => each?.dir === 'packages/embed/dist'));
if (!config) throw new Error('rollup.config.js has no browser bundle.');
const [output = {}] = [config.output].flat();
const kept = [config.plugins].flat(2).filter((plugin) => plugin && 'name' in plugin && !/^(integrity|minify|compile-early|embed-files|size-manifest|sweep)$/.test(plugin.name));
const build = await rollup({ ...config, plugins: kept, onwarn: () => {} });
const chunks = (await build.generate(output)).output.filter((each) => each.type === 'chunk');
const chunk = chunks.find((each) => each.name === name);
if (!chunk) throw new Error(`The bundle has no chunk ${name}.`);

const whole = await weigh(chunk.code);
const modules = Object.entries(chunk.modules).map(([id, { code }]) => ({ id, code: code?.trim() ?? '' }));
const list = name === 'indicator-elements' ? PARTS : modules.map(({ id }) => /** @type {const} */ ([id.replace(/.*packages\//, ''), new RegExp(`${id.replace(/\W/g, '\\$&')}$`)]));
let left = modules;
for (const [what, where] of list) {
  const these = left.filter(({ id }) => where.test(id));
  left = left.filter((each) => !these.includes(each));
  console.log(`${String(whole - (await weigh(without(chunk.code, these.map(({ code }) => code))))).padStart(6)}  ${what}`);
}
console.log(`${String(whole).padStart(6)}  all, without the loader and the hashes`);

if (name === 'indicator-elements') {
  // How far down pruning could go: what makes a model, in nothing that fetches, shows or styles it.
  const bare = await weigh(without(chunk.code, modules.filter(({ id }) => /packages\/elements\//.test(id)).map(({ code }) => code)));
  console.log(`${String(bare).padStart(6)}  of it, without any element`);
  for (const chart of ['trend', 'comparison', 'spider', 'ladder']) {
    const needed = new Set([chunks.find((each) => each.name === chart)]);
    for (const each of needed) for (const file of each?.imports ?? []) needed.add(chunks.find(({ fileName, isEntry }) => fileName === file && !isEntry));
    const weights = await Promise.all([...needed].map((each) => (each ? weigh(each.code) : 0)));
    console.log(`${String(weights.reduce((sum, each) => sum + each, bare)).padStart(6)}  with the words of a ${chart}`);
  }
}

/** @param {string} code @param {readonly string[]} texts */
function without(code, texts) {
  let rest = code;
  for (const text of texts) {
    // Where a module imports later, the finished chunk has another address.
    const parts = text.split(/import\([^)]*\)/);
    const start = rest.indexOf(parts[0] ?? '');
    const last = parts.at(-1) ?? '';
    const end = rest.indexOf(last, start) + last.length;
    if (text && start >= 0 && end > start) rest = rest.slice(0, start) + rest.slice(end);
  }
  // What is exported of what is gone would be an error.
  const gone = texts.flatMap((text) => [...text.matchAll(/^(?:const|let|class|(?:async )?function)\s+([\w$]+)/gm)].map((match) => match[1] ?? ''));
  return rest.replace(/export \{([^}]*)\};?\s*$/, (_, names) => `export {${String(names).split(',').filter((each) => !gone.includes(each.trim().replace(/ as .*/, ''))).join()}};`);
}

/** @param {string} code */
async function weigh(code) {
  const { code: text = '' } = await minify(code, { module: true, ecma: 2022, compress: { passes: 2, unused: false, toplevel: false }, format: { comments: false } });
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
}
