import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measure, packageOf, report } from '../../tools/size-report.mjs';
import { withWeights } from '../../tools/size-section.mjs';

const bundle = {
  dir: 'packages/embed/dist',
  minified: true,
  chunks: [
    {
      name: 'main',
      file: 'main.js',
      isEntry: true,
      imports: ['shared.js'],
      later: ['engine.js', 'actions.js'],
      modules: { 'packages/elements/src/a.ts': 300, 'node_modules/lit-html/lit-html.js': 100 },
    },
    {
      name: 'shared',
      file: 'shared.js',
      isEntry: false,
      imports: [],
      later: [],
      modules: { 'packages/feed/src/index.ts': 100 },
    },
    {
      name: 'engine',
      file: 'engine.js',
      isEntry: false,
      imports: ['shared.js'],
      later: [],
      modules: { 'packages/charts/dist/engine.js': 1000 },
    },
    {
      name: 'actions',
      file: 'actions.js',
      isEntry: false,
      imports: [],
      later: [],
      modules: { 'packages/elements/src/actions.ts': 50 },
    },
  ],
};
const weights: Record<string, number> = {
  'main.js': 4000,
  'shared.js': 1000,
  'engine.js': 8000,
  'actions.js': 500,
};
const budgets = {
  entry: 'main.js',
  onRequest: ['actions'],
  stages: [
    { id: 'words', until: 'the words', with: 'packages/elements/src/a.ts', kibibytes: 5 },
    { id: 'picture', until: 'the picture', kibibytes: 20 },
  ],
};
const prebuilt = {
  'packages/charts/dist/engine.js': {
    'node_modules/vega-view/index.js': 3,
    'packages/charts/src/engine.ts': 1,
  },
};
const weigh = (file: string) => weights[file] ?? NaN;
const stages = () => measure(bundle, budgets, weigh, prebuilt);

describe('the weight of the bundle', () => {
  it('counts the entry and its static imports first, then what it loads of its own accord', () => {
    assert.deepEqual(
      stages().map(({ bytes }) => bytes),
      [5000, 13000]
    );
  });

  it('shares each file among its packages by length, and looks into what was built before', () => {
    assert.deepEqual(stages()[0]?.packages, {
      'packages/elements': 3000,
      'lit-html': 1000,
      'packages/feed': 1000,
    });
    assert.equal(stages()[1]?.packages['vega-view'], 6000);
    assert.equal(stages()[1]?.packages['packages/charts'], 2000);
  });

  it('names the package that a module is of', () => {
    assert.equal(packageOf('packages/charts/src/axis.ts'), 'packages/charts');
    assert.equal(packageOf('node_modules/lit/index.js'), 'lit');
    assert.equal(
      packageOf('node_modules/a/node_modules/@lit/reactive-element/index.js'),
      '@lit/reactive-element'
    );
    assert.equal(packageOf('virtual:vega-transforms'), 'the build itself');
  });

  it('counts what a module needs, and says so when no chunk has it', () => {
    const late = (module: string) => measure(bundle, { ...budgets, stages: [{ id: 'late', until: 'late', with: module, kibibytes: 9 }] }, weigh);
    assert.equal(late('packages/elements/src/actions.ts')[0]?.bytes, 5500);
    assert.throws(() => late('packages/elements/src/b.ts'), /no packages\/elements\/src\/b\.ts.*size-budgets/);
  });

  it('counts what several modules need once, and says what each file weighs', () => {
    const modules = ['packages/elements/src/actions.ts', 'packages/charts/dist/engine.js'];
    const [both] = measure(bundle, { ...budgets, stages: [{ id: 'both', until: 'both', with: modules, kibibytes: 9 }] }, weigh);
    assert.deepEqual(both?.parts, [
      { name: 'main', bytes: 4000 },
      { name: 'shared', bytes: 1000 },
      { name: 'engine', bytes: 8000 },
      { name: 'actions', bytes: 500 },
    ]);
    assert.equal(both.bytes, 13500);
  });

  it('leaves out the entry, where a module is weighed alone', () => {
    const [alone] = measure(bundle, { ...budgets, stages: [{ id: 'alone', until: 'it is there', with: 'packages/charts/dist/engine.js', alone: true, kibibytes: 9 }] }, weigh);
    assert.deepEqual(alone?.parts, [{ name: 'engine', bytes: 8000 }]);
    assert.equal(alone.bytes, 8000);
  });

  it('and without the module that is there by then, too', () => {
    const [alone] = measure(bundle, { ...budgets, stages: [{ id: 'alone', until: 'it is there', with: 'packages/elements/src/actions.ts', alone: 'packages/charts/dist/engine.js', kibibytes: 9 }] }, weigh);
    assert.deepEqual(alone?.parts, [{ name: 'actions', bytes: 500 }]);
  });

  it('says so when the bundle has no such entry', () => {
    assert.throws(
      () => measure(bundle, { ...budgets, entry: 'other.js' }, weigh),
      /no other\.js.*size-budgets/
    );
  });
});

describe('the report', () => {
  const baseline = {
    words: { bytes: 4200, packages: { 'packages/elements': 3000, 'packages/feed': 1000, 'lit-html': 200 } },
    picture: { bytes: 15000, packages: {} },
  };

  it('is content within the budget, and celebrates what has become lighter', () => {
    const { ok, text } = report(stages(), baseline);
    assert.equal(ok, true);
    assert.match(text, /✓ until the words: 4\.9 KiB brotli of 5\.0 KiB, \+0\.8 KiB since the baseline/);
    assert.match(text, /2\.0 KiB that no reader has to wait for/);
    assert.match(text, /--update/);
  });

  it('fails above the budget, says what grew, and what to do', () => {
    const tight = { ...budgets, stages: [{ id: 'words', until: 'the words', with: 'packages/elements/src/a.ts', kibibytes: 4 }] };
    const { ok, text } = report(measure(bundle, tight, weigh), baseline);
    assert.equal(ok, false);
    assert.match(text, /✗ until the words/);
    assert.match(text, /0\.9 KiB too much\. What grew since the baseline: lit-html \+0\.8 KiB\./);
    assert.match(text, /docs\/decisions/);
  });

  it('does without a baseline', () => {
    assert.equal(report(stages(), {}).ok, true);
  });

  it('lists the packages, the heaviest first', () => {
    const { text } = report(stages(), baseline);
    const names = text
      .split('\n')
      .slice(text.split('\n').findIndex((line) => line.startsWith('KiB')) + 1)
      .map((line) => line.split('  ')[0]?.trim());
    assert.deepEqual(names.slice(0, 2), ['vega-view', 'packages/elements']);
  });
});

describe('the weights in docs/performance.md', () => {
  const document = '# Performance\n\nBefore.\n\n## How many bytes\n\nOld.\n\n## After\n\nThe rest.\n';

  it('are put in place of the old ones, and leave the rest alone', () => {
    const written = withWeights(document, stages());
    assert.match(written, /^# Performance\n\nBefore\.\n\n## How many bytes\n\n[^]*\n## After\n\nThe rest\.\n$/);
    assert.doesNotMatch(written, /Old\./);
    assert.match(written, /^\| vega-view \| {2}\| 5\.9 \|$/m);
    assert.equal(withWeights(written, stages()), written, 'the same again');
  });

  it('need their place', () => {
    assert.throws(() => withWeights('# Performance\n', stages()), /How many bytes/);
  });
});
