import type { Picture, PointText } from '@indicator-elements/charts';
import { move } from '../surroundings/placing.js';

/** Between a point and its tooltip, in CSS pixels. */
const GAP = 12;

/** What a cursor needs of its element. */
interface Reading {
  /** What the picture is drawn in. */
  readonly drawing: HTMLElement;
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
  /** How high up the pointer was when it came to the point. */
  #from: number | undefined;

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

  /** The point that is read, from 0; the picture's start until the reader has moved. Within bounds, or −1 without points. */
  get index(): number {
    return Math.min(this.#index ?? this.#reading.picture()?.start ?? 0, this.count - 1);
  }

  /** Whether the point's text is shown. */
  get open(): boolean {
    return this.#open && this.index >= 0;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = this.#target(event.key);
    if (to !== undefined) this.#moveTo(Math.max(0, Math.min(to, this.count - 1)));
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
    const { drawing } = this.#reading;
    const box = drawing.getBoundingClientRect();
    // A page may enlarge what is in it.
    const scale = box.width / drawing.offsetWidth;
    const [x, y] = [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale];
    const index = this.#nearest(x, y);
    if (index !== undefined) this.#moveTo(index, y);
  };

  /** A finger that is lifted leaves, too: what it has opened stays, until the focus goes. */
  readonly leave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.close();
  };

  readonly click = (event: MouseEvent): void => {
    if (this.open && !(event.target as Element).closest('.tooltip')) this.#choose(this.index);
  };

  readonly close = (): void => {
    if (!this.#open) return;
    this.#show(false);
    this.#reading.changed();
  };

  /**
   * Puts the cursor's ring on its point, and the tooltip beside that, within the picture. Above or below it comes first: the pointer finds
   * points along the axis, and so reaches the tooltip without coming to another. For the keyboard, where it hides the fewest marks.
   */
  place(ring: HTMLElement, tooltip: HTMLElement): void {
    const picture = this.#reading.picture();
    const target = picture?.targets[this.index];
    if (!target) return;
    const { points, labels, padding } = picture;
    const { offsetLeft, offsetTop } = this.#reading.drawing;
    const [plotLeft, plotTop] = [padding.left + offsetLeft, padding.top + offsetTop];
    const [x, y] = [target[0] + plotLeft, target[1] + plotTop];
    move(ring, x, y);
    const { offsetWidth: width, offsetHeight: height } = tooltip;
    const { clientWidth, clientHeight } = tooltip.parentElement!;
    const from = this.#from;
    const marks = from === undefined ? [...points, ...labels] : [];
    const tops = [y - GAP - height, y + GAP, y - height / 2];
    // Where the pointer is not.
    if (from! < y - offsetTop) tops.reverse();
    let least = Infinity;
    for (const wantedLeft of [x - width / 2, x - GAP - width, x + GAP, clientWidth]) {
      for (const wantedTop of tops) {
        const [left, top] = [within(wantedLeft, clientWidth - width), within(wantedTop, clientHeight - height)];
        const hides = (x: number, y: number): boolean => x > left && x < left + width && y > top && y < top + height;
        const hidden = hides(x, y) ? 1e6 : marks.filter((mark) => hides(mark.x + plotLeft, mark.y + plotTop)).length;
        if (hidden < least) {
          least = hidden;
          move(tooltip, left, top);
        }
      }
    }
  }

  /** Finds the place again among other points: what was read there may have newer numbers, or another place. */
  follow(read: PointText | undefined): void {
    if (this.#index === undefined || !read) return;
    const wanted = JSON.stringify(read.selection);
    const index = this.#reading.points().findIndex(({ selection }) => JSON.stringify(selection) === wanted);
    if (index < 0) this.reset();
    else this.#index = index;
  }

  /** Forgets the place. */
  reset(): void {
    this.#index = undefined;
    this.#show(false);
  }

  #show(open: boolean): void {
    this.#open = open;
    if (open) document.addEventListener('keydown', this.#escape, true);
    else document.removeEventListener('keydown', this.#escape, true);
  }

  /** Esc closes what the pointer has opened, wherever the focus is. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.close();
    event.preventDefault();
    event.stopPropagation();
  };

  #target(key: string): number | undefined {
    const down = this.#reading.picture()?.rises ? -1 : 1;
    const step = { ArrowRight: 1, ArrowDown: down, ArrowLeft: -1, ArrowUp: -down, PageDown: 12 * down, PageUp: -12 * down }[key];
    if (step !== undefined) return this.#open ? this.index + step : this.index + (this.#index === undefined ? 0 : step);
    return key === 'Home' ? 0 : key === 'End' ? this.count - 1 : undefined;
  }

  #moveTo(index: number, from?: number): void {
    if (index < 0 || (index === this.#index && this.#open)) return;
    this.#index = index;
    this.#from = from;
    this.#show(true);
    this.#reading.changed();
  }

  #choose(index: number): void {
    this.#moveTo(index);
    if (this.point) this.#reading.chosen(this.point);
  }

  #nearest(x: number, y: number): number | undefined {
    const picture = this.#reading.picture();
    if (!picture) return undefined;
    const { targets, padding, nearest } = picture;
    // Along the axis first: a reader points at a month or a row, not at a dot.
    const [across, down] = [nearest === 'y' ? 1 : 1000, nearest === 'x' ? 1 : 1000];
    let best: number | undefined;
    let least = Infinity;
    targets.forEach(([left, top], i) => {
      const distance = Math.hypot((left + padding.left - x) * across, (top + padding.top - y) * down);
      if (distance < least) [best, least] = [i, distance];
    });
    return best;
  }
}

function within(place: number, most: number): number {
  return Math.max(0, Math.min(place, most));
}
