import { loadLanguage } from '@indicator-elements/charts/lexicon';
import { html, type LitElement, type TemplateResult } from 'lit';
import { actions, type ActionName, type Subject } from './actions.js';
import { menuWords } from './menu-words.js';
import { menuStyles } from './menu.styles.js';
import { placePopover } from './placing.js';

/** The menu "save and share". Comes when the reader comes near it. */
export class Menu {
  readonly #host: LitElement & { readonly src?: string | undefined };
  readonly #subject: () => Subject | undefined;
  /** What the reader is told of the last action. */
  said = '';

  constructor(host: LitElement & { readonly src?: string | undefined }, subject: () => Subject | undefined) {
    this.#host = host;
    this.#subject = subject;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(menuStyles.styleSheet!);
  }

  /** Puts the menu in its place when it opens, and the focus back when it closes. */
  toggles(popover: HTMLElement, state: string): void {
    if (state === 'open') void this.#host.updateComplete.then(() => placePopover(popover));
    // Browsers take the focus back to a popover's button by themselves, but not within a shadow root.
    else if (popover.matches(':focus-within')) this.#host.renderRoot.querySelector<HTMLElement>('[popovertarget]')?.focus();
  }

  items(): TemplateResult[] {
    const subject = this.#subject();
    if (!subject) return [];
    const { language } = subject.model;
    if (!menuWords.has(language)) {
      void loadLanguage(language)?.then(() => this.#host.requestUpdate());
      return [];
    }
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
    } catch {
      this.said = words.failed;
    }
    this.#host.requestUpdate();
  }
}
