/** Puts a popover that is shown under its button, or above it where there is no room, within the window. */
export function placePopover(popover: HTMLElement): void {
  const button = popover.parentElement?.querySelector(`[popovertarget="${popover.id}"]`);
  if (!button) return;
  const box = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const left = Math.max(4, Math.min(box.right, document.documentElement.clientWidth - 4) - width);
  const below = box.bottom + 4;
  const top = Math.max(4, below + height <= innerHeight ? below : Math.min(box.top - 4, innerHeight - 4) - height);
  // Boxes are told as they are seen, and places set before a page enlarges them (`zoom`).
  const { currentCSSZoom: zoom = 1 } = popover as { currentCSSZoom?: number };
  move(popover, left / zoom, top / zoom);
}

/** Moves an element that is positioned, within what it is positioned in. A page's policy allows this, and no `style` attribute. */
export function move(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('left', `${left}px`);
  element.style.setProperty('top', `${top}px`);
}
