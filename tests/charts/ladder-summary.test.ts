/** Each branch of the ladder's sentence, in both languages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ladderNotes } from '@indicator-elements/charts';
import type { Language } from '@indicator-elements/feed';
import { answersOf, everybody, ladderOf, type Counts, type LadderQuery } from './ladders.js';
import { fixture } from './support.js';

const said = (feed: Parameters<typeof ladderOf>[0], query: LadderQuery = {}, language: Language = 'sv'): string =>
  ladderOf(feed, query, language).summary.map(({ shown }) => shown).join('');

const compared = (before: Counts, now: Counts, language: Language = 'sv'): string =>
  said(answersOf({ '2024-05': { all: before }, '2025-05': { all: now } }), { compare: 'previous' }, language);

describe('the median and the spread', () => {
  test('are named by their steps, the median’s in full', () => {
    const feed = everybody(3, 9, 11, 5, 2);
    assert.equal(
      said(feed),
      'Det mittersta svaret är steg 3, Samsyn. Den mittersta hälften av svaren ligger på steg 2 och steg 3; svaren sträcker sig från steg 1 till steg 5. Sammanlagt 30 svar.',
    );
    assert.equal(
      said(feed, {}, 'en'),
      'The middle answer is step 3, Samsyn. The middle half of the answers are on step 2 and step 3; the answers range from step 1 to step 5. 30 answers in all.',
    );
  });

  test('one name is enough where names are whole sentences', () => {
    const feed = fixture('edge/nine-steps.json');
    assert.match(
      said(feed),
      /^Det mittersta svaret är steg 5, Vi har en gemensam nulägesbeskrivning\. Den mittersta hälften av svaren ligger på steg 4 till steg 6; svaren sträcker sig från steg 1 till steg \d\. /,
    );
    assert.match(said(feed, {}, 'en'), /^The middle answer is step 5, We share a description of where we are\. The middle half of the answers are from step 4 to step 6; the answers range from step 1 to step \d\. /);
  });

  test('the median of an even number may be between two steps', () => {
    assert.match(said(everybody(2, 0, 2)), /^Det mittersta svaret är mellan steg 1, Mötesplats, och steg 3, Samsyn\. Alla svar ligger på steg 1 till steg 3\. Sammanlagt 4 svar\.$/);
    assert.match(said(everybody(2, 0, 2), {}, 'en'), /^The middle answer is between step 1, Mötesplats, and step 3, Samsyn\. All answers are from step 1 to step 3\. 4 answers in all\.$/);
  });

  test('all on one step', () => {
    assert.equal(said(everybody(0, 7, 0)), 'Det mittersta svaret är steg 2, Samtal. Alla svar ligger på steg 2. Sammanlagt 7 svar.');
    assert.equal(said(everybody(0, 7, 0), {}, 'en'), 'The middle answer is step 2, Samtal. All answers are on step 2. 7 answers in all.');
  });

  test('a single answer', () => {
    assert.equal(said(everybody(0, 1, 0)), 'Det finns ett enda svar: steg 2, Samtal.');
    assert.equal(said(everybody(0, 1, 0), {}, 'en'), 'There is a single answer: step 2, Samtal.');
  });

  test('a label that says itself that it is a step stands alone', () => {
    const feed = answersOf({ '2025-05': { all: [0, 3] } }, { categories: [{ id: 's1', label: 'Steg A' }, { id: 's2', label: 'Steg B' }] });
    assert.equal(said(feed), 'Det mittersta svaret är Steg B. Alla svar ligger på Steg B. Sammanlagt 3 svar.');
  });

  test('the unit is the feed’s', () => {
    const feed = answersOf({ '2025-05': { all: [0, 3] } }, { unit: { sv: 'arbetsplatser', en: 'workplaces' } });
    assert.match(said(feed), /Sammanlagt 3 arbetsplatser\.$/);
    assert.match(said(feed, {}, 'en'), /3 workplaces in all\.$/);
  });
});

describe('the shift since the round before', () => {
  test('up and down, by whole steps and half ones', () => {
    assert.match(compared([0, 5, 0], [0, 0, 5]), /^Det mittersta svaret har flyttats ett steg upp sedan maj 2024 \(då 5 svar\), från steg 2 till steg 3, Samsyn\. /);
    assert.match(compared([0, 0, 0, 5], [5, 0, 0, 0]), /^Det mittersta svaret har flyttats tre steg ned sedan maj 2024 \(då 5 svar\), från steg 4 till steg 1, Mötesplats\. /);
    assert.match(compared([2, 2, 0], [0, 4, 0]), /har flyttats ett halvt steg upp sedan maj 2024 \(då 4 svar\), från mellan steg 1 och steg 2 till steg 2, Samtal\. /);
    assert.match(compared([2, 2, 0], [0, 0, 4]), /har flyttats ett och ett halvt steg upp /);
    assert.match(compared([2, 2, 0, 0], [0, 0, 0, 4]), /har flyttats två och ett halvt steg upp /);
    assert.match(compared([0, 5, 0], [0, 0, 5], 'en'), /^The middle answer has moved one step up since May 2024 \(5 answers then\), from step 2 to step 3, Samsyn\. /);
    assert.match(compared([0, 0, 5], [5, 0, 0], 'en'), /has moved two steps down /);
    assert.match(compared([2, 2, 0], [0, 4, 0], 'en'), /has moved half a step up since May 2024 \(4 answers then\), from between step 1 and step 2 to step 2, Samtal\. /);
    assert.match(compared([2, 2, 0], [0, 0, 4], 'en'), /has moved one and a half steps up /);
  });

  test('none', () => {
    assert.match(compared([0, 5, 0], [1, 5, 1]), /^Det mittersta svaret är steg 2, Samtal, liksom i maj 2024 \(då 5 svar\)\. /);
    assert.match(compared([0, 5, 0], [1, 5, 1], 'en'), /^The middle answer is step 2, Samtal, as in May 2024 \(5 answers then\)\. /);
  });

  test('has “i” before a month, and before nothing else', () => {
    for (const [granularity, before, now, expected] of [
      ['year', '2024', '2025', '2024'],
      ['quarter', '2024-Q1', '2025-Q1', 'kvartal 1 2024'],
      ['week', '2024-W07', '2025-W07', 'vecka 7 2024'],
      ['month', '2024-05', '2025-05', 'i maj 2024'],
    ] as const) {
      const feed = (then: Counts) => answersOf({ [before]: { all: then }, [now]: { all: [1, 5, 1] } }, { granularity });
      assert.ok(said(feed([0, 5, 0]), { compare: 'previous' }).startsWith(`Det mittersta svaret är steg 2, Samtal, liksom ${expected} (då 5 svar). `));
      const notes = ladderNotes(ladderOf(feed([5, 0, 0]), { compare: 'previous' }));
      assert.equal(notes.find(({ sign }) => sign === '◇')?.text, `mittersta svaret ${expected}`);
    }
  });

  test('no former round, or one with hidden or missing counts, or without an answer', () => {
    const alone = everybody(0, 5, 0);
    assert.match(said(alone, { compare: 'previous' }), / Det finns ingen tidigare omgång att jämföra med\.$/);
    assert.match(said(alone, { compare: 'previous' }, 'en'), / There is no earlier round to compare with\.$/);
    assert.match(compared([3, 'suppressed', 0], [0, 5, 0]), /^Det mittersta svaret är steg 2, Samtal\. Det går inte att jämföra med maj 2024, eftersom inte alla antal då visas\. /);
    assert.match(compared([3, 'suppressed', 0], [0, 5, 0], 'en'), /It cannot be compared with May 2024, since not all counts of that round are shown\. /);
    assert.match(compared([3, null, 0], [0, 5, 0]), / eftersom inte alla antal då finns\. /);
    assert.match(compared([3, 'missing', 0], [0, 5, 0], 'en'), / since not all counts of that round are there\. /);
    assert.match(compared([0, 0, 0], [0, 5, 0]), / eftersom ingen svarade då\. /);
    assert.match(compared([0, 0, 0], [0, 5, 0], 'en'), / since nobody answered then\. /);
  });

  test('a single answer that has moved', () => {
    assert.equal(compared([1, 0], [0, 1]), 'Det mittersta svaret har flyttats ett steg upp sedan maj 2024 (då 1 svar), från steg 1 till steg 2, Samtal.');
  });
});

describe('groups', () => {
  const groups = (town: Counts, clinic: Counts, all: Counts | undefined, language: Language = 'sv'): string =>
    said(answersOf({ '2025-05': { ...(all && { all }), town, clinic } }), { group: 'who' }, language);

  test('with the same median are told of together', () => {
    assert.match(groups([1, 3, 0], [0, 3, 1], [1, 6, 1]), /Sammanlagt 8 svar\. Det mittersta svaret är detsamma för kommuner och vårdcentraler var för sig\.$/);
    assert.match(groups([1, 3, 0], [0, 3, 1], [1, 6, 1], 'en'), / The middle answer is the same for municipalities and health centres taken separately\.$/);
  });

  test('with different ones are told of one by one', () => {
    assert.match(groups([3, 1, 0], [0, 2, 2], [3, 3, 2]), / Mittersta svaret per grupp: kommuner \(4 svar\) steg 1; vårdcentraler \(4 svar\) mellan steg 2 och steg 3\.$/);
    assert.match(groups([3, 1, 0], [0, 2, 2], [3, 3, 2], 'en'), / The middle answer of each group: municipalities \(4 answers\) step 1; health centres \(4 answers\) between step 2 and step 3\.$/);
  });

  test('without a total are told of alone', () => {
    assert.equal(groups([3, 1, 0], [0, 3, 0], undefined), 'Mittersta svaret per grupp: kommuner (4 svar) steg 1, Mötesplats; vårdcentraler (3 svar) steg 2, Samtal.');
  });

  test('with their shifts', () => {
    const feed = answersOf({ '2024-05': { all: [4, 4, 0], town: [3, 0, 0], clinic: [1, 4, 0] }, '2025-05': { all: [0, 7, 1], town: [0, 3, 0], clinic: [0, 4, 1] } });
    assert.match(said(feed, { group: 'who', compare: 'previous' }), /kommuner \(3 svar\) steg 2, ett steg upp sedan maj 2024; vårdcentraler \(5 svar\) steg 2, oförändrat sedan maj 2024\.$/);
    assert.match(said(feed, { group: 'who', compare: 'previous' }, 'en'), /municipalities \(3 answers\) step 2, one step up since May 2024; health centres \(5 answers\) step 2, unchanged since May 2024\.$/);
  });

  test('with a missing count have no median, and everybody has', () => {
    assert.match(groups([null, 6, 7], [3, 5, 8], [6, 11, 15]), /^Det mittersta svaret är .* Mittersta svaret per grupp: kommuner anges inte; vårdcentraler \(16 svar\) mellan steg 2 och steg 3\.$/);
    assert.match(groups([null, 6, 7], [null, 5, 8], [6, 11, 15]), /^Det mittersta svaret är .* Mittersta svaret per grupp: kommuner anges inte; vårdcentraler anges inte\.$/);
    assert.equal(groups([null, 6, 7], [null, 5, 8], undefined), 'Det mittersta svaret anges inte, eftersom inte alla antal finns.');
  });

  test('with a hidden count have neither median nor number, and everybody none either', () => {
    const text = groups(['suppressed', 6, 7], [3, 5, 8], [6, 11, 15]);
    assert.equal(text, 'Mittersta svaret per grupp: kommuner anges inte; vårdcentraler (16 svar) mellan steg 2, Samtal, och steg 3, Samsyn.');
    assert.doesNotMatch(text, /32|13/);
    assert.match(groups(['suppressed', 6, 7], [3, 5, 8], [6, 11, 15], 'en'), /^The middle answer of each group: municipalities not given; /);
    assert.equal(groups(['suppressed', 6, 7], ['suppressed', 5, 8], [6, 11, 15]), 'Det mittersta svaret anges inte, eftersom inte alla antal visas.');
  });
});

describe('what is not there', () => {
  test('hides the median', () => {
    assert.equal(said(everybody(3, 'suppressed', 4)), 'Det mittersta svaret anges inte, eftersom inte alla antal visas.');
    assert.equal(said(everybody(3, 'suppressed', 4), {}, 'en'), 'The middle answer is not given, since not all counts are shown.');
    assert.equal(said(everybody(3, null, 4)), 'Det mittersta svaret anges inte, eftersom inte alla antal finns.');
    assert.equal(said(everybody(3, 'missing', 4), {}, 'en'), 'The middle answer is not given, since not all counts are there.');
  });

  test('or everything', () => {
    for (const [counts, sv, en] of [
      [[0, 0], 'Det finns inga svar för det här urvalet.', 'There are no answers for this selection.'],
      [['suppressed', 'suppressed'], 'Inga värden visas, för att skydda enskilda personer.', 'No values can be shown, to protect individuals.'],
      [['suppressed', 'missing'], 'Inga värden visas: en del är skyddade, och andra saknas.', 'No values can be shown: some are protected, and others are missing.'],
      [['missing', 'missing'], 'Alla värden saknas för det här urvalet.', 'All values are missing for this selection.'],
    ] as const) {
      const model = ladderOf(everybody(...counts));
      assert.equal(model.empty, true);
      assert.equal(said(everybody(...counts)), sv);
      assert.equal(said(everybody(...counts), {}, 'en'), en);
    }
  });

  test('may be hidden as a whole', () => {
    const hidden = answersOf({ '2025-05': { all: 'suppressed' } });
    assert.equal(ladderOf(hidden).empty, true);
    assert.equal(said(hidden), 'Inga värden visas, för att skydda enskilda personer.');
    assert.equal(said(hidden, {}, 'en'), 'No values can be shown, to protect individuals.');
    const group = answersOf({ '2025-05': { all: [3, 6, 7], town: 'suppressed', clinic: [3, 5, 8] } });
    assert.equal(said(group, { group: 'who' }), 'Mittersta svaret per grupp: kommuner anges inte; vårdcentraler (16 svar) mellan steg 2, Samtal, och steg 3, Samsyn.');
  });

  test('a zero beside a hidden count is a number', () => {
    assert.equal(ladderOf(everybody(0, 'suppressed')).empty, false);
  });
});

test('is spoken without what a voice cannot say', () => {
  const { summary } = ladderOf(everybody(1200, 900, 800));
  assert.match(summary[0]!.shown, /2\s900/u);
  assert.match(summary[0]!.spoken, /2900/);
});
