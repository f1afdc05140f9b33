/** What is in the tarballs: all that is needed, nothing else, and described as it is. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { entriesOf, packages, type Packed } from './packed.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Import { readonly from: string; readonly of: string }

/** All imports of the package's modules and of their types. */
async function importsOf({ files, read }: Packed): Promise<Import[]> {
  const modules = files.filter((file) => /\.(js|d\.ts)$/.test(file));
  return (await Promise.all(modules.map(async (from) => ts.preProcessFile(await read(from), true, true).importedFiles.map(({ fileName }) => ({ from, of: fileName }))))).flat();
}

const bare = (of: string): boolean => !of.startsWith('.');
/** `lit/directives/if-defined.js` → `lit` */
const packageOf = (of: string): string => of.split('/').slice(0, of.startsWith('@') ? 2 : 1).join('/');

for (const packed of packages) {
  const { manifest, files, folder, read } = packed;

  test(`${manifest.name}: what its package.json names is in the tarball`, () => {
    const named = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
    for (const field of ['customElements', 'web-types', 'types', 'main', 'module']) if (typeof manifest[field] === 'string') named.push(manifest[field]);
    for (const bin of Object.values((manifest['bin'] ?? {}) as Record<string, string>)) named.push(bin);
    assert.deepEqual(named.map((file) => file.replace('./', '')).filter((file) => !file.includes('*') && !files.includes(file)), []);
  });

  test(`${manifest.name}: its modules import what is in the tarball`, async () => {
    const missing = (await importsOf(packed)).filter(({ from, of }) => {
      if (bare(of)) return false;
      const file = join(dirname(from), of);
      return !files.includes(from.endsWith('.d.ts') ? file.replace(/\.js$/, '.d.ts') : file);
    });
    assert.deepEqual(missing, []);
  });

  test(`${manifest.name}: its modules import only packages that it depends on`, async () => {
    const known = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).flatMap((name) => [name, name.replace(/^@types\//, '')]));
    const unknown = (await importsOf(packed)).filter(({ of }) => bare(of) && !of.startsWith('node:') && packageOf(of) !== manifest.name && !known.has(packageOf(of)));
    assert.deepEqual(unknown, []);
  });

  test(`${manifest.name}: nothing is left in it from sources that are gone`, () => {
    // The bundle's files are swept by its own build.
    const built = files.filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file) && !(folder === 'embed' && /^dist\/[^/]*\.js$/.test(file)));
    const orphans = built.filter((file) => !existsSync(join(root, 'packages', folder, file.replace(/^dist\//, 'src/').replace(/\.(js|d\.ts)$/, '.ts'))));
    assert.deepEqual(orphans, [], 'Remove packages/*/dist and packages/*/*.tsbuildinfo, and build again.');
  });

  test(`${manifest.name}: it has no sources, tests or settings of this project`, () => {
    assert.deepEqual(files.filter((file) => /(^|\/)(src|tests?|tools)\/|tsconfig|tsbuildinfo|(?<!\.d)\.ts$|\.map$/.test(file)), []);
    assert.equal(JSON.stringify(manifest.exports).includes('src/'), false);
  });

  test(`${manifest.name}: its pages ask for files that are in the tarball`, async () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    if (folder === 'embed') for (const page of ['dist/embed.html', 'dist/builder.html']) assert.ok(pages.includes(page), page);
    for (const page of pages) {
      const named = [...(await read(page)).matchAll(/<(?:script|link|a|img)\b[^>]*?\s(?:src|href)="([^"#:]+)"/g)].map(([, name]) => join(dirname(page), name!));
      assert.deepEqual(named.filter((file) => !files.includes(file)), [], page);
    }
  });

  test(`${manifest.name}: it says who it is, and has its licence and a README`, async () => {
    const { name, repository, engines } = manifest as Manifest2;
    assert.equal(name, `@indicator-elements/${folder}`);
    assert.equal(repository.directory, `packages/${folder}`);
    assert.equal(engines.node, (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest2).engines.node);
    assert.equal(await read('LICENSE'), readFileSync(join(root, 'LICENSE'), 'utf8'));
    assert.ok((await read('README.md')).startsWith(`# ${name}\n`));
  });

  test(`${manifest.name}: an entry's types come first, and are named after its module`, () => {
    for (const target of Object.values(manifest.exports)) if (typeof target === 'object') assert.deepEqual(Object.keys(target), ['types', 'default']);
    for (const { types, file } of entriesOf(packed)) if (folder !== 'embed') assert.equal(types, file.replace(/\.js$/, '.d.ts'));
  });
}

type Manifest2 = Packed['manifest'] & { readonly repository: { directory: string }; readonly engines: { node: string } };
