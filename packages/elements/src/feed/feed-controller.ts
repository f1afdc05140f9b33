import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedSource, type FeedState } from './feed-source.js';

type FeedHost = ReactiveControllerHost & HTMLElement;

/** `waiting`: the element is not near the viewport yet, or has nothing to read. */
export type FeedStatus = { readonly status: 'waiting' } | FeedState;

const NEAR = '400px';

/** Keeps an element's feed: waits until the element is near, holds the shared source, and lets go of it in time. */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  #source: FeedSource | undefined;
  #src: string | undefined;
  #lazy = false;
  #url: string | undefined;
  #near = false;
  #observer: IntersectionObserver | undefined;

  constructor(host: FeedHost) {
    this.#host = host;
    host.addController(this);
  }

  get status(): FeedStatus {
    return this.#source?.state ?? { status: 'waiting' };
  }

  /** Says what to read; called at every update, and does nothing when nothing has changed. */
  read(src: string | undefined, lazy: boolean): void {
    this.#src = src;
    this.#lazy = lazy;
    this.#settle();
  }

  /** Asks again after a failure, or looks for a newer feed. */
  retry(): void {
    if (this.status.status === 'stale') this.refresh();
    else {
      this.#release();
      this.#settle();
    }
  }

  /** Looks for a newer feed, where the present one is `age` milliseconds old. */
  refresh(age?: number): void {
    this.#source?.refresh(age);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#approach);
    this.#settle();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#approach);
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
    const src = this.#src;
    if (src !== undefined && this.#lazy && !this.#near) this.#watch();
    else if (src !== undefined) this.#near = true;
    // What is no address is told of as one that cannot be fetched.
    const url = src !== undefined && this.#near ? (URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src) : undefined;
    if (url === this.#url && (url === undefined || this.#source)) return;
    this.#release();
    this.#url = url;
    if (url !== undefined) this.#source = FeedSource.hold(url, this.#changed);
  }

  #release(): void {
    this.#source?.release(this.#changed);
    this.#source = undefined;
    this.#url = undefined;
  }

  readonly #changed = (): void => this.#host.requestUpdate();

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
}
