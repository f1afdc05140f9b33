import { textIn, type Cell } from '@indicator-elements/feed';
import { absenceOf } from '../absent.js';
import type { Axis } from '../axis.js';
import { axisWords } from '../axis-words.js';
import type { Frame } from '../chart.js';
import { decimalsOf, statusWord, unitSuffix } from '../describe.js';
import { formats, type Formats } from '../format.js';
import { indicatorAxis } from '../indicator-axis.js';
import { stretches, type Label, type Line, type Place, type Point, type Rule, type Shape } from '../marks.js';
import { paint } from '../paint.js';
import type { Picture } from '../picture.js';
import { tickFormat } from '../tick.js';
import { wrap } from '../wrap.js';
import { entriesOf, startOf } from './entries.js';
import { paintOf, pointOf } from './looks.js';
import type { ComparisonModel } from './model.js';
import { countOfAreas, nounsOf } from './names.js';
import { byPeriod } from '../over-time.js';
import { allPeriods } from './periods.js';
import { pictureWords } from './picture-words.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';

/** Where the small lines stand, in pixels. */
interface Grid {
  readonly columns: number;
  /** Width of a panel, and how far it is to the next. */
  readonly width: number;
  readonly pitch: number;
  /** Height of a panel's lines, and how far it is to the panel below. */
  readonly height: number;
  readonly row: number;
  readonly axis: Axis;
  readonly periods: readonly string[];
}

interface Panel {
  readonly row: ComparisonRow;
  /** The upper left corner of its lines. */
  readonly x: number;
  readonly y: number;
}

const GAP = 16;
const LEAST = 118;
/** Two side by side may be narrower: one below the other they would make a phone's page a thousand pixels longer. */
const LEAST_OF_TWO = 104;

/** Lays out a small line an area, on axes that all share, with the benchmark's line behind each. */
export function trendsLayout(model: ComparisonModel, frame: Frame): Picture {
  const { facts, language } = model;
  const entries = entriesOf(model);
  const { fontSize, measure } = frame;
  const format = formats(language, 'shown');
  const rows = entries.flatMap((entry) => ('row' in entry ? entry.row : []));
  // More than between the lines of one text: each is a name above a panel, years below one, or a note.
  const lineHeight = Math.round(fontSize * 1.4);
  const axis = axisOf(facts, rows);
  const write = tickFormat(language);
  const ends = [axis.min, axis.max].map(write);
  const left = Math.ceil(Math.max(...ends.map((text) => measure(text)))) + 6;
  const grid = gridOf(facts, rows.length, frame, left, lineHeight, axis);
  const unit = wrap(unitSuffix(facts.indicator, format).trim(), frame.width, 1, measure)[0]!;
  const top = lineHeight + (unit ? lineHeight : 4);
  const panels = rows.map((row, i): Panel => ({ row, x: (i % grid.columns) * grid.pitch, y: Math.floor(i / grid.columns) * grid.row }));
  const lines = Math.ceil(rows.length / grid.columns);
  const height = (lines - 1) * grid.row + grid.height;
  const width = Math.round(frame.width) - left;
  const folded = entries.reduce((sum, entry) => sum + ('row' in entry ? 0 : entry.folded), 0);
  const notes = [
    ...(folded > 0 ? [pictureWords.in(language).folded(nounsOf(facts, language), folded, countOfAreas(folded, facts, format))] : []),
    ...(axis.min > 0 || axis.max < 0 ? [axisWords.in(language).axisFrom(write(axis.min))] : []),
  ].flatMap((text) => wrap(text, frame.width, 2, measure));
  const drawn = panels.map((panel) => panelMarks(panel, facts, grid, frame, format));
  return {
    width,
    height,
    padding: { top, right: 0, bottom: lineHeight * (1 + notes.length) + 6, left },
    fontSize,
    shapes: drawn.flatMap(({ shapes }) => shapes),
    rules: drawn.flatMap(({ rules }) => rules),
    lines: drawn.flatMap((marks) => marks.lines),
    points: drawn.flatMap(({ points }) => points),
    labels: [
      ...drawn.flatMap(({ labels }) => labels),
      ...[...Array(lines).keys()].flatMap((i) => axisLabels(ends, i * grid.row, grid, fontSize)),
      ...(unit ? [{ x: -left, y: fontSize - top, text: unit, fill: paint.muted }] : []),
      ...periodLabels(panels, grid, lines, frame, format),
      ...notes.map((text, i): Label => ({ x: -left, y: height + lineHeight * (i + 2), text, fill: paint.muted })),
    ],
    targets: panels.map((panel) => targetOf(panel, facts, grid)),
    nearest: 'both',
    start: startOf(model, rows),
  };
}

function axisOf({ indicator, benchmark }: ComparisonFacts, rows: readonly ComparisonRow[]): Axis {
  const values = [...rows.map(({ cells }) => cells), benchmark?.cells ?? []].flat().flatMap(({ value }) => value ?? []);
  return indicatorAxis(indicator, values.length > 0 ? values : [0, 1]);
}

function gridOf(facts: ComparisonFacts, count: number, { width, fontSize }: Frame, left: number, lineHeight: number, axis: Axis): Grid {
  const inner = Math.round(width) - left;
  const fitting = (least: number): number => Math.floor((inner + GAP) / ((least * fontSize) / 13 + GAP));
  const most = Math.max(1, Math.min(count, 2, fitting(LEAST_OF_TWO)), Math.min(count, 6, fitting(LEAST)));
  // As many in each line as in the others, as far as that goes.
  const columns = Math.max(1, Math.ceil(count / Math.ceil(count / most)));
  const panel = (inner - (columns - 1) * GAP) / columns;
  const height = Math.round(Math.max(52, Math.min(panel * 0.5, 100)));
  return { columns, width: panel, pitch: panel + GAP, height, row: height + lineHeight * 2, axis, periods: allPeriods(facts) };
}

function placesOf(cells: ReadonlyMap<string, Cell>, { x, y }: Panel, { periods, width, height, axis }: Grid): (Place | undefined)[] {
  const step = (width - 10) / Math.max(1, periods.length - 1);
  return periods.map((period, i) => {
    const value = cells.get(period)?.value;
    if (value === undefined) return undefined;
    return [x + (periods.length > 1 ? 5 + i * step : width / 2), y + height * (1 - (value - axis.min) / (axis.max - axis.min))];
  });
}

/** Where an area's line is at the period, or else at its last value; in the middle of a panel without one. */
function targetOf(panel: Panel, facts: ComparisonFacts, grid: Grid): Place {
  const places = placesOf(byPeriod(panel.row.cells), panel, grid);
  return places[grid.periods.indexOf(facts.period ?? '')] ?? places.findLast((place) => place) ?? [panel.x + grid.width / 2, panel.y + grid.height / 2];
}

interface PanelMarks {
  readonly shapes: Shape[];
  readonly rules: Rule[];
  readonly lines: Line[];
  readonly points: Point[];
  readonly labels: Label[];
}

function panelMarks(panel: Panel, facts: ComparisonFacts, grid: Grid, { measure }: Frame, format: Formats): PanelMarks {
  const { row, x, y } = panel;
  const { width, height } = grid;
  const { language } = format;
  const { isOwn, cell } = row;
  const places = placesOf(byPeriod(row.cells), panel, grid);
  const runs = stretches(places);
  const line = (found: Place[][], look: Omit<Line, 'places'>): Line[] => found.filter(({ length }) => length > 1).map((each) => ({ ...look, places: each }));
  const bold = (text: string): number => measure(text, isOwn);
  const number = cell?.value === undefined ? statusWord(absenceOf(cell)!, language) : format.number(cell.value, decimalsOf(facts.indicator));
  const name = wrap(textIn(row.area.name, language).replaceAll(' ', '\u00a0'), width - measure(number, isOwn) - 8, 1, bold)[0]!;
  const at = places[grid.periods.indexOf(facts.period ?? '')];
  const head = { y: y - 7, fill: isOwn ? paint.own : paint.ink, bold: isOwn };
  return {
    shapes: isOwn ? [{ places: [[x, y], [x + width, y], [x + width, y + height], [x, y + height]], fill: paint.own, opacity: 0.09 }] : [],
    rules: [y, y + height].map((at) => ({ x, x2: x + width, y: at, y2: at, stroke: paint.grid })),
    lines: [
      ...(facts.benchmark ? line(stretches(placesOf(byPeriod(facts.benchmark.cells), panel, grid)), { stroke: paint.quiet, dash: [4, 3] }) : []),
      ...line(runs, { stroke: isOwn ? paint.own : paint.ink, width: isOwn ? 2 : 1.25 }),
    ],
    points: [
      ...runs.filter(({ length }) => length === 1).map(([place]): Point => ({ x: place![0], y: place![1], shape: 'circle', fill: isOwn ? paint.own : paint.ink, stroke: isOwn ? paint.own : paint.ink, size: 14, width: 1 })),
      ...(at ? [{ ...pointOf(row, at[0], at[1], facts), size: 44, stroke: paintOf(row, facts) }] : []),
    ],
    labels: [
      { ...head, x, text: name },
      { ...head, x: x + width, text: number, align: 'right', ...(cell?.value === undefined && { fill: paint.muted, bold: false }) },
    ],
  };
}

/** The ends of the value axis beside a row of panels. */
function axisLabels([low, high]: readonly string[], y: number, { height }: Grid, fontSize: number): Label[] {
  const label = (text: string, at: number): Label => ({ x: -6, y: at, text, align: 'right', fill: paint.muted });
  return [label(low!, y + height), label(high!, y + fontSize * 0.7)];
}

/** The first and the last year below the last panel of each column. */
function periodLabels(panels: readonly Panel[], { columns, width, height, periods, row }: Grid, lines: number, { fontSize, measure }: Frame, format: Formats): Label[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const [from, to] = sameYear ? ['', format.span(first, last)] : [first.slice(0, 4), last.slice(0, 4)];
  return panels.slice(0, columns).flatMap(({ x }, column) => {
    const below = panels[(lines - 1) * columns + column] ? lines - 1 : lines - 2;
    const at = { y: below * row + height + fontSize + 3, fill: paint.muted };
    return [
      ...(from ? [{ ...at, x, text: from }] : []),
      { ...at, x: x + width, text: wrap(to.replaceAll(' ', '\u00a0'), width, 1, measure)[0]!, align: 'right' } satisfies Label,
    ];
  });
}
