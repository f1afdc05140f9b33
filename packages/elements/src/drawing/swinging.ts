/**
 * Where a narrower picture is lower, a scroll bar may go with it, which makes room for a wider one, with which the bar comes back: the
 * picture would swing between the two for ever. Then the narrower one stays.
 */
export class Swinging {
  #width = 0;
  #former = 0;
  #times = 0;
  #since = 0;

  /** Notes how wide the picture is now. */
  drawn(width: number): void {
    if (width === this.#width) return;
    const now = performance.now();
    this.#times = width === this.#former && now - this.#since < 500 ? this.#times + 1 : 0;
    this.#former = this.#width;
    this.#width = width;
    this.#since = now;
  }

  /** Whether room of that width is what was there a moment ago, again and again, and no wider than a scroll bar makes it. */
  holds(room: number): boolean {
    return this.#times > 1 && room === this.#former && room > this.#width && room - this.#width < 25;
  }
}
