// @ts-check
/** Pictures of the page that a test runs in. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Where a picture of this name goes, for a person to look at: node_modules/.cache/pictures.
 * @param {string} rootDir @param {string} name
 */
export async function picturePath(rootDir, name) {
  const path = /** @type {`${string}.png`} */ (join(rootDir, 'node_modules', '.cache', 'pictures', `${name}.png`));
  await mkdir(dirname(path), { recursive: true });
  return path;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} rootDir
 * @param {{ name: string, clip?: import('puppeteer-core').ScreenshotClip, fullPage?: boolean }} what
 */
export async function takePicture(page, rootDir, { name, clip, fullPage = false }) {
  const path = await picturePath(rootDir, name);
  await page.screenshot({ path, fullPage, ...(clip && { clip, captureBeyondViewport: true }) });
  return path;
}
