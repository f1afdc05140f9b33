// What vega-embed sees as "vega": the view, and nothing that loads, parses or generates code.
import { transforms } from 'vega-dataflow';
import used from 'virtual:vega-transforms';

Object.assign(transforms, used);

export { View } from 'vega-view';
export { changeset } from 'vega-dataflow';
export { logger, mergeConfig, writeConfig, isBoolean, isObject, isString } from 'vega-util';
export { loader } from './loader.js';
export { expressionInterpreter } from 'vega-interpreter';

/** Specs are parsed when the project is built: what comes here is the dataflow already. */
export const parse = (dataflow) => dataflow;
/** Asked for by vega-embed, for warnings about specs of another version; ours are compiled by the same Vega. */
export const version = '6';
export const Warn = 2;
export { absent as formatLocale, absent as timeFormatLocale, absent as expressionFunction } from './absent.js';
