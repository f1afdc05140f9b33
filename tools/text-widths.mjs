// @ts-check
/**
 * Measures how wide letters are, for layouts where there is no browser:
 *
 *     node tools/text-widths.mjs        writes packages/embed/src/snapshot/text-widths.ts
 *
 * A letter's width is that in the widest of the fonts below: Liberation Sans is as wide as Arial and Helvetica, DejaVu Sans as Verdana,
 * and DejaVu Serif is what Firefox has on Linux where a page names no font. These are the widest that pages commonly have, so that what
 * is laid out with it fits in any of them.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browser, launchFlags } from './browser.mjs';

const FONTS = ['Liberation Sans', 'DejaVu Sans', 'DejaVu Serif'];
/** Latin letters, digits and signs, and what charts write besides. */
const RANGES = [[0x20, 0x17f], [0x2010, 0x2026], [0x202f, 0x202f], [0x2212, 0x2212], [0x2264, 0x2265], [0x25a0, 0x25cf]];

const { path: executablePath, env } = await browser();
const chromium = await puppeteer.launch({ executablePath, args: launchFlags(), env: { ...process.env, ...env } });
try {
  const page = await chromium.newPage();
  const widths = await page.evaluate(
    (fonts, ranges) => {
      const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
      const widest = (/** @type {string} */ letter, /** @type {string} */ weight) =>
        Math.max(
          ...fonts.map((font) => {
            context.font = `${weight} 1000px "${font}"`;
            return Math.ceil(context.measureText(letter).width / 10);
          })
        );
      return ['normal', 'bold'].map((weight) =>
        ranges.map(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => widest(String.fromCharCode(from + i), weight)))
      );
    },
    FONTS,
    RANGES
  );
  const file = fileURLToPath(new URL('../packages/embed/src/snapshot/text-widths.ts', import.meta.url));
  const list = (/** @type {number[][]} */ weight) => `[\n${weight.map((range, i) => `    [0x${RANGES[i]?.[0]?.toString(16)}, [${range.join(', ')}]],`).join('\n')}\n  ]`;
  await writeFile(
    file,
    `/**
 * How wide letters are, in hundredths of the font's size: in ${FONTS.slice(0, -1).join(', ')} or ${FONTS.at(-1)}, whichever is widest. Each range begins with a
 * letter's code. Written by \`node tools/text-widths.mjs\`; do not edit.
 */
export const textWidths = {
  regular: ${list(widths[0] ?? [])},
  bold: ${list(widths[1] ?? [])},
} satisfies Record<string, [from: number, widths: number[]][]>;
`
  );
} finally {
  await chromium.close();
}
