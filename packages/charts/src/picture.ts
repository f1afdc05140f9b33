/** A dataflow that Vega runs: what the build makes of a chart's `spec.ts`. Opaque to everything but the engine. */
export type Dataflow = Readonly<Record<string, unknown>>;

/** The space around the plot that holds tick labels and direct labels, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** All that varies in a drawn chart: the size of the plot, the spec's params, and the rows of its named data sets. */
export interface Picture {
  /** Width of the plot without padding, in CSS pixels. */
  readonly width: number;
  /** Height of the plot without padding, in CSS pixels. */
  readonly height: number;
  readonly padding: Padding;
  readonly params: Readonly<Record<string, number | string>>;
  readonly data: Readonly<Record<string, readonly object[]>>;
  /** Where each of the model's points stands, in CSS pixels from the picture's upper left corner, in the points' order. */
  readonly targets: readonly Target[];
}

export interface Target {
  readonly x: number;
  readonly y: number;
}
