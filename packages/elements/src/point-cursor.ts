import type { Picture, PointText } from '@indicator-elements/charts';
import { move } from './placing.js';

/** What a cursor needs of its element. */
interface Reading {
  points(): readonly PointText[];
  picture(): Picture | undefined;
  changed(): void;
  chosen(point: PointText): void;
}

/**
 * The reader's place among the points of a picture. One Tab stop enters, arrows walk in reading order, Home and End jump, Esc closes,
 * Enter chooses; a pointer finds the nearest point. To assistive technology it is a slider whose value is the point's text.
 */
export class PointCursor {
  readonly #reading: Reading;
  #index: number | undefined;
  #open = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get count(): number {
    return this.#reading.points().length;
  }

  /** The text of the point that is read. */
  get point(): PointText | undefined {
    return this.#reading.points()[this.index];
  }

  /** The point that is read, from 0; the last one until the reader has moved. Within bounds, or −1 without points. */
  get index(): number {
    const last = this.count - 1;
    return Math.min(this.#index ?? last, last);
  }

  /** Whether the point's text is shown. */
  get open(): boolean {
    return this.#open && this.index >= 0;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = this.#target(event.key);
    if (to !== undefined) this.#moveTo(Math.max(0, Math.min(to, this.count - 1)));
    else if (event.key === 'Escape' && this.#open) this.close();
    else if ((event.key === 'Enter' || event.key === ' ') && this.index >= 0) this.#choose(this.index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly focus = (event: FocusEvent): void => {
    if ((event.currentTarget as Element).matches(':focus-visible')) this.#moveTo(this.index);
  };

  readonly pointer = (event: PointerEvent): void => {
    const chart = event.currentTarget as HTMLElement;
    // The tooltip may be pointed at, to read or copy it, without moving it.
    if (event.target !== chart && (event.target as Element).closest('.tooltip')) return;
    const box = chart.getBoundingClientRect();
    const index = this.#nearest(event.clientX - box.left, event.clientY - box.top);
    if (index !== undefined) this.#moveTo(index);
  };

  readonly click = (event: MouseEvent): void => {
    if (this.open && !(event.target as Element).closest('.tooltip')) this.#choose(this.index);
  };

  readonly close = (): void => {
    if (!this.#open) return;
    this.#open = false;
    this.#reading.changed();
  };

  /** Puts the cursor's ring on its point, and the tooltip beside it. */
  place(ring: HTMLElement, tooltip: HTMLElement): void {
    const target = this.#reading.picture()?.targets[this.index];
    if (target) placeBeside(ring, tooltip, target);
  }

  /** Forgets the place: other points are shown. */
  reset(): void {
    this.#index = undefined;
    this.#open = false;
  }

  #target(key: string): number | undefined {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[key];
    if (step !== undefined) return this.#open ? this.index + step : this.index + (this.#index === undefined ? 0 : step);
    return key === 'Home' ? 0 : key === 'End' ? this.count - 1 : undefined;
  }

  #moveTo(index: number): void {
    if (index < 0 || (index === this.#index && this.#open)) return;
    this.#index = index;
    this.#open = true;
    this.#reading.changed();
  }

  #choose(index: number): void {
    this.#moveTo(index);
    if (this.point) this.#reading.chosen(this.point);
  }

  #nearest(x: number, y: number): number | undefined {
    const targets = this.#reading.picture()?.targets ?? [];
    let best: number | undefined;
    let least = Infinity;
    targets.forEach((target, i) => {
      // Along the axis first: a reader points at a month, not at a dot.
      const distance = Math.abs(target.x - x) * 1000 + Math.abs(target.y - y);
      if (distance < least) [best, least] = [i, distance];
    });
    return best;
  }
}

/** Puts the cursor on a point, and the tooltip beside it, within the picture. */
function placeBeside(cursor: HTMLElement, tooltip: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
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
