import type { Feed, Finding, Language, Query } from '@indicator-elements/feed';
import type { Dataflow, Picture } from './picture.js';

/** A text as the eye wants it and as a voice should say it; the two differ in how numbers and ranges are written. */
export interface Wording {
  readonly shown: string;
  readonly spoken: string;
}

export type Tone = 'better' | 'worse' | 'changed';
/** The shapes that double a colour: which side of the centre line, or a change without a side. */
export type Mark = '▲' | '▼' | '◆';

/** A piece of the sentence that says what the data says. */
export interface Phrase extends Wording {
  readonly tone?: Tone;
  readonly mark?: Mark;
}

/** What is said of one point of the picture, in reading order. */
export interface PointText extends Wording {
  /** What the point stands for: a period, an area, a step. */
  readonly title: string;
  readonly lines: readonly string[];
  /** What `indicator-select` tells the page of a chosen point. */
  readonly selection: { readonly area: string; readonly period: string };
}

export interface TableCell {
  readonly text: string;
  /** The number behind the text, in full precision; absent where there is none to show. */
  readonly value?: number;
}

export interface Table {
  readonly caption: string;
  /** The first column holds the row headers. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly header: string; readonly cells: readonly TableCell[] }[];
}

export interface Note {
  /** The sign that ties the note to the picture: an event's number, or the shape that the picture draws. */
  readonly sign?: string;
  readonly tone?: Tone;
  readonly text: string;
  /** Background that not every reader wants at once: how it is measured and judged. */
  readonly background?: true;
}

/** What all four faces of a chart are made from. */
export interface ChartModel {
  readonly language: Language;
  /** True when there is not one number to show; the sentence then says why. */
  readonly empty: boolean;
  readonly heading: string;
  /** What is shown: area, group, period, unit. */
  readonly subheading: string;
  readonly summary: readonly Phrase[];
  readonly table: Table;
  readonly notes: readonly Note[];
  readonly source: string;
}

/** What the page gives a picture to be drawn in. */
export interface Frame {
  /** Width in CSS pixels. */
  readonly width: number;
  /** Size of labels in CSS pixels, at least 12. */
  readonly fontSize: number;
  /** Width of a text in CSS pixels, in the page's font at `fontSize`. */
  measure(text: string, bold?: boolean): number;
}

export type ModelResult<Model> = { readonly ok: true; readonly model: Model } | { readonly ok: false; readonly findings: readonly Finding[] };

/** What draws a chart. Loaded when the first picture is wanted, apart from the model. */
export interface ChartPicture<Model extends ChartModel> {
  /** Pure. What is said of each point, in reading order: as many as the layout's targets. */
  points(model: Model): readonly PointText[];
  /** Pure. Lays the model out in a frame. */
  layout(model: Model, frame: Frame): Picture;
  /** The compiled spec. */
  readonly dataflow: Dataflow;
}

/** A chart: from a feed to a model, from a model to a picture. The elements know charts by this alone. */
export interface Chart<Options extends object, Model extends ChartModel> {
  readonly name: string;
  /** Loads what the model needs that not every reader does: a language, an analysis. Undefined when all is there. */
  prepare(query: Query & Options, language: Language): Promise<void> | undefined;
  /** Pure, once prepared. A query that the feed cannot answer gives findings instead of a model. */
  model(feed: Feed, query: Query & Options, language: Language): ModelResult<Model>;
  loadPicture(): Promise<ChartPicture<Model>>;
}

/** One promise for several, or undefined when there is nothing to wait for. */
export function whenAll(...loading: readonly (Promise<void> | undefined)[]): Promise<void> | undefined {
  const pending = loading.filter((each) => each !== undefined);
  return pending.length > 0 ? Promise.all(pending).then(() => undefined) : undefined;
}
