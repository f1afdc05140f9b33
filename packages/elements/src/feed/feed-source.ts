import type { FeedFailure } from '../troubles/feed-failure.js';
import type { Mistake } from '../troubles/troubles.js';
import { requestFeed, type LoadedFeed } from './feed-request.js';

/** What is known of the feed at an address. Data that has once been had is kept when a newer look fails: it is stale then. */
export type FeedState =
  | { readonly status: 'loading' }
  | ({ readonly status: 'ready' } & LoadedFeed & { readonly fetched: Date })
  | ({ readonly status: 'stale' } & LoadedFeed & { readonly fetched: Date; readonly failure: FeedFailure | Mistake })
  | { readonly status: 'failed'; readonly failure: FeedFailure | Mistake };

/** One address that one or more elements read: they share its request and its feed. Gone when the last of them lets go. */
export class FeedSource {
  readonly #url: string;
  readonly #readers = new Set<() => void>();
  #state: FeedState = { status: 'loading' };
  #loaded: LoadedFeed | undefined;
  #request: AbortController | undefined;

  /**
   * The source at an address, shared by all who hold it. One that failed is not handed out again: a later reader asks anew.
   *
   * @param changed called when the state has changed, never before this returns
   */
  static hold(url: string, changed: () => void): FeedSource {
    let source = sources.get(url);
    if (!source) {
      source = new FeedSource(url);
      sources.set(url, source);
      source.#load();
    }
    source.#readers.add(changed);
    return source;
  }

  private constructor(url: string) {
    this.#url = url;
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Lets go. When nobody holds the source any more, its request is aborted. */
  release(changed: () => void): void {
    this.#readers.delete(changed);
    if (this.#readers.size > 0) return;
    this.#request?.abort();
    this.#forget();
  }

  /** Looks for a newer feed, once however many ask, and not before the present one is `age` milliseconds old. */
  refresh(age = 0): void {
    if (this.#request) return;
    if ('fetched' in this.#state && Date.now() - this.#state.fetched.getTime() < age) return;
    this.#load();
  }

  #load(): void {
    const request = new AbortController();
    this.#request = request;
    requestFeed(this.#url, request.signal, this.#loaded).then(
      (loaded) => {
        this.#loaded = loaded;
        this.#settle(request, { status: 'ready', ...loaded, fetched: new Date() });
      },
      (error: unknown) => {
        // Without a code it is not known what went wrong: what would name it has not come.
        const failure = (error as FeedFailure).code ? (error as FeedFailure) : NOT_LOADED;
        this.#settle(request, 'feed' in this.#state ? { ...this.#state, status: 'stale', failure } : { status: 'failed', failure });
      },
    );
  }

  #settle(request: AbortController, state: FeedState): void {
    if (request.signal.aborted) return;
    this.#request = undefined;
    this.#state = state;
    if (state.status === 'failed') this.#forget();
    // Each a task of its own, so that many elements on a page are shown one by one, and none keeps the reader waiting for all.
    for (const changed of this.#readers) setTimeout(changed);
  }

  #forget(): void {
    if (sources.get(this.#url) === this) sources.delete(this.#url);
  }
}

const NOT_LOADED: Mistake = { path: 'src', code: 'not-loaded' };

const sources = new Map<string, FeedSource>();
