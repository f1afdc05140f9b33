// @ts-check
/**
 * Finds a browser for the tests, and says in one line which one it took and why. The order: the one that
 * `CHROME_PATH` names, an installed one, a download of our own, Debian's package, an npm package that holds
 * one. A candidate counts only if it starts: a Chrome without its shared libraries is passed over.
 *
 *     node tools/browser.mjs           finds one, and prints its path
 */
import { fileURLToPath } from 'node:url';
import { places, Refusal, versionOf } from './browser-places.mjs';
import { firefoxPlaces, webkitPlaces } from './other-browser-places.mjs';

/**
 * @typedef {import('./browser-places.mjs').Candidate} Candidate
 * @typedef {import('./browser-places.mjs').Place} Place
 * @typedef {{ path: string, version: string, why: string, env?: Record<string, string> }} Browser
 * @typedef {(candidate: Candidate) => Promise<string | undefined>} Start its version, or undefined if it does
 *   not run
 */

const FOUND = {
  chromium: { list: places, advice: 'Install Chrome or Chromium, or set CHROME_PATH.' },
  firefox: { list: firefoxPlaces, advice: 'Install Firefox (Debian: firefox-esr), or set FIREFOX_PATH.' },
  webkit: {
    list: webkitPlaces,
    advice: 'WebKit is tested on Linux, by WebKitGTK: install webkit2gtk-driver and xvfb (Debian’s names).',
  },
};

/** @type {Map<string, Promise<Browser>>} */
const found = new Map();

/** The browser for this process, looked for once. @param {keyof typeof FOUND} [name] @returns {Promise<Browser>} */
export function browser(name = 'chromium') {
  const { list, advice } = FOUND[name];
  const chosen =
    found.get(name) ??
    chooseBrowser(list(), versionOf, advice).then((chosen) => {
      console.log(`Browser: ${chosen.version} at ${chosen.path} (${chosen.why})`);
      return chosen;
    });
  found.set(name, chosen);
  return chosen;
}

/**
 * Takes the first candidate that starts. Throws with one line a place when none does.
 * @param {Place[]} list
 * @param {Start} start
 * @param {string} [advice] what to do when there is none
 * @returns {Promise<Browser>}
 */
export async function chooseBrowser(list, start, advice = FOUND.chromium.advice) {
  const reasons = [];
  for (const { why, find } of list) {
    try {
      const candidates = await find();
      for (const candidate of candidates) {
        const version = await start(candidate);
        if (version) return { ...candidate, version, why };
      }
      const tried = candidates.map(({ path }) => path).join(', ');
      reasons.push(`${why}: ${tried ? `does not start: ${tried}` : 'none'}`);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      reasons.push(`${why}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error([`No browser for the tests. ${advice}`, ...reasons].join('\n  '));
}

/** The flags that keep a browser quiet and alike everywhere. A sandbox needs a user other than root. */
export function launchFlags({ env = process.env, uid = process.getuid?.() } = {}) {
  return [
    ...(uid === 0 || env['CI'] ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--no-default-browser-check',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--lang=sv-SE',
    // Chromium 156 loads three pages of its own for its address bar with each new window: more work than ours, at the same time.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await browser().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
