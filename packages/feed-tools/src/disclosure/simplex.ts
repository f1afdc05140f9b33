/** An equation over variables that are 0 or more. */
export type Equation = { readonly variables: readonly number[]; readonly coefficients: readonly number[]; readonly right: number };

const EPSILON = 1e-9;
/** After so many steps that lead nowhere the rule is one that cannot go in circles (Bland 1977). */
const PATIENCE = 40;

/**
 * The simplex method on a dense tableau, for systems of some hundred variables: a vertex of { x ≥ 0 : A x = b }, and from there the
 * greatest and least value of a variable, or the least of a cost. Sums have coefficients of ±1, so that the tableau stays whole, and
 * exact, where the sums are those of a table with one hierarchy and one more dimension (a network).
 */
export class Simplex {
  /** False: the equations contradict each other. */
  readonly feasible: boolean;
  readonly #columns: number;
  /** A row an equation; its last entry is the right side. */
  readonly #rows: Float64Array[];
  /** The variable that each row gives the value of. */
  readonly #basis: number[] = [];
  /** The row of a variable, −1 where it is 0. */
  readonly #rowOf: Int32Array;
  /** Steps in a row that led nowhere. */
  #idle = 0;

  /** @param columns how many variables there are */
  constructor(columns: number, equations: readonly Equation[]) {
    this.#columns = columns;
    this.#rows = equations.map(({ variables, coefficients, right }) => {
      const row = new Float64Array(columns + 1);
      variables.forEach((variable, at) => (row[variable]! += coefficients[at]!));
      row[columns] = right;
      if (right < 0) for (let at = 0; at <= columns; at++) row[at] = -row[at]!;
      return row;
    });
    this.#rowOf = new Int32Array(columns).fill(-1);
    this.feasible = this.#findVertex();
  }

  /** The value of a variable at the present vertex. */
  at(variable: number): number {
    const row = this.#rowOf[variable]!;
    return row < 0 ? 0 : this.#rows[row]![this.#columns]!;
  }

  /** The variables that are not 0 for want of a row. */
  get basis(): readonly number[] {
    return this.#basis;
  }

  /**
   * Walks towards the greatest (1) or least (−1) value of a variable, and stops where it has reached `enough`. `visit` is called at
   * each vertex. Infinity where there is no greatest value.
   */
  push(variable: number, direction: 1 | -1, enough: number, visit: () => void): number {
    for (let steps = 0; ; steps++) {
      const value = this.at(variable);
      if (direction * (value - enough) >= -EPSILON) return value;
      const own = this.#rowOf[variable]!;
      let entering = -1;
      if (own < 0) {
        if (direction < 0) return value;
        entering = variable;
      } else {
        const row = this.#rows[own]!;
        let best = EPSILON;
        for (let column = 0; column < this.#columns; column++) {
          const gain = -direction * row[column]!;
          if (gain > best && this.#rowOf[column]! < 0) {
            entering = column;
            if (steps > PATIENCE) break;
            best = gain;
          }
        }
      }
      if (entering < 0) return value;
      const leaving = this.#leaving(entering);
      if (leaving < 0) return direction > 0 ? Infinity : value;
      this.#pivot(leaving, entering);
      visit();
    }
  }

  /** Goes to the vertex of least cost. Costs are 0 or more, so there is one. */
  minimize(costs: readonly number[]): void {
    const reduced = Float64Array.from({ length: this.#columns + 1 }, (_, column) => -(costs[column] ?? 0));
    this.#rows.forEach((row, at) => add(reduced, row, costs[this.#basis[at]!]!));
    while (this.#descend(reduced));
  }

  /** One step that lessens an objective, whose row is what each variable takes off it. False where none does. */
  #descend(objective: Float64Array): boolean {
    let entering = -1;
    let best = EPSILON;
    for (let column = 0; column < this.#columns; column++) {
      if (objective[column]! > best && this.#rowOf[column]! < 0) {
        entering = column;
        if (this.#idle > PATIENCE) break;
        best = objective[column]!;
      }
    }
    const leaving = entering < 0 ? -1 : this.#leaving(entering);
    if (leaving < 0) return false;
    this.#idle = this.#rows[leaving]![this.#columns]! > EPSILON ? 0 : this.#idle + 1;
    this.#pivot(leaving, entering);
    add(objective, this.#rows[leaving]!, -objective[entering]!);
    return true;
  }

  /** The row that stops a variable that grows from 0; of several the one of the first variable. */
  #leaving(entering: number): number {
    let leaving = -1;
    let least = Infinity;
    for (let at = 0; at < this.#rows.length; at++) {
      const row = this.#rows[at]!;
      if (row[entering]! <= EPSILON) continue;
      const ratio = row[this.#columns]! / row[entering]!;
      if (ratio < least - EPSILON || (ratio < least + EPSILON && this.#basis[at]! < this.#basis[leaving]!)) {
        least = Math.min(ratio, least);
        leaving = at;
      }
    }
    return leaving;
  }

  #pivot(leaving: number, entering: number): void {
    const columns = this.#columns;
    const row = this.#rows[leaving]!;
    const pivot = row[entering]!;
    const filled: number[] = [];
    for (let column = 0; column <= columns; column++) {
      if (row[column] === 0) continue;
      row[column]! /= pivot;
      filled.push(column);
    }
    row[entering] = 1;
    for (const other of this.#rows) {
      const factor = other[entering]!;
      if (other === row || factor === 0) continue;
      for (const column of filled) {
        const value = other[column]! - factor * row[column]!;
        other[column] = Math.abs(value) < EPSILON ? 0 : value;
      }
      other[entering] = 0;
      if (other[columns]! < 0) other[columns] = 0;
    }
    const former = this.#basis[leaving]!;
    if (former >= 0 && former < columns) this.#rowOf[former] = -1;
    this.#basis[leaving] = entering;
    this.#rowOf[entering] = leaving;
  }

  /** Phase one: a row without a variable of its own is wrong by its right side; the sum of what is wrong is brought to 0. */
  #findVertex(): boolean {
    const columns = this.#columns;
    this.#rows.forEach((_, at) => (this.#basis[at] = columns + at));
    const wrong = new Float64Array(columns + 1);
    for (const row of this.#rows) add(wrong, row, 1);
    while (this.#rows.some((row, at) => this.#basis[at]! >= columns && row[columns]! > 1e-7)) {
      if (!this.#descend(wrong)) return false;
    }
    // What is left of such rows is 0: it gives another variable's value, 0, or follows from the others.
    for (let at = this.#rows.length - 1; at >= 0; at--) {
      if (this.#basis[at]! < columns) continue;
      const row = this.#rows[at]!;
      const entering = row.findIndex((value, column) => column < columns && Math.abs(value) > 1e-7 && this.#rowOf[column]! < 0);
      if (entering >= 0) this.#pivot(at, entering);
      else {
        this.#rows.splice(at, 1);
        this.#basis.splice(at, 1);
        for (let moved = at; moved < this.#rows.length; moved++) if (this.#basis[moved]! < columns) this.#rowOf[this.#basis[moved]!] = moved;
      }
    }
    return true;
  }
}

/** Adds a multiple of a row to another. */
function add(to: Float64Array, row: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let column = 0; column < to.length; column++) {
    if (row[column] !== 0) to[column]! += factor * row[column]!;
  }
}
