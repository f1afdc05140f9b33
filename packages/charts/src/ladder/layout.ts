import { textIn } from '@indicator-elements/feed';
import type { CategoryRange } from '@indicator-elements/statistics';
import { absenceOf } from '../absent.js';
import type { Frame } from '../chart.js';
import { percentText, statusWord } from '../describe.js';
import { formats } from '../format.js';
import type { Label, Line, Marks, Place, Point, Rule, Shape } from '../marks.js';
import { paint } from '../paint.js';
import type { Picture } from '../picture.js';
import { lineHeightOf, wrap } from '../wrap.js';
import { groupSigns, type LadderModel } from './model.js';
import { pictureWords } from './picture-words.js';
import { isMedian, shareOf, type Round, type Series } from './rows.js';
import { words } from './words.js';

/*
 * A stair in profile that rises to the right. Each step is a slab with its name, and goes on to the right as a shelf; those who stand on
 * it stand on the shelf, one mark each, all rows from one zero. Where one mark each does not fit, bars of one scale take their place.
 */

/** One line of marks, or the bar of the round before. */
interface Row {
  readonly series: Series;
  readonly round: Round;
  /** Of the groups. */
  readonly at: number;
  readonly isBefore: boolean;
}

/** A step: those who stand on it between `top` and `tread`, its name between that and `bottom`; a gap to the next below. */
interface Step {
  readonly left: number;
  readonly top: number;
  readonly tread: number;
  readonly bottom: number;
  readonly name: readonly string[];
}

interface Plot {
  readonly width: number;
  readonly height: number;
  /** Where all counts begin. */
  readonly zero: number;
  /** How far to the right one answer reaches. */
  readonly unit: number;
  /** The width of a mark; undefined where bars are drawn. */
  readonly mark?: number;
  readonly rowHeight: number;
  readonly beforeHeight: number;
  readonly lineHeight: number;
  readonly rows: readonly Row[];
  readonly steps: readonly Step[];
}

const EDGE = 2;
const NAME_GAP = 8;
const COUNT_GAP = 8;
/** Between two lanes of medians. */
const LANE = 16;
const LEAST_UNIT = 9;
const MOST_UNIT = 28;
/** More marks than these in a row are no longer seen one by one. */
const MOST_MARKS = 40;
/** Room on a shelf beyond the longest row. */
const SHELF = 96;
const BAR = 13;
/** A bar that ends in a sign is thin. */
const STEM = 4;
/** The sign of a group at the end of its bar. */
const SIGN = 11;
const BAR_BEFORE = 5;

/** Lays the ladder out in a frame. */
export function ladderLayout(model: LadderModel, frame: Frame): Picture {
  const { facts } = model;
  const plot = plotOf(model, frame);
  const { width, height, zero, steps } = plot;
  const median = facts.series[0]?.now.answers?.median.lower;
  return {
    width,
    height,
    padding: { top: EDGE, right: Math.max(frame.width - width - EDGE, EDGE), bottom: EDGE, left: EDGE },
    fontSize: frame.fontSize,
    ...ladderMarks(model, plot, frame),
    targets: steps.map(({ top, bottom }): Place => [zero, (top + bottom) / 2]),
    nearest: 'y',
    rises: true,
    start: median ?? 0,
  };
}

function plotOf(model: LadderModel, { width: whole, fontSize, measure }: Frame): Plot {
  const { facts, language } = model;
  const format = formats(language, 'shown');
  const count = facts.steps.length;
  const available = Math.max(160, whole - 2 * EDGE);
  const lineHeight = lineHeightOf(fontSize);
  const indent = Math.round(Math.max(7, Math.min(84, (available * 0.28) / count, (available * 0.07))));
  const zero = indent * count;
  const rows = facts.series.flatMap((series, at): Row[] => [
    { series, at, round: series.now, isBefore: false },
    ...(series.before ? [{ series, at, round: series.before, isBefore: true }] : []),
  ]);
  const values = rows.flatMap(({ round }) => round.cells.map((cell) => cell?.value ?? 0));
  const countWidth = Math.max(...rows.flatMap(({ round }) => round.cells.map((_, step) => {
    const [number, share] = countText(round, step, format);
    return measure(number, true) + (share ? measure(` ${share}`) : 0);
  })));
  const room = available - zero - COUNT_GAP - SIGN / 2 - countWidth - lanesOf(facts.series) - 4;
  const most = Math.max(1, ...values);
  const fits = room / most >= LEAST_UNIT && most <= MOST_MARKS;
  const unit = fits ? Math.min(MOST_UNIT, Math.floor(room / most)) : room / most;
  // No wider than it takes: the medians stand near those whom they are of.
  const names = facts.steps.map((step, at) => at * indent + measure(textIn(step.label, language), true) + SHELF);
  const width = Math.min(available, Math.max(720, zero + unit * most + COUNT_GAP + countWidth + SHELF, ...names) + lanesOf(facts.series));
  const mark = fits ? Math.min(20, unit - 2.5) : undefined;
  const rowHeight = Math.max((mark ?? BAR) + 3, lineHeight);
  const beforeHeight = lineHeight - 1;
  const people = 4 + rows.reduce((sum, { isBefore, at }, i) => sum + (isBefore ? beforeHeight : rowHeight) + (at > 0 && rows[i - 1]!.at < at ? 3 : 0), 0);

  let top = 0;
  const steps: Step[] = [];
  for (let at = count - 1; at >= 0; at--) {
    const left = at * indent;
    const number = numberOf(model, at);
    const inset = left + NAME_GAP + (number ? measure(number, true) + NAME_GAP : 0);
    const right = width - lanesOf(facts.series) - (hasMedian(facts.series, at) ? measure(pictureWords.in(language).medianLabel) + 8 : 0);
    const name = wrap(textIn(facts.steps[at]!.label, language), right - inset, 3, (text) => measure(text, true));
    const tread = top + people;
    const bottom = tread + name.length * lineHeight + 7;
    steps[at] = { left, top, tread, bottom, name };
    // Those on a step are near its name, and apart from the name above them, or they are read as that one's.
    top = bottom + lineHeight;
  }
  return { width, height: steps[0]!.bottom, zero, unit, ...(mark !== undefined && { mark }), rowHeight, beforeHeight, lineHeight, rows, steps };
}

/** The width at the right edge that the medians take. */
function lanesOf(series: readonly Series[]): number {
  return series.some(({ now }) => now.answers) ? LANE * series.length + 2 : 0;
}

/** The step's number before its name; none where the name has one. */
function numberOf({ facts, language }: LadderModel, at: number): string {
  return words.in(language).steps.test(textIn(facts.steps[at]!.label, language)) ? '' : String(at + 1);
}

/** Whether any series' median is here. */
function hasMedian(series: readonly Series[], at: number): boolean {
  return series.some(({ now }) => isMedian(now, at));
}

function countText(round: Round, step: number, format: ReturnType<typeof formats>): [number: string, share?: string] {
  const value = round.cells[step]?.value;
  if (value === undefined) return [''];
  const share = shareOf(round, step);
  return share === undefined ? [format.number(value, 0)] : [format.number(value, 0), `(${percentText(share, format)})`];
}

function ladderMarks(model: LadderModel, plot: Plot, frame: Frame): Marks {
  const { steps, width, height, zero } = plot;
  const stair = profile(plot);
  const people = peopleMarks(model, plot, frame);
  const medians = medianMarks(model, plot);
  return {
    shapes: [
      { places: [...stair, [zero, height]], fill: paint.own, opacity: 0.16 },
      ...steps.map(({ tread, bottom }, at): Shape => ({ places: box(zero, tread, width, bottom), fill: paint.own, opacity: hasMedian(model.facts.series, at) ? 0.16 : 0.07 })),
      ...people.shapes,
    ],
    rules: [
      ...steps.map(({ tread }): Rule => ({ x: zero, x2: width, y: tread, y2: tread, stroke: paint.own, width: 1.5 })),
      ...steps.slice(0, -1).map(({ tread }, at): Rule => ({ x: steps[at + 1]!.left, x2: zero, y: tread, y2: tread, stroke: paint.own, width: 0.75 })),
      ...steps.map(({ top, tread }): Rule => ({ x: zero, x2: zero, y: top, y2: tread, stroke: paint.axis })),
      ...medians.rules,
    ],
    lines: [{ places: stair, stroke: paint.own, width: 3 }, ...people.lines],
    points: [...people.points, ...medians.points],
    labels: [...nameLabels(model, plot, frame), ...people.labels],
  };
}

const box = (x: number, y: number, x2: number, y2: number): Place[] => [[x, y], [x2, y], [x2, y2], [x, y2]];

function nameLabels(model: LadderModel, { steps, width, lineHeight }: Plot, { fontSize, measure }: Frame): Label[] {
  const { facts, language } = model;
  return steps.flatMap(({ left, tread, name }, at) => {
    const number = numberOf(model, at);
    const inset = left + NAME_GAP + (number ? measure(number, true) + NAME_GAP : 0);
    const y = tread + 4 + fontSize * 0.35 + lineHeight / 2;
    const isHere = hasMedian(facts.series, at);
    return [
      ...name.map((text, line): Label => ({ x: inset, y: y + line * lineHeight, text, fill: paint.ink, bold: isHere })),
      ...(number ? [{ x: left + NAME_GAP, y, text: number, fill: paint.own, bold: true }] : []),
      ...(isHere ? [{ x: width - lanesOf(facts.series), y, text: pictureWords.in(language).medianLabel, fill: paint.muted, align: 'right' } satisfies Label] : []),
    ];
  });
}

/** Those who stand on each step, and how many they are. */
function peopleMarks({ facts, language }: LadderModel, plot: Plot, { fontSize, measure }: Frame): Omit<Marks, 'rules'> {
  const { steps, rows, zero, unit, mark, rowHeight, beforeHeight } = plot;
  const format = formats(language, 'shown');
  const [shapes, lines, labels]: [Shape[], Line[], Label[]] = [[], [], []];
  /** Those of a group after each other: they are one mark. */
  const points = facts.series.map((): Point[] => []);
  steps.forEach(({ tread }, at) => {
    let bottom = tread - 2;
    for (const row of [...rows].reverse()) {
      const height = row.isBefore ? beforeHeight : rowHeight;
      const middle = bottom - height / 2;
      const former = rows[rows.indexOf(row) - 1];
      bottom -= height + (former && former.at < row.at ? 3 : 0);
      const cell = row.round.cells[at];
      const baseline = middle + fontSize * 0.35;
      const absence = absenceOf(cell);
      if (cell?.value === undefined || absence) {
        labels.push({ x: zero + COUNT_GAP, y: baseline, text: statusWord(absence ?? 'missing', language), fill: paint.muted });
        continue;
      }
      const end = zero + cell.value * unit;
      const key = groupSigns[row.at]!;
      const hollow = key.shape !== 'circle';
      // A bar is told from the other groups' by the sign at its end: its middle is where the bar ends.
      const isSigned = facts.dimension !== undefined && mark === undefined && !row.isBefore;
      if (row.isBefore) {
        if (cell.value > 0) {
          const places = box(zero, middle - BAR_BEFORE / 2, end, middle + BAR_BEFORE / 2);
          lines.push({ places: [...places, places[0]!], stroke: paint.quiet, width: 1.25 });
        }
      } else if (mark !== undefined) {
        for (let i = 0; i < cell.value; i++) {
          const size = (hollow ? mark - 2.5 : mark) ** 2;
          points[row.at]!.push({ x: zero + (i + 0.5) * unit, y: middle, shape: key.shape, fill: hollow ? paint.page : paint[key.paint], stroke: paint[key.paint], size, width: hollow ? 1.75 : 0 });
        }
      } else if (cell.value > 0) {
        const half = (isSigned ? STEM : BAR) / 2;
        shapes.push({ places: box(zero, middle - half, end, middle + half), fill: paint[key.paint] });
      }
      if (isSigned) points[row.at]!.push({ x: end, y: middle, shape: key.shape, fill: hollow ? paint.page : paint[key.paint], stroke: paint[key.paint], size: SIGN ** 2 });
      const [number, share] = countText(row.round, at, format);
      const x = end + COUNT_GAP + (isSigned ? SIGN / 2 : 0);
      labels.push({ x, y: baseline, text: number, fill: row.isBefore ? paint.muted : paint.ink, bold: !row.isBefore });
      if (share) labels.push({ x: x + measure(`${number} `, !row.isBefore), y: baseline, text: share, fill: paint.muted });
    }
  });
  return { shapes, lines, points: points.flat(), labels };
}

/** Where the medians stand, at the right edge, and where they stood: a lane a group. */
function medianMarks({ facts }: LadderModel, { steps, width }: Plot): Pick<Marks, 'rules' | 'points'> {
  const [rules, points]: [Rule[], Point[]] = [[], []];
  const middle = (at: number): number => (steps[at]!.tread + steps[at]!.bottom) / 2;
  const height = ({ lower, upper }: CategoryRange): number => (middle(lower) + middle(upper)) / 2;
  facts.series.forEach(({ now, before, shift }, at) => {
    if (!now.answers) return;
    const x = width - LANE * (facts.series.length - at) + LANE / 2;
    const key = groupSigns[at]!;
    const stroke = paint[key.paint];
    const [shape, hollow] = facts.dimension ? [key.shape, key.shape !== 'circle'] : (['diamond', false] as const);
    const { median } = now.answers;
    const y = height(median);
    // Between two steps: a line to both.
    if (median.lower !== median.upper) rules.push({ x, x2: x, y: middle(median.lower), y2: middle(median.upper), stroke, width: 1.5 });
    if (shift && before?.answers) {
      const from = height(before.answers.median);
      const down = Math.sign(y - from);
      rules.push({ x, x2: x, y: from, y2: y, stroke, width: 1.5 });
      points.push({ x, y: from, shape: 'diamond', fill: paint.page, stroke: paint.quiet, size: 90 });
      points.push({ x, y: y - down * 12, shape: down < 0 ? 'triangle-up' : 'triangle-down', fill: stroke, stroke, size: 40, width: 0 });
    }
    points.push({ x, y, shape, fill: hollow ? paint.page : stroke, stroke, size: 110, width: hollow ? 1.75 : 0 });
  });
  return { rules, points };
}

/** The stair from its foot up, riser and tread by turns, to its back. */
function profile({ steps, height, zero }: Plot): Place[] {
  const places: Place[] = [];
  let y = height;
  for (const { left, tread } of steps) {
    places.push([left, y], [left, tread]);
    y = tread;
  }
  return [...places, [zero, y]];
}
