import type { Paint } from './paint.js';

/*
 * What pictures are drawn with. All places are in CSS pixels from the upper left corner of the plot: a layout computes them once, for
 * the drawing, for the keyboard and for the pointer alike. Marks of a kind are drawn in the order that they are given in, the kinds in
 * the order of `Marks`.
 */

export type Place = readonly [x: number, y: number];

/** A filled outline; it closes itself. */
export interface Shape {
  readonly places: readonly Place[];
  readonly fill: Paint;
  /** 0–1; 1 unless told otherwise. */
  readonly opacity?: number;
}

interface Stroke {
  readonly stroke: Paint;
  /** 1 unless told otherwise. */
  readonly width?: number;
  /** Lengths of dash and gap; none for a whole line. */
  readonly dash?: readonly number[];
}

export interface Rule extends Stroke {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line through at least two places. A gap is the end of one line and the start of another. */
export interface Line extends Stroke {
  readonly places: readonly Place[];
}

export type PointShape = 'circle' | 'square' | 'diamond' | 'triangle-up' | 'triangle-down';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly shape: PointShape;
  readonly fill: Paint;
  readonly stroke: Paint;
  /** Area in square pixels. */
  readonly size: number;
  /** Width of the stroke; 1.75 unless told otherwise. */
  readonly width?: number;
}

export interface Label {
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly fill: Paint;
  /** `left`, so that the text begins at `x`, unless told otherwise. */
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
}

export interface Marks {
  readonly shapes: readonly Shape[];
  readonly rules: readonly Rule[];
  readonly lines: readonly Line[];
  readonly points: readonly Point[];
  readonly labels: readonly Label[];
}

/** The stretches of a row of places that have one: a place that is missing breaks the line. */
export function stretches(places: readonly (Place | undefined)[]): Place[][] {
  const found: Place[][] = [];
  places.forEach((place, i) => {
    if (!place) return;
    if (i > 0 && places[i - 1]) found.at(-1)!.push(place);
    else found.push([place]);
  });
  return found;
}
