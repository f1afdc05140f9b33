import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedFailure } from './feed-request.js';
import { FeedSource, type FeedState } from './feed-source.js';

type FeedHost = ReactiveControllerHost & HTMLElement;

/** `waiting`: the element is not near the viewport yet, or has nothing to read. */
export type FeedStatus = { readonly status: 'waiting' } | FeedState;

const NEAR = '400px';

/** Keeps an element's feed: waits until the element is near, holds the shared source, refreshes it, and lets go of it in time. */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  #source: FeedSource | undefined;
  #failure: FeedFailure | undefined;
  #wanted: { readonly src: string; readonly lazy: boolean; readonly minutes: number } | undefined;
  #url: string | undefined;
  #near = false;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FeedHost) {
    this.#host = host;
    host.addController(this);
  }

  get status(): FeedStatus {
    if (this.#failure) return { status: 'failed', failure: this.#failure };
    return this.#source?.state ?? { status: 'waiting' };
  }

  /** Says what to read; called at every update, and does nothing when nothing has changed. */
  read(src: string | undefined, options: { lazy: boolean; minutes: number }): void {
    this.#wanted = src === undefined ? undefined : { src, ...options };
    this.#settle();
  }

  /** Asks again after a failure, or looks for a newer feed. */
  retry(): void {
    if (this.status.status === 'stale') this.#source?.refresh();
    else {
      this.#release();
      this.#settle();
    }
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    addEventListener('beforeprint', this.#approach);
    document.addEventListener('visibilitychange', this.#schedule);
    this.#settle();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    removeEventListener('beforeprint', this.#approach);
    document.removeEventListener('visibilitychange', this.#schedule);
    // A move in the DOM disconnects and connects again at once: that is no reason to let go.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#release();
      this.#observer?.disconnect();
      this.#observer = undefined;
      this.#near = false;
    });
  }

  #settle(): void {
    if (!this.#host.isConnected) return;
    const wanted = this.#wanted;
    if (wanted?.lazy && !this.#near) this.#watch();
    else if (wanted) this.#near = true;
    const url = wanted && this.#near ? this.#resolve(wanted.src) : undefined;
    if (url === undefined) this.#failure = undefined;
    if (url === this.#url && (url === undefined || this.#source || this.#failure)) {
      this.#schedule();
      return;
    }
    this.#release();
    this.#url = url;
    if (url !== undefined && !this.#failure) this.#source = FeedSource.hold(url, this.#changed);
    this.#schedule();
  }

  /** The address in full; only what a page can fetch. */
  #resolve(src: string): string {
    const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
    const fetchable = url && /^https?:$/.test(url.protocol);
    // The same mistake is the same failure, so that it is told once.
    if (fetchable) this.#failure = undefined;
    else if (this.#failure?.url !== src) this.#failure = new FeedFailure('bad-address', src);
    return url?.href ?? src;
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#source?.release(this.#changed);
    this.#source = undefined;
    this.#url = undefined;
  }

  readonly #changed = (): void => {
    this.#host.requestUpdate();
    this.#schedule();
  };

  readonly #online = (): void => {
    const { status } = this;
    if ('failure' in status && status.failure.code === 'offline') this.retry();
  };

  readonly #approach = (): void => {
    this.#near = true;
    this.#observer?.disconnect();
    this.#settle();
    this.#host.requestUpdate();
  };

  #watch(): void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#approach();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this.#host);
  }

  /** Plans the next look for a newer feed; none while the page is hidden. */
  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    const minutes = this.#wanted?.minutes ?? 0;
    const { status } = this;
    if (!(minutes > 0) || !('fetched' in status) || document.hidden) return;
    const age = minutes * 60_000;
    const due = status.status === 'stale' ? age : status.fetched.getTime() + age - Date.now();
    // The answer, good or bad, plans the next look. Timers are not exact: nine tenths of the age will do.
    this.#timer = setTimeout(() => this.#source?.refresh(status.status === 'stale' ? 0 : age * 0.9), Math.max(0, due));
  };
}
