import type { Batch, Value } from '../tables/table.js';
import { answerCoder } from './coders.js';
import { People } from './people.js';
import type { Missing } from '../values/missing.js';
import { numberReader } from './read-cells.js';
import type { SourceColumns } from './source-columns.js';
import { measuresOf, type Taking, type Task } from './task.js';
import { Tally } from './tally.js';

/** Why a row was not taken: its number cannot be read, in such a column; or it holds no answer. */
export type Refusal = { readonly reason: 'bad-number' | 'no-answer'; readonly column: string; readonly code: 'bad-number' | 'negative-number' | 'fraction' | 'percent' | 'outside-scale' | 'no-person' | 'no-answer' };

/** Takes rows of a batch into cells. */
export type Taker = {
  readonly open: (batch: Batch) => void;
  readonly take: (row: number, cell: number) => Refusal | undefined;
};

/** The columns that a task takes numbers or people from. */
export function columnsOf(taking: Taking): readonly string[] {
  switch (taking.kind) {
    case 'rows':
      return [];
    case 'scores':
      return [taking.n, taking.sum, taking.squares, taking.mean, taking.sd].filter((column) => column !== undefined);
    case 'given':
      return [taking.column, taking.lower, taking.upper].filter((column) => column !== undefined);
    default:
      return [taking.column];
  }
}

/** How a mark is added up. */
const MARKED: Readonly<Record<Missing, readonly number[]>> = { suppressed: [1, 0, 0], missing: [0, 1, 0], 'not-applicable': [0, 0, 1] };
const PLAIN = [0, 0, 0] as const;

export function takerOf({ taking, layout }: Task, columns: SourceColumns, holds: Tally | People): Taker {
  if (holds instanceof People) return peopleTaker(taking as Extract<Taking, { kind: 'people' }>, columns, holds);
  void layout;
  const refuse = (column: string, code: Refusal['code']): Refusal => ({ reason: 'bad-number', column, code });
  const number = (column: string) => numberReader(columns.rules(column));
  switch (taking.kind) {
    case 'people':
      throw new TypeError('People are held apart.');
    case 'rows': {
      const one = [1];
      return { open: () => {}, take: (_, cell) => void holds.add(cell, one) };
    }
    case 'sum':
    case 'one': {
      const { column } = taking;
      const read = number(column);
      const whole = taking.kind === 'sum' && taking.whole;
      const isOne = taking.kind === 'one';
      let values: ArrayLike<Value> = [];
      let rows: ArrayLike<number> = [];
      return {
        open: (batch) => {
          values = columns.of(batch, column);
          rows = batch.rows;
        },
        take: (row, cell) => {
          const value = read(values[row]!);
          if (value === undefined) return refuse(column, 'bad-number');
          if (typeof value === 'number') {
            if (!isOne && typeof values[row] === 'string' && values[row].includes('%')) return refuse(column, 'percent');
            if (value < 0) return refuse(column, 'negative-number');
            if (whole && !Number.isInteger(value)) return refuse(column, 'fraction');
          }
          const marks = typeof value === 'number' ? PLAIN : MARKED[value];
          const sum = typeof value === 'number' ? value : 0;
          holds.add(cell, isOne ? [sum, ...marks, 1, rows[row] ?? 0] : [sum, marks[0]!, marks[1]!, marks[2]!, 1]);
          return undefined;
        },
      };
    }
    case 'answers': {
      const { column, codes, leaveOut, min, max } = taking;
      const read = answerCoder(codes, leaveOut, columns.rules(column));
      let values: ArrayLike<Value> = [];
      return {
        open: (batch) => void (values = columns.of(batch, column)),
        take: (row, cell) => {
          const answer = read(values[row]!);
          if (answer === undefined) return refuse(column, 'bad-number');
          if (answer === 'none') return { reason: 'no-answer', column, code: 'no-answer' };
          if (answer < min || answer > max) return refuse(column, 'outside-scale');
          holds.add(cell, [answer, answer * answer, 1]);
          return undefined;
        },
      };
    }
    case 'scores': {
      const reads = Object.entries({ n: taking.n, sum: taking.sum, squares: taking.squares, mean: taking.mean, sd: taking.sd })
        .flatMap(([part, column]) => (column === undefined ? [] : [{ part, column, read: number(column) }]));
      let values: readonly ArrayLike<Value>[] = [];
      return {
        open: (batch) => void (values = reads.map(({ column }) => columns.of(batch, column))),
        take: (row, cell) => {
          const found: Record<string, number> = {};
          for (const [at, { part, column, read }] of reads.entries()) {
            const value = read(values[at]![row]!);
            if (value === undefined) return refuse(column, 'bad-number');
            if (typeof value === 'number') found[part] = value;
            // A single answer has no standard deviation, and none at all has no mean.
            else if (part !== 'sd' && found['n'] !== 0) return void holds.add(cell, [0, 0, 0, 0, ...MARKED[value], 1]);
          }
          const { n = 0, mean = 0, sum = mean * n, sd = n === 1 ? 0 : NaN } = found;
          if (n < 0 || !Number.isInteger(n)) return refuse(taking.n, 'fraction');
          if (n === 0) return { reason: 'no-answer', column: taking.n, code: 'no-answer' };
          const { squares = sd * sd * (n - 1) + (n > 0 ? (sum * sum) / n : 0) } = found;
          const unspread = Number.isNaN(squares);
          holds.add(cell, [sum, unspread ? 0 : squares, n, unspread ? n : 0, ...PLAIN, 1]);
          return undefined;
        },
      };
    }
    case 'given': {
      const reads = [taking.column, taking.lower, taking.upper].map((column) => (column === undefined ? undefined : { column, read: number(column) }));
      let values: readonly (ArrayLike<Value> | undefined)[] = [];
      let rows: ArrayLike<number> = [];
      return {
        open: (batch) => {
          values = reads.map((each) => each && columns.of(batch, each.column));
          rows = batch.rows;
        },
        take: (row, cell) => {
          const numbers: number[] = [];
          let marks: readonly number[] = PLAIN;
          for (const [at, each] of reads.entries()) {
            const value = each ? each.read(values[at]![row]!) : NaN;
            if (value === undefined) return refuse(each!.column, 'bad-number');
            if (typeof value !== 'number' && at === 0) marks = MARKED[value];
            numbers.push(typeof value === 'number' ? value : at === 0 ? 0 : NaN);
          }
          holds.add(cell, [...numbers, ...marks, 1, rows[row] ?? 0]);
          return undefined;
        },
      };
    }
  }
}

function peopleTaker({ column }: Extract<Taking, { kind: 'people' }>, columns: SourceColumns, holds: People): Taker {
  let values: ArrayLike<Value> = [];
  return {
    open: (batch) => void (values = columns.of(batch, column)),
    take: (row, cell) => {
      const value = values[row]!;
      const person = value instanceof Date ? +value : typeof value === 'string' ? value.trim() : value;
      if (person === null || person === '') return { reason: 'bad-number', column, code: 'no-person' };
      holds.add(cell, person);
      return undefined;
    },
  };
}

export function holderOf(task: Task): Tally | People {
  return task.taking.kind === 'people' ? new People(task.layout) : new Tally(task.layout, measuresOf(task.taking));
}
