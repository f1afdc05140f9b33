/*
 * The entry `./without-page`: what an element shows, for who writes it where there is no page. The very templates, words and styles of
 * the elements, none of which touches a browser when it is read.
 */
export { areaSearchWords } from './area-search/area-search-words.js';
export { areaSearchStyles } from './area-search/area-search.styles.js';
export { CollaborationLadderElement } from './collaboration-ladder.js';
export { drawingStyles } from './drawing/drawing.styles.js';
export { legendFace, viewsFace } from './drawing/picture-faces.js';
export { pictureWords } from './drawing/picture-words.js';
export type { ReportedProblem } from './events.js';
export { headingFace, summaryFace, tableFace } from './faces.js';
export { IndicatorElement } from './indicator-element.js';
export { IndicatorTrendElement } from './indicator-trend.js';
export { MunicipalityComparisonElement } from './municipality-comparison.js';
export { declarations, palette } from './palette.js';
export { PhaseReader, type Phase } from './phase.js';
export { SpiderChartElement } from './spider-chart.js';
export { styles } from './styles.js';
export { forcedPalette } from './surroundings/forced-palette.js';
export { notesFace, sourceFace } from './surroundings/surrounding-faces.js';
export { surroundingWords } from './surroundings/surrounding-words.js';
export { surroundingStyles } from './surroundings/surroundings.styles.js';
export { trimmed } from './trimmed.js';
export { describeTroubles } from './troubles/troubles.js';
