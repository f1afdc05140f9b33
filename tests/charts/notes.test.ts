/** Elements keep to the notes of the picture that came first, whichever view the reader chooses then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparison, ladder, spider, trend, type Chart, type ChartModel } from '@indicator-elements/charts';
import { parseFeed } from '@indicator-elements/feed';
import { pathsIn, textOf } from '../fixtures/read.js';

/** Each with a feed that it can be drawn of in every way. */
const CHARTS: Readonly<Record<string, { readonly chart: Chart<object, ChartModel>; readonly fixture: string; readonly views: readonly string[] }>> = {
  trend: { chart: trend as Chart<object, never>, fixture: 'valid/skift.json', views: ['chart'] },
  comparison: { chart: comparison as Chart<object, never>, fixture: 'valid/mangbesokare-kommuner.json', views: ['interval', 'funnel', 'trends'] },
  spider: { chart: spider as Chart<object, never>, fixture: 'valid/samverkan.json', views: ['chart', 'dots'] },
  ladder: { chart: ladder as Chart<object, never>, fixture: 'valid/samverkanstrappan.json', views: ['chart'] },
};

test('notes that only explain a mark of the picture are told from those that say something of the data', async () => {
  const told = new Map<boolean, Set<string>>([[true, new Set()], [false, new Set()]]);
  for (const { chart } of Object.values(CHARTS)) await chart.prepare({}, 'sv');
  for (const path of [...pathsIn('valid'), ...pathsIn('edge')]) {
    const { feed } = parseFeed(JSON.parse(textOf(path)));
    for (const { chart, views } of Object.values(CHARTS)) {
      for (const view of views) {
        const found = chart.model(feed, { view }, 'sv');
        if (!found.ok) continue;
        const { notes } = await chart.loadPicture(found.model.view);
        for (const { sign, picture = false } of notes(found.model)) if (sign !== undefined) told.get(picture)!.add(sign);
      }
    }
  }
  assert.deepEqual([...told.get(true)!].sort(), ['─', '┄', '▬', '▲', '▼', '◆', '●']);
  // Numbers are events; a line that the data themselves give says that nothing is judged by it.
  assert.deepEqual([...told.get(false)!].filter((sign) => !/^\d/.test(sign)).sort(), ['·', '×', '–', '─', '□', '○']);
});

for (const [name, { chart, fixture, views }] of Object.entries(CHARTS))
  test(`the notes of every view of a ${name} are made by the same function`, async () => {
    const { feed } = parseFeed(JSON.parse(textOf(fixture)));
    await chart.prepare({}, 'sv');
    const found = chart.model(feed, {}, 'sv');
    assert.ok(found.ok);
    // None is left out.
    assert.deepEqual(found.model.views.length > 0 ? found.model.views.map((view) => view.name) : [found.model.view], views);
    const pictures = await Promise.all(views.map((view) => chart.loadPicture(view)));
    for (const { notes } of pictures) assert.equal(notes, pictures[0]!.notes);
  });
