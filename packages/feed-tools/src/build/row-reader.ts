import type { Area, Granularity } from '@indicator-elements/feed';
import type { Batch } from '../tables/table.js';
import type { Remarks } from '../remark.js';
import type { Recipe } from '../recipe/types.js';
import { areaCoder, LEFT_OUT, periodCoder, stepCoder, UNKNOWN, type DimensionCoder } from './coders.js';
import { testsOf, type Test } from './condition.js';
import { Complaints } from './complaints.js';
import type { Counting, SourceSummary } from './counting.js';
import { cellAt, weightOf } from './layout.js';
import { People } from './people.js';
import { levelOf } from './plan.js';
import type { Reason } from './reasons.js';
import type { SourceColumns } from './source-columns.js';
import { holderOf, takerOf, type Taker } from './takers.js';
import type { Tally } from './tally.js';
import type { Task } from './task.js';

export type SourceContext = {
  readonly recipe: Recipe;
  readonly areas: readonly Area[];
  readonly dimensions: readonly DimensionCoder[];
  readonly folder: string;
  readonly remarks: Remarks;
  /** Told after each batch. */
  readonly progress: (rows: number) => void;
  readonly bytes: (read: number, of: number) => void;
  readonly signal: AbortSignal | undefined;
};

type Reading = {
  readonly task: Task;
  readonly taker: Taker;
  readonly tests: readonly Test[];
  readonly step: ((value: never) => number) | undefined;
  readonly weights: readonly number[];
  readonly holds: Tally | People;
};

/** Takes a row out of what may be taken. */
type Out = (row: number, reason: Reason) => void;

/** What is known of a batch's rows: in which area, period and groups each is, and what becomes of it. */
type Lot = {
  readonly batch: Batch;
  /** 1 for a row that may still be taken. */
  readonly ok: Uint8Array;
  readonly area: Int32Array;
  readonly periods: ReadonlyMap<Granularity, Float64Array>;
  /** By the place of a dimension. */
  readonly digits: ReadonlyMap<number, Int32Array>;
  /** 1 for a row that a task has taken. */
  readonly used: Uint8Array;
  /** Why a row has not been taken: the first reason. */
  readonly reasons: (Reason | undefined)[];
};

/** Takes a source's rows, batch by batch. */
export class RowReader {
  rows = 0;
  #used = 0;
  readonly #leftOut = new Map<Reason, number>();
  readonly #readings: readonly Reading[];
  readonly #areasMet = new Set<number>();
  readonly #periodsMet = new Map<Granularity, Set<number>>();
  readonly #areas;
  readonly #periods = new Map<Granularity, (value: never) => number>();
  readonly #dimensions: readonly number[];
  readonly #isBase: readonly boolean[];
  readonly #complaints: Complaints;

  readonly name: string;
  readonly file: string;
  readonly columns: SourceColumns;
  readonly sourceTests: readonly Test[];
  readonly context: SourceContext;

  constructor(name: string, file: string, tasks: readonly Task[], columns: SourceColumns, sourceTests: readonly Test[], context: SourceContext) {
    this.name = name;
    this.file = file;
    this.columns = columns;
    this.sourceTests = sourceTests;
    this.context = context;
    const { recipe, areas } = context;
    const source = recipe.sources[name]!;
    const level = levelOf(recipe, source);
    this.#complaints = new Complaints(file, columns, context.remarks, source.unreadable === 'leave-out');
    this.#areas = areaCoder(areas, recipe.areas, level);
    this.#isBase = areas.map((area) => area.level === level);
    for (const { granularity, byPeriod } of tasks) {
      if (!byPeriod) continue;
      this.#periods.set(granularity, periodCoder(granularity));
      this.#periodsMet.set(granularity, new Set());
    }
    this.#dimensions = [...new Set(tasks.flatMap((task) => task.dimensions))];
    this.#readings = tasks.map((task) => {
      const holds = holderOf(task);
      return {
        task,
        holds,
        taker: takerOf(task, columns, holds),
        tests: testsOf(task.where, { decimal: source.decimal, marks: source.marks }),
        step: task.steps && stepCoder(task.steps.categories),
        weights: task.layout.sizes.map((_, at) => weightOf(task.layout, at)),
      };
    });
  }

  read(batch: Batch): void {
    const { length } = batch;
    const reasons: (Reason | undefined)[] = new Array<undefined>(length).fill(undefined);
    const used = new Uint8Array(length);
    const ok = new Uint8Array(length).fill(1);
    const out: Out = (row, reason) => {
      ok[row] = 0;
      reasons[row] ??= reason;
    };
    this.#test(batch, this.sourceTests, (row, bad) => out(row, bad ? 'bad-number' : 'where'));

    const area = this.#areaOf(batch, ok, out);
    const periods = this.#periodsOf(batch, ok, out);
    const digits = new Map<number, Int32Array>();
    for (const at of this.#dimensions) digits.set(at, this.#digits(batch, at, ok, reasons));
    const lot: Lot = { batch, ok, area, periods, digits, used, reasons };
    for (const reading of this.#readings) this.#take(lot, reading);

    this.rows += length;
    for (let row = 0; row < length; row++) {
      if (used[row]) this.#used += 1;
      else {
        const reason = reasons[row] ?? 'not-asked-for';
        this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + 1);
      }
    }
  }

  #areaOf(batch: Batch, ok: Uint8Array, out: Out): Int32Array {
    const { length, rows } = batch;
    const area = new Int32Array(length);
    if (!this.#readings.some(({ task }) => task.byArea)) return area;
    const { column } = this.context.recipe.areas;
    const values = this.columns.of(batch, column);
    const needsBase = this.#readings.some(({ task }) => task.byArea && task.taking.kind !== 'given');
    for (let row = 0; row < length; row++) {
      if (!ok[row]) continue;
      const code = this.#areas.code(values[row]!);
      area[row] = code;
      if (code >= 0 && (this.#isBase[code] || !needsBase)) this.#areasMet.add(code);
      else if (code >= 0) {
        this.#complaints.otherLevel(rows[row], column, values[row]!);
        out(row, 'other-level');
      } else if (code === LEFT_OUT) out(row, 'area-left-out');
      else {
        this.#complaints.unknownArea(rows[row], column, values[row]!, this.#areas.suggest(values[row]!));
        out(row, 'unknown-area');
      }
    }
    return area;
  }

  #periodsOf(batch: Batch, ok: Uint8Array, out: Out): ReadonlyMap<Granularity, Float64Array> {
    const { length, rows } = batch;
    const { recipe } = this.context;
    const periods = new Map<Granularity, Float64Array>();
    for (const [granularity, code] of this.#periods) {
      const found = new Float64Array(length);
      const met = this.#periodsMet.get(granularity)!;
      const values = this.columns.of(batch, recipe.period);
      for (let row = 0; row < length; row++) {
        if (!ok[row]) continue;
        const period = code(values[row] as never);
        found[row] = period;
        if (Number.isFinite(period)) met.add(period);
        else {
          this.#complaints.badPeriod(rows[row], recipe.period, values[row]!, period, granularity);
          out(row, 'bad-period');
        }
      }
      periods.set(granularity, found);
    }
    return periods;
  }

  #test(batch: Batch, tests: readonly Test[], out: (row: number, bad: boolean) => void, ok?: Uint8Array): void {
    for (const { column, meets } of tests) {
      const values = this.columns.of(batch, column);
      for (let row = 0; row < batch.length; row++) {
        if (ok && !ok[row]) continue;
        const is = meets(values[row]!);
        if (is === true) continue;
        if (is === undefined) this.#complaints.badNumber(batch.rows[row], column, values[row]!, 'bad-number');
        out(row, is === undefined);
      }
    }
  }

  #digits(batch: Batch, at: number, ok: Uint8Array, reasons: (Reason | undefined)[]): Int32Array {
    const { recipe, dimensions } = this.context;
    const column = recipe.dimensions[at]!.column ?? recipe.dimensions[at]!.id;
    const values = this.columns.of(batch, column);
    const { code } = dimensions[at]!;
    return Int32Array.from({ length: batch.length }, (_, row) => {
      if (!ok[row]) return UNKNOWN;
      const digit = code(values[row]!);
      if (digit === UNKNOWN) this.#complaints.unknownGroup(batch.rows[row], column, values[row]!, recipe.dimensions[at]!);
      if (digit < 0) reasons[row] ??= digit === LEFT_OUT ? 'group-left-out' : 'unknown-group';
      return digit;
    });
  }

  #take({ batch, ok, area, periods, digits, used, reasons }: Lot, { task, taker, tests, step, weights }: Reading): void {
    const { layout, byArea, byPeriod } = task;
    let fits = ok;
    if (tests.length > 0) {
      fits = ok.slice();
      this.#test(batch, tests, (row, bad) => {
        fits[row] = 0;
        if (bad) reasons[row] ??= 'bad-number';
      }, ok);
    }
    const period = byPeriod ? periods.get(task.granularity)! : undefined;
    const groups = task.dimensions.map((at) => digits.get(at)!);
    const steps = task.steps ? this.columns.of(batch, task.steps.column) : undefined;
    taker.open(batch);
    rows: for (let row = 0; row < batch.length; row++) {
      if (!fits[row]) continue;
      let group = 0;
      for (let at = 0; at < groups.length; at++) {
        const digit = groups[at]![row]!;
        if (digit < 0) continue rows;
        group += digit * weights[at]!;
      }
      if (step && steps) {
        const digit = step(steps[row] as never);
        if (digit < 0) {
          if (isBlank(steps[row])) reasons[row] ??= 'no-answer';
          else {
            this.#complaints.unknownStep(batch.rows[row], task.steps!.column, steps[row]!, task.steps!.categories);
            reasons[row] ??= 'unknown-group';
          }
          continue;
        }
        group += digit * weights.at(-1)!;
      }
      const refusal = taker.take(row, cellAt(layout, period ? period[row]! : layout.since, byArea ? area[row]! : 0, group));
      if (!refusal) used[row] = 1;
      else {
        if (refusal.code !== 'no-answer') this.#complaints.badNumber(batch.rows[row], refusal.column, this.columns.of(batch, refusal.column)[row]!, refusal.code);
        reasons[row] ??= refusal.reason;
      }
    }
  }

  finish(): { summary: SourceSummary; countings: readonly Counting[] } {
    return {
      summary: { name: this.name, file: this.file, read: this.rows, used: this.#used, leftOut: Object.fromEntries([...this.#leftOut].sort()) },
      countings: this.#readings.map(({ task, holds }) => ({
        counted: holds instanceof People ? undefined : holds.finish(),
        meetings: holds instanceof People ? holds.finish() : undefined,
        areas: this.#areasMet,
        periods: this.#periodsMet.get(task.granularity) ?? new Set(),
        file: this.file,
      })),
    };
  }
}

const isBlank = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');
