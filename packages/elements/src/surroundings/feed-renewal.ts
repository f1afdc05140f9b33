import type { LitElement, ReactiveController } from 'lit';
import type { FeedController } from '../feed/feed-controller.js';
import { requestLimits } from '../feed/request-limits.js';

type Host = LitElement & { readonly refresh: number };

/** In milliseconds, 24 days: browsers run what is planned for later at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Looks for a newer feed as often as an element asks for it, and for one that could not be had when the connection is back. */
export class FeedRenewal implements ReactiveController {
  readonly #host: Host;
  readonly #feeds: FeedController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the next look is planned by. */
  #planned: readonly unknown[] = [];

  constructor(host: Host, feeds: FeedController) {
    this.#host = host;
    this.#feeds = feeds;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    document.addEventListener('visibilitychange', this.#schedule);
    this.#schedule();
  }

  /** Not at every update: whoever walks the points would put it off each time. */
  hostUpdated(): void {
    const [status, refresh] = this.#planned;
    if (this.#feeds.status !== status || this.#host.refresh !== refresh) this.#schedule();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    document.removeEventListener('visibilitychange', this.#schedule);
    clearTimeout(this.#timer);
  }

  readonly #online = (): void => {
    const { status } = this.#feeds;
    // What would name the failure cannot be fetched without a connection either.
    if ('failure' in status && /^(offline|not-loaded)$/.test(status.failure.code)) this.#feeds.retry();
  };

  /** Plans the next look for a newer feed; none while the page is hidden. */
  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    const minutes = this.#host.refresh;
    const { status } = this.#feeds;
    this.#planned = [status, minutes];
    if (!(minutes > 0) || !('fetched' in status) || document.hidden || !this.#host.isConnected) return;
    const age = Math.min(Math.max(minutes * 60_000, requestLimits.refreshInterval), LONGEST_TIMER);
    const due = status.status === 'stale' ? age : status.fetched.getTime() + age - Date.now();
    // The answer, good or bad, plans the next look. Timers are not exact: nine tenths of the age will do.
    this.#timer = setTimeout(() => this.#feeds.refresh(status.status === 'stale' ? 0 : age * 0.9), Math.max(0, due));
  };
}
