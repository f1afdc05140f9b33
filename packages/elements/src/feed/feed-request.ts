import type { Feed, Finding, Reading } from '@indicator-elements/feed';
import { readingOf } from './reading.js';
import { requestLimits } from './request-limits.js';

export interface LoadedFeed {
  readonly feed: Feed;
  readonly findings: readonly Finding[];
  /** What the server calls these data: its ETag, or the date of the last change. Where it has no name for them, they themselves. */
  readonly version: string;
}

/** How far an attempt to get a feed has come. Of one that failed, `feed-recovery.ts` reads off it what went wrong. */
export interface Attempt {
  asked?: boolean;
  late?: boolean;
  response?: Response;
  tooLarge?: boolean;
  /** True where bytes are no UTF-8. */
  decoding?: boolean;
  text?: string;
  reading?: Reading;
}

/**
 * Fetches and reads a feed. Nearly every page has nothing more to do; what names failures, and tries again, is loaded when something fails.
 *
 * @param known what was had before: given back as it is when the server says that it is still current
 * @throws FeedFailure for everything that goes wrong but an abort, which rejects with the signal's reason; or what `import()` throws
 */
export async function requestFeed(url: string, signal: AbortSignal, known?: LoadedFeed): Promise<LoadedFeed> {
  const attempt: Attempt = {};
  try {
    return await tryFeed(url, signal, attempt, known);
  } catch (cause) {
    signal.throwIfAborted();
    const { recoverFeed } = await import('../troubles/feed-recovery.js');
    return recoverFeed(url, signal, attempt, cause, known);
  }
}

/** One attempt. */
export async function tryFeed(url: string, signal: AbortSignal, attempt: Attempt, known?: LoadedFeed): Promise<LoadedFeed> {
  giveUpIf(!/^https?:/.test(new URL(url).protocol) || !navigator.onLine);
  attempt.asked = true;
  // By hand: WebKit collects what `AbortSignal.any` gives while a body is read, and nothing stops that any more.
  const over = new AbortController();
  const stop = (): void => over.abort();
  const timer = setTimeout(() => {
    attempt.late = true;
    stop();
  }, requestLimits.timeout);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let version: string | null | undefined;
  try {
    const response = (attempt.response = await fetch(url, {
      signal: over.signal,
      // The browser asks the server whether what it has is still current.
      cache: 'no-cache',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
    }));
    const { headers } = response;
    giveUpIf(!response.ok || (response.redirected && new URL(response.url).origin !== new URL(url).origin));
    version = headers.get('etag') ?? headers.get('last-modified');
    if (known && version === known.version) return known;
    attempt.text = await readCapped(response, attempt);
    version ??= attempt.text;
    if (known && version === known.version) return known;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Nobody reads more of it. To cancel the body is not enough: Firefox may keep the connection, where nothing of it has come yet.
    stop();
  }
  // To read a large feed takes long. First what has come meanwhile has its turn, and asks for what it needs.
  await new Promise((turn) => setTimeout(turn));
  attempt.reading = await readingOf(JSON.parse(attempt.text));
  const { feed, findings } = attempt.reading;
  if (!feed) throw new Error();
  return { feed, findings, version };
}

async function readCapped({ body, headers }: Response, attempt: Attempt): Promise<string> {
  giveUpIf((attempt.tooLarge = Number(headers.get('content-length')) > requestLimits.bytes));
  if (!body) return '';
  // What is not UTF-8 would have signs in it that nobody wrote.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = body.getReader();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    bytes += value?.byteLength ?? 0;
    giveUpIf((attempt.tooLarge = bytes > requestLimits.bytes));
    attempt.decoding = true;
    text += decoder.decode(value, { stream: !done });
    attempt.decoding = false;
    if (done) return text;
  }
}

function giveUpIf(isWrong: boolean): void {
  if (isWrong) throw new Error();
}
