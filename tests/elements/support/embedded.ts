/** Pages that embed the built bundle: the typed half of `tools/embed-pages.mjs`. */
import type { Page } from './page.js';

export interface EmbeddingPage extends Page {
  /** What the page has said in its console. */
  said: string[];
  /** Files that have noted that they ran (`code=…`). */
  ran: string[];
  /** The files of the bundle that were asked for, as often as they were. */
  asked(): Promise<string[]>;
}

export interface Manifest {
  version: string;
  files: Record<string, { bytes: number; integrity: string }>;
  /** By tags, as CSS selects them. */
  words: Record<string, string[]>;
  pictures: Record<string, string[]>;
}

export const builtManifest = async (): Promise<Manifest> => (await fetch('/__lax__/manifest.json')).json() as Promise<Manifest>;

/** Opens a page under the strict policy, with these folders' bundles, one after the other. @param early tags whose files are preloaded; `told`: files of the first folder that a header preloads */
export async function openEmbedding(body: string, { from = ['same'], nonce = false, host = false, early = [] as readonly string[], told = [] as readonly string[] } = {}): Promise<EmbeddingPage> {
  const home = `/__embed__/${crypto.randomUUID()}`;
  const query = new URLSearchParams([['body', body], ...from.map((folder) => ['from', folder]), ...early.map((tags) => ['early', tags]), ...told.map((file) => ['told', file]), ...(nonce ? [['nonce', '']] : []), ...(host ? [['host', '']] : [])]);
  const frame = document.createElement('iframe');
  frame.src = `${home}/${from[0] ?? 'same'}/page.html?${query}`;
  frame.width = '800';
  frame.height = '600';
  return opened(frame, home);
}

/** Opens the built `embed.html` with an address's query. */
export function openFrame(query: Readonly<Record<string, string>> | string, folder = 'same'): Promise<EmbeddingPage> {
  const home = `/__embed__/${crypto.randomUUID()}`;
  const frame = document.createElement('iframe');
  frame.src = `${home}/${folder}/embed.html?probe&${typeof query === 'string' ? query : new URLSearchParams(query)}`;
  frame.width = '600';
  return opened(frame, home);
}

async function opened(frame: HTMLIFrameElement, home: string): Promise<EmbeddingPage> {
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis & { trouble?: string[]; said?: string[]; ran?: string[] };
  if (!page.trouble) throw new Error(`The page at ${frame.src} did not load.`);
  return {
    window: page,
    document: page.document,
    trouble: page.trouble,
    said: page.said!,
    get ran() {
      return page.ran ?? [];
    },
    asked: async () => (await fetch(`${home}/log`)).json() as Promise<string[]>,
    close: () => frame.remove(),
  };
}
