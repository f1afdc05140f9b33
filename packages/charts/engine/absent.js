// Stands in for the parts of Vega and vega-embed that no chart of ours reaches. Each name is a function that says so when it is called.
export function absent() {
  throw new Error('This part of Vega is not in the slim engine (packages/charts/engine).');
}
export default absent;
export { absent as compile, absent as applyPatch, absent as Handler, absent as ingest, absent as parse, absent as preload, absent as request, absent as stream };
export { absent as getState, absent as setState, absent as scale };
