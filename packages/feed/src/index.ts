export { areaOf, parentOf, regionOf } from './areas.js';
export { describe } from './describe.js';
export { NotAFeedError, parseFeed } from './parse.js';
export { firstWithin, lastWithin, parsePeriod, periodOf, periodRange, periodStart, type Period } from './period.js';
export type { Finding, Problem, ProblemCode } from './problem.js';
export { quote } from './quote.js';
export { readFeed, type Reading } from './read-feed.js';
export { readSound } from './sound.js';
export { findSlice, select, type Query, type Selection, type Slice } from './select.js';
export { textIn } from './text.js';
export type {
  Area,
  AreaLevel,
  Category,
  Cell,
  Dimension,
  Direction,
  Feed,
  FeedEvent,
  Granularity,
  Indicator,
  Kind,
  Language,
  Observations,
  Publisher,
  Status,
  Target,
  Text,
} from './types.js';
