// @ts-check
/** Debian's own packages, for what the tests need and the system lacks. */
import { reasonIn, run, runs } from './programs.mjs';

/**
 * Installs them by apt-get, as root or with sudo, and says so before it does.
 * @param {string[]} packages
 */
export async function installFromDebian(packages) {
  const wish = `apt-get install ${packages.join(' ')}`;
  if (!(await runs('/usr/bin/apt-get'))) throw new Error('no apt-get here');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (sudo.length && (await run('sudo', ['-n', 'true'], { seconds: 10 })).code !== 0) {
    throw new Error(`needs root, or sudo without a password. By hand: ${wish}`);
  }
  /** @param {string[]} args */
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return run(/** @type {string} */ (command), rest, { seconds: 420 });
  };
  console.log(`Browser: installing from Debian: ${[...sudo, wish].join(' ')} …`);
  await apt('update');
  const result = await apt('install', '--yes', '--no-install-recommends', ...packages);
  if (result.code !== 0) throw new Error(`${wish} failed (${reasonIn(result.output)})`);
}
