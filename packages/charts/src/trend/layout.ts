import { textIn } from '@indicator-elements/feed';
import { honestDomain, scaleAxis, spread, valueAxis, type Axis } from '../axis.js';
import type { Frame } from '../chart.js';
import { areaInSentence, boundsOf, decimalsOf, unitSuffix } from '../describe.js';
import { capitalise, formats } from '../format.js';
import { paint, tonePaint, type Paint } from '../paint.js';
import { periodTicks } from '../period-axis.js';
import type { Picture } from '../picture.js';
import { tickFormat } from '../tick.js';
import { wrap } from '../wrap.js';
import { absentSign, type TrendModel } from './model.js';
import { centreOf, controlWordsOf, type TrendRow } from './rows.js';
import { pictureWords } from './picture-words.js';
import { words } from './words.js';

/** A name and number at the right end of a line. */
interface EndLabel {
  readonly value: number;
  readonly lines: readonly string[];
  readonly fill: Paint;
  readonly strong: boolean;
}

/** Positions within the plot, in pixels. */
interface Plot {
  readonly width: number;
  readonly height: number;
  readonly axis: Axis;
  /** Middle of the first row, and the distance between rows. */
  readonly origin: number;
  readonly step: number;
  x(row: number): number;
  y(value: number): number;
}

const LABEL_GAP = 10;
const EVENT_SIZE = 20;

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

  const endLabels = endLabelsOf(model, frame);
  const right = Math.ceil(Math.max(0, ...endLabels.flatMap(({ lines, strong }) => lines.map((line) => measure(line, strong))))) + LABEL_GAP;
  const lineHeight = Math.round(fontSize * 1.3);
  const labelled = endLabels.reduce((sum, { lines }) => sum + heightOf(lines, lineHeight), 0) - fontSize;
  const plot = plotOf(frame, axis, right, inset, labelled, rows.length);

  const xTicks = periodTicks(rows.map(({ period }) => period), facts.indicator.granularity, language, plot.x, (text) => measure(text));
  const absent = absentMarks(rows, plot);
  const below = absent.length > 0 ? 12 : 0;
  const isCut = axis.min > 0 || axis.max < 0;
  const axisNote = isCut ? wrap(pictureWords.in(language).axisFrom(writeTick(axis.min)), plot.width + right, 2, measure) : [];
  const xLines = xTicks.some(({ year }) => year) ? 2 : 1;
  const bottom = below + lineHeight * (xLines + axisNote.length) + 6;

  // The unit is said once, at the top, above the plot and no wider than it.
  tickTexts.push(...wrap(`${tickTexts.pop()}${unitSuffix(facts.indicator, format)}`, plot.width, 1, measure));
  const topLabelWidth = measure(tickTexts.at(-1)!);
  const eventMarks = eventMarksOf(model, plot, fontSize, topLabelWidth);
  const top = Math.max(fontSize + 8, ...eventMarks.map(({ py }) => EVENT_SIZE / 2 + 1 - py));

  return {
    width: plot.width,
    height: plot.height,
    padding: { top, right, bottom, left: 0 },
    params: {
      xMin: -plot.origin / plot.step,
      xMax: (plot.width - plot.origin) / plot.step,
      yMin: axis.min,
      yMax: axis.max,
      fontSize,
      lineWidth: plot.step < 1.5 ? 1.25 : plot.step < 3 ? 1.5 : 2,
    },
    data: {
      grid: axis.ticks.map((y) => ({ y })),
      yLabels: [
        ...axis.ticks.map((tick, i) => ({ px: 0, py: plot.y(tick) - 4, text: tickTexts[i] })),
        ...axisNote.map((text, line) => ({ px: 0, py: plot.height + below + fontSize + 5 + (xLines + line) * lineHeight, text })),
      ],
      xLabels: xTicks.flatMap(({ index, label, year }) => {
        const px = (text: string): number => Math.max(measure(text) / 2, Math.min(plot.x(index), plot.width + right - measure(text) / 2));
        const py = plot.height + below + fontSize + 5;
        return [{ px: px(label), py, text: label }, ...(year ? [{ px: px(year), py: py + lineHeight, text: year }] : [])];
      }),
      limits: rows.map(({ lower, upper }, x) => ({ x, y: lower ?? null, y2: upper ?? null })),
      // A line would strike through the label of the top tick: it begins below.
      events: eventMarks.map(({ x, py }) => ({ x, py: plot.x(x) < topLabelWidth + 3 ? -1 : py + EVENT_SIZE / 2 })),
      eventNumbers: eventMarks,
      targets: segments(rows, ({ target }) => target).map(within(plot, rows.length)),
      centre: centreLines(model).map(within(plot, rows.length)),
      compared: rows.map(({ compared }, x) => ({ x, y: compared?.value ?? null })),
      own: rows.map(({ own }, x) => ({ x, y: own?.value ?? null })),
      points: pointMarks(model, plot),
      absent,
      ...placeEndLabels(endLabels, plot, lineHeight, fontSize),
    },
    targets: rows.map(({ own, compared }, row) => ({
      x: plot.x(row),
      y: top + plot.y(own?.value ?? compared?.value ?? axis.min),
    })),
  };
}

function trendAxis({ facts: { indicator, rows } }: TrendModel): Axis {
  const values = rows
    .flatMap(({ own, compared, target, centre, lower, upper }) => [own?.value, compared?.value, target, centre, lower, upper])
    .filter((value) => value !== undefined);
  const { min, max } = boundsOf(indicator);
  if (indicator.kind === 'score' && values.every((value) => value >= min && value <= max)) return scaleAxis(min, max);
  if (values.every((value) => value === 0)) return valueAxis(0, 1);
  const [low, high] = honestDomain(Math.min(...values), Math.max(...values));
  // Values that differ by less than their decimals can say are as good as equal.
  if (high - low >= 4 * 10 ** -decimalsOf(indicator)) return valueAxis(low, high);
  return valueAxis(Math.min(0, low * 1.1), Math.max(0, high < max ? Math.min(high * 1.1, max) : high));
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
    origin,
    step,
    x: (row) => origin + row * step,
    y: (value) => height * (1 - (value - axis.min) / (axis.max - axis.min)),
  };
}

function endLabelsOf({ facts, language }: TrendModel, frame: Frame): EndLabel[] {
  const { rows, verdict, indicator } = facts;
  const say = words.in(language);
  const format = formats(language, 'shown');
  const number = (value: number): string => (Math.abs(value) < 1e6 ? format.number(value, decimalsOf(indicator)) : writeLarge(value));
  const writeLarge = tickFormat(language, 4);
  const widest = Math.min(180, frame.width * 0.36);
  const labels: EndLabel[] = [];
  // A name may be cut short, a number never.
  const add = (value: number | undefined | null, fill: Paint, strong: boolean, name: string, joint = '\u00a0'): void => {
    if (value === undefined || value === null) return;
    const measure = (text: string): number => frame.measure(text, strong);
    const whole = name + joint + number(value);
    const lines = !strong && measure(whole) <= widest ? [whole] : [...wrap(name, widest, 2, measure), number(value)];
    labels.push({ value, lines, fill, strong });
  };
  const own = rows.findLast((row) => row.own?.value !== undefined)?.own?.value;
  add(own, paint.own, true, textIn(facts.area.name, language));
  const compared = rows.findLast((row) => row.compared?.value !== undefined)?.compared?.value;
  if (facts.compared) add(compared, paint.muted, false, capitalise(areaInSentence(facts.compared, facts.feed, language)));
  if (verdict && !verdict.withheld) {
    const centre = centreOf(verdict.part);
    const label = controlWordsOf(verdict, language)?.meanLabel ?? say.medianLabel;
    add(centre, paint.own, false, label);
  }
  const last = rows.at(-1);
  add(last?.upper, paint.muted, false, pictureWords.in(language).limit);
  add(last?.lower, paint.muted, false, pictureWords.in(language).limit);
  if (last?.target !== undefined) {
    const target = indicator.targets.findLast(({ value }) => value === last.target);
    add(last.target, paint.target, false, target ? textIn(target.label, language) : say.targetLabel, ': ');
  }
  return labels;
}

function heightOf(lines: readonly string[], lineHeight: number): number {
  return lines.length * lineHeight + 2;
}

function placeEndLabels(labels: readonly EndLabel[], plot: Plot, lineHeight: number, fontSize: number): Record<'labels' | 'strongLabels', object[]> {
  const middles = spread(
    labels.map(({ value, lines }) => ({ wanted: plot.y(value), size: heightOf(lines, lineHeight) })),
    -fontSize,
    // No further: the last label of the time axis may reach in under these.
    plot.height,
  );
  const placed = (strong: boolean): object[] =>
    labels.flatMap((label, i) => {
      if (label.strong !== strong) return [];
      const first = middles[i]! - ((label.lines.length - 1) * lineHeight) / 2 + fontSize * 0.35;
      return label.lines.map((text, line) => ({ px: plot.width + LABEL_GAP, py: first + line * lineHeight, text, fill: label.fill }));
    });
  return { labels: placed(false), strongLabels: placed(true) };
}

function pointMarks({ facts: { rows }, signalTone }: TrendModel, plot: Plot): object[] {
  const roomy = plot.step >= 4;
  const last = rows.findLastIndex(({ own }) => own?.value !== undefined);
  return rows.flatMap(({ own, signal }, x) => {
    if (own?.value === undefined) return [];
    const alone = rows[x - 1]?.own?.value === undefined && rows[x + 1]?.own?.value === undefined;
    const colour = signal ? tonePaint[signalTone[signal]] : paint.own;
    const hollow = own.status === 'preliminary' || own.status === 'low-reliability';
    if (!signal && !hollow && !alone && x !== last && !roomy) return [];
    return [
      {
        x,
        y: own.value,
        shape: signal === 'above' ? 'triangle-up' : signal === 'below' ? 'triangle-down' : own.status === 'low-reliability' ? 'square' : 'circle',
        fill: hollow ? paint.page : colour,
        stroke: colour,
        size: signal || hollow || x === last ? (plot.step >= 7 ? 42 : 26) : plot.step >= 10 ? 16 : 9,
      },
    ];
  });
}

/** A sign under the axis where there is no value: why it is absent is not the same as zero, nor as each other. One for those that touch. */
function absentMarks(rows: readonly TrendRow[], plot: Plot): { x: number; py: number; text: string }[] {
  const marks: { x: number; py: number; text: string }[] = [];
  rows.forEach(({ own }, x) => {
    if (own?.value !== undefined) return;
    const text = absentSign[own?.status === 'suppressed' || own?.status === 'not-applicable' ? own.status : 'missing'];
    const last = marks.at(-1);
    if (last?.text === text && (x - last.x) * plot.step < 8) return;
    marks.push({ x, py: plot.height + 11, text });
  });
  return marks;
}

function eventMarksOf({ facts }: TrendModel, plot: Plot, fontSize: number, topLabelWidth: number): { x: number; py: number; label: string }[] {
  const first = facts.events.every(({ row }) => plot.x(row) > topLabelWidth + EVENT_SIZE) ? -EVENT_SIZE / 2 - 2 : -fontSize - EVENT_SIZE / 2 - 6;
  const ends: number[] = [];
  return facts.events.map(({ row }, i) => {
    const at = plot.x(row);
    let level = ends.findIndex((end) => end <= at - EVENT_SIZE - 2);
    if (level < 0) level = ends.length;
    ends[level] = at;
    return { x: row, py: first - level * (EVENT_SIZE + 2), label: String(i + 1) };
  });
}

function centreLines({ facts: { verdict } }: TrendModel): { x: number; x2: number; y: number }[] {
  if (!verdict || verdict.withheld) return [];
  return verdict.parts.flatMap((part) => {
    const y = centreOf(part);
    return y === null ? [] : [{ x: part.start - 0.5, x2: part.end - 0.5, y }];
  });
}

/** Holds a level line within the plot: half a step beyond the last point may be among the labels. */
function within(plot: Plot, rows: number): <Line extends { x: number; x2: number }>(line: Line) => Line {
  const reach = rows > 1 ? Math.min(0.5, 4 / plot.step) : 20;
  return (line) => ({
    ...line,
    x: line.x < 0 ? -reach : line.x,
    x2: line.x2 > rows - 1 ? rows - 1 + reach : line.x2,
  });
}

/** Level stretches of rows that share a value, each half a step longer at both ends. */
function segments(rows: readonly TrendRow[], valueOf: (row: TrendRow) => number | undefined): { x: number; x2: number; y: number }[] {
  const found: { x: number; x2: number; y: number }[] = [];
  rows.forEach((row, i) => {
    const y = valueOf(row);
    if (y === undefined) return;
    const last = found.at(-1);
    if (last && last.y === y && last.x2 === i - 0.5) last.x2 = i + 0.5;
    else found.push({ x: i - 0.5, x2: i + 0.5, y });
  });
  return found;
}
