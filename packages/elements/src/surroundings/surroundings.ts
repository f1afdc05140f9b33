import type { Chart, ChartModel } from '@indicator-elements/charts';
import { loadLanguage } from '@indicator-elements/charts/lexicon';
import type { Language } from '@indicator-elements/feed';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles, restoreStyles } from '../adopt-styles.js';
import type { ChartController } from '../drawing/chart-controller.js';
import { IndicatorErrorEvent, IndicatorLoadEvent, IndicatorSelectEvent, type ReportedProblem } from '../events.js';
import { tableFace } from '../faces.js';
import type { FeedController } from '../feed/feed-controller.js';
import type { Menu } from '../menu/menu.js';
import { messages } from '../messages.js';
import type { Phase, PhaseReader } from '../phase.js';
import { Explanations } from './explanations.js';
import { FeedRenewal } from './feed-renewal.js';
import { LoadedNotes } from './loaded-notes.js';
import { backgroundOf } from './page-background.js';
import { notesFace, sourceFace } from './surrounding-faces.js';
import { surroundingWords } from './surrounding-words.js';
import { surroundingStyles } from './surroundings.styles.js';
import { TakeOver } from './take-over.js';
import { watchLanguage } from './watch-language.js';

/** What an element lets what stands around its words know and do. */
export interface Inside<Model extends ChartModel> {
  readonly host: LitElement & { view: string; readonly heading: string | undefined; readonly refresh: number; readonly src: string | undefined };
  readonly phases: PhaseReader<never, Model>;
  readonly feeds: FeedController;
  /** The way of drawing that the reader comes back to from the table. */
  readonly pictureView: () => string;
  /** False while what is offered above the picture is on its way. */
  readonly offered: () => boolean;
  /** The page around it may be another. */
  readonly lookAround: () => void;
  /** What the page was published with goes. */
  readonly unpublish: () => void;
}

/** How long notes, source and menu wait for what draws, to be there at once with it; in milliseconds. */
const PATIENCE = 1000;

/**
 * What stands around the words of an element, and comes after them: picture, notes, source, menu, what is said of a failure, and what the
 * page is told. It watches what may change: the feed, the page's language and its colours.
 */
export class Surroundings<Model extends ChartModel> {
  readonly #inside: Inside<Model>;
  #drawing: ChartController<Model> | undefined;
  #drawingLost = false;
  #drawingComing = false;
  /** What the page's colour was last given to. */
  #frame: Element | null = null;
  readonly #notes = new LoadedNotes<Model>();
  #menu: Menu | undefined;
  #menuLost = false;
  #reported: Phase<Model> | undefined;
  #complete = false;
  readonly #explanations: Explanations;
  readonly #takeOver: TakeOver;
  /** Kept, since a query made again has other listeners. */
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  #unwatchLanguage: (() => void) | undefined;

  /** Once its words are there, and what draws, if that comes soon: each thing that comes by itself has the page laid out again. */
  static async of<Model extends ChartModel>(inside: Inside<Model>): Promise<Surroundings<Model>> {
    await loadLanguage(inside.phases.language);
    const around = new Surroundings(inside);
    const coming = around.#loadPicture();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((over) => (timer = setTimeout(over, PATIENCE, PATIENCE)));
    if ((await Promise.race([coming, late])) === PATIENCE) void coming?.then(() => inside.host.requestUpdate());
    clearTimeout(timer);
    return around;
  }

  private constructor(inside: Inside<Model>) {
    const { host, feeds, unpublish } = inside;
    this.#inside = inside;
    this.#explanations = new Explanations(() => host.requestUpdate());
    this.#takeOver = new TakeOver(host, () => (this.#complete ? this.#model : undefined), unpublish);
    adoptStyles(host, surroundingStyles);
    new FeedRenewal(host, feeds);
    host.addController(this);
  }

  /** True once all faces of what was asked are shown. */
  get complete(): boolean {
    return this.#complete;
  }

  hostConnected(): void {
    const { host, lookAround } = this.#inside;
    restoreStyles(host);
    this.#unwatchLanguage ??= watchLanguage(host, () => host.requestUpdate());
    this.#scheme.addEventListener('change', lookAround);
    host.addEventListener('transitionend', this.#recoloured);
  }

  hostDisconnected(): void {
    const { host, lookAround } = this.#inside;
    this.#unwatchLanguage?.();
    this.#unwatchLanguage = undefined;
    this.#scheme.removeEventListener('change', lookAround);
    host.removeEventListener('transitionend', this.#recoloured);
  }

  readonly #recoloured = ({ target, propertyName }: TransitionEvent): void => {
    if (target === this.#inside.host && propertyName === 'color') this.#inside.lookAround();
  };

  /** Hollow points are filled with what is behind them, and a table's head and names cover with it what goes on below: where the page says what that is. */
  adoptBackground(): void {
    const { host } = this.#inside;
    const page = backgroundOf(host);
    host.renderRoot.querySelector<HTMLElement>('.frame')?.style.setProperty('--_page', page ? `var(--indicator-page, ${page})` : null);
  }

  get #model(): Model | undefined {
    const { phase } = this.#inside.phases;
    return phase.name === 'ready' ? phase.model : undefined;
  }

  get #pictureFailed(): boolean {
    return this.#drawingLost || this.#drawing?.status === 'failed';
  }

  /** Why nothing can be shown. `older`: what the page was published with stands. */
  failedFace({ troubles, retry }: Phase<Model> & { name: 'failed' }, language: Language, older: boolean): TemplateResult {
    const text = messages.in(language);
    if (older) return html`<div class="frame older" lang=${language}>${this.#trouble(surroundingWords.in(language).stale(), text.retry)}</div>`;
    return html`<div class="frame" lang=${language}>
      <div class="error" role="alert">
        <p><strong>${text.failed}</strong></p>
        ${this.#explanations.of(troubles)?.map(
          ({ path, message }) => html`<p>${path && path !== 'src' && !message[language].includes(path) ? html`<b>${path}</b>: ` : nothing}${message[language]}</p>`,
        )}
        ${retry ? this.#retryFace(text.retry) : nothing}
      </div>
      <slot></slot>
    </div>`;
  }

  /** Above the sentence: that there should be a newer one. */
  aboveFace({ staleSince }: Phase<Model> & { name: 'ready' }, language: Language): TemplateResult | typeof nothing {
    return staleSince ? html`<p class="state" role="status">${surroundingWords.in(language).stale(staleSince)}</p>` : nothing;
  }

  /** Below the sentence: that what is asked for now could not be loaded. */
  belowFace(language: Language): TemplateResult | typeof nothing {
    const { failed, retry } = messages.in(language);
    return this.#inside.phases.unprepared ? this.#trouble(failed, retry) : nothing;
  }

  chartFace(model: Model, heading: string, language: Language): TemplateResult {
    if (this.#pictureFailed) return html`${this.#trouble(surroundingWords.in(language).noPicture, messages.in(language).retry)}${tableFace(model.table)}`;
    return this.#drawing?.face(heading, language) ?? html`<div part="chart" class="chart room"></div>`;
  }

  /** Notes, source and menu. */
  footFace({ model, troubles }: Phase<Model> & { name: 'ready' }, language: Language): TemplateResult {
    const { host, pictureView } = this.#inside;
    const text = surroundingWords.in(language);
    const problems = this.#explanations.of(troubles) ?? [];
    const notes = this.#notes.of(model);
    const table = host.view === 'table';
    const noMenu = this.#menuLost ? text.noMenu : nothing;
    return html`${this.#notes.lost ? this.#trouble(text.noNotes, messages.in(language).retry) : nothing}
      ${notesFace(problems.length > 0 ? [...notes, { sign: '!', text: text.partial(problems) }] : notes, text.about, this.#draws && !this.#pictureFailed)}
      <div class="footer">
        ${sourceFace(model)}
        <div part="menu" class="menu">
          ${model.empty
            ? nothing
            : html`<button type="button" @click=${() => (host.view = table ? pictureView() : 'table')}>${table ? text.showChart : text.showTable}</button>`}
          <button type="button" popovertarget="actions" @pointerenter=${this.#loadMenu} @focus=${this.#loadMenu}>
            ${text.share} <span aria-hidden="true">…</span>
          </button>
          <div id="actions" class="actions" popover @beforetoggle=${this.#menuToggles}>${this.#menu?.items() ?? noMenu}</div>
          <span class="hidden-visually" role="status">${this.#menu?.said || noMenu}</span>
        </div>
      </div>`;
  }

  #trouble(what: string, label: string): TemplateResult {
    return html`<p class="state" role="status">${what} ${this.#retryFace(label)}</p>`;
  }

  #retryFace(label: string): TemplateResult {
    return html`<button type="button" @click=${this.#retry}>${label}</button>`;
  }

  readonly #retry = ({ currentTarget }: Event): void => {
    const { host, phases, feeds } = this.#inside;
    // The button goes; whoever pressed it by keyboard stays here. 0, since WebKit passes over what is in an element with -1.
    if ((host.renderRoot as ShadowRoot).activeElement === currentTarget && !host.hasAttribute('tabindex')) {
      host.tabIndex = 0;
      host.focus({ preventScroll: true });
      // Not heard within the element, where Chromium would take the focus away with it.
      host.addEventListener('focusout', () => setTimeout(() => host.removeAttribute('tabindex')), { once: true });
    }
    this.#drawingLost = false;
    this.#notes.lost = false;
    this.#drawing?.retry();
    phases.retry();
    // What is shown does not go for a part that is missing.
    if (phases.phase.name === 'failed') feeds.retry();
    host.requestUpdate();
  };

  /** Whether there is, or most often soon is, something to draw: a page with a feed waits for no model. */
  get #draws(): boolean {
    const { host, phases } = this.#inside;
    const model = this.#model;
    return host.view !== 'table' && (model ? !model.empty : phases.phase.name === 'loading');
  }

  /** What draws, and what the notes are made with, where that is wanted and neither there, nor lost, nor on its way. */
  #loadPicture(): Promise<unknown> | undefined {
    const { phases, pictureView } = this.#inside;
    const { chart } = phases;
    if (!chart) return undefined;
    const drawing = this.#draws && !this.#drawing && !this.#drawingLost && !this.#drawingComing ? this.#loadDrawing(chart) : undefined;
    const notes = this.#notes.load(chart, pictureView(), () => phases.language);
    return drawing || notes ? Promise.all([drawing, notes]) : undefined;
  }

  /** Draws what is shown now, and tells the page of it; called after every update. */
  updated(): void {
    const { host, lookAround, phases } = this.#inside;
    const frame = host.renderRoot.querySelector('.frame');
    // In the next frame of the screen, whose styles are worked out anyway.
    if (frame !== this.#frame) requestAnimationFrame(lookAround);
    this.#frame = frame;
    this.#drawing?.show(this.#draws ? this.#model : undefined, phases.shownFor);
    void this.#loadPicture()?.then(() => host.requestUpdate());
    this.#report();
  }

  async #loadDrawing(chart: Chart<never, Model>): Promise<void> {
    const { host, lookAround } = this.#inside;
    this.#drawingComing = true;
    try {
      const { ChartController } = await import('../drawing/chart-controller.js');
      this.#drawing = new ChartController(host, chart, {
        point: ({ selection }) => host.dispatchEvent(new IndicatorSelectEvent(selection)),
        view: (name) => (host.view = name),
        shown: lookAround,
      });
      this.#drawingLost = false;
    } catch (error) {
      console.warn(`<${host.localName}> could not load what draws.`, error);
      this.#drawingLost = true;
    }
    this.#drawingComing = false;
  }

  /** Tells the page, once for each thing shown. */
  #report(): void {
    const { host, phases, offered } = this.#inside;
    const { phase } = phases;
    const model = this.#model;
    const pictured = model?.empty || host.view === 'table' || (this.#drawing?.current === true && offered()) || this.#pictureFailed;
    const settled = !model || (pictured && this.#notes.settled);
    this.#complete = phase.name === 'ready' && settled && !phases.preparing;
    this.#takeOver.updated();
    if (this.#reported === phase || phase.name === 'waiting' || phase.name === 'loading' || !settled) return;
    const described = this.#explanations.of(phase.troubles);
    if (!described) return;
    const problems = model && this.#pictureFailed ? [...described, NO_PICTURE] : described;
    const sameModel = this.#reported?.name === 'ready' && this.#reported.model === model;
    this.#reported = phase;
    if (problems.length > 0 && !sameModel) host.dispatchEvent(new IndicatorErrorEvent(problems, phase.name === 'failed'));
    if (phase.name === 'ready' && !sameModel) host.dispatchEvent(new IndicatorLoadEvent());
  }

  /** The menu's items come when the reader comes near them. */
  readonly #loadMenu = async (): Promise<void> => {
    const { host, phases } = this.#inside;
    try {
      const { Menu } = await import('../menu/menu.js');
      this.#menu ??= new Menu(host, () => {
        const model = this.#model;
        const drawing = this.#drawing;
        return (
          model && {
            host,
            model,
            notes: this.#notes.of(model),
            heading: host.heading || model.heading,
            drawing: drawing?.picture && drawing.element.querySelector('svg')!,
            onPaper: async (work: () => void) => drawing?.onPaper(work),
          }
        );
      });
      await this.#menu.speak(phases.language);
      this.#menuLost = false;
    } catch (error) {
      console.warn(`<${host.localName}> could not load its menu.`, error);
      this.#menuLost = true;
    }
    host.requestUpdate();
  };

  readonly #menuToggles = async ({ currentTarget, newState }: ToggleEvent): Promise<void> => {
    if (!this.#menu?.items()) await this.#loadMenu();
    this.#menu?.toggles(currentTarget as HTMLElement, newState);
  };
}

/** In both languages, like every problem; the page shows it in its own. */
const NO_PICTURE: ReportedProblem = {
  path: '',
  code: 'no-picture',
  message: { sv: 'Diagrammet kunde inte ritas.', en: 'The chart could not be drawn.' },
};
