/** Each branch of the comparison's sentence, in both languages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparisonPoints } from '@indicator-elements/charts';
import type { Feed } from '@indicator-elements/feed';
import { comparisonOf, municipalities, type ComparisonQuery } from './comparisons.js';

function says(feed: Feed, query: ComparisonQuery, sv: string, en: string): void {
  assert.equal(comparisonOf(feed, query, 'sv').summary.map(({ shown }) => shown).join(''), sv);
  assert.equal(comparisonOf(feed, query, 'en').summary.map(({ shown }) => shown).join(''), en);
}

describe('who differs', () => {
  test('on both sides, and the own area among the others', () => {
    says(
      municipalities([200, 101, 99, 20]),
      { area: '061' },
      'En kommun ligger säkert högre (sämre) än regionen och en säkert lägre (bättre). Eksjö har 101, regionen 100. För två är skillnaden inte säker, Eksjö är en av dem.',
      'One municipality is certainly higher (worse) than the region and one certainly lower (better). Eksjö has 101, the region 100. For two the difference is not certain; Eksjö is one of them.',
    );
  });

  test('the own area, alone on its side', () => {
    says(
      municipalities([200, 101, 20]),
      { area: '060' },
      'En kommun, Aneby, ligger säkert högre (sämre) än regionen och en säkert lägre (bättre). Aneby har 200, regionen 100. För en är skillnaden inte säker.',
      'One municipality, Aneby, is certainly higher (worse) than the region and one certainly lower (better). Aneby has 200, the region 100. For one the difference is not certain.',
    );
    says(
      municipalities([200, 20]),
      { area: '061' },
      'En kommun ligger säkert högre (sämre) än regionen och en, Eksjö, säkert lägre (bättre). Eksjö har 20, regionen 100.',
      'One municipality is certainly higher (worse) than the region and one, Eksjö, certainly lower (better). Eksjö has 20, the region 100.',
    );
  });

  test('the own area, with others on its side', () => {
    says(
      municipalities([200, 210, 100]),
      { area: '060' },
      'Två kommuner ligger säkert högre (sämre) än regionen. Aneby hör till de högre. Aneby har 200, regionen 100. För en är skillnaden inte säker.',
      'Two municipalities are certainly higher (worse) than the region. Aneby is among the higher. Aneby has 200, the region 100. For one the difference is not certain.',
    );
    says(
      municipalities([20, 21]),
      { area: '060' },
      'Två kommuner ligger säkert lägre (bättre) än regionen. Aneby hör till de lägre. Aneby har 20, regionen 100.',
      'Two municipalities are certainly lower (better) than the region. Aneby is among the lower. Aneby has 20, the region 100.',
    );
  });

  test('the own area, the only one that is not certain', () => {
    says(
      municipalities([200, 100]),
      { area: '061' },
      'En kommun ligger säkert högre (sämre) än regionen. Eksjö har 100, regionen 100. För Eksjö är skillnaden inte säker.',
      'One municipality is certainly higher (worse) than the region. Eksjö has 100, the region 100. For Eksjö the difference is not certain.',
    );
  });

  test('nobody', () => {
    says(
      municipalities([100, 101, 99]),
      {},
      'Ingen av de tre kommuner som visas skiljer sig säkert från regionen.',
      'None of the three municipalities shown certainly differs from the region.',
    );
    const other = municipalities([100, 101]);
    const areas = other.areas.map((area) => (area.level === 'municipality' ? { ...area, level: 'country' as const } : area));
    says(
      { ...other, areas },
      { level: 'country', compare: '06' },
      'Inget av de två länder som visas skiljer sig säkert från regionen.',
      'Neither of the two countries shown certainly differs from the region.',
    );
    says(municipalities([100]), {}, 'Aneby skiljer sig inte säkert från regionen.', 'Aneby does not certainly differ from the region.');
  });

  test('nothing is better or worse where neither is', () => {
    says(
      municipalities([200, 100], { indicator: { direction: 'neutral' } }),
      {},
      'En kommun ligger säkert högre än regionen. För en är skillnaden inte säker.',
      'One municipality is certainly higher than the region. For one the difference is not certain.',
    );
    const [, phrase] = comparisonOf(municipalities([200], { indicator: { direction: 'neutral' } })).summary;
    assert.equal(phrase?.tone, 'changed');
  });

  test('higher may be better', () => {
    says(
      municipalities([200, 20], { indicator: { direction: 'higher' } }),
      {},
      'En kommun ligger säkert högre (bättre) än regionen och en säkert lägre (sämre).',
      'One municipality is certainly higher (better) than the region and one certainly lower (worse).',
    );
  });

  test('the words of a side have its shape and tone', () => {
    const pieces = comparisonOf(municipalities([200, 20])).summary.filter(({ tone }) => tone);
    assert.deepEqual(pieces.map(({ shown, tone, mark }) => [shown, tone, mark]), [['högre (sämre)', 'worse', '▲'], ['lägre (bättre)', 'better', '▼']]);
  });

  test('with one decimal more where that tells the numbers apart, or as usual and said to be alike when rounded', () => {
    says(
      municipalities([{ numerator: 29960, denominator: 42000 }, 500], { region: { numerator: 70600, denominator: 100000 }, indicator: { kind: 'proportion', per: undefined } }),
      { area: '060' },
      'En kommun, Aneby, ligger säkert högre (sämre) än regionen och en säkert lägre (bättre). Aneby har 71,3 %, regionen 70,6 %.',
      'One municipality, Aneby, is certainly higher (worse) than the region and one certainly lower (better). Aneby has 71.3%, the region 70.6%.',
    );
    const near = municipalities([{ numerator: 7_104_900, denominator: 10_000_000 }, 500], { region: { numerator: 71_000_000, denominator: 100_000_000 }, indicator: { kind: 'proportion', per: undefined } });
    says(
      near,
      { area: '060' },
      'En kommun, Aneby, ligger säkert högre (sämre) än regionen och en säkert lägre (bättre). Aneby har 71\u00a0%, regionen 71\u00a0% (lika efter avrundning).',
      'One municipality, Aneby, is certainly higher (worse) than the region and one certainly lower (better). Aneby has 71%, the region 71% (equal when rounded).',
    );
    assert.deepEqual(comparisonPoints(comparisonOf(near, { area: '060' }))[0]!.lines.slice(-2), ['säkert högre än regionen 71\u00a0% (sämre)', 'lika efter avrundning']);
  });

  test('from another area, or from the rest of the region, with the chance of both', () => {
    // 680 of 1 500 beside 12 of 40: z is 2.1, though the one interval does not hold the other value.
    const plans = { region: { numerator: 700, denominator: 1600 }, indicator: { kind: 'proportion', per: undefined, direction: 'higher' } };
    const two = municipalities([{ numerator: 680, denominator: 1500 }, { numerator: 12, denominator: 40 }], plans);
    says(
      two,
      { area: '060', compare: '061' },
      'Aneby skiljer sig inte säkert från Eksjö. Aneby har 45 %, Eksjö 30 %.',
      'Aneby does not certainly differ from Eksjö. Aneby has 45%, Eksjö 30%.',
    );
    // 190 of 3 200 visits beside 210 of 4 800: z is 3.0 of the 3.09 that 99.8 % asks for.
    const visits = municipalities([{ numerator: 190, denominator: 3200 }], { region: { numerator: 400, denominator: 8000 } });
    says(
      visits,
      { area: '060', compare: 'rest' },
      'Aneby skiljer sig inte säkert från regionen utan Aneby. Aneby har 59, regionen utan Aneby 44.',
      'Aneby does not certainly differ from the region without Aneby. Aneby has 59, the region without Aneby 44.',
    );
  });

  test('from the region without the own area', () => {
    says(
      municipalities([200, 100]),
      { area: '060', compare: 'rest' },
      'En kommun, Aneby, ligger säkert högre (sämre) än regionen utan Aneby. Aneby har 200, regionen utan Aneby 89. För en är skillnaden inte säker.',
      'One municipality, Aneby, is certainly higher (worse) than the region without Aneby. Aneby has 200, the region without Aneby 89. For one the difference is not certain.',
    );
  });

  test('of more than a dozen in digits, and never by place', () => {
    const model = comparisonOf(municipalities(Array.from({ length: 20 }, (_, i) => (i < 14 ? 200 : 100))));
    assert.match(model.summary.map(({ shown }) => shown).join(''), /^14 kommuner ligger säkert .* För sex är skillnaden inte säker\.$/);
  });
});

describe('who is not told of', () => {
  test('hidden, without a value, and not to be judged', () => {
    says(
      municipalities([200, 100, { status: 'suppressed' }, { status: 'suppressed' }, null, { value: 90 }]),
      { area: '062' },
      'En kommun ligger säkert högre (sämre) än regionen. För en är skillnaden inte säker. En kan inte bedömas. Två visas inte, Nässjö är en av dem. En saknar värde.',
      'One municipality is certainly higher (worse) than the region. For one the difference is not certain. One cannot be judged. Two are not shown; Nässjö is one of them. One has no value.',
    );
  });

  test('the own area alone', () => {
    says(
      municipalities([100, { status: 'suppressed' }]),
      { area: '061' },
      'Aneby skiljer sig inte säkert från regionen. Eksjö visas inte.',
      'Aneby does not certainly differ from the region. Eksjö is not shown.',
    );
    says(
      municipalities([100, { status: 'missing' }]),
      { area: '061' },
      'Aneby skiljer sig inte säkert från regionen. Eksjö saknar värde.',
      'Aneby does not certainly differ from the region. Eksjö has no value.',
    );
    says(
      municipalities([100, { value: 90 }]),
      { area: '061' },
      'Aneby skiljer sig inte säkert från regionen. Eksjö kan inte bedömas.',
      'Aneby does not certainly differ from the region. Eksjö cannot be judged.',
    );
  });

  test('nobody has a value', () => {
    says(municipalities([{ status: 'suppressed' }]), {}, 'Inga värden visas, för att skydda enskilda personer.', 'No values can be shown, to protect individuals.');
    says(municipalities([null], { region: null }), {}, 'Alla värden saknas för det här urvalet.', 'All values are missing for this selection.');
  });
});

describe('where nothing can be judged', () => {
  test('without a benchmark', () => {
    says(
      municipalities([20, 100]),
      { compare: 'none', area: '060' },
      'Två kommuner ligger mellan 20 och 100. Aneby har 20.',
      'Two municipalities are between 20 and 100. Aneby has 20.',
    );
  });

  test('with a benchmark that is hidden', () => {
    says(
      municipalities([20, 100], { region: { status: 'suppressed' } }),
      {},
      'Två kommuner ligger mellan 20 och 100. Regionen har inget värde att jämföra med.',
      'Two municipalities are between 20 and 100. The region has no value to compare with.',
    );
  });

  test('without counts', () => {
    says(
      municipalities([{ value: 20 }, { value: 30 }], { region: { value: 25 } }),
      { area: '060' },
      'Två kommuner ligger mellan 20 och 30. Aneby har 20, regionen 25. Om skillnaderna är säkra går inte att säga.',
      'Two municipalities are between 20 and 30. Aneby has 20, the region 25. Whether the differences are certain cannot be told.',
    );
  });

  test('all alike, and one alone', () => {
    says(municipalities([20, 20]), { compare: 'none' }, 'Båda kommunerna som visas har värdet 20.', 'Both municipalities shown have the value 20.');
    says(municipalities([20, 20, 20]), { compare: 'none' }, 'Alla tre kommuner som visas har värdet 20.', 'All three municipalities shown have the value 20.');
    says(municipalities([20]), { compare: 'none' }, 'Aneby har värdet 20.', 'Aneby has the value 20.');
  });

  test('numbers of something have no region to be compared with', () => {
    const counted = { kind: 'count', per: undefined };
    says(
      municipalities([{ value: 20 }, { value: 30 }], { region: { value: 50 }, indicator: counted }),
      { area: '060' },
      'Två kommuner ligger mellan 20 och 30. Aneby har 20.',
      'Two municipalities are between 20 and 30. Aneby has 20.',
    );
  });
});
