import type { Chart, ChartModel } from '@indicator-elements/charts';
interface Kind {
    readonly load: () => Promise<Chart<object, ChartModel>>;
    /** The chart's own options, which are attributes of its tag. */
    readonly options: readonly string[];
}
/** The elements that there are, each with its chart. */
declare const kinds: {
    'indicator-trend': Kind;
    'municipality-comparison': Kind;
    'spider-chart': Kind;
    'collaboration-ladder': Kind;
};
export type SnapshotTag = keyof typeof kinds;
export declare const snapshotTags: readonly SnapshotTag[];
export declare const kindOf: (tag: SnapshotTag) => Kind;
/** The attributes that all elements have. */
export declare const sharedAttributes: string[];
export {};
