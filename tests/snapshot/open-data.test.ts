/** A page is filled from open data as from a feed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SnapshotError } from '@indicator-elements/embed/snapshot';
import { snapshotOf } from './support.js';

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test('a snapshot is made of JSON-stat', async () => {
  const { html, problems } = await snapshotOf('indicator-trend', 'open-data/scb-dodsfall.json', { indicator: '000007AC', area: '0680' });
  for (const part of ['Döda per 1 000 invånare', 'Jönköping, totalt, 2012–2024', 'Källa: SCB.']) assert.ok(textOf(html).includes(part), part);
  assert.deepEqual(problems, []);
});

test('a snapshot is made of one page of Kolada, and says so', async () => {
  const { html, problems } = await snapshotOf('municipality-comparison', 'open-data/kolada-sida-1.json', { indicator: 'N21826' });
  assert.ok(textOf(html).includes('Källa: Kolada.'));
  assert.deepEqual(problems.map(({ path, code }) => [path, code]), [['next_url', 'part-of-answer']]);
});

test('where a category has to be chosen, there is no snapshot', async () => {
  await assert.rejects(snapshotOf('indicator-trend', 'open-data/utan-roller.json'), (error) => error instanceof SnapshotError && error.problems[0]!.code === 'missing-filter');
});
