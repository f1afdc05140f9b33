import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { otherForms } from '@indicator-elements/feed-tools/areas/area-forms';
import { findArea } from '@indicator-elements/feed-tools/areas/find-area';
import { editDistance } from '@indicator-elements/feed-tools/areas/edit-distance';
import { areasAround, COUNTRY, knownArea, KNOWN_AREAS, MUNICIPALITIES, municipalitiesIn, PARTS, REGIONS, type KnownArea } from '@indicator-elements/feed-tools/areas/sweden';
import fc from 'fast-check';

const codeOf = (name: string, among?: readonly KnownArea[]): string | undefined => {
  const found = findArea(name, among);
  return 'area' in found ? found.area.code : undefined;
};
const suggested = (name: string, among?: readonly KnownArea[]): string[] => {
  const found = findArea(name, among);
  assert.ok('suggestions' in found, `${name} was found`);
  return found.suggestions.map(({ name }) => name);
};
const anyArea = fc.constantFrom(...KNOWN_AREAS);
const anyMunicipality = fc.constantFrom(...MUNICIPALITIES);

describe('the known areas', () => {
  it('are the country, 21 regions, three parts and 290 municipalities, each once', () => {
    assert.deepEqual([REGIONS.length, PARTS.length, MUNICIPALITIES.length], [21, 3, 290]);
    assert.equal(new Set(KNOWN_AREAS.map(({ code }) => code)).size, 1 + 21 + 3 + 290);
    assert.equal(new Set(MUNICIPALITIES.map(({ name }) => name)).size, 290);
  });

  it('lie in one another, up to the country', () => {
    assert.deepEqual(areasAround('0604').map(({ code }) => code), ['hoglandet', '06', '00']);
    assert.deepEqual(areasAround('0980').map(({ code }) => code), ['09', '00']);
    for (const { code } of MUNICIPALITIES) {
      const around = areasAround(code);
      assert.equal(around.at(-1), COUNTRY, code);
      assert.equal(around.find(({ level }) => level === 'region')?.code, code.slice(0, 2));
    }
  });

  it('hold their municipalities: 13 in three parts of Jönköpings län', () => {
    assert.equal(municipalitiesIn('06').length, 13);
    assert.deepEqual(PARTS.map(({ code }) => municipalitiesIn(code).length), [6, 3, 4]);
    assert.deepEqual(municipalitiesIn('0604').map(({ name }) => name), ['Aneby']);
    assert.equal(municipalitiesIn('00').length, 290);
  });
});

describe('an area in an export', () => {
  for (const [name, code] of [
    ['Aneby', '0604'], ['0604', '0604'], ['604', '0604'], ['0604 Aneby', '0604'], ['604 Aneby', '0604'], ['0604 – Aneby', '0604'], ['0604_Aneby', '0604'],
    ['Aneby (0604)', '0604'], ['Aneby 0604', '0604'], ['0604 Aneby kommun', '0604'], ['Aneby kommun', '0604'], ['ANEBY KN', '0604'], ['Aneby\u00a0kommun', '0604'],
    ['  Aneby\t kommun ', '0604'], ['\ufeffAneby', '0604'], ['Jönköpings kommun', '0680'], ['Jönköping', '0680'], ['JÖNKÖPING', '0680'], ['Jo\u0308nko\u0308ping', '0680'],
    ['Borås Stad', '1490'], ['Falu kommun', '2080'], ['Göteborgs Stad', '1480'], ['Malung – Sälen', '2023'], ['Upplands‑Bro', '0139'],
    ['Jönköpings län', '06'], ['Jönköping län', '06'], ['Region Jönköpings län', '06'], ['Region Jönköping', '06'], ['06', '06'], ['6', '06'], ['0006', '06'],
    ['06 Jönköping', '06'], ['0680 Jönköping', '0680'], ['Landstinget i Jönköpings län', '06'],
    ['Skåne', '12'], ['Region Sörmland', '04'], ['Västra Götalandsregionen', '14'], ['Region Jämtland Härjedalen', '23'],
    ['Gotland', '0980'], ['Gotlands kommun', '0980'], ['Region Gotland', '09'], ['Gotlands län', '09'],
    ['Riket', '00'], ['0000', '00'], ['Hela riket', '00'],
    ['Höglandet', 'hoglandet'], ['HOGLANDET', 'hoglandet'], ['Värnamo sjukvårdsområde', 'varnamoomradet'], ['Värnamo', '0683'],
  ] as const) {
    it(`is found as ${JSON.stringify(name)}`, () => assert.equal(codeOf(name), code));
  }

  it('is Håbo or Habo, never the one for the other', () => {
    assert.deepEqual(['Håbo', 'Habo', 'HÅBO', 'HABO', 'Håbo kommun', 'Habo kommun'].map((name) => codeOf(name)), ['0305', '0643', '0305', '0643', '0305', '0643']);
    assert.deepEqual(suggested('Hbo'), ['Håbo', 'Habo', 'Hjo']);
    const [habo, aneby] = [knownArea('0643')!, knownArea('0604')!];
    assert.deepEqual(suggested('Håbo', [habo, aneby]), ['Habo']);
  });

  it('is not decided where it may be two, or where code and name differ', () => {
    assert.deepEqual(suggested('Habo-Mullsjö'), ['Mullsjö', 'Habo']);
    assert.deepEqual(suggested('0604 Habo'), ['Aneby', 'Habo', 'Håbo']);
    assert.deepEqual(suggested('Jönköpings'), ['Jönköpings län', 'Jönköping']);
    const twice = [{ code: 'a', name: 'Norr', level: 'unit' }, { code: 'b', name: 'NORR', level: 'unit' }] as const satisfies KnownArea[];
    assert.deepEqual(suggested('norr', twice), ['Norr', 'NORR']);
  });

  it('that is not known gets suggestions, or none where nothing is like it', () => {
    assert.deepEqual(suggested('Anneby'), ['Aneby']);
    assert.deepEqual(suggested('Jonkoping').sort(), ['Jönköping', 'Jönköpings län']);
    assert.deepEqual(suggested('Vetlnada kommun'), ['Vetlanda']);
    for (const none of ['Summa', 'Totalt', '', '-', '..', '9999', '99', '0', '06040', '0604.5']) assert.equal(codeOf(none), undefined, none);
    for (const none of ['Summa', '', '9999', '0']) assert.deepEqual(suggested(none), [], none);
  });

  it('is looked for among those that are asked for', () => {
    assert.equal(codeOf('Jönköping', REGIONS), '06');
    assert.equal(codeOf('Gotland', REGIONS), '09');
    assert.equal(codeOf('Aneby', REGIONS), undefined);
    const centres = [{ code: '101', name: 'Aneby vårdcentral', level: 'unit', parent: '0604' }] as const satisfies KnownArea[];
    assert.deepEqual(['aneby Vårdcentral', '101', '101 Aneby vårdcentral'].map((name) => codeOf(name, centres)), ['101', '101', '101']);
    assert.equal(codeOf('0101', centres), undefined);
  });

  it('is found by its code and its name, however they are written', () => {
    const cases = [(text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase()];
    const spaces = fc.constantFrom('', ' ', '\u00a0', '\t');
    fc.assert(fc.property(anyArea, fc.constantFrom('NFC', 'NFD', 'NFKC'), fc.constantFrom(...cases), spaces, spaces, ({ code, name }, form, write, before, after) => {
      assert.equal(codeOf(before + write(name.normalize(form)) + after), code);
      assert.equal(codeOf(before + write(code) + after), code);
      if (/^\d/.test(code)) assert.equal(codeOf(`${before}${code} ${write(name.normalize(form))}${after}`), code);
    }));
  });

  it('is found where a spreadsheet took the first zero', () => {
    fc.assert(fc.property(fc.constantFrom(...MUNICIPALITIES, ...REGIONS), ({ code }) => assert.equal(codeOf(String(Number(code))), code)));
  });

  it('is found as a kommun with and without the genitive, and never as another', () => {
    for (const { code, name } of MUNICIPALITIES) {
      assert.equal(codeOf(`${name} kommun`), code);
      if (!/[sxz]$/.test(name)) assert.equal(codeOf(`${name}s kommun`), code);
    }
    for (const { code, name } of REGIONS) assert.equal(codeOf(`Region ${name}`), code);
  });

  it('is found by every form that it has, but for the six regions that are called as a municipality is', () => {
    const others = KNOWN_AREAS.flatMap((area) => otherForms(area).filter((form) => codeOf(form) !== area.code).map((form) => [form, codeOf(form)]));
    assert.deepEqual(others, [['stockholm', '0180'], ['uppsala', '0380'], ['jönköping', '0680'], ['kalmar', '0880'], ['gotland', '0980'], ['örebro', '1880']]);
  });

  it('that is misspelled by a letter is never found as its like, and is suggested', () => {
    const names = new Set(KNOWN_AREAS.map(({ name }) => name.toLowerCase()));
    fc.assert(fc.property(anyMunicipality, fc.nat(), fc.constantFrom('q', 'w', 'z', ''), ({ name }, at, letter) => {
      const place = at % name.length;
      const wrong = name.slice(0, place) + letter + name.slice(place + 1);
      const found = findArea(wrong);
      if ('area' in found) assert.ok(names.has(wrong.toLowerCase()) || found.area.level === 'region', wrong);
      else if (name.length > 4 && /^[\p{L} -]+$/u.test(wrong)) assert.ok(found.suggestions.some((each) => each.name === name) || found.suggestions.length === 3, wrong);
    }), { numRuns: 400 });
  });

  it('may be any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const found = findArea(text);
      assert.ok('area' in found || found.suggestions.length <= 3);
    }));
  });
});

describe('the distance between two spellings', () => {
  it('counts letters put in, taken out, changed and swapped', () => {
    assert.deepEqual([['habo', 'håbo'], ['aneby', 'anneby'], ['vetlnada', 'vetlanda'], ['eksjö', 'eksjö'], ['', 'abc']].map(([a, b]) => editDistance(a!, b!, 3)), [1, 1, 1, 0, 3]);
    assert.equal(editDistance('aneby', 'vetlanda', 3), Infinity);
  });

  /** The whole table, by the definition. */
  function plainDistance(a: string, b: string): number {
    const table = Array.from({ length: a.length + 1 }, (_, row) => Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)));
    for (let row = 1; row <= a.length; row++) {
      for (let column = 1; column <= b.length; column++) {
        const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
        table[row]![column] = Math.min(
          table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
          swaps ? table[row - 2]![column - 2]! + 1 : Infinity,
        );
      }
    }
    return table[a.length]![b.length]!;
  }

  it('is that of the whole table, as far as is asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 8 });
    fc.assert(fc.property(word, word, fc.nat(9), (a, b, most) => {
      const distance = plainDistance(a, b);
      assert.equal(editDistance(a, b, most), distance > most ? Infinity : distance);
    }), { numRuns: 3000 });
  });

  it('is the same both ways, and never more than the longer text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 20);
      assert.equal(editDistance(b, a, 20), distance);
      assert.ok(distance <= Math.max(a.length, b.length));
      assert.equal(editDistance(a, b, distance), distance);
      if (distance > 0) assert.equal(editDistance(a, b, distance - 1), Infinity);
    }));
  });
});
