// @ts-check
import { readdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { slimVega } from './tools/slim-vega-plugin.mjs';

const charts = resolve('packages/charts/src');
const specs = readdirSync(charts)
  .map((name) => join(charts, name, 'spec.ts'))
  .filter((file) => existsSync(file));

export default [
  {
    input: 'packages/charts/src/engine.ts',
    output: { file: 'packages/charts/dist/engine.js', format: 'es' },
    plugins: [slimVega({ specs }), nodeResolve({ browser: true }), esbuild({ target: 'es2022', minify: true, include: /\.[jt]s$/, exclude: [] })],
  },
];
