/** Puts the cursor on a point, and the tooltip beside it, within the picture. */
export function placeBeside(cursor: HTMLElement, tooltip: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const chart = tooltip.parentElement!;
  const gap = 12;
  move(cursor, x, y);
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const right = x + gap + width <= chart.clientWidth;
  const left = right ? x + gap : Math.max(0, Math.min(x - gap - width, chart.clientWidth - width));
  // Where neither side has room it goes above the point, or below it.
  const beside = right || x - gap - width >= 0;
  const top = beside ? y - height / 2 : y - height - gap >= 0 ? y - height - gap : y + gap;
  move(tooltip, left, Math.max(0, Math.min(top, chart.clientHeight - height)));
}

/** Puts an opened popover under its button, or above it where there is no room, within the window. */
export function placePopover(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  const button = popover.parentElement?.querySelector(`[popovertarget="${popover.id}"]`);
  if ((event as ToggleEvent).newState !== 'open' || !button) return;
  const box = button.getBoundingClientRect();
  const below = box.bottom + 4 + popover.offsetHeight <= innerHeight;
  const left = Math.max(4, Math.min(box.right, document.documentElement.clientWidth - 4) - popover.offsetWidth);
  move(popover, left, below ? box.bottom + 4 : Math.max(4, box.top - 4 - popover.offsetHeight));
}

function move(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('left', `${left}px`);
  element.style.setProperty('top', `${top}px`);
}
