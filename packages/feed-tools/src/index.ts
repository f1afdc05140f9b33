export { writeFeed } from './write-feed.js';
export { Remarks, ToolError, type Level, type Place, type Remark, type Words } from './remark.js';
export { findArea, type Found } from './areas/find-area.js';
export { areasAround, COUNTRY, KNOWN_AREAS, knownArea, MUNICIPALITIES, municipalitiesIn, PARTS, REGIONS, type KnownArea } from './areas/sweden.js';
export { askKolada, type KoladaAnswer, type KoladaQuestion } from './open-data/kolada-api.js';
export { madeFeed } from './open-data/made-feed.js';
export { feedOfTable, type TidyTable } from './open-data/tidy-table.js';
