/** Whole pages for a test, in a frame of its own: the demo as it is served, and what goes wrong in it. */

export interface Page {
  window: Window & typeof globalThis;
  document: Document;
  /**
   * Violations of the policy, errors and rejections since the page's first line, collected by the page
   * itself.
   */
  trouble: string[];
  close(): void;
}

/**
 * Opens a page of the built demo, the support page unless told otherwise: under its strict policy, or (for tools that break it, such as axe) under none.
 */
export async function openDemo({ strict = true, width = 1000, height = 700, page: address = '', query = '', hash = '' } = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.src = `/${strict ? '__strict__' : '__lax__'}/${address}?probe${query && `&${query}`}${hash}`;
  frame.width = String(width);
  frame.height = String(height);
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as (Window & typeof globalThis & { trouble?: string[] }) | null;
  if (!page?.trouble) throw new Error(`The page at ${frame.src} did not load.`);
  return { window: page, document: page.document, trouble: page.trouble, close: () => frame.remove() };
}
