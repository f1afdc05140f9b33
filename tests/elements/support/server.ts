/** Feeds that misbehave on order: the typed half of `tools/feed-scenarios.mjs`. */

/** One answer. What is sent is the first given of `json`, `file` (below the project) and `body`. */
export interface Step {
  /** Default 200. */
  status?: number;
  json?: unknown;
  file?: string;
  body?: string;
  /** Of the body; default UTF-8. */
  encoding?: 'latin1' | 'utf16le';
  /** Content type; default `application/json`. */
  type?: string;
  headers?: Record<string, string>;
  /** Send an ETag, and 304 to who has it already. */
  etag?: boolean;
  /** Allow every origin. */
  cors?: boolean;
  /** Milliseconds before the answer. */
  delay?: number;
  /** Wait for `release()`. */
  hold?: boolean;
  /** Take the request and never answer. */
  never?: boolean;
  /** Break the connection without an answer. */
  drop?: boolean;
  /** Break the connection after so many bytes of the body. */
  cutAfter?: number;
  /** Stream so many bytes of white space as the body. */
  endless?: number;
  /** Of those send so many, and then nothing more until somebody hangs up. */
  stall?: number;
  /** An address, or `elsewhere`: the same feed at the other origin, whose answer is the next step. */
  redirect?: string;
}

/** A request as the server saw it. */
export interface Asked {
  method: string;
  url: string;
  at: 'here' | 'elsewhere';
  headers: Record<string, string | undefined>;
  /** 0 until there is an answer. */
  status: number;
  /** Bytes of the body handed to the connection. */
  sent: number;
  finished: boolean;
  /** Somebody hung up before the end. */
  aborted: boolean;
}

export interface ServedFeed {
  /** The feed's address at the tests' own origin. */
  url: string;
  /** The same feed at another origin. */
  elsewhere: string;
  /**
   * What was asked, once so many requests have come, been answered whole, or been hung up. Waits 10 s at most.
   */
  requests(until?: { asked?: number; finished?: number; aborted?: number }): Promise<Asked[]>;
  /** Lets the held answers go. */
  release(): Promise<void>;
}

/** Serves the steps in turn, and the last one for ever after. */
export async function serveFeed(...steps: Step[]): Promise<ServedFeed> {
  const response = await fetch('/__feeds__/scenario', { method: 'POST', body: JSON.stringify({ steps }) });
  const { id, url, elsewhere } = (await response.json()) as { id: string; url: string; elsewhere: string };
  return {
    url,
    elsewhere,
    async requests(until = {}) {
      const query = new URLSearchParams(Object.entries(until).map(([key, count]) => [key, String(count)]));
      return (await (await fetch(`/__feeds__/${id}/log?${query}`)).json()) as Asked[];
    },
    async release() {
      await fetch(`/__feeds__/${id}/release`, { method: 'POST' });
    },
  };
}
