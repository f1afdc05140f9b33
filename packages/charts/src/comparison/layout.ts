import { textIn } from '@indicator-elements/feed';
import type { Interval } from '@indicator-elements/statistics';
import { absenceOf } from '../absent.js';
import { honestDomain, type Axis } from '../axis.js';
import { axisWords } from '../axis-words.js';
import type { Frame } from '../chart.js';
import { decimalsOf, statusWord, unitSuffix, valueInSentence } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import { indicatorAxis } from '../indicator-axis.js';
import type { Label, Marks, Rule, Shape } from '../marks.js';
import { paint } from '../paint.js';
import type { Picture } from '../picture.js';
import { tickFormat } from '../tick.js';
import { lineHeightOf, wrap } from '../wrap.js';
import { entriesOf, startOf } from './entries.js';
import { paintOf, pointOf } from './looks.js';
import type { ComparisonModel } from './model.js';
import { benchmarkName, countOfAreas, nounsOf } from './names.js';
import { pictureWords } from './picture-words.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';

/** A row of the picture with its texts, in pixels from the plot's upper left corner. */
interface Row {
  readonly row: ComparisonRow | undefined;
  /** Its middle. */
  readonly y: number;
  readonly name: string;
  readonly number: string;
  /** Instead of a dot: why there is none. */
  readonly absent: string;
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly axis: Axis;
  x(value: number): number;
}

/** The room between the edge of a band and its texts, … */
const INSET = 6;
/** … and between a column of texts and the plot. */
const GAP = 12;
/** Between the start of the scale and a text within the plot. */
const INDENT = 6;

/** Lays the comparison out in a frame: a row an area, with its name, its dot and interval on a common scale, and its number. */
export function comparisonLayout(model: ComparisonModel, frame: Frame): Picture {
  const { facts, language } = model;
  const { fontSize, measure } = frame;
  const format = formats(language, 'shown');
  const rowHeight = Math.max(24, Math.round(fontSize * 1.85));
  const rows = rowsOf(model, frame, rowHeight, format);
  const plot = plotOf(facts, rows, frame, rowHeight);
  const benchmark = benchmarkLabel(facts, plot, frame, format);
  const unit = unitSuffix(facts.indicator, format);
  const unitPlace = placeOf(unit, plot, frame, tickFormat(language));
  const ticks = tickLabels(unit, unitPlace, plot, frame, tickFormat(language));
  const lineHeight = lineHeightOf(fontSize);
  const isCut = plot.axis.min > 0 || plot.axis.max < 0;
  const note = [
    ...(unitPlace === 'below' ? [capitalise(unit.trim())] : []),
    ...(isCut ? [axisWords.in(language).axisFrom(tickFormat(language)(plot.axis.min))] : []),
    ...(rows.some(({ row, y }) => row && cutEnds(row, y, facts, plot).length > 0) ? [pictureWords.in(language).cut] : []),
  ].flatMap((text) => wrap(text, plot.left + plot.width + plot.right, 3, measure));
  const base = plot.height + fontSize + 6;
  const targets = rows.flatMap(({ row, y }) => (row ? [[row.cell?.value === undefined ? 0 : plot.x(row.cell.value), y] as const] : []));
  const shown = rows.flatMap(({ row }) => row ?? []);
  return {
    width: plot.width,
    height: plot.height,
    padding: {
      top: benchmark ? fontSize + 10 : 6,
      right: plot.right,
      bottom: fontSize + 12 + note.length * lineHeight,
      left: plot.left,
    },
    fontSize,
    ...rowMarks(model, rows, plot, frame),
    labels: [
      ...rows.flatMap((row) => rowLabels(row, plot, fontSize)),
      ...(benchmark ? [benchmark] : []),
      ...ticks.map((label) => ({ ...label, y: base })),
      ...note.map((text, line): Label => ({ x: -plot.left, y: base + (line + 1) * lineHeight, text, fill: paint.muted })),
    ],
    targets,
    nearest: 'y',
    start: startOf(model, shown),
  };
}

function rowsOf(model: ComparisonModel, { width, measure }: Frame, rowHeight: number, format: Formats): Row[] {
  const { facts, language } = model;
  const { indicator } = facts;
  const widest = width * 0.38;
  const writeLarge = tickFormat(language, 4);
  return entriesOf(model).map((entry, i): Row => {
    const y = (i + 0.5) * rowHeight;
    if (!('row' in entry)) {
      const text = pictureWords.in(language).folded(nounsOf(facts, language), entry.folded, countOfAreas(entry.folded, facts, format));
      return { row: undefined, y, name: text, number: '', absent: '' };
    }
    const { row } = entry;
    const value = row.cell?.value;
    const number = value === undefined ? '' : Math.abs(value) < 1e6 ? format.number(value, decimalsOf(indicator)) : writeLarge(value);
    return {
      row,
      y,
      name: wrap(textIn(row.area.name, language).replaceAll(' ', '\u00a0'), widest, 1, (text) => measure(text, row.isOwn))[0]!,
      number,
      absent: value === undefined ? statusWord(absenceOf(row.cell)!, language) : '',
    };
  });
}

function plotOf(facts: ComparisonFacts, rows: readonly Row[], { width, measure }: Frame, rowHeight: number): Plot {
  const wide = (text: (row: Row) => string): number =>
    Math.ceil(Math.max(0, ...rows.map((row) => (row.row ? measure(text(row), row.row.isOwn) : 0))));
  const left = INSET + wide(({ name }) => name) + GAP;
  const right = INSET + wide(({ number }) => number) + GAP;
  const inner = Math.max(60, Math.round(width) - left - right);
  const axis = axisOf(facts, rows);
  return {
    left,
    right: Math.round(width) - left - inner,
    width: inner,
    height: rows.length * rowHeight,
    rowHeight,
    axis,
    x: (value) => (inner * (value - axis.min)) / (axis.max - axis.min),
  };
}

/**
 * An axis for the values and their intervals. An interval that reaches further beyond the values than the room that they take, and than
 * most intervals are wide, is cut: it belongs to an area so small that little is known of it, and would squeeze the others.
 */
function axisOf({ indicator, reference }: ComparisonFacts, rows: readonly Row[]): Axis {
  const values = [...rows.map(({ row }) => row?.cell?.value), reference?.value].filter((value) => value !== undefined);
  if (values.length === 0) return indicatorAxis(indicator, [0, 1]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = honestDomain(low, high);
  const intervals = rows.flatMap(({ row }) => row?.intervals?.certain ?? row?.given ?? []);
  const widths = intervals.map(({ lower, upper }) => upper - lower).sort((a, b) => a - b);
  const reach = Math.max(to - from, widths[widths.length >> 1] ?? 0);
  const within = (value: number): number => Math.max(low - reach, Math.min(value, high + reach));
  return indicatorAxis(indicator, [...values, ...intervals.flatMap(({ lower, upper }) => [within(lower), within(upper)])]);
}

function benchmarkLabel(facts: ComparisonFacts, plot: Plot, { measure }: Frame, format: Formats): Label | undefined {
  const { reference, indicator } = facts;
  const name = benchmarkName(facts, format.language);
  if (name === undefined || reference?.value === undefined) return undefined;
  const number = valueInSentence(reference.value, indicator, format);
  const whole = plot.left + plot.width + plot.right;
  const bold = (text: string): number => measure(text, true);
  const [cut] = wrap(capitalise(name).replaceAll(' ', '\u00a0'), whole - bold(` ${number}`), 1, bold);
  const text = `${cut} ${number}`;
  const half = bold(text) / 2;
  const x = Math.max(half - plot.left, Math.min(plot.x(reference.value), plot.width + plot.right - half));
  return { x, y: -7, text, align: 'center', fill: paint.ink, bold: true };
}

/** After the last number; else, where it is whole there, below the names; else below the numbers. */
type UnitPlace = 'after' | 'beside' | 'below';

/** Between a number of the axis and another text, at least. */
const APART = 6;

function placeOf(unit: string, { axis, left, right, width, x }: Plot, { measure }: Frame, write: (tick: number) => string): UnitPlace {
  const last = axis.ticks.at(-1)!;
  const number = write(last);
  if (unit === '' || x(last) - measure(number) / 2 + measure(number + unit) <= width + right) return 'after';
  return INSET + measure(unit.trim()) + APART <= left - measure(write(axis.ticks[0]!)) / 2 ? 'beside' : 'below';
}

/** The ticks' numbers, each under its own line, without those that would touch another, and the unit, where it is among them. */
function tickLabels(unit: string, place: UnitPlace, plot: Plot, { measure }: Frame, write: (tick: number) => string): Omit<Label, 'y'>[] {
  const [first, end] = [-plot.left, plot.width + plot.right];
  const boxes: { left: number; right: number; text: string }[] = [];
  const put = (tick: number, suffix = ''): void => {
    const number = write(tick);
    const text = (number + suffix).replaceAll(' ', '\u00a0');
    const wide = measure(text);
    const left = Math.max(first, Math.min(plot.x(tick) - measure(number) / 2, end - wide));
    if (boxes.every((box) => left >= box.right + APART || left + wide <= box.left - APART)) boxes.push({ left, right: left + wide, text });
  };
  if (place === 'beside') {
    const text = unit.trim().replaceAll(' ', '\u00a0');
    boxes.push({ left: first + INSET, right: first + INSET + measure(text), text });
  }
  put(plot.axis.ticks.at(-1)!, place === 'after' ? unit : '');
  for (const tick of plot.axis.ticks.slice(0, -1)) put(tick);
  return boxes.map(({ left, text }) => ({ x: left, text, fill: paint.muted }));
}

function rowLabels({ row, y, name, number, absent }: Row, plot: Plot, fontSize: number): Label[] {
  const at = { y: y + fontSize * 0.35 };
  const fill = !row ? paint.muted : row.isOwn ? paint.own : paint.ink;
  const bold = row?.isOwn ?? false;
  return [
    { ...at, x: INSET - plot.left, text: name, fill, bold },
    ...(number ? [{ ...at, x: plot.width + plot.right - INSET, text: number, align: 'right', fill, bold } satisfies Label] : []),
    ...(absent ? [{ ...at, x: INDENT, text: absent, fill: paint.muted } satisfies Label] : []),
  ];
}

function rowMarks({ facts }: ComparisonModel, rows: readonly Row[], plot: Plot, frame: Frame): Omit<Marks, 'labels'> {
  const { axis, width, left, right, rowHeight } = plot;
  const { reference } = facts;
  const own = rows.find(({ row }) => row?.isOwn);
  const band = own && [own.y - rowHeight / 2, own.y + rowHeight / 2] as const;
  const upright = (x: number, rule: Pick<Rule, 'stroke' | 'width'>): Rule[] => freeOf(x, rows, plot, frame).map(([y, y2]) => ({ ...rule, x, x2: x, y, y2 }));
  return {
    shapes: [
      ...(band ? [{ places: [[-left, band[0]], [width + right, band[0]], [width + right, band[1]], [-left, band[1]]], fill: paint.own, opacity: 0.09 } satisfies Shape] : []),
      ...rows.flatMap(({ row, y }) => (row ? cutEnds(row, y, facts, plot) : [])),
    ],
    rules: [
      ...axis.ticks.flatMap((tick) => upright(plot.x(tick), { stroke: tick === 0 ? paint.axis : paint.grid })),
      ...(reference?.value === undefined ? [] : upright(plot.x(reference.value), { stroke: paint.ink, width: 1.5 })),
      ...intervalRules(rows, facts, plot),
    ],
    lines: [],
    points: rows.flatMap(({ row, y }) => (row?.cell?.value === undefined ? [] : [pointOf(row, plot.x(row.cell.value), y, facts)])),
  };
}

/** The stretches of an upright line that no text of a row stands in the way of. */
function freeOf(x: number, rows: readonly Row[], { height, rowHeight, left }: Plot, { measure }: Frame): [number, number][] {
  const free: [number, number][] = [];
  let from = 0;
  for (const { row, y, name, absent } of rows) {
    const end = row ? (absent ? INDENT + measure(absent) : -Infinity) : INSET - left + measure(name);
    if (x > end + 4 || (row && x < INDENT)) continue;
    if (y - rowHeight / 2 > from) free.push([from, y - rowHeight / 2]);
    from = y + rowHeight / 2;
  }
  return from < height ? [...free, [from, height]] : free;
}

/** Those that look the same after each other: the thin ones, and then what is thick on them. */
function intervalRules(rows: readonly Row[], facts: ComparisonFacts, plot: Plot): Rule[] {
  const { min, max } = plot.axis;
  const rules = (width: number, intervalOf: (row: ComparisonRow) => Interval | undefined): Rule[] =>
    rows.flatMap(({ row, y }) => {
      const interval = row && intervalOf(row);
      if (!interval || interval.lower > max || interval.upper < min) return [];
      const { lower, upper } = interval;
      return { x: lower < min ? HEAD : plot.x(lower), x2: upper > max ? plot.width - HEAD : plot.x(upper), y, y2: y, stroke: paintOf(row, facts), width };
    });
  return [...rules(1.25, ({ intervals, given }) => intervals?.certain ?? given), ...rules(3.5, ({ intervals }) => intervals?.hint)];
}

/** An arrow's head at the edge where an interval is cut. */
function cutEnds(row: ComparisonRow, y: number, facts: ComparisonFacts, { axis, width }: Plot): Shape[] {
  const interval = row.intervals?.certain ?? row.given;
  if (!interval) return [];
  const fill = paintOf(row, facts);
  const head = (x: number, by: number): Shape => ({ places: [[x - by, y - 5], [x, y], [x - by, y + 5]], fill });
  return [...(interval.upper > axis.max ? [head(width, HEAD)] : []), ...(interval.lower < axis.min ? [head(0, -HEAD)] : [])];
}

/** The length of an arrow's head. */
const HEAD = 7;
