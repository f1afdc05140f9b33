import { define } from '../define.js';
import { MunicipalityComparisonElement } from '../municipality-comparison.js';

define('municipality-comparison', MunicipalityComparisonElement);
