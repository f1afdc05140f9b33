import { spread } from '../axis.js';
import type { Box } from '../boxes.js';
import type { Frame } from '../chart.js';
import type { Label } from '../marks.js';
import { paint } from '../paint.js';
import { breakLines, lineHeightOf } from '../wrap.js';

/** Labels around a wheel, and how large that can then be. Places are from its middle. */
export interface Around {
  readonly radius: number;
  readonly labels: readonly Label[];
  readonly top: number;
  readonly bottom: number;
}

/** Sine and cosine of a spoke's direction: the first points up, the others follow clockwise. */
export function directionOf(spoke: number, spokes: number): readonly [sin: number, cos: number] {
  const angle = (2 * Math.PI * spoke) / spokes;
  // Rounded, so that a spoke straight down is straight down.
  return [Number(Math.sin(angle).toFixed(9)), Number(Math.cos(angle).toFixed(9))];
}

const GAP = 9;
/** No wheel has a larger radius. */
export const LARGEST = 150;
/** A wheel is no smaller than this beside words, or beside statements of more than two lines. */
const LEAST = { words: 56, statements: 96 } as const;
/** How wide a label may become, in the order in which they are tried: short lines are read best. */
const WIDTHS = [200, 250, 160, 130, 100, 75] as const;
const MOST_LINES = 5;
/** How far from its spoke's end a label above or below the wheel may be moved, in pixels. */
const MOST_MOVED = 36;

interface LabelBox extends Box {
  readonly lines: readonly string[];
  readonly side: -1 | 0 | 1;
}

/** Finds the largest wheel that all labels stand around whole, each nearest to its own spoke; undefined where there is none. */
export function labelsAround(texts: readonly string[], { width, fontSize, measure }: Frame): Around | undefined {
  const known = new Map<string, number>();
  const widthOf = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const measured = measure(text);
    known.set(text, measured);
    return measured;
  };
  for (let radius = Math.min(LARGEST, Math.floor(width / 2) - GAP); radius >= LEAST.words; radius -= 4) {
    for (const most of WIDTHS) {
      const boxes = boxesAround(texts, radius, most, width, fontSize, widthOf);
      if (boxes) return { radius, ...labelled(boxes, fontSize) };
    }
  }
  return undefined;
}

function boxesAround(texts: readonly string[], radius: number, most: number, width: number, fontSize: number, widthOf: (text: string) => number): LabelBox[] | undefined {
  const reach = radius + GAP;
  const lineHeight = lineHeightOf(fontSize);
  const wanted = texts.map((text, i) => {
    const [sin, cos] = directionOf(i, texts.length);
    const side = Math.abs(sin) < 0.05 ? 0 : sin > 0 ? 1 : -1;
    const room = side === 0 ? Math.min(most * 1.5, width - 2) : Math.min(most, width / 2 - reach * Math.abs(sin) - 1);
    const broken = breakLines(text, room, widthOf);
    const lines = broken.every((line) => widthOf(line) <= room) ? broken : [];
    const height = lines.length * lineHeight;
    // Above the wheel stands the scale's last number, too.
    const beyond = side === 0 && cos > 0 ? reach + fontSize * 0.35 : reach;
    return { lines, side, height, middle: -cos * (beyond + height / 2), tip: [reach * sin, -reach * cos] as const } as const;
  });
  const longest = Math.max(...wanted.map(({ lines }) => lines.length));
  if (wanted.some(({ lines }) => lines.length === 0) || longest > MOST_LINES || (longest > 2 && radius < LEAST.statements)) return undefined;

  const middles = wanted.map(({ middle }) => middle);
  for (const side of [-1, 1]) {
    const those = wanted.flatMap((each, i) => (each.side === side ? [i] : []));
    const apart = spread(those.map((i) => ({ wanted: middles[i]!, size: wanted[i]!.height + 6 })), -10_000, 10_000);
    those.forEach((i, at) => (middles[i] = apart[at]!));
  }
  const boxes = wanted.map(({ lines, side, height, tip }, i): LabelBox => {
    const wide = Math.max(...lines.map(widthOf));
    const [top, bottom] = [middles[i]! - height / 2, middles[i]! + height / 2];
    // Moved from its spoke's end, a label still stands outside the wheel.
    const nearest = top < 0 && bottom > 0 ? 0 : Math.min(Math.abs(top), Math.abs(bottom));
    const inner = side === 0 ? -wide / 2 : Math.max(Math.abs(tip[0]), Math.sqrt(Math.max(0, reach ** 2 - nearest ** 2)));
    return { lines, side, top, bottom, left: side < 0 ? -inner - wide : inner, right: side < 0 ? -inner : inner + wide };
  });
  // What stands above the wheel, or below it, makes way for those beside it.
  boxes.forEach((box, i) => {
    if (box.side !== 0) return;
    const step = box.top < 0 ? -4 : 4;
    for (let moved = step; Math.abs(moved) <= MOST_MOVED && boxes.some((other, j) => i !== j && touch(boxes[i]!, other)); moved += step) {
      boxes[i] = { ...box, top: box.top + moved, bottom: box.bottom + moved };
    }
  });
  const isWithin = boxes.every(({ left, right }) => left >= -width / 2 && right <= width / 2);
  const isApart = boxes.every((one, i) => boxes.slice(i + 1).every((other) => !touch(one, other)));
  const isNear = boxes.every((box, i) => wanted.every((other, j) => i === j || distance(box, wanted[i]!.tip) < distance(box, other.tip)));
  return isWithin && isApart && isNear ? boxes : undefined;
}

function touch(one: Box, other: Box): boolean {
  return one.left < other.right + 6 && other.left < one.right + 6 && one.top < other.bottom + 2 && other.top < one.bottom + 2;
}

function distance({ left, right, top, bottom }: Box, [x, y]: readonly [number, number]): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function labelled(boxes: readonly LabelBox[], fontSize: number): Omit<Around, 'radius'> {
  const lineHeight = lineHeightOf(fontSize);
  return {
    labels: boxes.flatMap(({ lines, side, left, right, top }) =>
      lines.map((text, line): Label => ({
        x: side === 0 ? 0 : side > 0 ? left : right,
        y: top + (line + 0.5) * lineHeight + fontSize * 0.33,
        text,
        align: side === 0 ? 'center' : side > 0 ? 'left' : 'right',
        fill: paint.ink,
      })),
    ),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
