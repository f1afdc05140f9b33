// @ts-check
/**
 * `npm start`: builds the elements, serves the demo support page, and builds again on every change. The page
 * is not reloaded: what is built is said here.
 */
import { createServer } from 'node:http';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { demoHandler } from './demo-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const port = Number(process.env['PORT'] || 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is "${process.env['PORT']}", which is no port.`);
  process.exit(1);
}

const server = createServer(demoHandler({ rootDir: root }));
await listen(server, port);
const address = /** @type {import('node:net').AddressInfo} */ (server.address());

console.log('Building …');
const { options, warnings } = await loadConfigFile(`${root}/rollup.config.js`, { silent: true });
warnings.flush();
// What npm gets, modules as they are, is not what the page loads. The rest is what is published, to the last byte: the embed builder
// hands out its hashes, and nobody shall publish another.
const builds = options
  .filter(({ output }) => output.some(({ preserveModules }) => !preserveModules))
  .map((build) => ({ ...build, watch: { clearScreen: false } }));
const watcher = watch(builds);

/** @type {string[]} */
let changed = [];
let since = performance.now();
let first = true;
let failed = false;

watcher.on('change', (file) => void changed.push(relative(root, file)));
watcher.on('event', (event) => {
  if (event.code === 'START') {
    since = performance.now();
    failed = false;
  }
  if (event.code === 'BUNDLE_END') void event.result.close();
  if (event.code === 'ERROR') {
    failed = true;
    void event.result?.close();
    console.error(
      `Not built: ${event.error.message}${
        event.error.loc ? ` (${event.error.loc.file}:${event.error.loc.line})` : ''
      }`
    );
  }
  if (event.code !== 'END') return;
  const seconds = `in ${((performance.now() - since) / 1000).toFixed(1)} s`;
  if (first) {
    console.log(
      failed
        ? 'The page shows what it does without its elements; it is built again on the next change.'
        : `Built ${seconds}.`
    );
    console.log(`\n  The support page: http://localhost:${address.port}/\n\nCtrl+C ends it.`);
  } else if (!failed) {
    console.log(`Rebuilt ${seconds}, after ${[...new Set(changed)].join(', ')}. Reload the page.`);
  }
  first = false;
  changed = [];
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
    void watcher.close();
  });
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<void>} */
function listen(server, port) {
  return new Promise((done) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const why = {
        EADDRINUSE: `Port ${port} is taken. Stop what is there, or choose another: PORT=${
          port + 1
        } npm start`,
        EACCES: `Port ${port} is not open to you. Choose one above 1023: PORT=8080 npm start`,
      }[error.code ?? ''];
      console.error(why ?? error.message);
      process.exit(1);
    });
    server.listen(port, () => done());
  });
}
