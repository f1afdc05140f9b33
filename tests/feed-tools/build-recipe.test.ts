import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseRecipe, ToolError } from '@indicator-elements/feed-tools';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { recipeJsonSchema } from '../../packages/feed-tools/src/recipe/json-schema.js';
import { recipeOf } from './build-support.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Line, path, code and Swedish words of what is wrong. */
function wrongIn(text: string): string[] {
  try {
    parseRecipe(text, 'recept.json');
  } catch (error) {
    assert.ok(error instanceof ToolError, String(error));
    return error.remarks.map(({ place, code, message }) => `${place.line} ${place.path} ${code}: ${message.sv}`);
  }
  return [];
}
const codesIn = (recipe: unknown): string[] => wrongIn(JSON.stringify(recipe)).map((line) => line.replace(/^\d+ (.*?): .*$/, '$1'));
const indicator = (more: Record<string, unknown>): Record<string, unknown> => recipeOf({ indicators: [{ id: 'x', label: 'X', kind: 'count', granularity: 'month', ...more }] });

describe('the JSON Schema of a recipe', () => {
  const schema = JSON.parse(JSON.stringify(recipeJsonSchema(read('packages/feed/schema/indicator-feed-1.json')))) as Record<string, unknown>;
  const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

  it('is current (npm run schema -w @indicator-elements/feed-tools writes it)', () => {
    assert.deepEqual(read('packages/feed-tools/schema/recipe-1.json'), schema);
  });

  it('accepts a recipe, and refuses a misspelled field', () => {
    assert.ok(accepts(recipeOf({})), JSON.stringify(accepts.errors));
    assert.ok(!accepts(recipeOf({ sorces: {} })));
    assert.ok(!accepts(indicator({ counted: { smu: 'Antal' } })));
  });

  it('describes everything', () => {
    type Part = { description?: string; properties?: Record<string, Part> };
    const { $defs, ...recipe } = schema as { $defs: Record<string, Part> } & Part;
    for (const [name, part] of [['Recipe', recipe], ...Object.entries($defs)] as [string, Part][]) {
      assert.ok(part.description, name);
      for (const [field, property] of Object.entries(part.properties ?? {})) if (name !== 'Text') assert.ok(property.description, `${name}.${field}`);
    }
  });
});

describe('a recipe', () => {
  it('may have comments and a comma at the end, and its defaults are filled in', () => {
    const text = JSON.stringify(recipeOf({}), null, 2).replace('{', '{ // ett recept\n').replace(/\}$/, ', }').replace('"indicators"', '/* vad */ "indicators"');
    const recipe = parseRecipe(text, 'recept.json');
    assert.equal(recipe.areas.level, 'municipality');
    assert.deepEqual(recipe.previous, []);
    assert.equal(recipe.indicators[0]!.direction, 'neutral');
  });

  it('that is no JSON says at which line', () => {
    const lines = wrongIn('{\n  "format": "indicator-recipe/1"\n  "output": "x"\n}');
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^3 .*not-json/);
    assert.match(wrongIn('')[0]!, /^1 .*not-json/);
  });

  it('says of each mistake at which line it is and what may have been meant', () => {
    const text = JSON.stringify(recipeOf({
      sources: { visits: { fil: 'visits.csv' } },
      indicators: [{ id: 'x', lable: 'X', kind: 'ratio', granularity: 'mont', counted: { source: 'visit' } }],
    }), null, 2);
    const line = (what: string): number => text.slice(0, text.indexOf(what)).split('\n').length;
    const found = wrongIn(text);
    const expected = [
      [`${line('"fil"')} sources.visits.fil unknown-key:`, 'Menade du "file"?'],
      [`${line('"lable"')} indicators[0].lable unknown-key:`, 'Menade du "label"?'],
      [`${line('"kind"')} indicators[0].kind unknown-value:`, '"proportion"'],
      [`${line('"granularity"')} indicators[0].granularity unknown-value:`, 'Menade du "month"?'],
    ];
    for (const [start, meant] of expected) assert.ok(found.some((each) => each.startsWith(start!) && each.includes(meant!)), `${start} among ${found.join('\n')}`);
  });

  it('is checked as a whole in both languages, every mistake at once', () => {
    try {
      parseRecipe(JSON.stringify(recipeOf({ sources: { a: {}, b: { file: 'x', sql: 'y' } }, indicators: [{ id: 'x', label: 'X', kind: 'count', granularity: 'month', counted: { source: 'c' } }] })), 'recipe.json');
      assert.fail('It was read.');
    } catch (error) {
      assert.ok(error instanceof ToolError);
      assert.deepEqual(error.remarks.map(({ code }) => code).sort(), ['file-or-sql', 'file-or-sql', 'unknown-source']);
      for (const { message } of error.remarks) {
        assert.ok(message.sv && message.en);
        assert.notEqual(message.sv, message.en);
      }
    }
  });

  it('keeps the rules of a feed, at the place in the recipe', () => {
    assert.deepEqual(codesIn(indicator({ counted: {}, targets: [{ value: 1, from: '2025', to: '2024', label: 'Mål' }] })), ['indicators[0].targets[0].from wrong-order']);
    assert.deepEqual(codesIn(recipeOf({ dimensions: [{ id: 'area', label: 'X' }] })), ['dimensions[0].id reserved-id']);
    assert.deepEqual(codesIn(indicator({ kind: 'score', answers: { column: 'Svar' } })), ['indicators[0].scale missing-field']);
  });

  it('never adds up rates', () => {
    assert.deepEqual(codesIn(indicator({ kind: 'rate', per: 100, counted: { sum: 'Antal' } })), ['indicators[0] rate-without-denominator']);
    for (const column of ['Andel (%)', 'Besök per 1 000', 'Medelvärde', 'share']) {
      assert.deepEqual(codesIn(indicator({ counted: { sum: column } })), ['indicators[0].counted.sum adds-up-rates'], column);
    }
    assert.deepEqual(codesIn(indicator({ counted: { sum: 'Andel personer', additive: true } })), []);
    assert.deepEqual(codesIn(indicator({ kind: 'rate', per: 100, rolling: 12, given: { column: 'Andel' } })), ['indicators[0].rolling adds-up-rates']);
    assert.deepEqual(codesIn(indicator({ kind: 'rate', per: 100, rolling: 12, alreadyRolling: true, given: { column: 'Andel' } })), []);
  });

  const WRONG: Readonly<Record<string, [unknown, string[]]>> = {
    'another format': [recipeOf({ format: 'indicator-feed/1' }), ['format unknown-format']],
    'no indicators': [recipeOf({ indicators: [] }), ['indicators no-indicators']],
    'no sources': [recipeOf({ sources: {} }), ['sources no-sources']],
    'which of two sources': [recipeOf({ sources: { a: { file: 'a' }, b: { file: 'b' } } }), ['indicators[0].counted which-source']],
    'an unknown built-in area': [recipeOf({ areas: { column: 'Kommun', known: '99' } }), ['areas.known unknown-area', 'areas no-areas']],
    'a parent that is not there': [recipeOf({ areas: { column: 'x', known: '0604', list: [{ code: 'vc', name: 'VC', level: 'unit', parent: '0680' }] } }), ['areas.list[0].parent unknown-area']],
    'areas inside each other': [recipeOf({ areas: { column: 'x', known: '0604', list: [{ code: 'a', name: 'A', level: 'unit', parent: 'b' }, { code: 'b', name: 'B', level: 'unit', parent: 'a' }] } }), ['areas.list[0].parent parent-cycle', 'areas.list[1].parent parent-cycle']],
    'an area twice': [recipeOf({ areas: { column: 'x', known: '0604', list: [{ code: '0604', name: 'A', level: 'municipality' }] } }), ['areas.list[0].code duplicate-id']],
    'an own area without a level': [recipeOf({ areas: { column: 'x', known: '0604', list: [{ code: 'vc', name: 'VC' }] } }), ['areas.list[0] missing-field']],
    'a name for no area': [recipeOf({ areas: { column: 'x', known: '0604', names: { Jkpg: '0680' } } }), ['areas.names.Jkpg unknown-area']],
    'a level without areas': [recipeOf({ areas: { column: 'x', known: '0604', level: 'unit' } }), ['areas.level unknown-level']],
    'bands that fall': [recipeOf({ dimensions: [{ id: 'age', label: 'Å', bands: [65, 0] }] }), ['dimensions[0].bands wrong-order']],
    'bands and categories': [recipeOf({ dimensions: [{ id: 'age', label: 'Å', bands: [0], categories: [{ id: 'a', label: 'A' }] }] }), ['dimensions[0].bands bands-or-categories']],
    'a value of two categories': [recipeOf({ dimensions: [{ id: 'sex', label: 'K', categories: [{ id: 'a', label: 'A', values: ['K'] }, { id: 'b', label: 'B', values: ['K'] }] }] }), ['dimensions[0].categories doubled-value']],
    'a total among the categories': [recipeOf({ dimensions: [{ id: 'sex', label: 'K', total: 'Alla', categories: [{ id: 'all', label: 'A' }] }] }), ['dimensions[0].total duplicate-id']],
    'a count without anything counted': [indicator({ counted: undefined }), ['indicators[0] missing-field']],
    'a score that is counted': [indicator({ kind: 'score', scale: { min: 0, max: 10 }, counted: {}, answers: { column: 'x' } }), ['indicators[0].counted wrong-making']],
    'a distribution without steps': [indicator({ kind: 'distribution', counted: {}, categories: [{ id: '1', label: '1' }] }), ['indicators[0].counted missing-field']],
    'a sum of people': [indicator({ counted: { sum: 'Antal', distinct: 'Person' } }), ['indicators[0].counted.distinct sum-or-distinct']],
    'times of nobody': [indicator({ counted: { times: { atLeast: 4 } } }), ['indicators[0].counted.times missing-field']],
    'a rolling rate without a way': [indicator({ kind: 'rate', per: 100, rolling: 12, counted: {}, against: { column: 'x' } }), ['indicators[0].against missing-field']],
    'a sum of years under rolling months': [indicator({ kind: 'rate', per: 100, rolling: 12, counted: {}, against: { column: 'x', granularity: 'year', rolling: 'sum' } }), ['indicators[0].against.rolling wrong-window']],
    'a mean of what has no periods': [indicator({ kind: 'rate', per: 100, rolling: 12, counted: {}, against: { column: 'x', by: ['area'], rolling: 'mean' } }), ['indicators[0].against.rolling wrong-window']],
    'denominators of a count': [indicator({ against: {} }), ['indicators[0].against wrong-making']],
    'a join by nothing known': [indicator({ kind: 'rate', per: 100, counted: {}, against: { by: ['aera'] } }), ['indicators[0].against.by[0] unknown-key']],
    'shorter periods below': [indicator({ kind: 'rate', per: 100, counted: {}, against: { granularity: 'day' } }), ['indicators[0].against.granularity wrong-granularity']],
    'an unknown dimension': [indicator({ dimensions: ['age'] }), ['indicators[0].dimensions[0] unknown-dimension']],
    'a dimension without a total': [{ ...indicator({ dimensions: [] }), dimensions: [{ id: 'sex', label: 'K' }] }, ['indicators[0].dimensions missing-total']],
    'answers both ways': [indicator({ kind: 'score', scale: { min: 0, max: 10 }, counted: undefined, answers: { column: 'x', n: 'n' } }), ['indicators[0].answers column-or-n']],
    'a bad condition': [indicator({ counted: { where: { Typ: { least: 4 } } } }), ['indicators[0].counted.where.Typ.least unknown-key', 'indicators[0].counted.where.Typ bad-condition']],
  };
  for (const [what, [recipe, codes]] of Object.entries(WRONG)) {
    it(`is refused for ${what}`, () => {
      const found = codesIn(recipe);
      for (const code of codes) assert.ok(found.includes(code), `${code} in ${found.join(' | ')}`);
    });
  }

  it('is refused for a field that stands twice', () => {
    assert.match(wrongIn('{ "format": "indicator-recipe/1",\n "format": "x" }').join('\n'), /^\d+ format doubled-key/m);
  });

  it('takes no harm of names that objects have anyway', () => {
    assert.ok(wrongIn('{ "__proto__": { "polluted": true }, "constructor": 1 }').length > 0);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
