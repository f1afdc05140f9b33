// @ts-check
/**
 * What the browser bundle weighs on the way to the reader, by stage and by package, and what to say of it.
 */

/**
 * @typedef {import('./size-manifest-plugin.mjs').Manifest} Manifest
 * @typedef {{ id: string, until: string, kibibytes: number, with?: string | string[], alone?: boolean | string }} StageBudget
 *   `with`: the modules that the stage waits for besides the entry; without it, everything. `alone`: without the entry, which is there,
 *   and without the module that it names, which is there by then, too
 * @typedef {{ entry: string, onRequest: string[], stages: StageBudget[] }} Budgets
 *   `onRequest`: chunks that are fetched only when the reader asks for something
 * @typedef {{ name: string, bytes: number }} Part a file
 * @typedef {{ id: string, until: string, budget: number, bytes: number, packages: Record<string, number>, parts: Part[] }}
 *   Stage
 *   brotli bytes; those of the packages are shares by length, since a file is compressed whole
 * @typedef {Record<string, { bytes: number, packages: Record<string, number> }>} Baseline
 */

/** Below this, a difference is compression noise and not worth a word. */
const NOISE = 64;

/**
 * The stages, in the order of the budgets: the entry and a module with their static imports, or with all that
 * they load of their own accord.
 * @param {Manifest} bundle
 * @param {Budgets} budgets
 * @param {(file: string) => number} weigh brotli bytes of a file of the bundle
 * @param {Record<string, Record<string, number>>} [prebuilt] what a module that was built before is itself
 *   made of
 * @returns {Stage[]}
 */
export function measure(bundle, budgets, weigh, prebuilt = {}) {
  const { entry, onRequest } = budgets;
  return budgets.stages.map(({ id, until, kibibytes, with: modules, alone }) => {
    const chunks = modules
      ? closure(bundle, [entry, ...[modules].flat().map((module) => fileOf(bundle, module))], [])
      : closure(bundle, [entry], onRequest, true);
    const there = alone ? closure(bundle, [entry, ...(alone === true ? [] : [fileOf(bundle, alone)])], []) : [];
    /** @type {Part[]} */
    const parts = [];
    /** @type {Record<string, number>} */
    const packages = {};
    let bytes = 0;
    for (const chunk of chunks) {
      if (there.includes(chunk)) continue;
      const weight = weigh(chunk.file);
      bytes += weight;
      parts.push({ name: partName(chunk.file), bytes: weight });
      const lengths = byPackage(chunk.modules, prebuilt);
      const whole = Object.values(lengths).reduce((sum, length) => sum + length, 0) || 1;
      for (const [name, length] of Object.entries(lengths)) {
        packages[name] = (packages[name] ?? 0) + (weight * length) / whole;
      }
    }
    return { id, until, budget: kibibytes * 1024, bytes, packages, parts };
  });
}

/** `trend-picture-9b13647c.js` → `trend-picture`. @param {string} file */
const partName = (file) => file.replace(/(-[0-9a-f]{8})?\.js$/, '');

/** The file of the bundle that a module is in. @param {Manifest} bundle @param {string} module its path in the project */
function fileOf(bundle, module) {
  const chunk = bundle.chunks.find(({ modules }) => module in modules);
  if (!chunk) throw new Error(`The bundle has no ${module}. Is tools/size-budgets.json right about it?`);
  return chunk.file;
}

/**
 * @param {Manifest} bundle
 * @param {string[]} files
 * @param {string[]} without names of chunks that are not followed
 * @param {boolean} [dynamic] follow what is imported later, too
 */
function closure(bundle, files, without, dynamic = false) {
  const byFile = new Map(bundle.chunks.map((chunk) => [chunk.file, chunk]));
  const reached = new Set();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const chunk = byFile.get(file);
    if (!chunk)
      throw new Error(`The bundle has no ${file}. Is tools/size-budgets.json right about its entry?`);
    if (reached.has(chunk) || without.includes(chunk.name)) continue;
    reached.add(chunk);
    queue.push(...chunk.imports, ...(dynamic ? chunk.later : []));
  }
  return bundle.chunks.filter((chunk) => reached.has(chunk));
}

/** @param {Record<string, number>} modules @param {Record<string, Record<string, number>>} prebuilt */
function byPackage(modules, prebuilt) {
  /** @type {Record<string, number>} */
  const lengths = {};
  for (const [id, length] of Object.entries(modules)) {
    const inside = prebuilt[id] ? byPackage(prebuilt[id], {}) : { [packageOf(id)]: 1 };
    const whole = Object.values(inside).reduce((sum, part) => sum + part, 0) || 1;
    for (const [name, part] of Object.entries(inside))
      lengths[name] = (lengths[name] ?? 0) + (length * part) / whole;
  }
  return lengths;
}

/**
 * `packages/charts/src/axis.ts` → `packages/charts`; a file of node_modules → the npm package's name.
 * @param {string} id
 */
export function packageOf(id) {
  const npm = id.lastIndexOf('node_modules/');
  if (npm >= 0) return id.slice(npm + 'node_modules/'.length).match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? id;
  return id.match(/^packages\/[^/]+/)?.[0] ?? 'the build itself';
}

/**
 * The report in words, and whether every stage keeps its budget.
 * @param {Stage[]} stages
 * @param {Baseline} baseline
 */
export function report(stages, baseline) {
  /** @type {string[]} */
  const lines = [];
  let ok = true;
  for (const stage of stages) {
    const { id, until, budget, bytes } = stage;
    const before = baseline[id];
    const change = before ? bytes - before.bytes : 0;
    const since = Math.abs(change) > NOISE ? `, ${signed(change)} since the baseline` : '';
    lines.push(
      `${bytes > budget ? '✗' : '✓'} until ${until}: ${kib(bytes)} brotli of ${kib(budget)}${since}`
    );
    if (bytes > budget) {
      ok = false;
      lines.push(...overBudget(stage, before));
    } else if (change < -1024) {
      lines.push(
        `  That is ${kib(
          -change
        )} that no reader has to wait for any more. Well done! Keep it: npm run size -- --update`
      );
    }
  }
  lines.push('', ...table(stages));
  return { ok, text: lines.join('\n') };
}

/** @param {Stage} stage @param {Baseline[string] | undefined} before */
function overBudget({ budget, bytes, packages }, before) {
  const names = [...new Set([...Object.keys(packages), ...Object.keys(before?.packages ?? {})])];
  const grown = names
    .map((name) => ({ name, by: (packages[name] ?? 0) - (before?.packages[name] ?? 0) }))
    .filter(({ by }) => by > NOISE)
    .sort((a, b) => b.by - a.by)
    .map(
      ({ name, by }) =>
        `${name} ${signed(by)}${before && before.packages[name] === undefined ? ' (new)' : ''}`
    );
  return [
    `  ${kib(bytes - budget)} too much.${
      grown.length > 0
        ? ` What grew${before ? ' since the baseline' : ''}: ${grown.join(', ')}.`
        : ' It was no lighter before.'
    }`,
    '  Look first at what is new. Can it wait for the reader to ask (import() where it is used)? Does all of',
    '  it come along for one function? If it is worth its weight to every reader, raise the budget in',
    '  tools/size-budgets.json and say why in docs/decisions.',
  ];
}

/** One line a package, the heaviest first, with what it weighs in each stage. @param {Stage[]} stages */
function table(stages) {
  const last = stages.at(-1);
  if (!last) return [];
  const rows = Object.keys(last.packages)
    .sort((a, b) => (last.packages[b] ?? 0) - (last.packages[a] ?? 0))
    .map((name) => [name, ...stages.map(({ packages }) => (packages[name] ? kib(packages[name]) : ''))]);
  const head = ['KiB by package, about', ...stages.map(({ until }) => until)];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  );
}

/** @param {number} bytes */
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

/** @param {number} bytes */
const signed = (bytes) => `${bytes < 0 ? '−' : '+'}${kib(Math.abs(bytes))}`;
