/** The browser as a test commands it. What a file emulates is undone before the next file. */
import { executeServerCommand } from '@web/test-runner-commands';

export { findAccessibilityNode, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

/** What not every browser can be told to do in automation. */
export type Ability = 'media' | 'heap' | 'collect' | 'cpu' | 'offline' | 'tap' | 'tree';

const browser = await executeServerCommand<{ name: 'chromium' | 'firefox' | 'webkit'; lacks: Partial<Record<Ability, string>> }, undefined>('page:browser');

export const browserName = browser.name;

/**
 * The box of an element in its window, in px; of what is drawn, its shape alone. `getBoundingClientRect` tells that of a drawing in Chromium only:
 * Firefox adds a pixel around a text, and around a line half its width times the limit of its mitres: 4 px around one of 2, though it has no corner.
 */
export function boxOf(element: Element): DOMRect {
  if (!isDrawn(element)) return element.getBoundingClientRect();
  const matrix = element.getScreenCTM()!;
  const { x, y, width, height } = element.getBBox();
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
}

/** Within a picture, in this window or in a frame. */
const isDrawn = (element: Element): element is SVGGraphicsElement => 'getBBox' in element && element.localName !== 'svg';

/** How far a box may be off, in px, and still lie within another. */
export const boxSlack = 1;

/** Whether a test may ask for it; for a part of a test. A test that asks for what the browser lacks is left out as a whole. */
export const can = (ability: Ability): boolean => browser.lacks[ability] === undefined;

let current: Mocha.Test | undefined;
beforeEach(function () {
  current = this.currentTest;
});

/** Ends the test that runs, neither passed nor failed: the run lists it with the reason. */
export async function leaveOut(reason: string): Promise<never> {
  if (!current) throw new Error(`Outside a test: ${reason}`);
  await executeServerCommand('page:left-out', { test: current.fullTitle(), reason });
  // With its reason: the run lists it.
  return current.skip();
}

/** Does what the browser can do in automation, or leaves the test out. */
async function ask<Answer>(ability: Ability, command: string, payload?: object): Promise<Answer> {
  const lack = browser.lacks[ability];
  return lack === undefined ? executeServerCommand(command, payload) : leaveOut(lack);
}

export interface Media {
  media?: 'screen' | 'print' | '';
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  contrast?: 'more' | 'less' | 'no-preference';
}

export interface Heap {
  /** JavaScript heap in use, after collection. */
  bytes: number;
  documents: number;
  nodes: number;
  listeners: number;
}

/** Emulates media and nothing besides: what is not given goes back to the browser's own. */
export async function emulateMedia(media: Media = {}): Promise<void> {
  if (can('media') || Object.keys(media).length > 0) await ask('media', 'page:media', media);
}

/** A PNG of the viewport, or of an element, for a person to look at; gives its path. */
export function screenshot(name: string, of?: Element): Promise<string> {
  if (!of) return executeServerCommand('page:screenshot', { name });
  const { x, y, width, height } = of.getBoundingClientRect();
  return executeServerCommand('page:screenshot', {
    name,
    clip: { x: x + scrollX, y: y + scrollY, width, height },
  });
}

/** Collects all garbage. */
export const collectGarbage = (): Promise<void> => ask('collect', 'page:collect');

/** Collects all garbage, then measures. */
export const heapAfterGc = (): Promise<Heap> => ask('heap', 'page:heap');

/** Slows the processor down so many times; 1 is its own speed. */
export const cpuThrottle = (rate: number): Promise<void> => ask('cpu', 'page:cpu', { rate });

/** Unplugs the page. Where the browser cannot do that without losing the test, the page is made to believe it. */
export async function setOffline(offline: boolean): Promise<void> {
  if (can('offline')) return executeServerCommand('page:offline', { offline });
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: !offline });
  window.fetch = offline ? () => Promise.reject(new TypeError('NetworkError')) : plainFetch;
  dispatchEvent(new Event(offline ? 'offline' : 'online'));
}
const plainFetch = window.fetch;

export const tap = (x: number, y: number): Promise<void> => ask('tap', 'page:tap', { x, y });

/** The page as assistive technology is given it, with its groups. */
export const accessibilityTree = (): Promise<unknown> => ask('tree', 'page:tree');
