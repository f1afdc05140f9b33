/** The browser as a test commands it. What a file emulates is undone before the next file. */
import { executeServerCommand } from '@web/test-runner-commands';

export {
  a11ySnapshot,
  findAccessibilityNode,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';

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
export const emulateMedia = (media: Media = {}): Promise<void> => executeServerCommand('page:media', media);

/** A PNG of the viewport, or of an element, for a person to look at; gives its path. */
export function screenshot(name: string, of?: Element): Promise<string> {
  if (!of) return executeServerCommand('page:screenshot', { name });
  const { x, y, width, height } = of.getBoundingClientRect();
  return executeServerCommand('page:screenshot', {
    name,
    clip: { x: x + scrollX, y: y + scrollY, width, height },
  });
}

/** Collects all garbage, then measures. */
export const heapAfterGc = (): Promise<Heap> => executeServerCommand('page:heap');

/** Slows the processor down so many times; 1 is its own speed. */
export const cpuThrottle = (rate: number): Promise<void> => executeServerCommand('page:cpu', { rate });

export const setOffline = (offline: boolean): Promise<void> =>
  executeServerCommand('page:offline', { offline });

export const tap = (x: number, y: number): Promise<void> => executeServerCommand('page:tap', { x, y });

/** Grants what a user would be asked for, such as `clipboard-read`. */
export const grant = (...permissions: string[]): Promise<void> =>
  executeServerCommand('page:permissions', { permissions });

/** Moves the mouse over the middle of an element. */
export async function hover(element: Element): Promise<void> {
  const { sendMouse } = await import('@web/test-runner-commands');
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}
