import { curveLinear, curveLinearClosed, curveStep } from 'd3-shape';

const curves = { linear: curveLinear, 'linear-closed': curveLinearClosed, step: curveStep };
export default (type) => curves[type] ?? null;
