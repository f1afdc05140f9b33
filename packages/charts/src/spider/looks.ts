import { absenceOf, absentSign } from '../absent.js';
import type { PointShape } from '../marks.js';
import { paint, type Paint } from '../paint.js';
import type { SpiderFacts } from './rows.js';
import { isHollow } from '../value-look.js';
import { looksOf } from './series.js';

/** How a series is drawn: shape, dash and paint, so that it is told from the others without its colour. */
export interface Drawn {
  readonly paint: Paint;
  readonly fill: Paint;
  readonly shape: PointShape;
  readonly size: number;
  readonly width: number;
  readonly dash?: readonly number[];
}

const SHAPES = { '●': 'circle', '□': 'square', '◇': 'diamond' } as const;

/** The first is filled and whole; the others are hollow, and larger, so that they are seen around one that is in the same place. */
export function drawnOf(facts: SpiderFacts): Drawn[] {
  return looksOf(facts).map(({ sign, paint: name }, i) => ({
    paint: paint[name],
    fill: i === 0 ? paint[name] : paint.page,
    shape: SHAPES[sign],
    size: [40, 52, 60][i]!,
    width: [2, 1.75, 1.75][i]!,
    ...([undefined, { dash: [6, 3] }, { dash: [1.5, 3] }][i] ?? {}),
  }));
}

/** Hollow where a value is preliminary or uncertain. Series but the first are hollow anyhow: of them the notes tell without a sign. */
export function fillOf(facts: SpiderFacts, series: number, axis: number, { fill }: Drawn): Paint {
  const cell = facts.series[series]!.cells[axis];
  return cell && isHollow(cell) ? paint.page : fill;
}

/** The signs of the values that an axis lacks, each once: hidden, missing, not applicable. */
export function absentSigns({ series }: SpiderFacts, axis: number): string[] {
  return [...new Set(series.map(({ cells }) => absenceOf(cells[axis])))].flatMap((absence) => (absence ? [absentSign[absence]] : []));
}
