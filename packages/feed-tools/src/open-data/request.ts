import { setTimeout as wait } from 'node:timers/promises';
import { readBody, reasonOf } from '../read-body.js';
import { ToolError, type Words } from '../remark.js';

/** How the world outside is reached. One object, so that a test can put its own in its place. */
export const network = {
  fetch: (url: string, init: RequestInit): Promise<Response> => fetch(url, init),
  sleep: (milliseconds: number): Promise<unknown> => wait(milliseconds),
};

/** What a request is held to: times in milliseconds. */
export const limits = {
  /** For one attempt, answer and body. */
  timeout: 60_000,
  bytes: 256 * 1024 * 1024,
  attempts: 5,
  /** Before the second attempt; doubled for each after that. */
  delay: 1000,
  /** A `Retry-After` longer than this is not waited for. */
  longestDelay: 120_000,
  redirects: 5,
};

/** What could not be had, and whether it may be had a moment later. */
class Trouble extends Error {
  readonly words: Words;
  readonly passing: boolean;
  readonly retryAfter: number | undefined;

  constructor(words: Words, { passing = false, retryAfter, cause }: { passing?: boolean; retryAfter?: number | undefined; cause?: unknown } = {}) {
    super(words.en, { cause });
    this.words = words;
    this.passing = passing;
    this.retryAfter = retryAfter;
  }
}

/**
 * The JSON at an address. Network errors, 408, 429 and 5xx are tried again, with growing waits or as long as the server asks for.
 *
 * @param query is posted, where there is one
 * @throws {ToolError} where it cannot be had, or is no JSON
 */
export async function requestJson(url: string, query?: unknown): Promise<unknown> {
  const place = { file: url };
  for (let attempt = 1; ; attempt++) {
    try {
      const text = await requestText(url, query);
      try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
      } catch (cause) {
        throw new Trouble({ sv: 'Svaret är inte JSON. Är adressen rätt?', en: 'The answer is not JSON. Is the address right?' }, { cause });
      }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      const delay = error.retryAfter ?? limits.delay * 2 ** (attempt - 1);
      if (!error.passing || attempt >= limits.attempts || delay > limits.longestDelay) throw ToolError.at(place, 'unreachable', error.words, { cause: error });
      await network.sleep(delay);
    }
  }
}

async function requestText(url: string, query: unknown): Promise<string> {
  let address = url;
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const response = await answerOf(address, query);
    const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (to === null) return bodyOf(response);
    void response.body?.cancel();
    address = sameOrigin(to, address) ?? refuse(to);
  }
  throw new Trouble({ sv: 'Adressen leder vidare för många gånger.', en: 'The address leads on too many times.' });
}

function refuse(to: string): never {
  throw new Trouble({ sv: `Adressen leder vidare till en annan webbplats: ${to}. Ange den rätta adressen.`, en: `The address leads on to another site: ${to}. Give the right address.` });
}

/** An address in full, where it is at the same origin as the one that it comes from; a server that forgets the s in https is forgiven. */
export function sameOrigin(to: string, from: string): string | undefined {
  if (!URL.canParse(to, from)) return undefined;
  const [url, { origin, protocol }] = [new URL(to, from), new URL(from)];
  if (protocol === 'https:' && url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  return url.origin === origin ? url.href : undefined;
}

async function answerOf(url: string, query: unknown): Promise<Response> {
  const post = query === undefined ? {} : { method: 'POST', body: JSON.stringify(query) };
  try {
    return await network.fetch(url, {
      ...post,
      headers: { accept: 'application/json', ...(query === undefined ? {} : { 'content-type': 'application/json' }) },
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.timeout),
    });
  } catch (cause) {
    throw broken(cause);
  }
}

async function bodyOf(response: Response): Promise<string> {
  const { status, headers } = response;
  if (!response.ok) {
    void response.body?.cancel();
    throw new Trouble({ sv: `Servern svarar ${status}.${adviceOf(status).sv}`, en: `The server answers ${status}.${adviceOf(status).en}` }, {
      passing: status === 408 || status === 429 || status >= 500,
      retryAfter: retryAfter(headers.get('retry-after')),
    });
  }
  const body = await readBody(response, limits.bytes).catch((cause: unknown) => {
    throw broken(cause);
  });
  if (!body) throw new Trouble({ sv: 'Svaret är för stort. Fråga efter mindre åt gången.', en: 'The answer is too large. Ask for less at a time.' });
  return body.toString();
}

function broken(error: unknown): Trouble {
  const why = reasonOf(error);
  return new Trouble({ sv: `Ingen kontakt med servern (${why}).`, en: `No contact with the server (${why}).` }, { passing: true, cause: error });
}

function adviceOf(status: number): Words {
  if (status === 400 || status === 404) return { sv: ' Kontrollera adressen och det som frågas efter.', en: ' Check the address and what is asked for.' };
  if (status === 403 || status === 413) return { sv: ' Fråga efter mindre åt gången.', en: ' Ask for less at a time.' };
  return { sv: '', en: '' };
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const delay = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}
