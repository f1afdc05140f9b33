import { define } from '../define.js';
import { IndicatorTrendElement } from '../indicator-trend.js';

export { IndicatorTrendElement };

define('indicator-trend', IndicatorTrendElement);
