import { textIn } from '@indicator-elements/feed';
import { absenceOf, absentSign } from '../absent.js';
import { scaleAxis } from '../axis.js';
import type { Frame } from '../chart.js';
import { formats } from '../format.js';
import type { Label, Place, Point, Rule } from '../marks.js';
import { paint } from '../paint.js';
import type { Picture } from '../picture.js';
import { tickFormat } from '../tick.js';
import { lineHeightOf, wrapWhole } from '../wrap.js';
import { drawnOf, fillOf } from './looks.js';
import type { SpiderModel } from './model.js';
import { writeValue } from './series.js';

/** From this width on a row's label stands left of it; below, above it. */
const BESIDE = 560;
/** Room for half a dot at the ends of the scale. */
const INSET = 6;

/** Lays the same values out as dots on a common scale, a row an axis and in it a line a series, with their intervals. */
export function dotsLayout(model: SpiderModel, frame: Frame): Picture {
  const { facts, language } = model;
  const { axes, scale, series } = facts;
  const { fontSize, measure } = frame;
  const format = formats(language, 'shown');
  const whole = Math.round(frame.width);
  const lineHeight = lineHeightOf(fontSize);
  const isBeside = whole >= BESIDE;
  const texts = axes.map((axis) => textIn(axis.label, language));

  // What a value is, right of the row, in its series' paint; where there is none, the sign of why.
  const numbers = series.map(({ cells }) =>
    cells.map((cell, i) => (cell?.value === undefined ? absentSign[absenceOf(cell)!] : writeValue(cell.value, axes[i]!, format))),
  );
  const right = Math.ceil(Math.max(...numbers.flat().map((text) => measure(text, true)))) + 10;
  const labelRoom = isBeside ? Math.min(300, whole * 0.4, Math.max(...texts.map((text) => measure(text))) + 1) : whole - 2;
  const left = isBeside ? Math.ceil(labelRoom) + 16 : 0;
  const width = whole - left - right;
  const write = tickFormat(language);
  const xOf = (value: number): number => left + INSET + ((width - 2 * INSET) * (value - scale.min)) / (scale.max - scale.min);

  const step = Math.max(lineHeight, 17);
  const drawn = drawnOf(facts);
  const labels: Label[] = [];
  const rules: Rule[] = [];
  const bars: Rule[] = [];
  const points: Point[] = [];
  const targets: Place[] = [];
  const tops: number[] = [];
  let top = 0;
  axes.forEach((_, i) => {
    const lines = wrapWhole(texts[i]!, labelRoom, (text) => measure(text));
    const labelHeight = lines.length * lineHeight;
    const rowHeight = series.length * step;
    const height = isBeside ? Math.max(labelHeight, rowHeight) + 16 : labelHeight + rowHeight + 16;
    const labelTop = isBeside ? top + (height - labelHeight) / 2 : top + 6;
    const rowTop = isBeside ? top + (height - rowHeight) / 2 : top + 8 + labelHeight;
    lines.forEach((text, line) => labels.push({ x: 0, y: labelTop + (line + 0.5) * lineHeight + fontSize * 0.33, text, fill: paint.ink }));
    tops.push(isBeside ? top + 3 : rowTop, isBeside ? top + height - 3 : rowTop + rowHeight);
    series.forEach(({ cells, intervals }, s) => {
      const look = drawn[s]!;
      const y = rowTop + (s + 0.5) * step;
      const value = cells[i]?.value;
      const interval = intervals[i];
      if (interval) bars.push({ x: xOf(interval.lower), x2: xOf(interval.upper), y, y2: y, stroke: look.paint, width: look.width });
      if (value !== undefined) points.push({ x: xOf(value), y, shape: look.shape, fill: fillOf(facts, s, i, look), stroke: look.paint, size: look.size + 14 });
      const isOwn = s === 0;
      labels.push({ x: whole, y: y + fontSize * 0.33, text: numbers[s]![i]!, align: 'right', bold: isOwn, fill: look.paint === paint.quiet ? paint.muted : look.paint });
      if (isOwn) targets.push([xOf(value ?? scale.min), y]);
    });
    if (i > 0) rules.push({ x: 0, x2: whole, y: top, y2: top, stroke: paint.grid });
    top += height;
  });

  const ticks = scaleAxis(scale.min, scale.max).ticks;
  // Through the rows, not through the labels between them.
  for (let i = 0; i < tops.length; i += 2) {
    rules.push(...ticks.map((tick): Rule => ({ x: xOf(tick), x2: xOf(tick), y: tops[i]!, y2: tops[i + 1]!, stroke: paint.grid })));
  }
  const tickY = top + fontSize + 2;
  for (const tick of ticks) {
    const text = write(tick);
    const half = measure(text) / 2;
    labels.push({ x: Math.max(left + half, Math.min(xOf(tick), whole - half)), y: tickY, text, align: 'center', fill: paint.muted });
  }
  return {
    width: whole,
    height: Math.ceil(tickY + fontSize * 0.4),
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    fontSize,
    shapes: [],
    rules: [...rules, ...bars],
    lines: [],
    points,
    labels,
    targets,
    nearest: 'y',
    start: 0,
  };
}
