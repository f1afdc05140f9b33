import type { Feed, Language, Query } from '@indicator-elements/feed';
import type { Found } from './found.js';
import type { Picture } from './picture.js';

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
  readonly selection: Selected;
}

/** What a point stands for, in the feed's own codes. */
export interface Selected {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Of a distribution: the category's id. */
  readonly category?: string;
}

export interface TableCell {
  readonly text: string;
  /** The number behind the text, in full precision; absent where there is none to show. */
  readonly value?: number;
  /** What the text says of the number besides: that it is preliminary, or uncertain. */
  readonly remark?: string;
}

export interface Table {
  readonly caption: string;
  /** The first column holds the row headers. */
  readonly columns: readonly string[];
  /** In a file a row begins with its key: a period as ISO has it, or else the header. */
  readonly rows: readonly { readonly key: string; readonly header: string; readonly cells: readonly TableCell[] }[];
}

export interface Note {
  /** The sign that ties the note to the picture: an event's number, or the shape that the picture draws. */
  readonly sign?: string;
  readonly tone?: Tone;
  readonly text: string;
  /** It explains a mark of the picture, and says nothing of the data: beside a table it is left out, and a voice has the points in its place. */
  readonly picture?: true;
  /** Background that not every reader wants at once: how it is measured and judged. */
  readonly background?: true;
}

/** A series of the picture by its name: the sign and colour that it is drawn with. */
export interface Key {
  readonly sign: string;
  readonly paint: 'own' | 'other' | 'quiet';
  readonly text: string;
}

/** A way of drawing that the reader may choose. */
export interface View {
  /** As in the attribute `view`. */
  readonly name: string;
  /** As on its button. */
  readonly label: string;
}

/** What all four faces of a chart are made from. */
export interface ChartModel {
  readonly language: Language;
  /** The ways of drawing that there are for this feed and query, the usual one first; none where there is no choice. */
  readonly views: readonly View[];
  /** Which of them this is, or `chart`. */
  readonly view: string;
  /** True when there is not one number to show; the sentence then says why. */
  readonly empty: boolean;
  readonly heading: string;
  /** What is shown: area, group, period, unit. */
  readonly subheading: string;
  readonly summary: readonly Phrase[];
  /** The series by name, where the picture cannot name them itself. */
  readonly legend: readonly Key[];
  /** Every number of the picture. Made when it is first asked for: most readers see the picture. */
  readonly table: Table;
  /** What it is made from, for what is said of its source. */
  readonly feed: Feed;
}

/** What the page gives a picture to be drawn in. */
export interface Frame {
  /** Width in CSS pixels. */
  readonly width: number;
  /** Size of labels in CSS pixels, at least 12. */
  readonly fontSize: number;
  /** Width of a text in CSS pixels, in the page's font at `fontSize`; bold is of weight 600. */
  measure(text: string, bold?: boolean): number;
}

export type ModelResult<Model> = Found<{ readonly model: Model }>;

/** What draws a chart, and says what a reader of it has to know. Loaded when the words are there, apart from the model. */
export interface ChartPicture<Model extends ChartModel> {
  /** Pure. What is said of each point, in reading order: as many as the layout's targets. */
  points(model: Model): readonly PointText[];
  /**
   * Pure. What is to be known of the picture and of the numbers: the meaning of the signs, reservations, how it is judged. The same for
   * every view of a chart, whose model says which it is: who has loaded one picture need not wait for another to have a view's notes.
   */
  notes(model: Model): readonly Note[];
  /** Pure. Lays the model out in a frame. */
  layout(model: Model, frame: Frame): Picture;
}

/** What a chart is asked for: a slice of the feed, a way of drawing it (the usual one if left out), and the chart's own options. */
export type ChartQuery<Options> = Query & { readonly view?: string | undefined } & Options;

/** A chart: from a feed to a model, from a model to a picture. The elements know charts by this alone. */
export interface Chart<Options extends object, Model extends ChartModel> {
  /** The names of its ways of drawing, whether a feed offers them or not: a model that cannot be drawn in one is drawn in the usual way. */
  readonly views: readonly string[];
  /** Loads what the model needs that not every reader does: a language, an analysis. Undefined when all is there. */
  prepare(query: ChartQuery<Options>, language: Language): Promise<void> | undefined;
  /** Pure, once prepared. A query that the feed cannot answer gives findings instead of a model. */
  model(feed: Feed, query: ChartQuery<Options>, language: Language): ModelResult<Model>;
  /** What draws a model of that view. */
  loadPicture(view: string): Promise<ChartPicture<Model>>;
}

/** One promise for several, or undefined when there is nothing to wait for. */
export function whenAll(...loading: readonly (Promise<void> | undefined)[]): Promise<void> | undefined {
  const pending = loading.filter((each) => each !== undefined);
  return pending.length > 0 ? Promise.all(pending).then(() => undefined) : undefined;
}

/** What is made when it is first asked for, and kept. */
export function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
