/** Elements keep to the notes of the picture that came first, whichever view the reader chooses then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparison, ladder, spider, trend, type Chart, type ChartModel } from '@indicator-elements/charts';
import { parseFeed } from '@indicator-elements/feed';
import { textOf } from '../fixtures/read.js';

/** Each with a feed that it can be drawn of in every way. */
const CHARTS: Readonly<Record<string, { readonly chart: Chart<object, ChartModel>; readonly fixture: string; readonly views: readonly string[] }>> = {
  trend: { chart: trend as Chart<object, never>, fixture: 'valid/skift.json', views: ['chart'] },
  comparison: { chart: comparison as Chart<object, never>, fixture: 'valid/mangbesokare-kommuner.json', views: ['interval', 'funnel', 'trends'] },
  spider: { chart: spider as Chart<object, never>, fixture: 'valid/samverkan.json', views: ['chart', 'dots'] },
  ladder: { chart: ladder as Chart<object, never>, fixture: 'valid/samverkanstrappan.json', views: ['chart'] },
};

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
