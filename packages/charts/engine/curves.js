import { curveLinear } from 'd3-shape';

export default () => curveLinear;
