/** Puts an opened popover under its button, or above it where there is no room, within the window. */
export function placePopover(popover: HTMLElement): void {
  const button = popover.parentElement?.querySelector(`[popovertarget="${popover.id}"]`);
  if (!button) return;
  const box = button.getBoundingClientRect();
  const below = box.bottom + 4 + popover.offsetHeight <= innerHeight;
  const left = Math.max(4, Math.min(box.right, document.documentElement.clientWidth - 4) - popover.offsetWidth);
  move(popover, left, below ? box.bottom + 4 : Math.max(4, box.top - 4 - popover.offsetHeight));
}

/** Moves an element that is positioned, within what it is positioned in. A page's policy allows this, and no `style` attribute. */
export function move(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('left', `${left}px`);
  element.style.setProperty('top', `${top}px`);
}
