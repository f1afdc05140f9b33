import { define } from '../define.js';
import { SpiderChartElement } from '../spider-chart.js';

define('spider-chart', SpiderChartElement);
