import type { Language } from '@indicator-elements/feed';
import { html, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles } from '../adopt-styles.js';
import { placePopover } from '../surroundings/placing.js';
import { actions, type ActionName, type Subject } from './actions.js';
import { menuWords } from './menu-words.js';
import { menuStyles } from './menu.styles.js';

/** The menu "save and share". Comes when the reader comes near it. */
export class Menu {
  readonly #host: LitElement & { readonly src?: string | undefined };
  readonly #subject: () => Subject | undefined;
  /** What the reader is told of the last action. */
  said = '';
  #open: HTMLElement | undefined;
  /** Told before anything is seen of the popover, and again when its items come. */
  readonly #sizes = new ResizeObserver(() => this.#place());

  constructor(host: LitElement & { readonly src?: string | undefined }, subject: () => Subject | undefined) {
    this.#host = host;
    this.#subject = subject;
    adoptStyles(host, menuStyles);
  }

  /** Puts the menu in its place, and keeps it there, while it is open, and the focus back when it closes; called before it does either. */
  toggles(popover: HTMLElement, state: string): void {
    this.#letGo();
    if (state === 'open') {
      this.#open = popover;
      this.#sizes.observe(popover);
      addEventListener('scroll', this.#place, true);
      popover.parentElement!.addEventListener('focusout', this.#left);
      // Said anew, so that it is heard anew.
      this.said = '';
      this.#host.requestUpdate();
    }
    // Browsers take the focus back to a popover's button by themselves, but not within a shadow root.
    else if (popover.matches(':focus-within')) this.#button?.focus();
  }

  /** One that is removed with its element closes without a word; but its size is another then, which is told. */
  readonly #place = (): void => {
    if (this.#open?.matches(':popover-open')) placePopover(this.#open);
    else this.#letGo();
  };

  /**
   * It would cover what the keyboard has come to. Not where that goes to no element: with the window, say. And not during the event, when
   * browsers do not agree on what has the focus.
   */
  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    const popover = this.#open;
    const to = relatedTarget as Node | null;
    if (to && to !== this.#button && !popover?.contains(to)) setTimeout(() => popover?.hidePopover());
  };

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[popovertarget]');
  }

  #letGo(): void {
    this.#open?.parentElement?.removeEventListener('focusout', this.#left);
    this.#open = undefined;
    this.#sizes.disconnect();
    removeEventListener('scroll', this.#place, true);
  }

  /** Loads what it says in a language. */
  speak(language: Language): Promise<void> {
    return menuWords.load(language);
  }

  /** Undefined where it does not speak the language. */
  items(): TemplateResult[] | undefined {
    const subject = this.#subject();
    if (!subject) return [];
    const { language } = subject.model;
    if (!menuWords.has(language)) return undefined;
    const { items } = menuWords.in(language);
    return this.#offers(subject).map((name) => html`<button type="button" @click=${() => this.#act(name)}>${items[name]}</button>`);
  }

  #offers({ drawing }: Subject): ActionName[] {
    const picture: ActionName[] = drawing ? ['savePng', 'saveSvg'] : [];
    const copy: ActionName[] = drawing && 'ClipboardItem' in globalThis ? ['copyPicture'] : [];
    const code: ActionName[] = this.#host.src ? ['copyCode'] : [];
    return [...picture, 'saveCsv', ...copy, ...code, 'print'];
  }

  async #act(name: ActionName): Promise<void> {
    const subject = this.#subject();
    if (!subject) return;
    const words = menuWords.in(subject.model.language);
    this.#host.renderRoot.querySelector<HTMLElement>('.actions')?.hidePopover();
    try {
      const said = await actions[name](subject);
      this.said = said ? words[said] : '';
    } catch (error) {
      console.warn(`<${this.#host.localName}> could not do that.`, error);
      this.said = words.failed;
    }
    this.#host.requestUpdate();
  }
}
