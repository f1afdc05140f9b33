/** The page in plain HTML once more, its scripts bundled by webpack: an own example would show nothing but a bundler. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, npm, pack, publishedPackages } from '../../tools/packed-packages.mjs';
import { strictPolicy } from './support/open.js';
import { keepsItsPromises } from './support/promises.js';

const examples = fileURLToPath(new URL('../../docs/examples', import.meta.url));

async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'indicator-webpack-'));
  process.on('exit', () => execFileSync('rm', ['-rf', folder]));
  const site = join(folder, 'dist');
  await mkdir(site);
  await cp(join(examples, 'public'), site, { recursive: true });
  await cp(join(examples, 'html/style.css'), join(site, 'style.css'));
  const page = await readFile(join(examples, 'html/index.html'), 'utf8');
  await writeFile(join(site, 'index.html'), page.replace(/ *<script[^>]*indicator-elements\.js"><\/script>\n/, '').replace('type="module" src="main.js"', 'defer src="main.js"'));
  const defined = ['indicator-trend', 'municipality-comparison'].map((tag) => `import '@indicator-elements/elements/define/${tag}';\n`).join('');
  await writeFile(join(folder, 'main.js'), defined + (await readFile(join(examples, 'html/main.js'), 'utf8')));
  await writeFile(
    join(folder, 'webpack.config.js'),
    `export default { mode: 'production', entry: './main.js', output: { path: import.meta.dirname + '/dist', filename: 'main.js', chunkFilename: '[id].js', trustedTypes: true } };\n`,
  );
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: { '@indicator-elements/elements': 'latest', webpack: '^5.112.0', 'webpack-cli': '^7.3.0' } }),
  );
  await install(folder, await pack(join(folder, 'tarballs'), await publishedPackages()));
  await npm(folder, 'exec', '--', 'webpack', '--fail-on-warnings');
  return site;
}

keepsItsPromises('webpack', build, strictPolicy('webpack'));
