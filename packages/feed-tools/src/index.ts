export { makeCatalogue, writeCatalogue, type Catalogue, type CatalogueEntry, type CataloguedFile } from './catalogue/make-catalogue.js';
export { writeDcat, type About } from './catalogue/write-dcat.js';
export { diffFeeds, type CellPlace, type CellRevision, type CellsChange, type FeedDiff } from './diff/diff-feeds.js';
export type { FieldChange, ListChange, Named } from './diff/diff-lists.js';
export { Remarks, ToolError, type Level, type Place, type Remark, type Words } from './remark.js';
export { checkFeed, type Check } from './validate/check-feed.js';
export { summarizeFeed, type FeedSummary, type IndicatorSummary } from './validate/summarize-feed.js';
export { writeFeed } from './write-feed.js';
