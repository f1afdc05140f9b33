import { textIn } from '@indicator-elements/feed';
import { scaleAxis } from '../axis.js';
import type { Frame } from '../chart.js';
import { stretches, type Label, type Line, type Place, type Point, type Rule, type Shape } from '../marks.js';
import { paint } from '../paint.js';
import type { Picture } from '../picture.js';
import { tickFormat } from '../tick.js';
import { lineHeightOf, wrapWhole } from '../wrap.js';
import { directionOf, labelsAround, LARGEST } from './around.js';
import { absentSigns, drawnOf, fillOf } from './looks.js';
import type { SpiderModel } from './model.js';
import { tickLabels } from './ticks.js';

/** The wheel's middle and size, and what stands around it or beside it. */
interface Plan {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly height: number;
  readonly labels: readonly Label[];
  /** The rings of numbers. */
  readonly rings: readonly Point[];
}

/** The least radius of a ring around a number; how far within it the number stays; and how far from its spoke's end the ring is. */
const RING = { least: 9, inner: 2, beyond: 9 } as const;

/**
 * Lays the spider chart out in a frame: spokes on one fixed scale, an outline a series, and the axes' whole labels around them. Where
 * those have no room, the spokes are numbered and the labels listed.
 */
export function spiderLayout(model: SpiderModel, frame: Frame): Picture {
  const { facts, language } = model;
  const { axes, scale, series } = facts;
  const texts = axes.map((axis, i) => [textIn(axis.label, language), ...absentSigns(facts, i)].join('\u00a0'));
  const plan = aroundPlan(texts, frame) ?? numberedPlan(texts, frame);
  const { x, y, radius } = plan;
  const placeAt = (spoke: number, share: number): Place => {
    const [sin, cos] = directionOf(spoke, axes.length);
    return [x + sin * share * radius, y - cos * share * radius];
  };
  const shareOf = (value: number): number => (value - scale.min) / (scale.max - scale.min);
  const places = series.map(({ cells }) => cells.map((cell, i) => (cell?.value === undefined ? undefined : placeAt(i, shareOf(cell.value)))));
  const drawn = drawnOf(facts);
  const ticks = scaleAxis(scale.min, scale.max).ticks;
  const outlines = places.map(outlineOf);

  // The own series last, on top of the others.
  const backwards = series.map((_, i) => series.length - 1 - i);
  const lines = backwards.flatMap((i): Line[] => {
    const { paint: stroke, width, dash } = drawn[i]!;
    return outlines[i]!.map((stretch) => ({ places: stretch, stroke, width, ...(dash && { dash }) }));
  });
  const points = backwards.flatMap((i): Point[] => {
    const look = drawn[i]!;
    const { paint: stroke, shape, size } = look;
    return places[i]!.flatMap((place, axis) => (place ? [{ x: place[0], y: place[1], shape, fill: fillOf(facts, i, axis, look), stroke, size }] : []));
  });
  const isWhole = places[0]!.every((place) => place !== undefined);
  const shapes: Shape[] = isWhole ? [{ places: places[0] as Place[], fill: drawn[0]!.paint, opacity: 0.1 }] : [];
  const spokes = axes.map((_, i): Rule => rule([x, y], placeAt(i, 1)));
  const rings = ticks.slice(1).flatMap((tick) => axes.map((_, i): Rule => rule(placeAt(i, shareOf(tick)), placeAt((i + 1) % axes.length, shareOf(tick)), tick === ticks.at(-1) ? 1 : 0.5)));
  const write = tickFormat(language);
  const numbers = tickLabels(ticks.map((tick) => ({ text: write(tick), y: y - shareOf(tick) * radius })), x, frame, { lines, points });
  return {
    width: Math.round(frame.width),
    height: plan.height,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    fontSize: frame.fontSize,
    shapes,
    rules: [...rings, ...spokes],
    lines,
    points: [...points, ...plan.rings],
    labels: [...plan.labels, ...numbers],
    targets: places[0]!.map((place, i) => place ?? placeAt(i, 1)),
    nearest: 'both',
    start: 0,
  };
}

/** A grid line; thin ones are seen through the fill of the own outline, too. */
function rule([x, y]: Place, [x2, y2]: Place, width = 0.5): Rule {
  return { x, y, x2, y2, stroke: paint.axis, width };
}

/** The closed outline, or what is left of it between the axes that have no value: a gap, never a zero. */
function outlineOf(places: readonly (Place | undefined)[]): Place[][] {
  const gap = places.indexOf(undefined);
  if (gap < 0) return [[...(places as readonly Place[]), places[0]!]];
  // It goes around: from the first gap to itself.
  return stretches([...places.slice(gap), ...places.slice(0, gap)]).filter(({ length }) => length > 1);
}

function aroundPlan(texts: readonly string[], frame: Frame): Plan | undefined {
  const around = labelsAround(texts, frame);
  if (!around) return undefined;
  const { radius, labels, top, bottom } = around;
  const x = Math.round(frame.width) / 2;
  const y = Math.ceil(Math.max(radius + 8, -top));
  const height = Math.ceil(y + Math.max(reachDown(texts.length) * radius + 8, bottom)) + 2;
  return { x, y, radius, height, rings: [], labels: labels.map((label) => ({ ...label, x: label.x + x, y: label.y + y })) };
}

/** How far down the lowest spoke goes, as a share of the wheel's radius. */
function reachDown(spokes: number): number {
  return Math.max(...[...Array(spokes).keys()].map((i) => -directionOf(i, spokes)[1]));
}

/** From this width on the list of labels stands beside the wheel. */
const BESIDE = 600;

function numberedPlan(texts: readonly string[], { width, fontSize, measure }: Frame): Plan {
  const whole = Math.round(width);
  // As large as the longest number takes, in whatever font the page has.
  const reach = Math.max(RING.least, Math.hypot(measure(String(texts.length)) / 2, fontSize * 0.4) + RING.inner);
  const ring = { radius: reach + 1, beyond: reach + RING.beyond };
  const margin = ring.beyond + ring.radius + 1;
  const radius = Math.min(LARGEST, Math.floor(whole / 2) - margin);
  const size = 2 * (radius + margin);
  const tall = margin * 2 + radius + reachDown(texts.length) * (radius + ring.beyond) - ring.beyond;
  const isBeside = whole >= BESIDE;
  const lineHeight = lineHeightOf(fontSize);
  const listLeft = isBeside ? size + 28 : 0;
  const textLeft = 2 * ring.radius + 10;
  const room = Math.min(whole - listLeft - textLeft - 1, 520);
  const items = texts.map((text) => wrapWhole(text, room, (each) => measure(each)));
  // A ring is taller than a line.
  const lead = Math.max(3, ring.radius - lineHeight / 2);
  const heights = items.map((lines) => lines.length * lineHeight + 2 * lead);
  const listHeight = heights.reduce((sum, each) => sum + each, 0);
  const height = isBeside ? Math.max(tall, listHeight) : tall + 10 + listHeight;
  const x = isBeside ? size / 2 : whole / 2;
  const y = (isBeside ? (height - tall) / 2 : 0) + radius + margin;
  let top = isBeside ? (height - listHeight) / 2 : tall + 10;
  const labels: Label[] = [];
  const rings: Point[] = [];
  const number = (i: number, left: number, middle: number): void => {
    rings.push({ x: left, y: middle, shape: 'circle', fill: paint.page, stroke: paint.muted, size: (2 * reach) ** 2, width: 1 });
    labels.push({ x: left, y: middle + fontSize * 0.33, text: String(i + 1), align: 'center', fill: paint.ink });
  };
  items.forEach((lines, i) => {
    const [sin, cos] = directionOf(i, texts.length);
    number(i, x + sin * (radius + ring.beyond), y - cos * (radius + ring.beyond));
    number(i, listLeft + ring.radius + 1, top + lead + lineHeight / 2);
    lines.forEach((text, line) => labels.push({ x: listLeft + textLeft, y: top + lead + (line + 0.5) * lineHeight + fontSize * 0.33, text, fill: paint.ink }));
    top += heights[i]!;
  });
  return { x, y, radius, height: Math.ceil(height), labels, rings };
}
