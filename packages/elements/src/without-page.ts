/*
 * The entry `./without-page`: what an element shows, for who writes it where there is no page. The very templates, words and styles of
 * the elements, none of which touches a browser when it is read.
 */
export { areaSearchStyles } from './area-search.styles.js';
export { areaSearchWords } from './area-search-words.js';
export { CollaborationLadderElement } from './collaboration-ladder.js';
export { drawingStyles } from './drawing.styles.js';
export type { ReportedProblem } from './events.js';
export { headingFace, summaryFace, tableFace } from './faces.js';
export { forcedPalette } from './forced-palette.js';
export { IndicatorElement } from './indicator-element.js';
export { IndicatorTrendElement } from './indicator-trend.js';
export { MunicipalityComparisonElement } from './municipality-comparison.js';
export { declarations, palette } from './palette.js';
export { PhaseReader, type Phase } from './phase.js';
export { legendFace, viewsFace } from './picture-faces.js';
export { pictureWords } from './picture-words.js';
export { SpiderChartElement } from './spider-chart.js';
export { styles } from './styles.js';
export { notesFace, sourceFace } from './surrounding-faces.js';
export { surroundingWords } from './surrounding-words.js';
export { surroundingStyles } from './surroundings.styles.js';
export { describeTroubles } from './troubles.js';
