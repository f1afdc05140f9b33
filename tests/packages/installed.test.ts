/** The tarballs installed in a fresh folder: they load, run, compile and bundle there, with nothing else of this project in reach. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { entriesOf, freshFolder, packages } from './packed.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await freshFolder('fresh', {
  '@types/react': '^19', svelte: '^5', vue: '^3.5',
  'vscode-css-languageservice': '^6.3.10', 'vscode-html-languageservice': '^5.6.2',
});

/** Runs a module in the fresh folder, and reads what it writes. */
async function run(name: string, source: string): Promise<string> {
  await writeFile(join(folder, name), source);
  return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
}

const entries = packages.flatMap((packed) => entriesOf(packed).map((entry) => ({ ...entry, packed })));

for (const { name } of entries) {
  if (name === '@indicator-elements/embed') continue;
  test(`${name} loads without a page, so a server can import it`, async () => {
    assert.equal(await run('load.js', `await import('${name}'); console.log('loaded');`), 'loaded\n');
  });
}

test('@indicator-elements/embed is for pages alone, and says so where there is none', async () => {
  assert.match(await run('embed.js', `await import('@indicator-elements/embed').catch(({ message }) => console.log(message));`), /HTMLElement is not defined/);
});

test('feed, statistics and charts do their work without a page', async () => {
  await cp(join(root, 'fixtures/valid/mangbesokare.json'), join(folder, 'feed.json'));
  const said = await run(
    'work.js',
    `import { readFileSync } from 'node:fs';
    import { parseFeed } from '@indicator-elements/feed';
    import { wilsonInterval } from '@indicator-elements/statistics';
    import { trend } from '@indicator-elements/charts/trend';
    const { feed, problems } = parseFeed(JSON.parse(readFileSync('feed.json', 'utf8')));
    const query = { area: '0680' };
    await trend.prepare?.(query, 'sv');
    const { model } = trend.model(feed, query, 'sv');
    console.log(JSON.stringify({ problems, lower: wilsonInterval(5, 10, 0.95).lower, heading: model.heading, rows: model.table.rows.length }));`,
  );
  const { problems, lower, heading, rows } = JSON.parse(said) as { problems: unknown[]; lower: number; heading: string; rows: number };
  assert.deepEqual(problems, []);
  assert.ok(lower > 0.23 && lower < 0.24, `${lower}`);
  assert.match(heading, /akut/i);
  assert.ok(rows > 12);
});

test('indicator-feed runs by its name, checks, compares and lists feeds, and does so as a library', async () => {
  const feeds = join(folder, 'feeds');
  await mkdir(feeds, { recursive: true });
  await cp(join(root, 'fixtures/valid/skift.json'), join(feeds, 'skift.json'));
  const { LANG: _language, ...environment } = process.env;
  const options = { cwd: folder, encoding: 'utf8', env: { ...environment, LC_ALL: 'en_GB.UTF-8' }, shell: process.platform === 'win32' } as const;
  const indicatorFeed = (...args: string[]): string => execFileSync(join(folder, 'node_modules/.bin/indicator-feed'), args, options);
  assert.match(execFileSync('npx', ['--no-install', 'indicator-feed', '--help'], options), /indicator-feed makes/);
  const help = indicatorFeed('--help');
  for (const command of ['validate', 'diff', 'catalogue']) {
    assert.match(help, new RegExp(`^  ${command} `, 'm'));
    assert.match(indicatorFeed(command, '--help'), new RegExp(`^indicator-feed ${command}`));
  }
  assert.equal(indicatorFeed('--version').trim(), packages.find(({ folder: name }) => name === 'feed-tools')!.manifest.version);
  assert.match(indicatorFeed('validate', 'feeds/*.json'), /^feeds\/skift\.json: no errors$/m);
  assert.equal(indicatorFeed('diff', 'feeds/skift.json', 'feeds/skift.json'), 'Nothing differs.\n');
  assert.match(indicatorFeed('catalogue', 'feeds', '--base', 'https://www.example.se/'), /^1 feed: /);
  const said = await run(
    'tools.js',
    `import { readFileSync } from 'node:fs';
    import { checkFeed, diffFeeds, writeFeed } from '@indicator-elements/feed-tools';
    const { feed, remarks } = checkFeed(readFileSync('feeds/skift.json', 'utf8'), 'skift.json');
    const again = checkFeed(writeFeed(feed), 'again.json');
    console.log(JSON.stringify([remarks, again.remarks, diffFeeds(feed, again.feed).same]));`,
  );
  assert.deepEqual(JSON.parse(said), [[], [], true]);
});

test('indicator-snapshot fills a page by the command that the guide and the builder give', async () => {
  const guide = await readFile(join(root, 'docs/embedding/no-javascript.en.md'), 'utf8');
  const [command = '', ...args] = /^```sh\n(.* page\.html)\n```$/m.exec(guide)![1]!.split(' ');
  const page = '<link rel="stylesheet" href="snapshot.css"><indicator-trend src="feed.json" area="0680"></indicator-trend>';
  await writeFile(join(folder, 'page.html'), page);
  const said = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.equal(said.status, 0, said.stderr);
  assert.doesNotMatch(said.stderr, /warn/i);
  assert.match(await readFile(join(folder, 'page.html'), 'utf8'), /<indicator-trend src="feed\.json" area="0680"><template shadowrootmode="open"/);
  assert.ok(args.includes('--no-install'));
});

test('indicator-feed loads no library before a command needs it', async () => {
  const { metafile } = await build({
    entryPoints: [join(folder, 'node_modules/@indicator-elements/feed-tools/dist/command.js')],
    bundle: true, write: false, format: 'esm', platform: 'node', packages: 'external', splitting: true, outdir: 'out', metafile: true, logLevel: 'silent',
  });
  const outputs = new Set([Object.keys(metafile.outputs).find((path) => metafile.outputs[path]!.entryPoint?.endsWith('/command.js'))!]);
  const libraries = new Set<string>();
  for (const output of outputs) {
    for (const { path, kind, external } of metafile.outputs[output]!.imports) {
      if (kind !== 'import-statement') continue;
      if (external) libraries.add(path);
      else outputs.add(path);
    }
  }
  assert.deepEqual([...libraries].filter((name) => !name.startsWith('node:')), []);
});

test('its types compile, strictly and with those of what they depend on, in a bundler and in Node', async () => {
  await cp(join(root, 'tests/types'), join(folder, 'types'), { recursive: true });
  await writeFile(join(folder, 'entries.ts'), entries.map(({ name }, at) => `import * as entry${at} from '${name}';\nexport const keys${at}: string[] = Object.keys(entry${at});\n`).join(''));
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  for (const [module, moduleResolution] of [['esnext', 'bundler'], ['nodenext', 'nodenext']]) {
    const compilerOptions = {
      module, moduleResolution, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [],
      strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true, noEmit: true, jsx: 'preserve', jsxImportSource: 'react', resolveJsonModule: true,
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['types', 'entries.ts'] }));
    try {
      execFileSync(process.execPath, [tsc, '--noEmit', '-p', '.'], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      assert.fail((error as { stdout: string }).stdout);
    }
  }
});

test('its own declarations hold by themselves', async () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { module: 'nodenext', target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [], strict: true, skipLibCheck: false, noEmit: true }, include: ['entries.ts'] }),
  );
  let said = '';
  try {
    execFileSync(process.execPath, [tsc, '--noEmit', '-p', '.'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    said = (error as { stdout: string }).stdout;
  }
  // What other packages declare is theirs.
  assert.deepEqual(said.split('\n').filter((line) => line.includes('@indicator-elements')), []);
});

test('only what defines an element has a side effect: a bundler drops any other import that nothing is used of', async () => {
  for (const { name, file, packed } of entries) {
    const { outputFiles } = await build({
      stdin: { contents: `import '${name}';`, resolveDir: folder },
      bundle: true, write: false, format: 'esm', target: 'es2022', minify: true, splitting: true, outdir: 'out', logLevel: 'silent',
      platform: /\/(snapshot|feed-tools)$/.test(name) ? 'node' : 'browser',
    });
    const left = outputFiles.find(({ path }) => path.endsWith('stdin.js'))!.text.trim();
    const { sideEffects } = packed.manifest;
    const declared = Array.isArray(sideEffects) ? sideEffects.some((pattern) => new RegExp(`^${pattern.replace('./', '').replaceAll('.', '\\.').replace('*', '[^/]*')}$`).test(file)) : sideEffects;
    assert.equal(left !== '', declared, `${name}: ${left.slice(0, 200)}`);
    const defines = name.includes('/define/') || name === '@indicator-elements/embed';
    assert.equal(defines, declared, name);
  }
});

test('a page with one element gets the code of one: charts and engine come later, in files of their own', async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `import '@indicator-elements/elements/define/indicator-trend';`, resolveDir: folder },
    bundle: true, write: false, format: 'esm', target: 'es2022', minify: true, splitting: true, outdir: 'out', metafile: true, logLevel: 'silent',
  });
  const first = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint === '<stdin>');
  assert.equal(first.length, 1);
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const one of metafile.outputs[path]!.imports) if (one.kind === 'import-statement') walk(one.path);
  };
  walk(first[0]![0]);
  const inputs = [...reached].flatMap((path) => Object.keys(metafile.outputs[path]!.inputs)).map((path) => path.replace(/.*node_modules\//, ''));
  assert.deepEqual(inputs.filter((path) => /charts\/dist\/(engine|trend\/|spider\/|ladder\/|comparison\/)/.test(path)), []);
  const all = Object.values(metafile.outputs).flatMap(({ inputs: these }) => Object.keys(these));
  assert.ok(all.some((path) => path.endsWith('charts/dist/engine.js')) && all.some((path) => path.endsWith('trend/picture.js')));
  assert.deepEqual(all.filter((path) => /charts\/dist\/(spider|ladder|comparison)\//.test(path)), []);
  assert.ok(outputFiles.length > 3);
});

test('the manifests name modules and entries that are there', async () => {
  const elements = packages.find(({ folder: name }) => name === 'elements')!;
  const manifest = JSON.parse(await elements.read('dist/custom-elements.json')) as { modules: { path: string }[] };
  for (const { path } of manifest.modules) assert.ok(elements.files.includes(path), path);
  for (const data of ['custom-elements.json', 'html-custom-data.json', 'css-custom-data.json', 'web-types.json']) {
    const path = createRequire(join(folder, 'package.json')).resolve(`@indicator-elements/elements/${data}`);
    JSON.parse(await readFile(path, 'utf8'));
  }
});

test('what VS Code completes tags and styles with offers what the custom data hold', async () => {
  const said = await run(
    'editor.js',
    `import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    const require = createRequire(import.meta.url);
    const html = require('vscode-html-languageservice');
    const css = require('vscode-css-languageservice');
    const data = (name) => JSON.parse(readFileSync(require.resolve('@indicator-elements/elements/' + name), 'utf8'));
    const { version, ...tags } = data('html-custom-data.json');
    const service = html.getLanguageService({ customDataProviders: [html.newHTMLDataProvider('elements', { version, ...tags })] });
    const offered = (text) => {
      const document = html.TextDocument.create('a.html', 'html', 1, text.replace('|', ''));
      return service.doComplete(document, document.positionAt(text.indexOf('|')), service.parseHTMLDocument(document)).items.map(({ label }) => label);
    };
    const styles = css.getCSSLanguageService({ customDataProviders: [css.newCSSDataProvider(data('css-custom-data.json'))] });
    const styled = (text) => {
      const document = css.TextDocument.create('a.css', 'css', 1, text.replace('|', ''));
      return styles.doComplete(document, document.positionAt(text.indexOf('|')), styles.parseStylesheet(document)).items.map(({ label }) => label);
    };
    console.log(JSON.stringify([offered('<|'), offered('<indicator-trend |'), offered('<indicator-trend analysis="|"'), styled('a { --indicator-| }'), styled('indicator-trend:|')]));`,
  );
  const [tags, attributes, values, properties, states] = JSON.parse(said) as string[][];
  assert.ok(tags!.includes('indicator-trend') && tags!.includes('spider-chart'));
  assert.ok(attributes!.includes('heading-level') && attributes!.includes('area'));
  for (const value of ['run', 'spc', 'none']) assert.ok(values!.some((one) => one.includes(value)), values!.join());
  assert.ok(properties!.includes('--indicator-own'), properties!.join());
  assert.ok(states!.includes('::part(heading)') && states!.includes(':state(failed)'), states!.join());
});
