export { areaOf, parentOf, regionOf } from './areas.js';
export { parseFeed } from './parse.js';
export { parsePeriod, periodOf, periodRange, periodStart, type Period } from './period.js';
export { NotAFeedError, type Problem, type ProblemCode } from './problem.js';
export { select, type Query, type Selection, type Slice } from './select.js';
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
