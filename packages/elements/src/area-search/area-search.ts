import type { ComparisonModel } from '@indicator-elements/charts';
import { parentOf, textIn, type Language } from '@indicator-elements/feed';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles } from '../adopt-styles.js';
import { areaSearchWords, type AreaSearchWords } from './area-search-words.js';
import { areaSearchStyles } from './area-search.styles.js';

/** Finds one of very many areas and puts the reader's place on it, or shows them all. Comes when there are so many. */
export class AreaSearch {
  readonly #host: LitElement;
  /** What the reader has chosen: to see all, and the one that was looked for. */
  chosen: { readonly all?: true; readonly found?: string } = {};
  #said: ((words: AreaSearchWords) => string) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    adoptStyles(host, areaSearchStyles);
  }

  face({ facts, language }: ComparisonModel): TemplateResult | typeof nothing {
    if (!areaSearchWords.has(language)) {
      areaSearchWords.load(language).then(
        () => this.#host.requestUpdate(),
        (error: unknown) => console.warn(`<${this.#host.localName}> could not load the words of its search.`, error),
      );
      return nothing;
    }
    const words = areaSearchWords.in(language);
    const areas = namedApart(facts, language);
    const { all, ...others } = this.chosen;
    return html`<form class="search" role="search" @submit=${(event: SubmitEvent) => this.#find(event, areas)}>
      <label for="find">${words.find}</label>
      <input id="find" type="search" list="areas" autocomplete="off" @input=${() => this.#say(undefined)} />
      <datalist id="areas">${areas.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      <button type="submit">${words.show}</button>
      <button type="button" @click=${() => this.#choose(all ? others : { ...others, all: true })}>${all ? words.fewer : words.all(String(areas.length))}</button>
      <span role="status">${this.#said?.(words)}</span>
    </form>`;
  }

  #find(event: SubmitEvent, areas: readonly NamedArea[]): void {
    event.preventDefault();
    const wanted = plain((event.currentTarget as HTMLFormElement).querySelector('input')!.value);
    if (wanted === '') return;
    const exact = areas.find(({ name }) => plain(name) === wanted);
    const begin = exact ? [exact] : areas.filter(({ name }) => plain(name).startsWith(wanted));
    const found = begin.length > 0 ? begin : areas.filter(({ name }) => plain(name).includes(wanted));
    this.#say(found.length === 0 ? ({ none }) => none : found.length > 1 ? ({ several }) => several(String(found.length)) : undefined);
    if (found.length === 1) void this.#show(found[0]!.code);
  }

  /** Shows an area among the others, and puts the reader's place on it when it is drawn. */
  async #show(code: string): Promise<void> {
    const { found, ...others } = this.chosen;
    // Only another picture forgets where the reader has gone since.
    if (code === found) {
      this.#choose(others);
      await this.#host.updateComplete;
    }
    const drawn = new Promise((resolve) => this.#host.addEventListener('indicator-load', resolve, { once: true }));
    this.#choose({ ...others, found: code });
    await drawn;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.chart')?.focus();
  }

  #choose(chosen: AreaSearch['chosen']): void {
    this.chosen = chosen;
    this.#host.requestUpdate();
  }

  #say(said: ((words: AreaSearchWords) => string) | undefined): void {
    this.#said = said;
    this.#host.requestUpdate();
  }
}

interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** The areas by names of their own: those that several have come with what each is part of, or else with its code. */
function namedApart({ feed, rows }: ComparisonModel['facts'], language: Language): NamedArea[] {
  const areas = rows.map(({ area }) => ({ area, name: textIn(area.name, language) }));
  const within = ({ area, name }: (typeof areas)[number]): string => {
    const parent = parentOf(feed, area);
    return `${name} (${parent ? textIn(parent.name, language) : area.code})`;
  };
  const isAlone = onlyOnce(areas.map(({ name }) => name));
  const isAloneWithin = onlyOnce(areas.map(within));
  return areas.map((each) => {
    const { area: { code }, name } = each;
    return { code, name: isAlone(name) ? name : isAloneWithin(within(each)) ? within(each) : `${name} (${code})` };
  });
}

/** Tells which of the names there is but one of. */
function onlyOnce(names: readonly string[]): (name: string) => boolean {
  const times = new Map<string, number>();
  for (const name of names.map(plain)) times.set(name, (times.get(name) ?? 0) + 1);
  return (name) => times.get(plain(name)) === 1;
}

/** As a reader may write it. */
function plain(name: string): string {
  return name.trim().toLocaleLowerCase('sv');
}
