import type { LitElement } from 'lit';

/** Takes the place of what the page was published with, but not while the reader has something of it open, or the keyboard in it. */
export class TakeOver {
  readonly #host: LitElement;
  readonly #shown: () => object | undefined;
  readonly #unpublish: () => void;
  /** What the page was published with, while the reader is in it. */
  #former: Element | undefined;
  /** What was shown when this could first have taken over. */
  #first: object | undefined;

  /**
   * @param shown what the element shows, once that is whole
   * @param unpublish lets go of what the page was published with
   */
  constructor(host: LitElement, shown: () => object | undefined, unpublish: () => void) {
    this.#host = host;
    this.#shown = shown;
    this.#unpublish = unpublish;
  }

  /** Now, or when the reader leaves what is there; called after every update. */
  updated(): void {
    const shown = this.#shown();
    if (!shown) return;
    this.#first ??= shown;
    const former = this.#host.querySelector(':scope>.indicator-snapshot') ?? this.#host.renderRoot.querySelector('div.indicator-snapshot');
    // Newer numbers, another feed or language: what is open answers no more.
    if (!former || shown !== this.#first || !inUse(former)) this.#unpublish();
    else if (former !== this.#former) {
      this.#former = former;
      // Not during the event: what has the keyboard then is nobody yet.
      for (const type of ['toggle', 'focusout']) former.addEventListener(type, () => setTimeout(() => this.updated()), true);
    }
  }
}

/** Not by `:focus-within`: Chromium forgets it where the element has got its shadow root meanwhile. */
const inUse = (former: Element): boolean =>
  former.querySelector('details[open]') !== null || former.contains((former.getRootNode() as Document | ShadowRoot).activeElement);
