export { writeFeed } from './write-feed.js';
export { Remarks, ToolError, type Level, type Place, type Remark, type Words } from './remark.js';
export { attackFeed, type Exposure } from './disclosure/attack-feed.js';
export { suppressFeed, type Suppression } from './disclosure/suppress-feed.js';
