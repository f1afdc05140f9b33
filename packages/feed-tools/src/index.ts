export { writeFeed } from './write-feed.js';
export { Remarks, ToolError, type Level, type Place, type Remark, type Words } from './remark.js';
