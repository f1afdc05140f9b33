import type { ChartModel, ChartPicture } from '@indicator-elements/charts';
import { type ReportedProblem } from '@indicator-elements/elements/without-page';
import { type TemplateResult } from 'lit';
import type { Measure } from './measure.js';
import { type Pictures } from './pictures.js';
export interface Shown {
    readonly model: ChartModel;
    readonly problems: readonly ReportedProblem[];
    /** What draws it; none of a table, or of what has not one number. */
    readonly picture: ChartPicture<ChartModel> | undefined;
    readonly pictures: Pictures;
    readonly measure: Measure;
    readonly attributes: Readonly<Record<string, string>>;
    /** The table is shown instead of the picture. */
    readonly table?: boolean;
}
/**
 * What the element shows, but for what only a script could answer. Where scripts run, the room of that is kept (`later`), so that
 * nothing moves when the element takes over.
 */
export declare function snapshotFace({ model, problems, picture, pictures, measure, attributes, table }: Shown): Promise<TemplateResult>;
