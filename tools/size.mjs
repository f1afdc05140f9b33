// @ts-check
/**
 * `npm run size`: weighs the built bundle as a browser fetches it, and fails above the budget
 * (tools/size-budgets.json). `-- --update` makes the present weights the baseline that the next ones are
 * compared with; `-- --write` puts them into docs/performance.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { MANIFESTS } from './size-manifest-plugin.mjs';
import { measure, report } from './size-report.mjs';
import { withWeights } from './size-section.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const baselineFile = join(here, 'size-baseline.json');

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} name of a build @returns {import('./size-manifest-plugin.mjs').Manifest} */
function manifest(name) {
  /** @type {import('./size-manifest-plugin.mjs').Manifest | undefined} */
  let found;
  try {
    found = readJson(join(MANIFESTS, `${name}.json`));
  } catch {
    // Said below.
  }
  if (found?.minified) return found;
  console.error(
    `${
      found ? 'The last build was for npm start, and is not minified' : 'There is no build to weigh'
    }: npm run build`
  );
  process.exit(1);
}

const bundle = manifest('bundle');
const engine = manifest('engine');

// The bundle takes the engine in as one file; what that is made of, its own build knows.
const prebuilt = Object.fromEntries(
  engine.chunks.map(({ file, modules }) => [join(engine.dir, file), modules])
);

/** @param {string} file */
const weigh = (file) =>
  brotliCompressSync(readFileSync(join(root, bundle.dir, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;

const stages = measure(bundle, readJson(join(here, 'size-budgets.json')), weigh, prebuilt);

if (process.argv.includes('--update')) {
  const baseline = Object.fromEntries(
    stages.map(({ id, bytes, packages }) => [
      id,
      {
        bytes,
        packages: Object.fromEntries(
          Object.entries(packages).map(([name, share]) => [name, Math.round(share)])
        ),
      },
    ])
  );
  writeFileSync(baselineFile, `${JSON.stringify(baseline, null, 2)}\n`);
  console.log(`Written: ${relative(process.cwd(), baselineFile)}`);
}

if (process.argv.includes('--write')) {
  const file = join(root, 'docs/performance.md');
  writeFileSync(file, withWeights(readFileSync(file, 'utf8'), stages));
  console.log(`Written: ${relative(process.cwd(), file)}`);
}

const { ok, text } = report(stages, readJson(baselineFile));
console.log(text);
process.exitCode = ok ? 0 : 1;
