export { spider, type SpiderModel, type SpiderOptions } from './spider.js';
export { spiderLayout } from './layout.js';
export { dotsLayout } from './dots-layout.js';
export { spiderPoints } from './points.js';
export { spiderNotes } from './notes.js';
