export type {
  Chart,
  ChartModel,
  ChartPicture,
  ChartQuery,
  Frame,
  Key,
  Mark,
  ModelResult,
  Note,
  Phrase,
  PointText,
  Selected,
  Table,
  TableCell,
  Tone,
  View,
  Wording,
} from './chart.js';
export { stretches, type Label, type Line, type Marks, type Place, type Point, type PointShape, type Rule, type Shape } from './marks.js';
export type { Padding, Picture } from './picture.js';
export { honestDomain, scaleAxis, spread, valueAxis, type Axis, type Placed } from './axis.js';
export { capitalise, countOf, formats, inSentence, latestOf, type Formats, type Voice } from './format.js';
export { absenceOf, absentSign, nothingToShow, type Absence } from './absent.js';
export { comparedArea, regionAround } from './compared.js';
export { indicatorAxis } from './indicator-axis.js';
export { Lexicon, loadLanguage } from './lexicon.js';
export { paint, type Paint } from './paint.js';
export { phrasesOf, type Piece } from './phrases.js';
export { periodTicks, type PeriodTick } from './period-axis.js';
export { sourceOf } from './source.js';
export { tableCsv } from './table.js';
export { tickFormat } from './tick.js';
export { breakLines, wrap, wrapWhole } from './wrap.js';
export { dotsLayout, spider, spiderLayout, spiderNotes, spiderPoints, type SpiderModel, type SpiderOptions } from './spider/index.js';
export { ladder, ladderLayout, ladderNotes, ladderPoints, type LadderModel, type LadderOptions } from './ladder/index.js';
export { trend, trendLayout, trendNotes, trendPoints, type Analysis, type TrendModel, type TrendOptions } from './trend/index.js';
export {
  comparison,
  comparisonLayout,
  comparisonNotes,
  comparisonPoints,
  type ComparisonModel,
  type ComparisonOptions,
  type Sort,
} from './comparison/index.js';
export { whichPeriod, type PeriodChoice } from './which-period.js';
