import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { places, Refusal } from '../../tools/browser-places.mjs';
import { chooseBrowser, launchFlags } from '../../tools/browser.mjs';

/** A place that has these paths, and notes that it was asked. */
const place = (why: string, paths: string[] | Error, asked: string[] = []) => ({
  why,
  find: () => {
    asked.push(why);
    return paths instanceof Error ? Promise.reject(paths) : Promise.resolve(paths.map((path) => ({ path })));
  },
});

const starting =
  (...paths: string[]) =>
  ({ path }: { path: string }) =>
    Promise.resolve(paths.includes(path) ? `Chrome at ${path}` : undefined);

describe('choosing a browser', () => {
  it('takes the first that starts, and looks no further', async () => {
    const asked: string[] = [];
    const list = [
      place('named', [], asked),
      place('installed', ['/a', '/b'], asked),
      place('downloaded', ['/c'], asked),
    ];
    const chosen = await chooseBrowser(list, starting('/b', '/c'));
    assert.deepEqual(chosen, { path: '/b', version: 'Chrome at /b', why: 'installed' });
    assert.deepEqual(asked, ['named', 'installed']);
  });

  it('goes on after a place that fails', async () => {
    const chosen = await chooseBrowser(
      [place('downloaded', new Error('no network')), place('packaged', ['/d'])],
      starting('/d')
    );
    assert.equal(chosen.why, 'packaged');
  });

  it('says of each place why it had none', async () => {
    const list = [
      place('installed', []),
      place('downloaded', new Error('no network')),
      place('packaged', ['/d']),
    ];
    await assert.rejects(chooseBrowser(list, starting()), (error: Error) => {
      assert.match(error.message, /CHROME_PATH/);
      assert.match(error.message, /installed: none/);
      assert.match(error.message, /downloaded: no network/);
      assert.match(error.message, /packaged: does not start: \/d/);
      return true;
    });
  });

  it('does not replace in silence what the user named', async () => {
    const list = places({ env: { CHROME_PATH: '/no/such/chrome' }, platform: 'linux' });
    await assert.rejects(
      chooseBrowser(list, () => Promise.resolve('any')),
      Refusal
    );
  });

  it('takes what CHROME_PATH names before all else', async () => {
    const list = places({ env: { CHROME_PATH: process.execPath }, platform: 'linux' });
    const chosen = await chooseBrowser(list, () => Promise.resolve('any'));
    assert.equal(chosen.path, process.execPath);
    assert.equal(chosen.why, 'named by CHROME_PATH');
  });

  it('asks the package managers of a system only after the network, and on Linux alone', () => {
    const order = (platform: NodeJS.Platform) =>
      places({ env: {}, platform }).map(({ why }) => why.split(' ').slice(0, 3).join(' '));
    assert.deepEqual(order('linux'), [
      'named by CHROME_PATH',
      'installed',
      'downloaded into node_modules/.cache',
      'installed from Debian',
      'from the npm',
    ]);
    assert.deepEqual(order('darwin'), [
      'named by CHROME_PATH',
      'installed',
      'downloaded into node_modules/.cache',
    ]);
  });
});

describe('launching a browser', () => {
  it('gives up the sandbox only for root and in CI', () => {
    assert.ok(launchFlags({ env: {}, uid: 0 }).includes('--no-sandbox'));
    assert.ok(launchFlags({ env: { CI: 'true' }, uid: 1000 }).includes('--no-sandbox'));
    assert.ok(!launchFlags({ env: {}, uid: 1000 }).includes('--no-sandbox'));
  });
});
