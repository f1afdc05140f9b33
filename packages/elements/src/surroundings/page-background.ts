import { pixelOf } from '../page-theme.js';

/** The colour behind an element: the nearest that covers what is under it, or undefined where the page sets none. */
export function backgroundOf(element: Element): string | undefined {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const colour = getComputedStyle(node).backgroundColor;
    if (pixelOf(colour)[3] === 255) return colour;
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
