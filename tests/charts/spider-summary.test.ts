import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Feed } from '@indicator-elements/feed';
import { scoresOf, spiderOf, type Score, type SpiderQuery } from './spiders.js';

/** What both languages say, or only the Swedish when one language is enough. */
function says(feed: Feed, expected: { readonly sv: string; readonly en?: string }, query: SpiderQuery = {}): void {
  for (const language of ['sv', 'en'] as const) {
    if (expected[language] === undefined) continue;
    assert.equal(spiderOf(feed, query, language).summary.map(({ shown }) => shown).join(''), expected[language]);
  }
}

const county = (...scores: Score[]): Feed => scoresOf({ '06': scores });
const STATEMENTS = ['a', 'b', 'c'].map((letter) => `Vi har en gemensam bild av vilka mål vi ska nå ${letter}`);

describe('one outline', () => {
  test('has a highest and a lowest', () => {
    says(county(6.1, 5, 7.2, 4.4), {
      sv: 'Högst skattas tillit (7,2), lägst lärande (4,4).',
      en: 'Rated highest: tillit (7.2); lowest: lärande (4.4).',
    });
  });

  test('has several that are equally high, as they are written', () => {
    says(county(7.21, 5, 7.19, 4.4), {
      sv: 'Högst skattas dialog och tillit, lika högt (7,2), lägst lärande (4,4).',
      en: 'Rated highest: dialog and tillit, equally high (7.2); lowest: lärande (4.4).',
    });
    says(county(4, 4, 7, 4), { sv: 'Högst skattas tillit (7,0), lägst dialog, ambition och lärande, lika lågt (4,0).' });
    says(county(4, 4, 7, 4, 4), {
      sv: 'Högst skattas tillit (7,0), lägst de övriga fyra, lika lågt (4,0).',
      en: 'Rated highest: tillit (7.0); lowest: the other four, equally low (4.0).',
    });
  });

  test('has halves that are compared as they are written: up', () => {
    // In binary all three are a little less than a half.
    says(county(6.35, 6.4, 5), { sv: 'Högst skattas dialog och ambition, lika högt (6,4), lägst tillit (5,0).' });
    says(county(7.35, 7.3, 5), { sv: 'Högst skattas dialog (7,4), lägst tillit (5,0).' });
    says(county(4.35, 4.3, 5), { sv: 'Högst skattas tillit (5,0), lägst ambition (4,3).' });
  });

  test('may be round', () => {
    says(county(5, 5.01, 5), { sv: 'Alla skattas lika högt: 5,0.', en: 'All are rated equally: 5.0.' });
  });

  test('says the short form of a long label, where there is one', () => {
    const shortLabels = STATEMENTS.map((_, i) => ({ sv: `Mål ${i}`, en: `Goal ${i}` }));
    says(scoresOf({ '06': [7, 5, 4] }, { labels: STATEMENTS, shortLabels }), {
      sv: 'Högst skattas mål 0 (7,0), lägst mål 2 (4,0).',
      en: 'Rated highest: goal 0 (7.0); lowest: goal 2 (4.0).',
    });
  });

  test('quotes statements', () => {
    says(scoresOf({ '06': [7, 5, 4] }, { labels: STATEMENTS }), {
      sv: `Högst skattas ”${STATEMENTS[0]}” (7,0), lägst ”${STATEMENTS[2]}” (4,0).`,
      en: `Rated highest: “${STATEMENTS[0]}” (7.0); lowest: “${STATEMENTS[2]}” (4.0).`,
    });
  });

  test('tells how many values there are not, and why', () => {
    says(county(7, 'suppressed', 4, 5), {
      sv: 'Högst skattas dialog (7,0), lägst tillit (4,0). Ett av fyra värden visas inte.',
      en: 'Rated highest: dialog (7.0); lowest: tillit (4.0). One of four values is not shown.',
    });
    says(county(7, null, 4, 'missing', 'not-applicable', 'suppressed'), {
      sv: 'Högst skattas dialog (7,0), lägst tillit (4,0). Ett av sex värden visas inte. Två av sex värden saknas. Ett av sex värden är ej tillämpligt.',
      en: 'Rated highest: dialog (7.0); lowest: tillit (4.0). One of six values is not shown. Two of six values are missing. One of six is not applicable.',
    });
    says(county(7, 'not-applicable', 4, 'not-applicable'), {
      sv: 'Högst skattas dialog (7,0), lägst tillit (4,0). Två av fyra värden är ej tillämpliga.',
      en: 'Rated highest: dialog (7.0); lowest: tillit (4.0). Two of four are not applicable.',
    });
  });

  test('of one value is none', () => {
    says(county(7, null, 'missing'), {
      sv: 'Bara dialog har ett värde: 7,0. Två av tre värden saknas.',
      en: 'Only dialog has a value: 7.0. Two of three values are missing.',
    });
  });

  test('without a value says why', () => {
    says(county('suppressed', 'suppressed', 'suppressed'), { sv: 'Inga värden visas, för att skydda enskilda personer.', en: 'No values can be shown, to protect individuals.' });
    says(county('suppressed', 'missing', null), { sv: 'Inga värden visas: en del är skyddade, och andra saknas.' });
    says(county('missing', null, 'missing'), { sv: 'Alla värden saknas för det här urvalet.' });
    assert.equal(spiderOf(county('missing', 'missing')).empty, true);
  });

  test('of one axis is a number', () => {
    says(county(7.2), { sv: 'Dialog skattas till 7,2.', en: 'Dialog is rated 7.2.' });
    says(scoresOf({ '0604': [7.2], '06': [6] }), { sv: 'Dialog: Aneby 7,2, regionen 6,0.', en: 'Dialog: Aneby 7.2, the region 6.0.' }, { area: '0604' });
  });
});

describe('beside another area', () => {
  const beside = (own: Score[], other: Score[], labels?: readonly string[]): Feed => scoresOf({ '0604': own, '06': other }, labels ? { labels } : {});

  test('has a largest difference', () => {
    says(
      beside([6, 5, 7], [5.5, 6.6, 7]),
      {
        sv: 'Högst skattas tillit (7,0), lägst ambition (5,0). Störst är skillnaden i ambition: Aneby 5,0, regionen 6,6.',
        en: 'Rated highest: tillit (7.0); lowest: ambition (5.0). The difference is largest in ambition: Aneby 5.0, the region 6.6.',
      },
      { area: '0604' },
    );
  });

  test('has several that are equally large', () => {
    says(
      beside([6, 5, 7], [5, 6, 7]),
      {
        sv: 'Högst skattas tillit (7,0), lägst ambition (5,0). Störst, och lika stor, är skillnaden i dialog (Aneby 6,0, regionen 5,0) och ambition (Aneby 5,0, regionen 6,0).',
        en: 'Rated highest: tillit (7.0); lowest: ambition (5.0). The difference is largest, and equally large, in dialog (Aneby 6.0, the region 5.0) and ambition (Aneby 5.0, the region 6.0).',
      },
      { area: '0604' },
    );
    says(
      beside([6, 5, 7, 8], [5, 6, 8, 7]),
      {
        sv: 'Högst skattas lärande (8,0), lägst ambition (5,0). Skillnaden är lika stor i alla fyra: 1,0.',
        en: 'Rated highest: lärande (8.0); lowest: ambition (5.0). The difference is equally large in all four: 1.0.',
      },
      { area: '0604' },
    );
  });

  test('may be no different', () => {
    says(
      beside([6, 5, 7], [6, 5.01, 7]),
      {
        sv: 'Högst skattas tillit (7,0), lägst ambition (5,0). Ingen skillnad mellan Aneby och regionen.',
        en: 'Rated highest: tillit (7.0); lowest: ambition (5.0). No difference between Aneby and the region.',
      },
      { area: '0604' },
    );
  });

  test('says nothing of a difference where both have no value', () => {
    says(beside([6, 5, null], [null, null, 4]), { sv: 'Högst skattas dialog (6,0), lägst ambition (5,0). Ett av tre värden saknas.' }, { area: '0604' });
  });

  test('says no statement twice', () => {
    says(
      beside([7, 5, 3], [7, 5, 4.5], STATEMENTS),
      {
        sv: `Högst skattas ”${STATEMENTS[0]}” (7,0), lägst ”${STATEMENTS[2]}” (3,0). Störst är skillnaden i den lägst skattade: Aneby 3,0, regionen 4,5.`,
        en: `Rated highest: “${STATEMENTS[0]}” (7.0); lowest: “${STATEMENTS[2]}” (3.0). The difference is largest in the one rated lowest: Aneby 3.0, the region 4.5.`,
      },
      { area: '0604' },
    );
    says(
      beside([7, 5, 3], [4, 5, 3], STATEMENTS),
      {
        sv: `Högst skattas ”${STATEMENTS[0]}” (7,0), lägst ”${STATEMENTS[2]}” (3,0). Störst är skillnaden i den högst skattade: Aneby 7,0, regionen 4,0.`,
        en: `Rated highest: “${STATEMENTS[0]}” (7.0); lowest: “${STATEMENTS[2]}” (3.0). The difference is largest in the one rated highest: Aneby 7.0, the region 4.0.`,
      },
      { area: '0604' },
    );
    says(beside([7, 5, 3], [7, 4, 3], STATEMENTS), {
      sv: `Högst skattas ”${STATEMENTS[0]}” (7,0), lägst ”${STATEMENTS[2]}” (3,0). Störst är skillnaden i ”${STATEMENTS[1]}”: Aneby 5,0, regionen 4,0.`,
    }, { area: '0604' });
  });

  test('has a sentence for each of two', () => {
    const feed = scoresOf({ '0604': [6, 5, 7], '06': [6, 6, 7], '0680': [3, 5, 7] });
    says(feed, {
      sv: 'Högst skattas tillit (7,0), lägst ambition (5,0). Störst är skillnaden i ambition: Aneby 5,0, regionen 6,0. Störst är skillnaden i dialog: Aneby 6,0, Jönköping 3,0.',
    }, { area: '0604', compare: 'region; 0680' });
  });
});

describe('beside the former round', () => {
  const rounds = (now: Score[], before: Score[], labels?: readonly string[]): Feed => scoresOf({ '06': now, '2024 06': before }, labels ? { labels } : {});
  const previous = { compare: 'previous' };
  const start = { sv: 'Högst skattas tillit (7,0), lägst ambition (5,0).', en: 'Rated highest: tillit (7.0); lowest: ambition (5.0).' };

  test('has a largest change', () => {
    says(
      rounds([6, 5, 7], [5.5, 6.6, 7]),
      { sv: `${start.sv} Mest ändrad sedan 2024 är ambition: från 6,6 till 5,0.`, en: `${start.en} Most changed since 2024: ambition, from 6.6 to 5.0.` },
      previous,
    );
  });

  test('has several that are equally large', () => {
    says(
      rounds([6, 5, 7], [5, 6, 7]),
      {
        sv: `${start.sv} Mest ändrade sedan 2024, och lika mycket, är dialog (från 5,0 till 6,0) och ambition (från 6,0 till 5,0).`,
        en: `${start.en} Most changed since 2024, and equally: dialog (from 5.0 to 6.0) and ambition (from 6.0 to 5.0).`,
      },
      previous,
    );
    says(
      rounds([6, 5, 7, 6], [5, 6, 6, 5]),
      {
        sv: `${start.sv} Mest ändrade sedan 2024, och lika mycket, är fyra av dem: 1,0.`,
        en: `${start.en} Most changed since 2024, and equally: four of them, by 1.0.`,
      },
      previous,
    );
  });

  test('may be no different, or not comparable', () => {
    says(rounds([6, 5, 7], [6, 5, 7]), { sv: `${start.sv} Inget har ändrats sedan 2024.`, en: `${start.en} Nothing has changed since 2024.` }, previous);
    says(rounds([6, 5, 7, null], [null, null, null, 4]), { sv: `${start.sv} Ett av fyra värden saknas.` }, previous);
  });

  test('says no statement twice', () => {
    const said = (now: Score[], before: Score[], region: Score[]): string =>
      spiderOf(scoresOf({ '0604': now, '2024 0604': before, '06': region }, { labels: STATEMENTS }), { area: '0604', compare: 'region;previous' })
        .summary.map(({ shown }) => shown)
        .join('');
    assert.match(said([7, 5, 3], [7, 5, 2], [6, 5, 3]), /Mest ändrad sedan 2024 är den lägst skattade: från 2,0 till 3,0\.$/);
    assert.match(said([7, 5, 3], [6, 5, 3], [6, 5, 3]), /Mest ändrad sedan 2024 är den högst skattade: från 6,0 till 7,0\.$/);
    assert.match(said([7, 5, 3], [7, 4, 3], [7, 3, 3]), /i ”[^”]+ b”: Aneby 5,0, regionen 3,0\. Mest ändrad sedan 2024 är densamma: från 4,0 till 5,0\.$/);
  });
});

describe('by group', () => {
  const groups = (municipality: Score[], centre: Score[], hospital?: Score[]): Feed =>
    scoresOf({ 'municipality 06': municipality, 'centre 06': centre, ...(hospital && { 'hospital 06': hospital }), '06': municipality.map(() => 5) });
  const compare = { compare: 'group=respondent' };

  test('says together what they agree on', () => {
    says(
      groups([6, 5.5, 7.2], [6, 4.4, 6.9]),
      {
        sv: 'Högst skattas tillit, lägst ambition. Störst är skillnaden i ambition: kommuner 5,5, vårdcentraler 4,4.',
        en: 'Rated highest: tillit; lowest: ambition. The difference is largest in ambition: kommuner 5.5, vårdcentraler 4.4.',
      },
      compare,
    );
  });
  test('says of each what they do not', () => {
    says(
      groups([6, 5.5, 7.2], [6, 4.4, 5]),
      {
        sv: 'Kommuner: högst tillit (7,2), lägst ambition (5,5). Vårdcentraler: högst dialog (6,0), lägst ambition (4,4). Störst är skillnaden i tillit: kommuner 7,2, vårdcentraler 5,0.',
        en: 'Kommuner: highest tillit (7.2); lowest ambition (5.5). Vårdcentraler: highest dialog (6.0); lowest ambition (4.4). The difference is largest in tillit: kommuner 7.2, vårdcentraler 5.0.',
      },
      compare,
    );
    says(
      groups([6, 6, 6], [6, null, null], ['suppressed', 'suppressed', 'suppressed']),
      {
        sv: 'Kommuner: alla lika högt, 6,0. Vårdcentraler: bara dialog har ett värde, 6,0. Ingen skillnad mellan kommuner och vårdcentraler. Tre av nio värden visas inte. Två av nio värden saknas.',
        en: 'Kommuner: all equally, 6.0. Vårdcentraler: only dialog has a value, 6.0. No difference between kommuner and vårdcentraler. Three of nine values are not shown. Two of nine values are missing.',
      },
      compare,
    );
  });

  test('may be round together', () => {
    says(groups([6, 6, 6], [5, 5, 5]), {
      sv: 'Alla skattas lika högt. Störst, och lika stor, är skillnaden i dialog (kommuner 6,0, vårdcentraler 5,0), ambition (kommuner 6,0, vårdcentraler 5,0) och tillit (kommuner 6,0, vårdcentraler 5,0).',
      en: 'All are rated equally. The difference is largest, and equally large, in dialog (kommuner 6.0, vårdcentraler 5.0), ambition (kommuner 6.0, vårdcentraler 5.0) and tillit (kommuner 6.0, vårdcentraler 5.0).',
    }, compare);
  });

  test('names the two that differ most of three', () => {
    says(groups([6, 5.5, 7], [6, 4.4, 7], [6, 5, 7.2]), {
      sv: 'Högst skattas tillit, lägst ambition. Störst är skillnaden i ambition: kommuner 5,5, vårdcentraler 4,4.',
    }, compare);
  });

  test('of one axis is a number each', () => {
    says(groups([6], [5], [4]), { sv: 'Dialog: kommuner 6,0, vårdcentraler 5,0, sjukhus 4,0.' }, compare);
  });

  test('that alone has values is named', () => {
    const hidden = ['suppressed', 'suppressed', 'suppressed'];
    says(groups([6.3, 5, 4], hidden), {
      sv: 'Kommuner: högst dialog (6,3), lägst tillit (4,0). Tre av sex värden visas inte.',
      en: 'Kommuner: highest dialog (6.3); lowest tillit (4.0). Three of six values are not shown.',
    }, compare);
    says(groups(['missing', 'missing', 'missing'], [5, 5, 5]), { sv: 'Vårdcentraler: alla lika högt, 5,0. Tre av sex värden saknas.' }, compare);
    says(groups([6.3, null, null], hidden), { sv: 'Kommuner: bara dialog har ett värde, 6,3. Tre av sex värden visas inte. Två av sex värden saknas.' }, compare);
    says(groups([6.3, 5, 4], []), { sv: 'Kommuner: högst dialog (6,3), lägst tillit (4,0).' }, compare);
    says(groups([6.3], ['suppressed']), { sv: 'Dialog: kommuner 6,3. Ett av två värden visas inte.', en: 'Dialog: kommuner 6.3. One of two values is not shown.' }, compare);
  });

  test('without a value says why', () => {
    says(groups(['suppressed', 'suppressed'], ['suppressed', 'suppressed']), { sv: 'Inga värden visas, för att skydda enskilda personer.' }, compare);
  });
});
