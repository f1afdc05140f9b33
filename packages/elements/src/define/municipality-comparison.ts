import { define } from '../define.js';
import { MunicipalityComparisonElement } from '../municipality-comparison.js';

export { MunicipalityComparisonElement };

define('municipality-comparison', MunicipalityComparisonElement);
