import type { Feed, Finding } from '@indicator-elements/feed';
import { readingOf } from './reading.js';

/** Why a feed could not be had. */
export type FailureCode = 'http' | 'network' | 'offline' | 'timeout' | 'too-large' | 'redirected' | 'not-json' | 'not-a-feed' | 'bad-address' | 'unexpected';

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

  constructor(code: FailureCode, url: string, detail: { status?: number; finding?: Finding; retryAfter?: number; cause?: unknown } = {}) {
    super(`${code} ${url}`, { cause: detail.cause });
    this.code = code;
    this.url = url;
    this.status = detail.status;
    this.finding = detail.finding;
    this.retryAfter = detail.retryAfter;
  }
}

export interface LoadedFeed {
  readonly feed: Feed;
  readonly findings: readonly Finding[];
  /** What the server calls these data: its ETag, or the date of the last change. */
  readonly version?: string;
}

/** What a request is held to. One object, so that a page (or a test) can set it: times in milliseconds. */
export const requestLimits = {
  /** For one attempt, answer and body. */
  timeout: 20_000,
  /** More bytes than this are not read: 64 MiB. */
  bytes: 64 * 1024 * 1024,
  attempts: 3,
  /** Before the second attempt; doubled for the third. Each wait is half to one and a half times as long, by chance. */
  retryDelay: 600,
  /** A `Retry-After` longer than this is not waited for. */
  longestDelay: 10_000,
};

/**
 * Fetches and reads a feed. Network errors, 408, 429 and 5xx are tried again, with growing, jittered waits.
 *
 * @param known what was had before: given back as it is when the server says that it is still current
 * @throws FeedFailure for everything that goes wrong but an abort, which rejects with the signal's reason
 */
export async function requestFeed(url: string, signal: AbortSignal, known?: LoadedFeed): Promise<LoadedFeed> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetchText(url, signal, known?.version);
      if (!answer) return known!;
      // To read a large feed takes long. First what has come meanwhile has its turn, and asks for what it needs.
      await wait(0, signal);
      return { ...(await readText(answer.text, url)), ...answer.version };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof FeedFailure) || attempt >= requestLimits.attempts || !isPassing(error)) throw error;
      const backoff = requestLimits.retryDelay * 2 ** (attempt - 1) * (0.5 + Math.random());
      const delay = error.retryAfter ?? backoff;
      if (delay > requestLimits.longestDelay) throw error;
      await wait(delay, signal);
    }
  }
}

function isPassing({ code, status = 0 }: FeedFailure): boolean {
  return code === 'network' || code === 'timeout' || (code === 'http' && (status === 408 || status === 429 || status >= 500));
}

/** The text at an address, or nothing when it is the version that is known already. */
async function fetchText(url: string, signal: AbortSignal, known?: string): Promise<{ text: string; version: Pick<LoadedFeed, 'version'> } | undefined> {
  if (!navigator.onLine) throw new FeedFailure('offline', url);
  // By hand: WebKit collects what `AbortSignal.any` gives while a body is read, and nothing stops that any more.
  const over = new AbortController();
  const stop = (): void => over.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, requestLimits.timeout);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    const response = await fetch(url, {
      signal: over.signal,
      // The browser asks the server whether what it has is still current.
      cache: 'no-cache',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
    });
    if (response.redirected && new URL(response.url).origin !== new URL(url).origin) {
      throw new FeedFailure('redirected', url);
    }
    if (!response.ok) {
      const retryAfter = retryDelay(response.headers.get('retry-after'));
      throw new FeedFailure('http', url, { status: response.status, ...(retryAfter === undefined ? {} : { retryAfter }) });
    }
    const version = response.headers.get('etag') ?? response.headers.get('last-modified');
    if (version !== null && version === known) return undefined;
    return { text: await readCapped(response, url), version: version === null ? {} : { version } };
  } catch (cause) {
    if (cause instanceof FeedFailure) throw cause;
    throw new FeedFailure(late ? 'timeout' : navigator.onLine ? 'network' : 'offline', url, { cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Nobody reads more of it. To cancel the body is not enough: Firefox may keep the connection, where nothing of it has come yet.
    stop();
  }
}

async function readCapped(response: Response, url: string): Promise<string> {
  if (Number(response.headers.get('content-length')) > requestLimits.bytes) throw new FeedFailure('too-large', url);
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > requestLimits.bytes) throw new FeedFailure('too-large', url);
    text += decoder.decode(value, { stream: true });
  }
}

/** Reads a feed's text. */
async function readText(text: string, url: string): Promise<LoadedFeed> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new FeedFailure('not-json', url, { cause });
  }
  const { feed, findings } = await readingOf(content);
  if (!feed) throw new FeedFailure('not-a-feed', url, { finding: findings[0]! });
  return { feed, findings };
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
