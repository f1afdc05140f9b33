import { loadLanguage } from '@indicator-elements/charts/lexicon';
import type { Language } from '@indicator-elements/feed';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { areaSearchStyles } from './area-search.styles.js';
import { areaSearchWords, type AreaSearchWords } from './area-search-words.js';

/** An area by its name. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** What the search needs of its element. */
export interface AreaChoice {
  readonly areas: readonly NamedArea[];
  /** Whether all are shown. */
  readonly all: boolean;
  readonly showAll: (all: boolean) => void;
  /** Shows an area, and resolves when it is drawn. */
  readonly show: (code: string) => Promise<void>;
}

/** Finds one of very many areas and puts the reader's place on it, or shows them all. Comes when there are so many. */
export class AreaSearch {
  readonly #host: LitElement;
  #said: ((words: AreaSearchWords) => string) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(areaSearchStyles.styleSheet!);
  }

  face(choice: AreaChoice, language: Language): TemplateResult | typeof nothing {
    if (!areaSearchWords.has(language)) {
      void loadLanguage(language)?.then(() => this.#host.requestUpdate());
      return nothing;
    }
    const words = areaSearchWords.in(language);
    const { areas, all } = choice;
    return html`<form class="search" role="search" @submit=${(event: SubmitEvent) => this.#find(event, choice)}>
      <label for="find">${words.find}</label>
      <input id="find" type="search" list="areas" autocomplete="off" @input=${() => this.#say(undefined)} />
      <datalist id="areas">${areas.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      <button type="submit">${words.show}</button>
      <button type="button" @click=${() => choice.showAll(!all)}>${all ? words.fewer : words.all(String(areas.length))}</button>
      <span role="status">${this.#said?.(words)}</span>
    </form>`;
  }

  #find(event: SubmitEvent, { areas, show }: AreaChoice): void {
    event.preventDefault();
    const wanted = plain((event.currentTarget as HTMLFormElement).querySelector('input')!.value);
    if (wanted === '') return;
    const exact = areas.find(({ name }) => plain(name) === wanted);
    const begin = exact ? [exact] : areas.filter(({ name }) => plain(name).startsWith(wanted));
    const found = begin.length > 0 ? begin : areas.filter(({ name }) => plain(name).includes(wanted));
    this.#say(found.length === 0 ? ({ none }) => none : found.length > 1 ? ({ several }) => several(String(found.length)) : undefined);
    if (found.length === 1) void show(found[0]!.code).then(() => this.#host.renderRoot.querySelector<HTMLElement>('.chart')?.focus());
  }

  #say(said: ((words: AreaSearchWords) => string) | undefined): void {
    this.#said = said;
    this.#host.requestUpdate();
  }
}

/** As a reader may write it. */
function plain(name: string): string {
  return name.trim().toLocaleLowerCase('sv');
}
