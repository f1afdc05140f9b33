import { absenceOf, absentSign } from '../absent.js';
import type { Axis } from '../axis.js';
import { axisWords } from '../axis-words.js';
import type { Frame } from '../chart.js';
import { unitSuffix } from '../describe.js';
import { formats } from '../format.js';
import { indicatorAxis } from '../indicator-axis.js';
import { paint, tonePaint } from '../paint.js';
import { periodTicks } from '../period-axis.js';
import { stretches, type Label, type Line, type Marks, type Place, type Point, type Rule } from '../marks.js';
import type { Picture } from '../picture.js';
import { tickFormat } from '../tick.js';
import { isHollow, shapeOf } from '../value-look.js';
import { lineHeightOf, wrap } from '../wrap.js';
import { lineLooks, lineNames, namesAbove, namesBeside } from './line-names.js';
import type { TrendModel } from './model.js';
import type { TrendFacts, TrendRow } from './rows.js';

/** An event's number, in the middle of its ring. */
interface EventMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** Positions within the plot, in pixels. */
interface Plot {
  readonly width: number;
  readonly height: number;
  readonly axis: Axis;
  readonly rows: number;
  /** The distance between rows. */
  readonly step: number;
  /** How far a level line goes on beyond the first and the last row. */
  readonly reach: number;
  x(row: number): number;
  y(value: number): number;
}

/** How wide the ring around an event's number is, in pixels: it grows with the number. */
const eventSizeOf = (fontSize: number): number => Math.max(20, fontSize * 1.5);
/** Below this, in pixels, names beside the lines would take too much of the width: they stand above. */
const NARROW = 400;

/** Lays the trend out in a frame: axis, labels that do not collide, marks, and where each point stands. */
export function trendLayout(model: TrendModel, frame: Frame): Picture {
  const { facts, language } = model;
  const { rows } = facts;
  const { fontSize, measure } = frame;
  const format = formats(language, 'shown');
  const axis = trendAxis(model);
  const writeTick = tickFormat(language);
  const tickTexts = axis.ticks.map(writeTick);
  const inset = Math.max(...tickTexts.slice(0, -1).map((text) => measure(text))) + 10;

  const lineHeight = lineHeightOf(fontSize);
  const isNarrow = frame.width < NARROW;
  const names = lineNames(model, isNarrow);
  const above = isNarrow ? namesAbove(names, frame, lineHeight) : undefined;
  const beside = above ? undefined : namesBeside(names, frame, lineHeight);
  const right = beside?.width ?? 4;
  const plot = plotOf(frame, axis, right, inset, beside?.height ?? 0, rows.length);

  const xTicks = periodTicks(rows.map(({ period }) => period), facts.indicator.granularity, language, plot.x, (text) => measure(text));
  const absent = absentMarks(rows, plot);
  const below = absent.length > 0 ? 12 : 0;
  const isCut = axis.min > 0 || axis.max < 0;
  const axisNote = isCut ? wrap(axisWords.in(language).axisFrom(writeTick(axis.min)), plot.width + right, 2, measure) : [];
  const xLines = xTicks.some(({ year }) => year) ? 2 : 1;
  const bottom = below + lineHeight * (xLines + axisNote.length) + 6;

  // The unit is said once, at the top, above the plot and no wider than it.
  tickTexts.push(...wrap(`${tickTexts.pop()}${unitSuffix(facts.indicator, format)}`, plot.width, 1, measure));
  const topLabelWidth = measure(tickTexts.at(-1)!);
  const eventMarks = eventMarksOf(model, plot, fontSize, topLabelWidth);
  const overPlot = Math.max(fontSize + 8, ...eventMarks.map(({ y, size }) => size / 2 + 1 - y));
  const placed = above?.place(-overPlot) ?? beside!.place(plot);

  const label = (x: number, y: number, text: string, align: 'left' | 'center' = 'left'): Label => ({ x, y, text, align, fill: paint.muted });
  const marks = trendMarks(model, plot, eventMarks, topLabelWidth);
  const firstLine = plot.height + below + fontSize + 5;
  return {
    width: plot.width,
    height: plot.height,
    padding: { top: overPlot + (above?.height ?? 0), right, bottom, left: 0 },
    fontSize,
    ...marks,
    rules: [...marks.rules, ...placed.rules],
    labels: [
      ...eventMarks.map(({ x, y, text }): Label => ({ x, y: y + fontSize * 0.33, text, align: 'center', fill: paint.ink })),
      ...absent,
      ...axis.ticks.map((tick, i) => label(0, plot.y(tick) - 4, tickTexts[i]!)),
      ...axisNote.map((text, line) => label(0, firstLine + (xLines + line) * lineHeight, text)),
      ...xTicks.flatMap(({ index, label: text, year }) => {
        const px = (words: string): number => Math.max(measure(words) / 2, Math.min(plot.x(index), plot.width + right - measure(words) / 2));
        return [label(px(text), firstLine, text, 'center'), ...(year ? [label(px(year), firstLine + lineHeight, year, 'center')] : [])];
      }),
      ...placed.labels,
    ],
    targets: rows.map(({ own, compared }, row) => [plot.x(row), plot.y(own?.value ?? compared?.value ?? axis.min)]),
    nearest: 'x',
    start: rows.length - 1,
  };
}

/** All but the texts. */
function trendMarks(model: TrendModel, plot: Plot, eventMarks: readonly EventMark[], topLabelWidth: number): Omit<Marks, 'labels'> {
  const { rows } = model.facts;
  const { axis, width, height } = plot;
  const bands = limitBands(model.facts, plot);
  const lineThrough = (valueOf: (row: TrendRow) => number | undefined, line: Omit<Line, 'places'>): Line[] =>
    stretches(rows.map((row, i) => placeOf(plot, i, valueOf(row))))
      .filter(({ length }) => length > 1)
      .map((places) => ({ ...line, places }));
  const level = (line: Level, rule: Omit<Rule, 'x' | 'y' | 'x2' | 'y2'>): Rule => ({ ...rule, x: line.x, x2: line.x2, y: plot.y(line.y), y2: plot.y(line.y) });
  return {
    shapes: bands.map(({ upper, lower }) => ({ places: [...upper, ...lower.toReversed()], fill: paint.quiet, opacity: 0.12 })),
    rules: [
      ...axis.ticks.map((tick): Rule => ({ x: 0, x2: width, y: plot.y(tick), y2: plot.y(tick), stroke: tick === 0 ? paint.axis : paint.grid })),
      // A line would strike through the label of the top tick: it begins below.
      ...eventMarks.map(({ x, y, size }): Rule => ({ x, x2: x, y: x < topLabelWidth + 3 ? -1 : y + size / 2, y2: height, stroke: paint.muted, dash: [2, 3] })),
      ...segments(rows, ({ target }) => target, plot).map((line) => level(line, lineLooks.target)),
      ...centreLines(model, plot).map((line) => level(line, lineLooks.centre)),
    ],
    lines: [
      ...bands.flatMap(({ upper, lower }) => [upper, lower]).map((places) => ({ ...lineLooks.limit, places })),
      ...lineThrough(({ compared }) => compared?.value, lineLooks.compared),
      ...lineThrough(({ own }) => own?.value, { ...lineLooks.own, width: plot.step < 1.5 ? 1.25 : plot.step < 3 ? 1.5 : 2 }),
    ],
    points: [
      ...pointMarks(model, plot),
      ...eventMarks.map(({ x, y, size }): Point => ({ x, y, shape: 'circle', fill: paint.page, stroke: paint.muted, size: 0.6 * size ** 2, width: 1 })),
    ],
  };
}

function placeOf(plot: Plot, row: number, value: number | undefined): Place | undefined {
  return value === undefined ? undefined : [plot.x(row), plot.y(value)];
}

function trendAxis({ facts: { indicator, rows } }: TrendModel): Axis {
  return indicatorAxis(
    indicator,
    rows.flatMap(({ own, compared, target, centre, lower, upper }) => [own?.value, compared?.value, target, centre, lower, upper]).filter((value) => value !== undefined),
  );
}

/** `least`: the height that the labels beside it need. */
function plotOf(frame: Frame, axis: Axis, right: number, inset: number, least: number, rows: number): Plot {
  const width = Math.max(80, Math.round(frame.width) - right);
  const height = Math.round(Math.max(150, least, Math.min(260, frame.width * 0.32)));
  const room = width - inset - 4;
  const step = rows > 1 ? room / (rows - 1) : 1;
  const origin = rows > 1 ? inset : inset + room / 2;
  return {
    width,
    height,
    axis,
    rows,
    step,
    reach: rows > 1 ? Math.min(step / 2, 4) : 20,
    x: (row) => origin + row * step,
    y: (value) => height * (1 - (value - axis.min) / (axis.max - axis.min)),
  };
}

function pointMarks({ facts: { rows }, signalTone }: TrendModel, plot: Plot): Point[] {
  const roomy = plot.step >= 4;
  const last = rows.findLastIndex(({ own }) => own?.value !== undefined);
  return rows.flatMap(({ own, signal }, row) => {
    if (own?.value === undefined) return [];
    const alone = rows[row - 1]?.own?.value === undefined && rows[row + 1]?.own?.value === undefined;
    const colour = signal ? tonePaint[signalTone[signal]] : paint.own;
    const hollow = isHollow(own);
    if (!signal && !hollow && !alone && row !== last && !roomy) return [];
    return [
      {
        x: plot.x(row),
        y: plot.y(own.value),
        shape: shapeOf(own, signal),
        fill: hollow ? paint.page : colour,
        stroke: colour,
        size: signal || hollow || row === last ? (plot.step >= 7 ? 42 : 26) : plot.step >= 10 ? 16 : 9,
      },
    ];
  });
}

/** A sign under the axis where there is no value: why it is absent is not the same as zero, nor as each other. One for those that touch. */
function absentMarks(rows: readonly TrendRow[], plot: Plot): Label[] {
  const marks: Label[] = [];
  rows.forEach(({ own }, row) => {
    const absence = absenceOf(own);
    if (!absence) return;
    const text = absentSign[absence];
    const last = marks.at(-1);
    const x = plot.x(row);
    if (last?.text === text && x - last.x < 8) return;
    marks.push({ x, y: plot.height + 11, text, align: 'center', fill: paint.muted });
  });
  return marks;
}

function eventMarksOf({ facts }: TrendModel, plot: Plot, fontSize: number, topLabelWidth: number): EventMark[] {
  const size = eventSizeOf(fontSize);
  const first = facts.events.every(({ row }) => plot.x(row) > topLabelWidth + size) ? -size / 2 - 2 : -fontSize - size / 2 - 6;
  const ends: number[] = [];
  return facts.events.map(({ row }, i) => {
    const x = plot.x(row);
    let level = ends.findIndex((end) => end <= x - size - 2);
    if (level < 0) level = ends.length;
    ends[level] = x;
    return { x, y: first - level * (size + 2), size, text: String(i + 1) };
  });
}

/** A level line: from and to in pixels, at a value. */
interface Level {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
}

function centreLines({ facts: { verdict } }: TrendModel, plot: Plot): Level[] {
  if (!verdict || verdict.withheld) return [];
  return verdict.parts.flatMap((part) => {
    const y = part.median;
    return y === null ? [] : [levelLine(part.start, part.end - 1, y, plot)];
  });
}

/** Half a step longer than its rows at both ends, but no further beyond the first and the last than there is room. */
function levelLine(first: number, last: number, y: number, plot: Plot): Level {
  const reach = (end: boolean): number => (end ? plot.reach : plot.step / 2);
  return { x: plot.x(first) - reach(first === 0), x2: plot.x(last) + reach(last === plot.rows - 1), y };
}

/** Level stretches of rows that share a value. */
function segments(rows: readonly TrendRow[], valueOf: (row: TrendRow) => number | undefined, plot: Plot): Level[] {
  const found: Level[] = [];
  let first = 0;
  rows.forEach((row, i) => {
    const y = valueOf(row);
    if (i === 0 || valueOf(rows[i - 1]!) !== y) first = i;
    if (y !== undefined && (i === rows.length - 1 || valueOf(rows[i + 1]!) !== y)) found.push(levelLine(first, i, y, plot));
  });
  return found;
}

/** The control limits, one pair of lines for each stretch of a part that has them; a step wide a row. */
function limitBands({ rows, verdict }: TrendFacts, plot: Plot): { readonly upper: readonly Place[]; readonly lower: readonly Place[] }[] {
  const starts = new Set(verdict?.parts.map(({ start }) => start));
  const edge = (row: number, side: -1 | 1): number => plot.x(row) + side * Math.min(plot.step / 2, plot.reach);
  const bands: { upper: Place[]; lower: Place[] }[] = [];
  rows.forEach(({ lower, upper }, row) => {
    if (lower === undefined || upper === undefined) return;
    const former = rows[row - 1];
    if (starts.has(row) || former?.lower === undefined || former.upper === undefined) bands.push({ upper: [], lower: [] });
    const band = bands.at(-1)!;
    for (const side of [-1, 1] as const) {
      band.upper.push([edge(row, side), plot.y(upper)]);
      band.lower.push([edge(row, side), plot.y(lower)]);
    }
  });
  return bands;
}
