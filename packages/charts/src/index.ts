export type {
  Chart,
  ChartModel,
  ChartPicture,
  Frame,
  Mark,
  ModelResult,
  Note,
  Phrase,
  PointText,
  Table,
  TableCell,
  Tone,
  Wording,
} from './chart.js';
export type { Dataflow, Padding, Picture, Target } from './picture.js';
export { formats, type Formats, type Voice } from './format.js';
export { paint, type Paint } from './paint.js';
export { tableCsv } from './table.js';
export { trend, trendLayout, trendPoints, type Analysis, type TrendModel, type TrendOptions } from './trend/index.js';
export { Lexicon, loadLanguage } from './lexicon.js';
