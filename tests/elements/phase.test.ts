/** What is shown while something else is asked for, and when that cannot be loaded. */
import { expect } from 'chai';
import type { Chart, ChartModel } from '@indicator-elements/charts';
import { readSound } from '@indicator-elements/feed';
import { PhaseReader, type Asked } from '../../packages/elements/src/phase.js';
import { feedOf, replace, until } from './support/stage.js';

type Query = Asked<object>['query'];

const model = (view: string) => ({ view, views: [{ name: 'a', label: 'A' }, { name: 'b', label: 'B' }] }) as unknown as ChartModel;

interface State {
  readonly chart: Chart<object, ChartModel>;
  broken: boolean;
  asked: number;
}

/** A chart that has to load its view `b`, which fails as long as `broken` is set. */
function chart(): State {
  let loaded = false;
  const state: State = {
    broken: true,
    asked: 0,
    chart: {
      views: ['chart', 'a', 'b'],
      prepare: ({ view }: Query) => {
        if (view !== 'b' || loaded) return undefined;
        state.asked += 1;
        return state.broken ? Promise.reject(new Error('offline')) : Promise.resolve().then(() => void (loaded = true));
      },
      model: (_feed: unknown, { view = 'a' }: Query) => ({ ok: true, model: model(view) }),
      loadPicture: () => Promise.reject(new Error('not here')),
    } as Chart<object, ChartModel>,
  };
  return state;
}

it('keeps what is shown when another view cannot be loaded, says so, and tries again when asked', async () => {
  const feed = await feedOf('fixtures/valid/brus.json');
  const state = chart();
  let changes = 0;
  const reader = new PhaseReader(() => Promise.resolve(state.chart), () => changes++);
  const read = (view?: string): string => {
    const phase = reader.read({ feed, src: undefined, status: { status: 'waiting' }, query: { view }, filter: '', language: 'sv' });
    return phase.name === 'ready' ? phase.model.view : phase.name;
  };
  read();
  await until('the chart', () => changes === 1);
  expect(read()).to.equal('a');

  expect(read('b')).to.equal('a');
  await until('the failure', () => changes === 2);
  expect(read('b')).to.equal('a');
  expect(reader.unprepared).to.equal(true);
  read('b');
  expect(state.asked, 'asked once, not at every update').to.equal(1);

  expect(read(), 'back to what is there').to.equal('a');
  expect(reader.unprepared).to.equal(false);

  state.broken = false;
  read('b');
  await until('the view', () => changes === 3);
  expect(read('b')).to.equal('b');
  expect(reader.unprepared).to.equal(false);
});

it('keeps nothing in the place of other numbers: of another address, feed, filter, indicator or area', async () => {
  const [own, other] = [await feedOf('fixtures/valid/brus.json'), await feedOf('fixtures/valid/brus.json')];
  const status = { status: 'ready', feed: readSound(own)!, findings: [], version: '', fetched: new Date() } as const;
  const usual: Asked<object> = { feed: undefined, src: 'a.json', status, query: {}, filter: '', language: 'sv' };
  const others: Partial<Asked<object>>[] = [{ src: 'b.json' }, { feed: other }, { filter: 'age=80+' }, { query: { indicator: 'b' } }, { query: { area: '0680' } }];
  for (const change of others) {
    const { chart: working } = chart();
    const fails: typeof working = { ...working, prepare: (_, language) => (language === 'en' ? Promise.reject(new Error('offline')) : undefined) };
    let changes = 0;
    const reader = new PhaseReader(() => Promise.resolve(fails), () => changes++);
    const what = JSON.stringify(Object.keys(change.query ?? change));
    reader.read(usual);
    await until('the chart', () => changes === 1);
    expect(reader.read(usual).name).to.equal('ready');
    reader.read({ ...usual, language: 'en' });
    await until('the failure', () => changes === 2);
    expect(reader.read({ ...usual, language: 'en' }).name, 'the same numbers').to.equal('ready');
    expect(reader.read({ ...usual, language: 'en', ...change }).name, what).to.equal(change.feed ? 'ready' : 'loading');
    await until('the second failure', () => changes === 3);
    expect(reader.read({ ...usual, language: 'en', ...change }), what).to.deep.equal({ name: 'failed', troubles: [{ path: '', code: 'not-loaded' }], retry: true });
    expect(reader.read({ ...usual, ...change }).name, what).to.equal('ready');
  }
});

it('says that something went wrong when a model cannot be made, keeps saying the same, and goes on when one can', async () => {
  const feed = await feedOf('fixtures/valid/brus.json');
  const { chart: working } = chart();
  const failure = new Error('no such method');
  const logged: unknown[] = [];
  replace(console, 'error', (what: unknown) => void logged.push(what));
  let broken = true;
  let changes = 0;
  const breaking = { ...working, model: (...of: Parameters<typeof working.model>) => { if (broken) throw failure; return working.model(...of); } };
  const reader = new PhaseReader(() => Promise.resolve(breaking), () => changes++);
  const read = () => reader.read({ feed, src: undefined, status: { status: 'waiting' }, query: {}, filter: '', language: 'sv' });
  read();
  await until('the chart', () => changes === 1);
  const phase = read();
  expect(phase).to.deep.equal({ name: 'failed', troubles: [{ path: '', code: 'unexpected' }], retry: true });
  expect(logged).to.deep.equal([failure]);
  expect(read(), 'one and the same').to.equal(phase);
  broken = false;
  expect(read().name).to.equal('ready');
});

it('shows a sound feed of its own after one that could not be read, and while that is read', async () => {
  const good = await feedOf('fixtures/valid/brus.json');
  const { chart: working } = chart();
  let changes = 0;
  const failures: (() => void)[] = [];
  const slow: typeof working = { ...working, prepare: ({ view }) => (view === 'slow' ? new Promise((_, fail) => failures.push(() => fail(new Error('offline')))) : undefined) };
  const reader = new PhaseReader(() => Promise.resolve(slow), () => changes++);
  const read = (feed: unknown, view = 'a') => reader.read({ feed, src: undefined, status: { status: 'waiting' }, query: { view }, filter: '', language: 'sv' });
  read(good);
  await until('the chart', () => changes === 1);

  const other = structuredClone(good);
  expect(read(good, 'slow').name).to.equal('loading');
  failures.pop()!();
  await until('the failure', () => changes === 2);
  expect(read(good, 'slow').name).to.equal('failed');
  expect(read(other, 'slow').name, 'another feed is another question').to.equal('loading');
  expect(reader.unprepared).to.equal(false);

  expect(read(other).name, 'while that is on its way').to.equal('ready');
  failures.pop()!();
  await until('the second failure', () => changes === 3);
  expect(read(other).name).to.equal('ready');
  expect(reader.unprepared).to.equal(false);
});
