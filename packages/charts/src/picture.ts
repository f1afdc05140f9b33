import type { Marks, Place } from './marks.js';

/** The space around the plot that holds tick labels and direct labels, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A drawing that is ready to be made: its size, and every mark in its place. */
export interface Picture extends Marks {
  /** Width of the plot without padding, in CSS pixels. */
  readonly width: number;
  /** Height of the plot without padding, in CSS pixels. */
  readonly height: number;
  readonly padding: Padding;
  /** Size of labels, in CSS pixels. */
  readonly fontSize: number;
  /** Where each of the model's points stands in the plot, in the points' order. */
  readonly targets: readonly Place[];
  /**
   * How a pointer finds a point: the nearest along the axis that points stand side by side on (`x`, as months do; `y`, as rows do), or
   * the nearest of all.
   */
  readonly nearest: 'x' | 'y' | 'both';
  /** The first point is the lowest, so that ↑ goes on and ↓ back. */
  readonly rises?: true;
  /** The point that a reader comes to first. */
  readonly start: number;
}
