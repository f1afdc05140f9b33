import { define } from '../define.js';
import { IndicatorTrendElement } from '../indicator-trend.js';

define('indicator-trend', IndicatorTrendElement);
