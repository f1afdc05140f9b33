// @ts-check
/** Where Firefox and WebKit may be had, which `npm run test:browsers` needs besides. */
import { join } from 'node:path';
import { named } from './browser-places.mjs';
import { installFromDebian } from './debian.mjs';
import { programs, runnable } from './programs.mjs';

/** @typedef {import('./browser-places.mjs').Place} Place */

/** Firefox, which the tests steer by WebDriver BiDi: it needs no driver. @returns {Place[]} */
export function firefoxPlaces({ env = process.env, platform = process.platform } = {}) {
  const apps = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [join(env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Mozilla Firefox', 'firefox.exe')],
  };
  const usual = async () =>
    platform === 'darwin' || platform === 'win32'
      ? runnable(apps[platform])
      : programs(['firefox-esr', 'firefox'], env['PATH']);
  return [
    named(env, 'FIREFOX_PATH'),
    { why: 'installed', find: async () => (await usual()).map((path) => ({ path })) },
    ...(platform === 'linux' ? [fromDebian(['firefox-esr'], '/usr/bin/firefox-esr')] : []),
  ];
}

/**
 * The driver of WebKitGTK, which brings its own MiniBrowser, and a screen for it to draw on. Safari has the
 * same engine, but is not steered here.
 * @returns {Place[]}
 */
export function webkitPlaces({ env = process.env, platform = process.platform } = {}) {
  if (platform !== 'linux') return [];
  // The driver does not tell its own version; the browser that it starts does.
  const version = 'WebKitGTK';
  const usual = async () => ((await programs(['Xvfb'])).length ? programs(['WebKitWebDriver'], env['PATH']) : []);
  return [
    { why: 'installed', find: async () => (await usual()).map((path) => ({ path, version })) },
    fromDebian(['webkit2gtk-driver', 'xvfb'], '/usr/bin/WebKitWebDriver', version),
  ];
}

/**
 * @param {string[]} packages
 * @param {string} path the program that they bring
 * @param {string} [version]
 * @returns {Place}
 */
const fromDebian = (packages, path, version) => ({
  why: 'installed from Debian by apt-get',
  async find() {
    await installFromDebian(packages);
    return [{ path, ...(version && { version }) }];
  },
});
