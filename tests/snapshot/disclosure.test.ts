/** Hunts for numbers that a feed hides in what a page is filled with when it is published, as tests/elements/disclosure.test.ts does in the elements. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderSnapshot, SnapshotError, snapshotTags, type SnapshotElement } from '@indicator-elements/embed/snapshot';
import { poissonInterval, wilsonInterval, type Interval } from '@indicator-elements/statistics';
import { ASKED as ASKED_FOR_HIDDEN, COUNT, HIDDEN, hiddenFeed, hiddenFrom, PEOPLE } from '../elements/support/hidden-feed.js';
import { ASKED, nameOf } from './support.js';

const asked: readonly SnapshotElement[] = [
  ...ASKED,
  ...snapshotTags.flatMap((tag) =>
    (ASKED_FOR_HIDDEN[tag] ?? []).flatMap((attributes) => [
      { tag, attributes },
      { tag, attributes: { ...attributes, view: 'table' } },
    ]),
  ),
];

/** The ends of a hidden value's interval, per hundred and with as many decimals as the feed's indicators have, in both languages. */
const endsOf = ({ lower, upper }: Interval, decimals: number): RegExp[] =>
  [lower, upper].map((end) => new RegExp(`(?<![\\d.,])${end.toFixed(decimals).replace('.', '[.,]')}(?!\\d)`));

const times = ({ lower, upper }: Interval, factor: number): Interval => ({ lower: lower * factor, upper: upper * factor });
const INTERVALS = [
  ...endsOf(times(poissonInterval(COUNT, 0.95), 100 / PEOPLE), 2),
  ...endsOf(times(wilsonInterval(COUNT, PEOPLE, 0.95), 100), 1),
];

/** Where things are drawn: coordinates look like any number. */
const PLACES = / (?:d|x|y|width|height|viewBox|transform|stroke-width|stroke-dasharray|font-size|opacity)="[^"]*"/g;

const legible = (html: string): string => html.replace(PLACES, '');

function assertNone(element: SnapshotElement, place: string, text: string): void {
  const where = `${nameOf(element)}${place}`;
  for (const hidden of [...hiddenFrom(element.attributes ?? {}), ...INTERVALS]) {
    const at = text.search(hidden);
    assert.equal(at, -1, `${where}: ${String(hidden)} in … ${text.slice(Math.max(0, at - 80), at + 80)} …`);
  }
}

for (const form of ['shadow root', 'plain content'])
  for (const language of ['sv', 'en'] as const)
    test(`a snapshot tells nothing of what is hidden, as ${form} in ${language}`, async () => {
      let refused = 0;
      for (const element of asked) {
        try {
          const { html, problems } = await renderSnapshot(element, hiddenFeed, { language, light: form === 'plain content' });
          assertNone(element, '', legible(html));
          assertNone(element, ', its problems', JSON.stringify(problems));
        } catch (error) {
          // What cannot be answered without telling is refused: then the refusal must not tell.
          if (!(error instanceof SnapshotError)) throw error;
          refused++;
          assertNone(element, ', its refusal', JSON.stringify(error.problems));
        }
      }
      assert.ok(refused < asked.length / 3, `${refused} of ${asked.length} refused`);
    });

test('every element is asked for it', () => {
  for (const tag of snapshotTags) assert.ok(ASKED_FOR_HIDDEN[tag], tag);
});

/** The feed with the hidden rows told: the same hunt must find them, or it looks in the wrong place. */
test('the hunt finds what a feed tells', async () => {
  const told = (indicator: string, plain: object): unknown => ({
    ...hiddenFeed,
    observations: hiddenFeed.observations.map((row) => {
      if (row['indicator'] !== indicator || row['status'] !== 'suppressed') return row;
      const { status: _, ...rest } = row;
      return { ...rest, ...plain };
    }),
  });
  const counts = { numerator: COUNT, denominator: PEOPLE };
  for (const language of ['sv', 'en'] as const)
    for (const [indicator, found] of [['visits', [0, 1, 2, 5, 6]], ['plans', [0, 1, 2, 7, 8]]] as const) {
      const { html } = await renderSnapshot({ tag: 'municipality-comparison', attributes: { indicator, area: '0604' } }, told(indicator, counts), { language });
      const hits = [...HIDDEN, ...INTERVALS].flatMap((hidden, i) => (hidden.test(legible(html)) ? [i] : []));
      assert.deepEqual(hits, found, `${indicator} in ${language}`);
    }
});
