import { textIn } from '@indicator-elements/feed';
import { certainConfidence, hintConfidence, type Interval } from '@indicator-elements/statistics';
import { spread, valueAxis, type Axis } from '../axis.js';
import { axisWords } from '../axis-words.js';
import { passes, type Box } from '../boxes.js';
import type { Frame } from '../chart.js';
import { decimalsOf, percentText, unitSuffix } from '../describe.js';
import { capitalise, formats, type Formats } from '../format.js';
import { indicatorAxis } from '../indicator-axis.js';
import type { Label, Line, Place, Rule } from '../marks.js';
import { paint, type Paint } from '../paint.js';
import type { Picture } from '../picture.js';
import { tickFormat } from '../tick.js';
import { lineHeightOf, wrap } from '../wrap.js';
import { entriesOf, startOf } from './entries.js';
import { limitsAt } from './funnel-limits.js';
import { paintOf, pointOf } from './looks.js';
import type { ComparisonModel } from './model.js';
import { benchmarkName } from './names.js';
import { pictureWords } from './picture-words.js';
import type { ComparisonFacts, ComparisonRow } from './rows.js';
import { certainSide } from './standing.js';

interface Plot {
  readonly width: number;
  readonly height: number;
  readonly down: Axis;
  readonly across: Axis;
  /** Where the scale is denser to the right: very unlike denominators. */
  readonly dense: boolean;
  x(denominator: number): number;
  y(value: number): number;
}

const LABEL_GAP = 8;
/** Places along each limit. */
const STEPS = 80;
/** Denominators are very unlike when the largest is so many times the middle one. */
const UNLIKE = 12;

/** Lays out the funnel: each area's value against its denominator, and what chance alone would give around the benchmark. */
export function funnelLayout(model: ComparisonModel, frame: Frame): Picture {
  const { facts, language } = model;
  const { fontSize, measure } = frame;
  const { indicator } = facts;
  const format = formats(language, 'shown');
  const rows = entriesOf(model).flatMap((entry) => ('row' in entry ? entry.row : []));
  const lineHeight = lineHeightOf(fontSize);
  const write = tickFormat(language);
  const across = valueAxis(0, Math.max(...rows.map(({ cell }) => cell!.denominator!)));
  const down = downAxis(facts, rows);
  const ends = endTexts(facts, across.max, frame, format);
  const right = Math.ceil(Math.max(...ends.flatMap(({ lines, bold }) => lines.map((text) => measure(text, bold))))) + LABEL_GAP;
  const tickTexts = down.ticks.map(write);
  const inset = Math.ceil(Math.max(...tickTexts.slice(0, -1).map((text) => measure(text)))) + 10;
  const plot = plotOf(rows, frame, right, inset, across, down);
  tickTexts.push(...wrap(tickTexts.pop()! + unitSuffix(indicator, format), plot.width, 1, measure));
  const xTicks = tickPlaces(plot, write, frame);
  const title = indicator.denominator === undefined ? '' : capitalise(textIn(indicator.denominator, language));
  const notes = [
    title,
    plot.dense ? pictureWords.in(language).dense : '',
    down.min > 0 ? axisWords.in(language).axisFrom(write(down.min)) : '',
  ].flatMap((text) => (text ? wrap(text, plot.width + right, 3, measure) : []));
  const base = plot.height + fontSize + 5;
  const fixed: Label[] = [
    ...down.ticks.map((tick, i): Label => ({ x: 0, y: plot.y(tick) - 4, text: tickTexts[i]!, fill: paint.muted })),
    ...xTicks.map((label): Label => ({ ...label, y: base, align: 'center', fill: paint.muted })),
    ...notes.map((text, i): Label => ({ x: 0, y: base + lineHeight * (i + 1), text, fill: paint.muted })),
    ...endLabels(ends, plot, fontSize, lineHeight),
  ];
  const targets = rows.map(({ cell }): Place => [plot.x(cell!.denominator!), plot.y(cell!.value!)]);
  const limits = limitLines(facts, plot);
  return {
    width: plot.width,
    height: plot.height,
    padding: { top: fontSize + 8, right, bottom: fontSize + 11 + lineHeight * notes.length, left: 0 },
    fontSize,
    shapes: [],
    rules: [
      ...down.ticks.map((tick): Rule => ({ x: 0, x2: plot.width, y: plot.y(tick), y2: plot.y(tick), stroke: tick === 0 ? paint.axis : paint.grid })),
      { x: inset, x2: plot.width, y: plot.y(facts.reference!.value!), y2: plot.y(facts.reference!.value!), stroke: paint.ink, width: 1.5 },
    ],
    lines: limits,
    points: rows.map((row, i) => ({ ...pointOf(row, ...targets[i]!, facts), ...(rows.length > 60 && !row.isOwn ? { size: certainSide(row) ? 48 : 24 } : {}) })),
    labels: [...fixed, ...nameLabels(rows, targets, facts, plot, frame, { fixed, limits }, format)],
    targets,
    nearest: 'both',
    start: startOf(model, rows),
  };
}

/** Values and the benchmark, with some room for the limits that are around them. */
function downAxis(facts: ComparisonFacts, rows: readonly ComparisonRow[]): Axis {
  const values = [...rows.map(({ cell }) => cell!.value!), facts.reference!.value!];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const middle = rows[Math.floor(rows.length / 2)]!.cell!.denominator!;
  const { lower, upper } = limitsAt(facts, middle).certain;
  return indicatorAxis(facts.indicator, [...values, Math.max(lower, low - (high - low)), Math.min(upper, high + (high - low))]);
}

function plotOf(rows: readonly ComparisonRow[], frame: Frame, right: number, inset: number, across: Axis, down: Axis): Plot {
  const width = Math.max(80, Math.round(frame.width) - right);
  const height = Math.round(Math.max(200, Math.min(360, frame.width * 0.5)));
  const room = width - inset - 8;
  const dense = across.max > UNLIKE * rows[Math.floor(rows.length / 2)]!.cell!.denominator!;
  const share = (denominator: number): number => (dense ? Math.sqrt(denominator / across.max) : denominator / across.max);
  return {
    width,
    height,
    across,
    down,
    dense,
    x: (denominator) => inset + share(denominator) * room,
    y: (value) => height * (1 - (value - down.min) / (down.max - down.min)),
  };
}

/** Each limit as a line, of what of it is within the plot. */
function limitLines(facts: ComparisonFacts, { across, down, dense, x, y }: Plot): Line[] {
  // The limits bend most where the denominators are small.
  const steps = [...Array(STEPS).keys()].map((i) => {
    const denominator = across.max * ((i + 1) / STEPS) ** (dense ? 3 : 2);
    return { left: x(denominator), limits: limitsAt(facts, denominator) };
  });
  const line = (which: 'certain' | 'hint', end: keyof Interval, dash: readonly number[]): Line[] => {
    const edge = end === 'upper' ? down.max : down.min;
    const isWithin = (value: number): boolean => (end === 'upper' ? value <= edge : value >= edge);
    const all = steps.map(({ left, limits }) => ({ left, value: limits[which][end] }));
    const places = all.flatMap(({ left, value }, i): Place[] => {
      if (!isWithin(value)) return [];
      const before = all[i - 1];
      if (!before || isWithin(before.value)) return [[left, y(value)]];
      // It comes in through the edge between the two.
      const share = (edge - before.value) / (value - before.value);
      return [[before.left + share * (left - before.left), y(edge)], [left, y(value)]];
    });
    return places.length > 1 ? [{ places, stroke: paint.quiet, width: 1.25, dash }] : [];
  };
  return [...line('certain', 'upper', []), ...line('certain', 'lower', []), ...line('hint', 'upper', [4, 3]), ...line('hint', 'lower', [4, 3])];
}

interface End {
  readonly value: number;
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly fill: Paint;
}

/** What stands at the right end: the benchmark, and how sure the limits are. */
function endTexts(facts: ComparisonFacts, denominator: number, { width, measure }: Frame, format: Formats): End[] {
  const { indicator, reference } = facts;
  const bold = (text: string): number => measure(text, true);
  const number = format.number(reference!.value!, decimalsOf(indicator));
  const name = capitalise(benchmarkName(facts, format.language)!);
  const widest = Math.min(180, width * 0.3);
  const whole = `${name}\u00a0${number}`;
  const { certain, hint } = limitsAt(facts, denominator);
  const limit = (value: number, share: number, decimals: number): End => ({ value, lines: [percentText(share, format, decimals)], bold: false, fill: paint.muted });
  return [
    limit(certain.upper, certainConfidence, 1),
    limit(hint.upper, hintConfidence, 0),
    { value: reference!.value!, lines: bold(whole) <= widest ? [whole] : [...wrap(name, widest, 3, bold), number], bold: true, fill: paint.ink },
    limit(hint.lower, hintConfidence, 0),
    limit(certain.lower, certainConfidence, 1),
  ];
}

function endLabels(ends: readonly End[], plot: Plot, fontSize: number, lineHeight: number): Label[] {
  const middles = spread(ends.map(({ value, lines }) => ({ wanted: plot.y(value), size: lines.length * lineHeight })), 0, plot.height);
  return ends.flatMap(({ lines, bold, fill }, i) =>
    lines.map((text, line): Label => ({ x: plot.width + LABEL_GAP, y: middles[i]! + (line - (lines.length - 1) / 2) * lineHeight + fontSize * 0.35, text, bold, fill })),
  );
}

/** The denominators' ticks, without those that would touch another. */
function tickPlaces(plot: Plot, write: (tick: number) => string, { measure }: Frame): { x: number; text: string }[] {
  const placed: { x: number; text: string; half: number }[] = [];
  for (const tick of [...plot.across.ticks].reverse()) {
    const text = write(tick);
    const half = measure(text) / 2;
    const x = Math.max(half, plot.x(tick));
    if (placed.every((other) => Math.abs(other.x - x) >= half + other.half + 8)) placed.push({ x, text, half });
  }
  return placed.map(({ x, text }) => ({ x, text }));
}

const touch = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The own area by name, and those that differ for certain, as many as there is room for: none over another text or a point, and no line, if there is another place. */
function nameLabels(
  rows: readonly ComparisonRow[],
  targets: readonly Place[],
  facts: ComparisonFacts,
  plot: Plot,
  { fontSize, measure }: Frame,
  { fixed, limits }: { readonly fixed: readonly Label[]; readonly limits: readonly Line[] },
  format: Formats,
): Label[] {
  const around = ([x, y]: Place): Box => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 });
  const textBox = ({ x, y, text, align = 'left', bold = false }: Label): Box => {
    const width = measure(text, bold);
    const left = x - width * { left: 0, center: 0.5, right: 1 }[align];
    return { left: left - 2, right: left + width + 2, top: y - fontSize * 0.8, bottom: y + fontSize * 0.25 };
  };
  const level = plot.y(facts.reference!.value!);
  const taken = [...fixed.map(textBox), ...targets.map(around)];
  const line: Box = { left: 0, right: plot.width, top: level - 1, bottom: level + 1 };
  const far = (row: ComparisonRow): number => Math.abs(plot.y(row.cell!.value!) - plot.y(facts.reference!.value!));
  const wanted = rows.filter((row) => row.isOwn || certainSide(row)).sort((one, other) => Number(other.isOwn) - Number(one.isOwn) || far(other) - far(one));
  return wanted.flatMap((row) => {
    const [x, y] = targets[rows.indexOf(row)]!;
    const base = { text: textIn(row.area.name, format.language), bold: row.isOwn, fill: row.isOwn ? paint.own : paintOf(row, facts) };
    const middle = y + fontSize * 0.35;
    const tries: Label[] = [
      { ...base, x: x + 9, y: middle },
      { ...base, x: x - 9, y: middle, align: 'right' },
      { ...base, x, y: y - 9, align: 'center' },
      { ...base, x, y: y + fontSize + 5, align: 'center' },
      { ...base, x: x + 5, y: y - 8 },
      { ...base, x: x + 5, y: y + fontSize + 4 },
      { ...base, x: x - 5, y: y - 8, align: 'right' },
      { ...base, x: x - 5, y: y + fontSize + 4, align: 'right' },
      { ...base, x, y: y - fontSize - 9, align: 'center' },
      { ...base, x, y: y + 2 * fontSize + 5, align: 'center' },
    ];
    const free = tries.filter((label) => {
      const box = textBox(label);
      return box.left >= 0 && box.right <= plot.width && box.top >= -fontSize && box.bottom <= plot.height && !taken.some((other) => touch(box, other));
    });
    const offBenchmark = free.filter((label) => !touch(textBox(label), line));
    const offLimits = offBenchmark.filter((label) => !limits.some(({ places }) => passes(places, textBox(label))));
    // Over a limit rather than not at all, and the own area even over the benchmark.
    const found = offLimits[0] ?? offBenchmark[0] ?? (row.isOwn ? free[0] : undefined);
    if (found) taken.push(textBox(found));
    return found ?? [];
  });
}
