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
export { honestDomain, scaleAxis, spread, valueAxis, type Axis, type Placed } from './axis.js';
export { capitalise, countOf, formats, inSentence, latestOf, type Formats, type Voice } from './format.js';
export { Lexicon, loadLanguage } from './lexicon.js';
export { paint, type Paint } from './paint.js';
export { periodTicks, type PeriodTick } from './period-axis.js';
export { tableCsv } from './table.js';
export { tickFormat } from './tick.js';
export { wrap } from './wrap.js';
export { trend, trendLayout, trendPoints, type Analysis, type TrendModel, type TrendOptions } from './trend/index.js';
