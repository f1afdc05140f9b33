// The scale registry of vega-scale with the scales that our specs use.
import { scaleBand, scaleLinear, scaleOrdinal, scalePoint } from 'd3-scale';

const isScale = Symbol('vega_scale');
const kinds = { linear: [scaleLinear, 'continuous'], ordinal: [scaleOrdinal, 'discrete'], band: [scaleBand, 'discrete'], point: [scalePoint, 'discrete'] };
const constructors = Object.fromEntries(
  Object.entries(kinds).map(([type, [construct]]) => [type, () => registerScale(Object.assign(construct(), { type }))]),
);

export const scale = (type) => constructors[type];
export const isValidScaleType = (type) => type in constructors;
export const isContinuous = (type) => kinds[type]?.[1] === 'continuous';
export const isDiscrete = (type) => kinds[type]?.[1] === 'discrete';
const never = () => false;
export { never as isDiscretizing, never as isLogarithmic, never as isTemporal, never as isInterpolating, never as isQuantile };

export function registerScale(instance) {
  instance[isScale] = true;
  return instance;
}
export const isRegisteredScale = (instance) => instance?.[isScale] === true;
