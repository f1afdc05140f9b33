import type { Finding } from '@indicator-elements/feed';

/** Why a feed could not be had. */
export type FailureCode = 'http' | 'network' | 'offline' | 'timeout' | 'too-large' | 'redirected' | 'not-utf-8' | 'not-json' | 'not-a-feed' | 'bad-address' | 'unexpected';

export class FeedFailure extends Error {
  override readonly name = 'FeedFailure';
  readonly code: FailureCode;
  readonly url: string;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** What is wrong with the content, where it is no feed. */
  readonly finding: Finding | undefined;
  /** How long the server asked us to wait, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(code: FailureCode, url: string, detail: { status?: number; finding?: Finding | undefined; retryAfter?: number; cause?: unknown } = {}) {
    super(`${code} ${url}`, { cause: detail.cause });
    this.code = code;
    this.url = url;
    this.status = detail.status;
    this.finding = detail.finding;
    this.retryAfter = detail.retryAfter;
  }
}
