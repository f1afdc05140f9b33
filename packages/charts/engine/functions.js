// The expression functions that Vega-Lite's output calls; `Math` is in the interpreter. Anything else is computed in the layout.
import { domain, scale } from 'vega-functions/src/functions/scale.js';

export const functionContext = {
  domain,
  scale,
  isValid: (value) => value != null && value === value,
  toNumber: (value) => (value == null || value === '' ? null : +value),
};
