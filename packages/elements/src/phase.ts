import type { Chart, ChartModel, ChartQuery } from '@indicator-elements/charts';
import type { Language, Reading } from '@indicator-elements/feed';
import type { FeedStatus } from './feed/feed-controller.js';
import type { LoadedFeed } from './feed/feed-request.js';
import { readingOf } from './feed/reading.js';
import { parseFilter } from './filter.js';
import type { Trouble } from './troubles/troubles.js';

/** What an element shows: one of these at any time. */
export type Phase<Model extends ChartModel> =
  | { readonly name: 'waiting' }
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly troubles: readonly Trouble[]; readonly retry: boolean }
  | { readonly name: 'ready'; readonly model: Model; readonly troubles: readonly Trouble[]; readonly staleSince?: Date };

/** What an element is asked to show, as its attributes, its feed and the page have it now. */
export interface Asked<Options> {
  /** The feed itself; undefined when `status` tells of the one at `src`. */
  readonly feed: unknown;
  readonly src: string | undefined;
  readonly status: FeedStatus;
  readonly query: ChartQuery<Options>;
  readonly filter: string;
  readonly language: Language;
}

/**
 * Reads from what is asked what is to be shown. What has not changed comes back as the very same phase, so that nothing is drawn or
 * told twice.
 */
export class PhaseReader<Options extends object, Model extends ChartModel> {
  readonly #load: () => Promise<Chart<Options, Model>>;
  #chart: Chart<Options, Model> | undefined;
  readonly #changed: () => void;
  #phase: Phase<Model> = { name: 'waiting' };
  #language: Language = 'sv';
  #preparing = false;
  /** What something could not be loaded for. */
  #unprepared: Asked<Options> | undefined;
  #shownFor = '';
  #shownFeed: unknown;
  /** What was asked when that was shown. */
  #shown: Asked<Options> | undefined;
  #ownFeed: { readonly input: unknown; reading: Reading | Promise<Reading> } | undefined;

  /**
   * @param load how the chart comes to the page
   * @param changed called when there may be something else to show: what was waited for has come
   */
  constructor(load: () => Promise<Chart<Options, Model>>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** The chart, once there is a model of it. */
  get chart(): Chart<Options, Model> | undefined {
    return this.#chart;
  }

  get phase(): Phase<Model> {
    return this.#phase;
  }

  /** The language that is shown: the page's, once its words are there. */
  get language(): Language {
    return this.#language;
  }

  /** Words or an analysis are on their way; until they are there, what was shown before is shown. */
  get preparing(): boolean {
    return this.#preparing;
  }

  /** The question that what is shown answers. */
  get shownFor(): string {
    return this.#shownFor;
  }

  read(asked: Asked<Options>): Phase<Model> {
    try {
      this.#phase = this.#next(asked);
    } catch (error) {
      // A mistake of ours, or a page that has made something else of what the language has.
      console.error(error);
      this.#phase = this.#failed([{ path: '', code: 'unexpected' }], true);
    }
    return this.#phase;
  }

  /** Whether what is asked for now could not be loaded. */
  get unprepared(): boolean {
    return this.#unprepared !== undefined;
  }

  /** Lets what could not be loaded be loaded again. */
  retry(): void {
    this.#unprepared = undefined;
  }

  #next(asked: Asked<Options>): Phase<Model> {
    const { feed: own, src, status, language } = asked;
    if (own === undefined && src && status.status === 'waiting') return { name: 'waiting' };
    const lost = this.#unprepared;
    if (lost && (lost.feed !== own || keyOf(lost) !== keyOf(asked))) this.#unprepared = undefined;
    const preparing = this.#unprepared ? undefined : this.#chart?.prepare(asked.query, language);
    if (preparing || this.#unprepared || !this.#chart) return this.#prepare(preparing, asked);
    this.#language = language;
    if (own !== undefined) {
      const reading = this.#readOwnFeed(own);
      if (reading instanceof Promise) return this.#prepare(reading, asked);
      const { feed, findings } = reading;
      return feed ? this.#ready({ feed, findings }, asked) : this.#failed(findings);
    }
    switch (status.status) {
      case 'waiting':
        return this.#failed([{ path: 'src', code: 'missing-src' }]);
      case 'loading':
        return { name: 'loading' };
      case 'failed':
        return this.#failed([status.failure], status.failure.code !== 'bad-address');
      case 'ready':
        return this.#ready(status, asked);
      case 'stale':
        return this.#ready(status, asked, status.fetched);
    }
  }

  async #loadChart(): Promise<void> {
    this.#chart = await this.#load();
  }

  #prepare(preparing: Promise<unknown> | undefined, asked: Asked<Options>): Phase<Model> {
    const phase = this.#phase;
    const shown = this.#shown;
    // What is shown stays, where it is of the same: it is better than nothing. A page that hands over a feed again has newer numbers.
    const stays = phase.name === 'ready' && subjectOf(asked) === subjectOf(shown!);
    if (this.#unprepared) return stays && asked.feed === shown!.feed ? phase : this.#failed([{ path: '', code: 'not-loaded' }], true);
    // Who waits for the first asks again, and hears of a failure then.
    if (this.#preparing) preparing?.catch(() => undefined);
    else {
      this.#preparing = true;
      const done = (): void => {
        this.#preparing = false;
        this.#changed();
      };
      (preparing ?? this.#loadChart()).then(done, () => {
        this.#unprepared = asked;
        done();
      });
    }
    return stays ? phase : { name: 'loading' };
  }

  #failed(troubles: readonly Trouble[], retry = false): Phase<Model> {
    const before = this.#phase;
    const same =
      before.name === 'failed' &&
      before.troubles.length === troubles.length &&
      troubles.every((trouble, i) => sameTrouble(trouble, before.troubles[i]!));
    return same ? before : { name: 'failed', troubles, retry };
  }

  #ready({ feed, findings }: Pick<LoadedFeed, 'feed' | 'findings'>, asked: Asked<Options>, staleSince?: Date): Phase<Model> {
    const { query, filter: given, language } = asked;
    this.#shown = asked;
    const filter = parseFilter(given);
    if (!filter) return this.#failed([{ path: 'filter', code: 'bad-filter', given }]);
    const whole = { ...query, filter };
    const question = JSON.stringify([whole, language]);
    const before = this.#phase;
    const stale = staleSince ? { staleSince } : {};
    if (before.name === 'ready' && question === this.#shownFor && feed === this.#shownFeed) {
      return before.staleSince === staleSince ? before : { name: 'ready', model: before.model, troubles: before.troubles, ...stale };
    }
    const result = this.#chart!.model(feed, whole, language);
    if (!result.ok) return this.#failed(result.findings);
    const { views } = this.#chart!;
    const { view = 'chart' } = query;
    if (!views.includes(view)) return this.#failed([{ path: 'view', code: 'unknown-value', details: [view, [...views, 'table']] }]);
    this.#shownFor = question;
    this.#shownFeed = feed;
    return { name: 'ready', model: result.model, troubles: findings, ...stale };
  }

  #readOwnFeed(input: unknown): Reading | Promise<Reading> {
    if (this.#ownFeed?.input !== input) {
      const own = (this.#ownFeed = { input, reading: readingOf(input) });
      if (own.reading instanceof Promise) {
        const forget = (): void => {
          if (this.#ownFeed === own) this.#ownFeed = undefined;
        };
        own.reading.then((reading) => (own.reading = reading), forget);
      }
    }
    return this.#ownFeed!.reading;
  }
}

/** All that is asked but the feed itself. */
function keyOf({ src, filter, query, language }: Asked<object>): string {
  return JSON.stringify([src, filter, query, language]);
}

/** What numbers are asked for; the rest is how they are shown. */
function subjectOf({ src, filter, query: { indicator, area } }: Asked<object>): string {
  return JSON.stringify([src, filter, indicator, area]);
}

function sameTrouble(a: Trouble, b: Trouble): boolean {
  return a === b || (!(a instanceof Error) && JSON.stringify(a) === JSON.stringify(b));
}
