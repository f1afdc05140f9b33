import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decoded } from './files.js';

/** Why a feed could not be had, in words. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}

const TIMEOUT = 30_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads feeds from files and from the web, each once. */
export class Feeds {
  readonly #root: string;
  readonly #read = new Map<string, Promise<unknown>>();

  /** @param root the folder of addresses that begin with a slash */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * @param src as the tag has it
   * @param base what it is relative to: the page, or where it will be published
   * @throws {FeedError} where there is no JSON to be had
   */
  read(src: string, base: string): Promise<unknown> {
    if (!URL.canParse(src, base)) throw new FeedError(`"${src}" is no address.`);
    const url = new URL(src, base);
    const local = url.protocol === 'file:' && !/^file:/i.test(src.trim());
    if (!local && !/^https?:$/.test(url.protocol)) throw new FeedError(`"${src}" is no address of a feed: it begins with ${url.protocol}`);
    // Beside a page that is a file, "//www.example.se/a.json" has no scheme to take over. A file of that name would be another feed.
    if (local && url.host) throw new FeedError(`"${src}" names a server without saying how to reach it: begin with https:.`);
    const from = local ? this.#fileOf(src, url) : url.href;
    let feed = this.#read.get(from);
    if (!feed) this.#read.set(from, (feed = (local ? fileBytes(from) : webBytes(url)).then((bytes) => parsed(bytes, from))));
    return feed;
  }

  /**
   * What addresses in a page are relative to: the page, or its `<base href>`.
   *
   * @param page where it is, or where it will be published
   */
  addressOf(base: string | undefined, page: string): string {
    if (base === undefined || !URL.canParse(base, page)) return page;
    const url = new URL(base, page);
    return isInRoot(base) && url.protocol === 'file:' && !url.host ? pathToFileURL(this.#fileOf(base, url)).href : url.href;
  }

  #fileOf(src: string, url: URL): string {
    // Decoded, they would lead out of the folder.
    if (/%2f|%5c/i.test(url.pathname)) throw new FeedError(`"${src}" is no address of a file: a slash in a name.`);
    try {
      return isInRoot(src) ? join(this.#root, decodeURIComponent(url.pathname)) : fileURLToPath(url);
    } catch (error) {
      throw new FeedError(`"${src}" is no address of a file: ${(error as Error).message}.`, { cause: error });
    }
  }
}

const isInRoot = (address: string): boolean => /^[/\\]/.test(address.trim());

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new FeedError(`${path} cannot be read (${codeOf(error)}).`, { cause: error });
  }
}

async function webBytes(url: URL): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new FeedError(`${url.href} answers ${response.status} ${response.statusText}.`);
    const bytes: Uint8Array[] = [];
    let length = 0;
    for await (const piece of response.body ?? []) {
      if ((length += piece.length) > MOST_BYTES) throw new FeedError(`${url.href} is larger than ${MOST_BYTES / 1024 / 1024} MiB.`);
      bytes.push(piece);
    }
    return Buffer.concat(bytes);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(`${url.href} cannot be fetched (${codeOf(error)}).`, { cause: error });
  }
}

function parsed(bytes: Uint8Array, from: string): unknown {
  let text;
  try {
    text = decoded(bytes);
  } catch (error) {
    throw new FeedError(`${from} ${(error as Error).message}`, { cause: error });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FeedError(`${from} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  return (cause as { code?: string }).code ?? String((cause as Error).message);
}
