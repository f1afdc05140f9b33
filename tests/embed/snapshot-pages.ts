/** Pages that were filled when they were published, in a frame of their own: see `tools/snapshot-pages.mjs`. */
import { elements as all } from '../elements/support/every-element.js';

const TAGS = all.map(({ tag }) => tag);

/** The elements that none of these pages is of: they would be tried by nobody. */
export const lackingIn = (pages: Readonly<Record<string, string>>): string[] => TAGS.filter((tag) => !Object.values(pages).some((page) => page.startsWith(`<${tag} `)));

export interface Seen {
  readonly element: string;
  readonly height: number;
  readonly pictures: number;
  readonly headings: number;
  readonly tables: number;
  /** The style sheets within the element are there. */
  readonly styled: boolean;
  /** All of the element's own is there. */
  readonly live: boolean;
}

export interface SnapshotPage {
  readonly window: Window & typeof globalThis & { readonly seen: readonly Seen[]; readonly moved: readonly string[]; readonly trouble: readonly string[] };
  readonly document: Document;
  readonly frame: HTMLIFrameElement;
  /** The elements of ours. */
  readonly elements: readonly HTMLElement[];
}

export interface Asked {
  readonly light?: boolean;
  readonly open?: boolean;
  readonly dark?: boolean;
  readonly font?: string;
  readonly lang?: string;
  /** The page loads the elements. Without, no script can run in it. */
  readonly script?: boolean;
  /** The feeds are no longer there. */
  readonly lost?: boolean;
  /** The page has the link to `snapshot.css` in its head, as the guide says. */
  readonly linked?: boolean;
  /** `snapshot.css` is not where it was. */
  readonly unstyled?: boolean;
  readonly width?: number;
}

const open = new Set<HTMLIFrameElement>();

export async function openSnapshots(elements: string, { width = 800, script = false, font, lang, ...asked }: Asked = {}): Promise<SnapshotPage> {
  const frame = document.createElement('iframe');
  const flags = Object.entries({ ...asked, script }).flatMap(([name, on]) => (on ? [[name, '']] : []));
  frame.src = `/__snapshot__/?${String(new URLSearchParams([['elements', elements], ...flags, ...(font ? [['font', font]] : []), ...(lang ? [['lang', lang]] : [])]))}`;
  if (!script) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.width = String(width);
  frame.height = '900';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  open.add(frame);
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const found = [...page.querySelectorAll<HTMLElement>(TAGS.join())];
  if (found.length === 0) throw new Error(page.body.textContent);
  const { customElements } = frame.contentWindow as Window & typeof globalThis;
  if (script) await Promise.all(found.map(({ localName }) => customElements.whenDefined(localName)));
  return { window: frame.contentWindow as SnapshotPage['window'], document: page, frame, elements: found };
}

export function closeSnapshots(): void {
  for (const frame of open) frame.remove();
  open.clear();
}

/** Where the snapshot of an element is: in its shadow root, or in itself. */
export const rootOf = (element: HTMLElement): ParentNode => element.shadowRoot ?? element;

/** What can be seen in an element of what is asked for. */
export const visible = (element: HTMLElement, selector: string): Element[] =>
  [...rootOf(element).querySelectorAll(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 0);
