/** Any `spec.ts` as the build compiles it: see `tools/vega-spec-plugin.mjs`. */
declare module '*/spec.dataflow.js' {
  const dataflow: Readonly<Record<string, unknown>>;
  export default dataflow;
}
