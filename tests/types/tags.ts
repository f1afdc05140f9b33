/** What the compiler knows of the tags without a framework, from what a page imports. It runs with `npm run types`. */
import '@indicator-elements/elements/define/indicator-trend';
import { MunicipalityComparisonElement } from '@indicator-elements/elements/define/municipality-comparison';
import { SpiderChartElement } from '@indicator-elements/elements/spider-chart';

const trend = document.createElement('indicator-trend');
trend.analysis = 'spc';
trend.addEventListener('indicator-error', ({ problems }) => problems.map(({ path }) => path));
// @ts-expect-error -- no such analysis
trend.analysis = 'guess';
// @ts-expect-error -- only read
trend.complete = true;

const comparison = document.querySelector('municipality-comparison') ?? new MunicipalityComparisonElement();
comparison.sort = 'name';

document.addEventListener('indicator-select', ({ area, target }) => target instanceof SpiderChartElement && area);
