/** What must hold of every picture, whatever its chart: legible, within its frame, and with a place for each point. */
import assert from 'node:assert/strict';
import type { Label, Picture } from '@indicator-elements/charts';
import { frameOf } from './support.js';

export const WIDTHS = [240, 320, 480, 720, 1200, 1600] as const;
export const FONT_SIZE = 13;

/** Edges in pixels, from the plot's upper left corner. */
export interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The ink of a text: from the top of its capitals to the bottom of its tails. */
export function boxOf({ x, y, text, align = 'left', bold = false }: Label): Box {
  const width = frameOf(0, FONT_SIZE).measure(text, bold);
  const left = x - width * { left: 0, center: 0.5, right: 1 }[align];
  return { name: text, left, right: left + width, top: y - FONT_SIZE * 0.75, bottom: y + FONT_SIZE * 0.22 };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;

/** Every number in a picture, by where it is. */
export function* numbersIn(value: unknown, path = ''): Generator<[path: string, number: number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
  }
}

export function assertFinite(picture: Picture, where = ''): void {
  for (const [path, number] of numbersIn(picture)) assert.ok(Number.isFinite(number), `${where} ${path}`);
}

/** Texts touch neither each other nor `others`, and nothing leaves the picture. */
export function assertLegible(picture: Picture, where: string, others: readonly Box[] = []): void {
  const boxes = [...picture.labels.map(boxOf), ...others];
  boxes.forEach((one, i) => {
    const other = boxes.slice(i + 1).find((each) => overlap(one, each));
    if (other) assert.fail(`${where}: "${one.name}" touches "${other.name}"`);
    assertInside(one, picture, where);
  });
}

function assertInside(box: Box, { width, height, padding }: Picture, where: string): void {
  const slack = 0.5;
  const message = `${where}: "${box.name}" leaves the picture: ${JSON.stringify(box)} in ${width}+${padding.right} × ${height}+${padding.bottom}`;
  assert.ok(box.left >= -padding.left - slack && box.right <= width + padding.right + slack, message);
  assert.ok(box.top >= -padding.top - slack && box.bottom <= height + padding.bottom + slack, message);
}

/** Fills its width, has a target for each of `points` within it, and draws nothing outside. */
export function assertFramed(picture: Picture, whole: number, points: number, where: string): void {
  const { width, height, padding, targets, start, shapes, lines, rules } = picture;
  assert.equal(width + padding.left + padding.right, whole, where);
  assert.ok(Object.values(padding).every((side) => side >= 0), where);
  assert.equal(targets.length, points, where);
  assert.ok(points === 0 || (start >= 0 && start < points), `${where}: starts at ${start}`);
  const places = [...targets, ...[...shapes, ...lines].flatMap((mark) => mark.places), ...rules.flatMap(({ x, y, x2, y2 }) => [[x, y], [x2, y2]] as const)];
  for (const [x, y] of places) {
    assert.ok(x >= -padding.left - 0.5 && x <= width + padding.right + 0.5, `${where}: x = ${x}`);
    assert.ok(y >= -padding.top - 0.5 && y <= height + padding.bottom + 0.5, `${where}: y = ${y}`);
  }
}
