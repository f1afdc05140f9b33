import type { ChartModel, ChartPicture } from '@indicator-elements/charts';
import { type TemplateResult } from 'lit';
import type { Measure } from './measure.js';
/** Pictures of one chart, laid out for several widths: the style sheet shows the one that suits the room. */
export interface Pictures {
    /** What the style sheet knows them by. */
    readonly name: string;
    readonly widths: readonly {
        readonly layout: number;
        readonly from: number;
        readonly most: number;
    }[];
}
/**
 * `layout`: the width that it is laid out for, with labels of 13 px; `from`: the room that it is shown from; `most`: the widest that it
 * grows to. So it grows by a third at most and hardly ever shrinks, and is at least as high as the one that the element draws there. The
 * first set is the best; the others are for pictures with so much in them that three would be too heavy.
 */
export declare const PICTURES: readonly Pictures[];
export declare function picturesFace<Model extends ChartModel>(model: Model, picture: ChartPicture<Model>, { name, widths }: Pictures, measure: Measure): Promise<TemplateResult>;
