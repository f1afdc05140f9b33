import { dirname } from 'node:path';
import { NotAFeedError, parseFeed, periodOf, readSound, type Feed, type Problem } from '@indicator-elements/feed';
import { STATUSES } from '@indicator-elements/feed/fields';
import { attackFeed } from '../disclosure/attack-feed.js';
import { suppressFeed } from '../disclosure/suppress-feed.js';
import { Remarks, ToolError, type Remark } from '../remark.js';
import { areasOf } from '../recipe/recipe-areas.js';
import type { Recipe } from '../recipe/types.js';
import { writeFeed } from '../write-feed.js';
import { dimensionCoder } from './coders.js';
import { makeObservations } from './make-observations.js';
import type { MakingContext } from './make-cells.js';
import { ObservationColumns } from './observations.js';
import { planOf } from './plan.js';
import { rawFeed } from './raw-feed.js';
import type { Counting, SourceSummary } from './counting.js';
import { readSource } from './read-source.js';
import type { BuildSummary } from './summary.js';
import type { Task } from './task.js';

/** What is told while a feed is built: which source is read, and how far. */
export type BuildProgress = { readonly source: string; readonly rows: number; readonly bytes?: number; readonly of?: number } | { readonly step: 'counting' | 'suppressing' | 'attacking' | 'writing' };

export type BuildOptions = {
  /** The recipe's file: what its remarks name, and from whose folder the sources' paths start. The working folder where it is not told. */
  readonly file?: string;
  /** Earlier editions of the feed, the newest first: what they show is known, and must not give away what this one hides. */
  readonly previous?: readonly Feed[];
  /** When the numbers were changed, where the recipe does not say it. */
  readonly updated?: string;
  readonly progress?: (progress: BuildProgress) => void;
  /** Stops it: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** A feed that nobody is disclosed by, as its file's text, too; what should be known of it; and what became of the sources' rows. */
export type Built = { readonly feed: Feed; readonly text: string; readonly remarks: readonly Remark[]; readonly summary: BuildSummary };

/** More observations than a page can read are not a feed. */
const MOST = 5_000_000;

/**
 * Makes a feed of a recipe's sources: counts are added up from the rows to areas, groups and periods, and rates, means and scores are
 * worked out from them; small numbers are hidden, and what would tell them; and the result is attacked before it is given. Nothing is
 * written. The same sources, recipe, options and earlier editions give the same text.
 *
 * @throws {ToolError} where something cannot be read or joined, or the feed would disclose somebody: with everything that is wrong
 */
export async function buildFeed(recipe: Recipe, { file = 'recipe', previous = [], updated, progress = () => {}, signal }: BuildOptions = {}): Promise<Built> {
  const about = { ...recipe, updated: recipe.updated ?? updated };
  if (about.updated === undefined) {
    throw ToolError.at({ file }, 'missing-updated', {
      sv: 'När är siffrorna från? Skriv "updated": "2025-12-08" i receptet, eller --updated 2025-12-08.',
      en: 'When are the numbers from? Write "updated": "2025-12-08" in the recipe, or --updated 2025-12-08.',
    });
  }
  const remarks = new Remarks();
  const areas = areasOf(recipe.areas);
  const dimensions = recipe.dimensions.map(dimensionCoder);
  const { makings, tasks } = planOf(recipe, areas, dimensions);
  const { sources, countings } = await readSources(tasks, { recipe, areas, dimensions, folder: dirname(file), remarks, signal, progress });
  remarks.throwIfErrors();

  progress({ step: 'counting' });
  const naming = { recipe, areas, category: categoryOf(recipe, dimensions) };
  const context: MakingContext = { recipe, areas, dimensions, remarks, naming, known: new Map(), told: new Set() };
  const columns = new ObservationColumns(recipe.dimensions.length);
  makings.forEach((making, at) => makeObservations(at, making, (task) => countings.get(task)!, columns, context));
  remarks.throwIfErrors();
  signal?.throwIfAborted();
  if (columns.length === 0 || columns.length > MOST) throw ToolError.at({ file }, columns.length === 0 ? 'no-observations' : 'too-many-observations', columns.length === 0 ? EMPTY : TOO_MANY);

  const { disclosure, ...head } = about;
  const raw = rawFeed(head, areas, dimensions, columns);
  const feed = { ...soundFeed(raw, file), disclosure };
  progress({ step: 'suppressing' });
  if (disclosure.minCount === undefined) remarks.add('warning', 'no-min-count', { file, path: 'disclosure.minCount' }, () => NO_MIN_COUNT);
  const suppression = suppressFeed(feed, { previous, file });
  remarks.addAll(suppression.remarks);
  signal?.throwIfAborted();
  progress({ step: 'attacking' });
  for (const { indicator, area, period, groups, how } of attackFeed(suppression.feed, { previous })) {
    const place = [indicator, area, period, ...Object.values(groups)].join(', ');
    remarks.add('error', 'disclosed', { file }, () => ({ sv: `${place}: en dold uppgift går att räkna ut. ${how.sv}`, en: `${place}: a hidden cell can be worked out. ${how.en}` }));
  }
  remarks.throwIfErrors();
  progress({ step: 'writing' });
  const text = writeFeed(suppression.feed);
  soundFeed(JSON.parse(text), file);
  const { primary, secondary } = suppression;
  return { feed: suppression.feed, text, remarks: remarks.list, summary: summaryOf(suppression.feed, sources, { primary, secondary }) };
}

type Reading = Omit<Parameters<typeof readSource>[2], 'progress' | 'bytes'> & { readonly progress: (progress: BuildProgress) => void };

async function readSources(tasks: readonly Task[], { progress, ...context }: Reading): Promise<{ sources: SourceSummary[]; countings: ReadonlyMap<Task, Counting> }> {
  const sources: SourceSummary[] = [];
  const countings = new Map<Task, Counting>();
  for (const name of Object.keys(context.recipe.sources)) {
    const own = tasks.filter(({ source }) => source === name);
    if (own.length === 0) {
      context.remarks.add('warning', 'unused-source', { file: name }, () => ({ sv: `Källan "${name}" används inte av någon indikator.`, en: `The source "${name}" is used by no indicator.` }));
      continue;
    }
    let far = {};
    let rows = 0;
    const tell = (): void => progress({ source: name, rows, ...far });
    const { summary, countings: counted } = await readSource(name, own, {
      ...context,
      progress: (read) => {
        rows = read;
        tell();
      },
      bytes: (bytes, of) => void (far = { bytes, of }),
    });
    sources.push(summary);
    own.forEach((task, at) => countings.set(task, counted[at]!));
  }
  return { sources, countings };
}

function categoryOf(recipe: Recipe, dimensions: MakingContext['dimensions']): (dimension: number, digit: number) => string | undefined {
  return (at, digit) => {
    const { categories, bands } = recipe.dimensions[at]!;
    if (digit === 0) return undefined;
    if (bands) return String(bands[digit - 1]) + (digit === bands.length ? '+' : `-${bands[digit]! - 1}`);
    return categories ? categories[digit - 1]!.id : [...dimensions[at]!.met].find(([, code]) => code === digit)?.[0];
  };
}

/** The feed of a document that this program made. @throws {ToolError} where there is anything wrong with it */
function soundFeed(raw: unknown, file: string): Feed {
  const sound = readSound(raw);
  if (sound) return sound;
  let problems: readonly Problem[];
  try {
    problems = parseFeed(raw).problems;
  } catch (error) {
    if (!(error instanceof NotAFeedError)) throw error;
    problems = [error.problem];
  }
  const remarks = new Remarks();
  for (const { path, code, message } of problems) remarks.add('error', code, { file, path }, () => message);
  throw new ToolError(remarks.list);
}

function summaryOf(feed: Feed, sources: readonly SourceSummary[], hidden: BuildSummary['hidden']): BuildSummary {
  const { observations, indicators } = feed;
  const { length, indicator, period, status, area } = observations;
  const periods = new Map<string, Set<number>>();
  const statuses: Record<string, number> = {};
  const areas = new Set<number>();
  for (let row = 0; row < length; row++) {
    const { granularity } = indicators[indicator[row]!]!;
    if (!periods.has(granularity)) periods.set(granularity, new Set());
    periods.get(granularity)!.add(period[row]!);
    areas.add(area[row]!);
    const name = STATUSES[status[row]! - 1];
    if (name) statuses[name] = (statuses[name] ?? 0) + 1;
  }
  return {
    sources,
    observations: length,
    areas: areas.size,
    indicators: indicators.length,
    periods: [...periods].map(([granularity, all]) => {
      const [first, last] = [...all].reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [Infinity, -Infinity]) as [number, number];
      return { first: periodOf(granularity as never, first), last: periodOf(granularity as never, last), count: all.size };
    }),
    hidden,
    statuses,
  };
}

const EMPTY = { sv: 'Det blev inga uppgifter. Se vilka rader som utelämnades.', en: 'There came no observations of it. See which rows were left out.' };
const TOO_MANY = {
  sv: 'Det blev fler än fem miljoner uppgifter, mer än en sida kan läsa. Dela upp flödet, eller ta färre grupper eller nivåer ("levels").',
  en: 'There came more than five million observations, more than a page can read. Divide the feed, or take fewer groups or "levels".',
};
const NO_MIN_COUNT = {
  sv: 'Receptet säger inte hur små antal som skyddas, så inget döljs. Skriv "disclosure": { "minCount": 5 }, eller 1 om inget ska skyddas.',
  en: 'The recipe does not say how small numbers are protected, so nothing is hidden. Write "disclosure": { "minCount": 5 }, or 1 if nothing is to be protected.',
};
