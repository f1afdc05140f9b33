/** Where the tests put their elements: emptied after each test. And how they wait: for events and for what a reader sees, never for time. */
import { requestLimits, type IndicatorErrorEvent } from '@indicator-elements/elements';
import './report.js';
import type { SharedElement, Shown } from './every-element.js';

let place: HTMLElement | undefined;
const limits = { ...requestLimits };

afterEach(() => {
  place?.remove();
  place = undefined;
  Object.assign(requestLimits, limits);
});

/** A part of the page for this test alone. */
export function stage(): HTMLElement {
  place ??= document.body.appendChild(document.createElement('main'));
  return place;
}

/** Makes an element with attributes, not yet in the page. */
export function make(tag: string, attributes: Readonly<Record<string, string>> = {}): SharedElement {
  const element = document.createElement(tag) as SharedElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Makes an element and puts it into the page. Its feed is the case's own, unless `attributes` or `parent` say otherwise. */
export function put(
  { tag, fixture, attributes: usual }: Shown & { readonly tag: string },
  attributes: Readonly<Record<string, string>> = {},
  parent: Node = stage(),
): SharedElement {
  const element = make(tag, { src: addressOf(fixture), ...usual, ...attributes });
  parent.appendChild(element);
  return element;
}

/** As `put`, and waits until all faces are shown. */
export async function shown(...how: Parameters<typeof put>): Promise<SharedElement> {
  const element = put(...how);
  await loaded(element);
  return element;
}

export function once<Name extends keyof HTMLElementEventMap>(target: EventTarget, name: Name): Promise<HTMLElementEventMap[Name]> {
  return new Promise((done) => target.addEventListener(name, (event) => done(event as HTMLElementEventMap[Name]), { once: true }));
}

/** Waits until an element shows all its faces; fails at once when it says that it cannot. */
export function loaded(element: SharedElement): Promise<void> {
  return new Promise((done, refuse) => {
    if (element.complete) done();
    element.addEventListener('indicator-load', () => done(), { once: true });
    element.addEventListener('indicator-error', ({ fatal, problems }) => {
      if (fatal) refuse(new Error(problems.map(({ path, message }) => `${path}: ${message.en}`).join('; ')));
    });
  });
}

/** Waits until an element says that it can show nothing. */
export function failed(element: SharedElement): Promise<IndicatorErrorEvent> {
  return new Promise((done, refuse) => {
    element.addEventListener('indicator-error', (event) => event.fatal && done(event));
    element.addEventListener('indicator-load', () => refuse(new Error('It loaded.')), { once: true });
  });
}

/** Looks at every frame until there is something to see. */
export async function until<Seen>(what: string | (() => string), look: () => Seen): Promise<NonNullable<Seen>> {
  const start = performance.now();
  for (;;) {
    const seen = look();
    if (seen) return seen;
    if (performance.now() - start > 8000) throw new Error(`Waited in vain: ${typeof what === 'string' ? what : what()}`);
    await frame();
  }
}

/** The next frame. */
export const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Waits until all that has been asked for has been drawn: observers have reported, and the element has nothing more to do. */
export async function quiet(element: SharedElement): Promise<void> {
  for (let calm = 0; calm < 3; calm++) {
    await frame();
    await element.updateComplete;
  }
}

/** Records events of an element by name. */
export function eventsOf(element: EventTarget): string[] {
  const seen: string[] = [];
  for (const name of ['indicator-load', 'indicator-error', 'indicator-select']) element.addEventListener(name, () => seen.push(name));
  return seen;
}

export const within = (element: SharedElement, selector: string): HTMLElement | null => element.renderRoot.querySelector<HTMLElement>(selector);

export const part = (element: SharedElement, name: string): HTMLElement | null => within(element, `[part~=${name}]`);

export const drawing = (element: SharedElement): SVGSVGElement | null => element.renderRoot.querySelector<SVGSVGElement>('svg');
/** How many outlines are drawn, in the paints of a selector: neighbours that look the same share a path. */
export const outlines = (element: SharedElement, paints = ''): number =>
  [...drawing(element)!.querySelectorAll(`.outlines_marks path${paints}`)].reduce((sum, path) => sum + path.getAttribute('d')!.split('M').length - 1, 0);

export const textOf = (node: Node | null): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** All that an element says in its own shadow. */
export const said = (element: SharedElement): string => textOf(element.renderRoot);

/** Waits until an element says something like this in its own shadow. */
export const says = (element: SharedElement, words: RegExp): Promise<unknown> => until(() => `${words} in: ${said(element)}`, () => words.test(said(element)));

export const headingOf = (element: SharedElement): string => textOf(part(element, 'heading'));

/** Where a fixture is served as it is: the runner itself would make a module of it. */
export const addressOf = (fixture: string): string => `/__lax__/${fixture}`;

/** A fixture's content: a new object each time. */
export const feedOf = async (fixture: string): Promise<unknown> => (await fetch(addressOf(fixture))).json();

/** Runs a test with something of the page replaced, and puts it back afterwards. */
export function replace<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key, value: Owner[Key]): void {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(owner, key, before);
    else delete owner[key];
  });
}

/** Warnings of the console, where they are part of what is tested: for the page's maker, and kept off the runner's report. */
export function catchWarnings(): unknown[][] {
  const warnings: unknown[][] = [];
  replace(console, 'warn', (...words: unknown[]) => void warnings.push(words));
  return warnings;
}

/** Has whatever comes next to an element with styles of its own fail. Gives back what mends it. */
export function breakStyles({ renderRoot }: SharedElement): () => void {
  const root = renderRoot as Partial<ShadowRoot>;
  const fail = (): never => {
    throw new Error('No styles.');
  };
  Object.defineProperty(root, 'adoptedStyleSheets', { configurable: true, get: fail, set: fail });
  return () => delete root.adoptedStyleSheets;
}

const undo: (() => void)[] = [];
afterEach(() => {
  for (const back of undo.splice(0).reverse()) back();
});
