export { snapshotTags, type SnapshotTag } from './charts.js';
export type { Measure } from './measure.js';
export { MOST_BYTES, renderSnapshot, SnapshotError, type Snapshot, type SnapshotElement, type SnapshotOptions } from './render-snapshot.js';
