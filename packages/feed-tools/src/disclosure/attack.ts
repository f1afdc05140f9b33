import type { Board, Component, Line } from './board.js';
import { findNarrow, type Narrow } from './ranges.js';

/** A quantity of a board that can be told too well, and the component that tells it. */
export type Found = { readonly quantity: number; readonly narrow: Narrow; readonly component: Component };

/**
 * What can be told of a board's hidden quantities. Where sums that a reader would take for equal contradict each other, they are read
 * as "at most", and if that will not do, not at all.
 *
 * @param near only what depends on one of these cells
 * @param first stop at the first
 */
export function attackBoard(board: Board, top: number, near?: Iterable<number>, first = false): Found[] {
  const found: Found[] = [];
  for (const component of board.components(near)) {
    for (const reading of readingsOf(board, component)) {
      const narrow = findNarrow(reading, top, first);
      if (!narrow) continue;
      for (const each of narrow) found.push({ quantity: reading.quantities[each.place]!, narrow: each, component: reading });
      break;
    }
    if (first && found.length > 0) return found;
  }
  return found;
}

/** A component as it is, with sums that are "at most", and with nothing but what must hold. */
function* readingsOf(board: Board, component: Component): Generator<Component> {
  yield component;
  const isHard = ({ from, place }: Line): boolean => from !== 'sum' || board.isCertain(place);
  let { columns } = component;
  const hasSlack = ({ variables }: Line): boolean => variables.some((variable) => variable >= component.quantities.length);
  const lines = component.lines.map((line) =>
    isHard(line) || hasSlack(line) ? line : { ...line, variables: [...line.variables, columns++], coefficients: [...line.coefficients, 1] });
  yield { ...component, lines, columns };
  yield { ...component, lines: component.lines.filter(isHard) };
}
