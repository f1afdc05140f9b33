import { define } from '../define.js';
import { SpiderChartElement } from '../spider-chart.js';

export { SpiderChartElement };

define('spider-chart', SpiderChartElement);
