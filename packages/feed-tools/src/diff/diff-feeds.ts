import { cellAt, periodOf, ruleOf, type Feed, type Indicator } from '@indicator-elements/feed';
import { NUMBERS, SILENT, STATUSES } from '@indicator-elements/feed/fields';
import { diffFields, diffLists, type FieldChange, type ListChange, type Named } from './diff-lists.js';
import { matchCells } from './match-cells.js';

/** Which cell: codes, and the period. */
export type CellPlace = {
  readonly area: string;
  readonly period: string;
  /** A category's id a dimension of the newer edition, without those that are its total. */
  readonly categories: Readonly<Record<string, string>>;
  /** The step of a distribution. */
  readonly category: string | null;
};

/** A number that was revised, as a chart shows it. Both editions show it, and it rests on no small count. */
export type CellRevision = CellPlace & { readonly before: number; readonly after: number };

/** What happened to an indicator's cells. Everything is counted; only revisions are quoted. */
export type CellsChange = Named & {
  /** Periods that the older edition lacks, and what is in them. */
  readonly newPeriods: { readonly periods: readonly string[]; readonly cells: number; readonly suppressed: number };
  /** Periods that the newer edition lacks, and what was in them. */
  readonly lostPeriods: { readonly periods: readonly string[]; readonly cells: number };
  /** Periods that both have. */
  readonly revisions: {
    readonly periods: readonly string[];
    readonly added: number;
    readonly removed: number;
    /** Other numbers than before. */
    readonly changed: number;
    /** A number where there was none, though it was not protected; and the other way. */
    readonly filled: number;
    readonly emptied: number;
    /**
     * Another status, where what is shown is the same: the same numbers, such as no longer preliminary; or no number, before or after, such as
     * missing in place of protected. What becomes protected is apart.
     */
    readonly restated: number;
    readonly newlySuppressed: number;
    /** The largest first. */
    readonly largest: readonly CellRevision[];
  };
  /** Cells that were protected and now have a number: whoever kept the older edition should know why. */
  readonly uncovered: readonly CellPlace[];
};

export type FeedDiff = {
  readonly same: boolean;
  readonly head: readonly FieldChange[];
  readonly areas: ListChange;
  readonly dimensions: ListChange;
  readonly indicators: ListChange;
  /** Of the indicators that both editions have, those whose cells differ. */
  readonly cells: readonly CellsChange[];
};

const SUPPRESSED = STATUSES.indexOf('suppressed') + 1;
const LARGEST = 3;

/** What differs between two editions of a feed. No number of a cell that either of them protects is in it. */
export function diffFeeds(before: Feed, after: Feed): FeedDiff {
  const head = diffFields(aboutOf(before), aboutOf(after));
  const areas = diffLists(before.areas, after.areas, ({ code, name }) => ({ id: code, label: name }));
  const dimensions = diffLists(before.dimensions, after.dimensions, ({ id, label }) => ({ id, label }));
  const indicators = diffLists(before.indicators, after.indicators, ({ id, label }) => ({ id, label }));
  const cells = diffCells(before, after);
  const same = head.length === 0 && cells.length === 0 && [areas, dimensions, indicators].every(({ added, removed, changed, reordered }) => added.length + removed.length + changed.length === 0 && !reordered);
  return { same, head, areas, dimensions, indicators, cells };
}

function aboutOf({ areas: _areas, dimensions: _dimensions, indicators: _indicators, observations: _observations, ...about }: Feed): object {
  return about;
}

function diffCells(before: Feed, after: Feed): CellsChange[] {
  const { former, gone } = matchCells(before, after);
  const tallies = after.indicators.map((indicator) => new Tally(before, after, indicator));
  for (let row = 0; row < former.length; row++) tallies[after.observations.indicator[row]!]!.take(row, former[row]!);
  const byId = new Map(tallies.map((tally) => [tally.indicator.id, tally]));
  for (const row of gone) byId.get(before.indicators[before.observations.indicator[row]!]!.id)?.miss(row);
  return tallies.filter(({ isKnown }) => isKnown).map((tally) => tally.change()).filter((change) => change !== undefined);
}

type Revised = 'added' | 'removed' | 'changed' | 'filled' | 'emptied' | 'restated' | 'newlySuppressed';

/** Counts what happened to one indicator. */
class Tally {
  readonly indicator: Indicator;
  /** Whether the older edition has it. */
  readonly isKnown: boolean;
  readonly #before: Feed;
  readonly #after: Feed;
  readonly #periodsBefore: ReadonlySet<number>;
  readonly #periodsAfter: ReadonlySet<number>;
  readonly #least: number;
  readonly #new = { periods: new Set<number>(), cells: 0, suppressed: 0 };
  readonly #lost = { periods: new Set<number>(), cells: 0 };
  readonly #revised: Record<Revised, number> = { added: 0, removed: 0, changed: 0, filled: 0, emptied: 0, restated: 0, newlySuppressed: 0 };
  readonly #revisedPeriods = new Set<number>();
  readonly #changes: { readonly row: number; readonly before: number; readonly after: number }[] = [];
  readonly #uncovered: number[] = [];

  constructor(before: Feed, after: Feed, indicator: Indicator) {
    this.indicator = indicator;
    this.#before = before;
    this.#after = after;
    const earlier = before.indicators.find(({ id }) => id === indicator.id);
    this.isKnown = earlier !== undefined;
    // Another granularity has no period in common.
    this.#periodsBefore = earlier?.granularity === indicator.granularity ? periodsIn(before, earlier) : new Set();
    this.#periodsAfter = earlier === undefined || earlier.granularity === indicator.granularity ? periodsIn(after, indicator) : new Set();
    this.#least = Math.max(before.disclosure.minCount ?? 0, after.disclosure.minCount ?? 0);
  }

  /** A row of the newer edition, and the same cell's row in the older one or -1. */
  take(row: number, old: number): void {
    const { status, period } = this.#after.observations;
    const ordinal = period[row]!;
    if (!this.#periodsBefore.has(ordinal)) {
      this.#new.periods.add(ordinal);
      this.#new.cells++;
      if (status[row] === SUPPRESSED) this.#new.suppressed++;
      return;
    }
    const kind = this.#kindOf(row, old);
    if (kind === undefined) return;
    this.#revisedPeriods.add(ordinal);
    if (kind === 'uncovered') this.#uncovered.push(row);
    else this.#revised[kind]++;
    if (kind === 'changed') this.#remember(row, old);
  }

  /** A row of the older edition that the newer one lacks. */
  miss(row: number): void {
    const ordinal = this.#before.observations.period[row]!;
    if (this.#periodsAfter.has(ordinal)) {
      this.#revisedPeriods.add(ordinal);
      this.#revised.removed++;
    } else {
      this.#lost.periods.add(ordinal);
      this.#lost.cells++;
    }
  }

  change(): CellsChange | undefined {
    const { id, label } = this.indicator;
    if (this.#new.cells + this.#lost.cells + this.#revisedPeriods.size === 0) return undefined;
    const granularityBefore = this.#before.indicators.find((each) => each.id === id)!.granularity;
    const written = (periods: ReadonlySet<number>, granularity = this.indicator.granularity): string[] => [...periods].sort((a, b) => a - b).map((ordinal) => periodOf(granularity, ordinal));
    const largest = this.#changes.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)).slice(0, LARGEST);
    return {
      id,
      label,
      newPeriods: { ...this.#new, periods: written(this.#new.periods) },
      lostPeriods: { ...this.#lost, periods: written(this.#lost.periods, granularityBefore) },
      revisions: { ...this.#revised, periods: written(this.#revisedPeriods), largest: largest.map(({ row, before, after }) => ({ ...placeOf(this.#after, row), before, after })) },
      uncovered: this.#uncovered.map((row) => placeOf(this.#after, row)),
    };
  }

  #kindOf(row: number, old: number): Revised | 'uncovered' | undefined {
    if (old < 0) return 'added';
    const [was, is] = [this.#before.observations.status[old]!, this.#after.observations.status[row]!];
    const [told, tells] = [!SILENT.has(was), !SILENT.has(is)];
    if (is === SUPPRESSED) return was === SUPPRESSED ? undefined : 'newlySuppressed';
    if (was === SUPPRESSED && tells) return 'uncovered';
    if (!told && tells) return 'filled';
    if (told && !tells) return 'emptied';
    if (tells && !hasSameNumbers(this.#before, old, this.#after, row)) return 'changed';
    return was === is ? undefined : 'restated';
  }

  #remember(row: number, old: number): void {
    const [cell, earlier] = [cellAt(this.#after.observations, this.indicator, row), cellAt(this.#before.observations, this.#before.indicators[this.#before.observations.indicator[old]!]!, old)];
    if (cell.value === undefined || earlier.value === undefined || cell.value === earlier.value) return;
    // What rests on few people is counted, and not quoted.
    const isSmall = [cell, earlier].some((each) => ruleOf(this.indicator).counts.some((field) => each[field] !== undefined && each[field] > 0 && each[field] < this.#least));
    if (!isSmall) this.#changes.push({ row, before: earlier.value, after: cell.value });
  }
}

function periodsIn({ observations, indicators }: Feed, indicator: Indicator): ReadonlySet<number> {
  const at = indicators.indexOf(indicator);
  const periods = new Set<number>();
  for (let row = 0; row < observations.length; row++) if (observations.indicator[row] === at) periods.add(observations.period[row]!);
  return periods;
}

function hasSameNumbers(before: Feed, old: number, after: Feed, row: number): boolean {
  return NUMBERS.every((field) => Object.is(before.observations[field]?.[old] ?? NaN, after.observations[field]?.[row] ?? NaN));
}

function placeOf({ observations, areas, dimensions, indicators }: Feed, row: number): CellPlace {
  const indicator = indicators[observations.indicator[row]!]!;
  const categories = dimensions.flatMap(({ id, total, categories: all }, at): [string, string][] => {
    const category = all[observations.dimensions[at]![row]!]!.id;
    return category === total ? [] : [[id, category]];
  });
  return {
    area: areas[observations.area[row]!]!.code,
    period: periodOf(indicator.granularity, observations.period[row]!),
    categories: Object.fromEntries(categories),
    category: indicator.categories?.[observations.category[row]! - 1]?.id ?? null,
  };
}
