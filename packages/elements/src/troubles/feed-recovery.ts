import { tryFeed, type Attempt, type LoadedFeed } from '../feed/feed-request.js';
import { requestLimits } from '../feed/request-limits.js';
import { FeedFailure } from './feed-failure.js';

/**
 * Names what went wrong with an attempt, and tries again where that may help: after network errors, 408, 429 and 5xx, with growing, jittered
 * waits. Loaded when something goes wrong.
 *
 * @param attempt the first one, which has failed because of `cause`
 * @throws FeedFailure when that does not help; the signal's reason when it is aborted
 */
export async function recoverFeed(url: string, signal: AbortSignal, attempt: Attempt, cause: unknown, known?: LoadedFeed): Promise<LoadedFeed> {
  for (let count = 1; ; count++) {
    const failure = failureOf(url, attempt, cause);
    const backoff = requestLimits.retryDelay * 2 ** (count - 1) * (0.5 + Math.random());
    const delay = failure.retryAfter ?? backoff;
    if (count >= requestLimits.attempts || !isPassing(failure) || delay > requestLimits.longestDelay) throw failure;
    await wait(delay, signal);
    attempt = {};
    try {
      return await tryFeed(url, signal, attempt, known);
    } catch (again) {
      signal.throwIfAborted();
      cause = again;
    }
  }
}

function isPassing({ code, status = 0 }: FeedFailure): boolean {
  return code === 'network' || code === 'timeout' || (code === 'http' && (status === 408 || status === 429 || status >= 500));
}

function failureOf(url: string, { asked, late, response, tooLarge, decoding, text, reading }: Attempt, cause: unknown): FeedFailure {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return new FeedFailure('bad-address', url);
  if (response?.redirected && new URL(response.url).origin !== new URL(url).origin) return new FeedFailure('redirected', url);
  if (response && !response.ok) {
    const retryAfter = retryDelay(response.headers.get('retry-after'));
    return new FeedFailure('http', url, { status: response.status, ...(retryAfter === undefined ? {} : { retryAfter }) });
  }
  if (tooLarge) return new FeedFailure('too-large', url);
  if (decoding) return new FeedFailure('not-utf-8', url, { cause });
  if (text === undefined) return new FeedFailure(late ? 'timeout' : asked && navigator.onLine ? 'network' : 'offline', url, { cause });
  if (reading) return new FeedFailure('not-a-feed', url, { finding: reading.findings[0] });
  return new FeedFailure(cause instanceof SyntaxError ? 'not-json' : 'unexpected', url, { cause });
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function retryDelay(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const delay = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

function wait(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, delay);
    signal.addEventListener('abort', stop, { once: true });
  });
}
