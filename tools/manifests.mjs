// @ts-check
/**
 * A part of `npm run build`: writes the custom-elements manifest into packages/elements/dist, and what editors
 * read besides.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cssCustomData, htmlCustomData, webTypes } from './editor-data.mjs';
import { manifest as analyze } from './manifest-plugin.mjs';

const folder = fileURLToPath(new URL('../packages/elements/', import.meta.url));
const manifest = /** @type {import('./editor-data.mjs').Manifest} */ (await analyze());

const files = {
  'custom-elements.json': manifest,
  'html-custom-data.json': htmlCustomData(manifest),
  'css-custom-data.json': cssCustomData(manifest),
  'web-types.json': webTypes(manifest, JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))),
};
for (const [name, data] of Object.entries(files))
  writeFileSync(`${folder}dist/${name}`, `${JSON.stringify(data, null, 2)}\n`);
