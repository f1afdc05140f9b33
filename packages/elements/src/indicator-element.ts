import type { Chart, ChartModel } from '@indicator-elements/charts';
import type { Language } from '@indicator-elements/feed';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ChartController } from './chart-controller.js';
import { fetchEngine } from './engine.js';
import { IndicatorErrorEvent, IndicatorLoadEvent, IndicatorSelectEvent, type ReportedProblem } from './events.js';
import { headingFace, notesFace, sourceFace, summaryFace, tableFace } from './faces.js';
import { FeedController } from './feed-controller.js';
import type { Menu } from './menu.js';
import { messages } from './messages.js';
import { languageOf, watchLanguage } from './page-language.js';
import { isDark } from './page-theme.js';
import { PhaseReader, type Phase } from './phase.js';
import { styles } from './styles.js';

/**
 * What all elements share: where the data come from, what is chosen of them, the faces, the states and the menu. An element adds its
 * chart and that chart's own attributes.
 *
 * @slot - Shown until the script runs and the element is near, if it never does, and when the data cannot be had: a link to the numbers, say.
 * @slot heading - Replaces the heading.
 * @slot notes - More notes, after the chart's own.
 *
 * @csspart heading - The heading.
 * @csspart summary - The sentence that says what the data says.
 * @csspart chart - The picture.
 * @csspart table - The table.
 * @csspart notes - The notes.
 * @csspart source - Source and dates.
 * @csspart menu - The buttons.
 *
 * @cssproperty [--indicator-font=inherit] - The font, in the picture, too.
 * @cssproperty [--indicator-font-size=1em] - The size of the sentence, as the text around; the other sizes follow, none below 12 px.
 * @cssproperty [--indicator-gap=8px] - The space between heading, sentence, picture and notes.
 * @cssproperty --indicator-own - The reader's own area.
 * @cssproperty --indicator-other - A second series of the same rank.
 * @cssproperty --indicator-quiet - What it is compared with, and the control limits.
 * @cssproperty --indicator-better - An improvement.
 * @cssproperty --indicator-worse - A deterioration.
 * @cssproperty --indicator-changed - A change that is neither.
 * @cssproperty --indicator-target - The target.
 * @cssproperty --indicator-ink - Text.
 * @cssproperty --indicator-muted - Quieter text.
 * @cssproperty --indicator-axis - The zero line and the borders of buttons.
 * @cssproperty --indicator-grid - The grid and the lines of the table.
 * @cssproperty --indicator-page - What is behind: hollow points are filled with it. Default: the page's own background.
 * @cssproperty --indicator-focus - The ring around what has the keyboard. Default: the own area's colour.
 *
 * @cssstate loading - Data are on their way.
 * @cssstate failed - Nothing can be shown, and the element says why.
 * @cssstate stale - What is shown is older than it should be: a newer feed could not be had.
 * @cssstate empty - The feed has no number for what was asked.
 * @cssstate dark - The page around is dark.
 *
 * @fires {IndicatorLoadEvent} indicator-load - All faces are shown.
 * @fires {IndicatorErrorEvent} indicator-error - Something is wrong with the feed, its address or an attribute.
 * @fires {IndicatorSelectEvent} indicator-select - The reader has chosen a point.
 */
export abstract class IndicatorElement<Options extends object, Model extends ChartModel> extends LitElement {
  static override readonly styles: CSSResultGroup = styles;
  static override readonly properties: PropertyDeclarations = {
    src: {},
    feed: { attribute: false },
    indicator: {},
    area: {},
    filter: {},
    heading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    view: { reflect: true },
    loading: { reflect: true },
    refresh: { type: Number },
  };

  /** Address of the feed. */
  declare src: string | undefined;
  /** The feed itself instead of `src`: the parsed JSON. Replace it to show another; changes inside it are not seen. */
  declare feed: unknown;
  /** Which indicator, by its id. Default: the feed's first. */
  declare indicator: string | undefined;
  /** The reader's own area, by its code. Default: the region. */
  declare area: string | undefined;
  /** Other dimensions: `age=80+; target=home`. Default: each dimension's total. */
  declare filter: string | undefined;
  /** The heading. Default: the indicator's label. */
  declare heading: string | undefined;
  /** The heading's level, 2–6. */
  declare headingLevel: number;
  /** What is shown to begin with, `chart` or `table`, or one of the chart's own ways of drawing; follows the reader's choice. */
  declare view: string;
  /** `lazy`: fetched and drawn when near the viewport. */
  declare loading: 'lazy' | 'eager';
  /** Minutes between looks for a newer feed; 0 for none. */
  declare refresh: number;

  readonly #feeds = new FeedController(this);
  readonly #phases: PhaseReader<Options, Model>;
  #drawing: ChartController<Model> | undefined;
  #drawingLost = false;
  #drawingComing = false;
  readonly #internals = this.attachInternals();
  /** Kept, since a query made again has other listeners. */
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  #unwatchLanguage: (() => void) | undefined;
  #menu: Menu | undefined;
  #menuLost = false;
  #reported: Phase<Model> | undefined;
  #complete = false;
  /** The way of drawing that the reader comes back to from the table. */
  #pictureView = 'chart';
  /** The question that what the page was published with answers. */
  #published: string | undefined;

  /** @param load how the chart comes to the page */
  constructor(load: () => Promise<Chart<Options, Model>>) {
    super();
    this.#phases = new PhaseReader(load, this.#renew);
    this.headingLevel = 3;
    this.view = 'chart';
    this.loading = 'lazy';
    this.refresh = 0;
  }

  /** The chart's own options: the properties that the element adds to these, as they are now. */
  protected options(): Options {
    const names = Object.keys((this.constructor as typeof LitElement).properties) as (keyof this)[];
    return Object.fromEntries(names.flatMap((name) => (this[name] ? [[name, this[name]]] : []))) as Options;
  }

  /** False while what `controls` offers is on its way. */
  protected offered = true;

  /** What an element offers above its picture, for the reader to choose what is drawn; nothing of most. */
  protected controls(_model: Model): TemplateResult | typeof nothing {
    return nothing;
  }

  /** True once all faces of what was asked are shown. */
  get complete(): boolean {
    return this.#complete;
  }

  get #model(): Model | undefined {
    const { phase } = this.#phases;
    return phase.name === 'ready' ? phase.model : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatchLanguage ??= watchLanguage(this, this.#renew);
    this.#scheme.addEventListener('change', this.#lookAround);
    this.addEventListener('transitionend', this.#recoloured);
    // In the next frame, whose styles are worked out anyway.
    requestAnimationFrame(this.#lookAround);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatchLanguage?.();
    this.#unwatchLanguage = undefined;
    this.#scheme.removeEventListener('change', this.#lookAround);
    this.removeEventListener('transitionend', this.#recoloured);
  }

  /** What the page was published with stays in front of what is rendered, until all of that is there, or something else is asked. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.renderOptions.renderBefore = null;
    if (this.querySelector(':scope>.indicator-snapshot')) root.appendChild(document.createElement('slot')).className = 'indicator-snapshot';
    return root;
  }

  protected override willUpdate(): void {
    this.#feeds.read(this.feed === undefined ? this.src || undefined : undefined, {
      lazy: this.loading !== 'eager',
      minutes: this.refresh,
    });
    const { indicator, area } = this;
    if (this.view !== 'table') this.#pictureView = this.view;
    const query = { ...this.options(), view: this.#pictureView, ...(indicator && { indicator }), ...(area && { area }) };
    const question = JSON.stringify([this.src, this.filter, query]);
    const phase = this.#phases.read({
      feed: this.feed,
      src: this.src,
      status: this.#feeds.status,
      query,
      filter: this.filter ?? '',
      language: languageOf(this),
    });
    // Another question's answer is none, and neither is one to a question that cannot be put.
    if ((this.#published ??= question) !== question || (phase.name === 'failed' && !phase.retry)) this.#unpublish();
    this.#setState('loading', phase.name === 'loading');
    this.#setState('failed', phase.name === 'failed');
    this.#setState('stale', phase.name === 'ready' && phase.staleSince !== undefined);
    this.#setState('empty', this.#model?.empty ?? false);
  }

  #unpublish(): void {
    for (const root of [this.renderRoot, this]) root.querySelector('.indicator-snapshot')?.remove();
  }

  protected override render(): TemplateResult {
    const { language, phase } = this.#phases;
    const text = messages.in(language);
    switch (phase.name) {
      case 'waiting':
        return html`<div class="room"><slot></slot></div>`;
      case 'loading':
        return html`<div class="state loading room" role="status">${text.loading}</div>`;
      case 'failed':
        if (this.renderRoot.querySelector('.indicator-snapshot')) return html`<div class="frame older" lang=${language}>${this.#trouble(text.stale(), text.retry)}</div>`;
        return html`<div class="frame" lang=${language}>
          <div class="error" role="alert">
            <p><strong>${text.failed}</strong></p>
            ${this.#phases.problemsOf(phase.troubles)?.map(
              ({ path, message }) => html`<p>${path && path !== 'src' && !message[language].includes(path) ? html`<b>${path}</b>: ` : nothing}${message[language]}</p>`,
            )}
            ${phase.retry ? this.#retryFace(text.retry) : nothing}
          </div>
          <slot></slot>
        </div>`;
      case 'ready':
        return this.#readyFace(phase, language);
    }
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const model = this.#model;
    // What draws is on its way while the feed is: a page with a feed most often has something to draw.
    const draws = this.view !== 'table' && (model ? !model.empty : this.#phases.phase.name === 'loading');
    if (this.#drawing) this.#drawing.show(draws ? model : undefined);
    else if (draws && !this.#drawingLost) void this.#loadDrawing();
    this.#report();
  }

  /** What draws comes after what the words are made with, so that they are never behind it. */
  async #loadDrawing(): Promise<void> {
    const { chart } = this.#phases;
    if (!chart || this.#drawingComing) return;
    this.#drawingComing = true;
    // All on their way at once; who needs the other two waits for them, and says what went wrong.
    void Promise.allSettled([fetchEngine(), chart.loadPicture(this.#pictureView)]);
    try {
      const { ChartController } = await import('./chart-controller.js');
      this.#drawing = new ChartController(this, chart, {
        point: ({ selection }) => this.dispatchEvent(new IndicatorSelectEvent(selection)),
        view: (name) => (this.view = name),
        shown: this.#lookAround,
      });
      this.#drawingLost = false;
    } catch {
      this.#drawingLost = true;
    }
    this.#drawingComing = false;
    this.requestUpdate();
  }

  get #pictureFailed(): boolean {
    return this.#drawingLost || this.#drawing?.status === 'failed';
  }

  #readyFace(phase: Phase<Model> & { name: 'ready' }, language: Language): TemplateResult {
    const text = messages.in(language);
    const { model, troubles, staleSince } = phase;
    const problems = this.#phases.problemsOf(troubles) ?? [];
    const heading = this.heading ?? model.heading;
    const table = this.view === 'table';
    const noMenu = this.#menuLost ? text.noMenu : nothing;
    return html`<div class="frame" lang=${language}>
      ${headingFace(heading, this.headingLevel)}
      <p class="subheading">${model.subheading}</p>
      ${staleSince ? html`<p class="state" role="status">${text.stale(staleSince)}</p>` : nothing}
      ${summaryFace(model.summary)}
      ${this.#phases.unprepared ? this.#trouble(text.failed, text.retry) : nothing}
      ${table || model.empty ? nothing : this.controls(model)}
      ${table || (model.empty && model.table.rows.length > 0) ? tableFace(model.table) : model.empty ? nothing : this.#chartFace(model, heading, language)}
      ${notesFace(problems.length > 0 ? [...model.notes, { sign: '!', text: text.partial(problems) }] : model.notes, text.about)}
      <div class="footer">
        ${sourceFace(model)}
        <div part="menu" class="menu">
          ${model.empty
            ? nothing
            : html`<button type="button" @click=${() => (this.view = table ? this.#pictureView : 'table')}>${table ? text.showChart : text.showTable}</button>`}
          <button type="button" popovertarget="actions" @pointerenter=${this.#loadMenu} @focus=${this.#loadMenu}>
            ${text.share} <span aria-hidden="true">⋯</span>
          </button>
          <div id="actions" class="actions" popover @beforetoggle=${this.#menuToggles}>${this.#menu?.items() ?? noMenu}</div>
          <span class="hidden-visually" role="status">${this.#menu?.said ?? noMenu}</span>
        </div>
      </div>
    </div>`;
  }

  #chartFace(model: Model, heading: string, language: Language): TemplateResult {
    const { noPicture, retry } = messages.in(language);
    if (this.#pictureFailed) return html`${this.#trouble(noPicture, retry)}${tableFace(model.table)}`;
    return this.#drawing?.face(heading, language) ?? html`<div part="chart" class="chart"></div>`;
  }

  /** Tells the page, once for each thing shown. */
  #report(): void {
    const { phase } = this.#phases;
    const model = this.#model;
    const settled = !model || model.empty || this.view === 'table' || (this.#drawing?.current === true && this.offered) || this.#pictureFailed;
    this.#complete = phase.name === 'ready' && settled && !this.#phases.preparing;
    if (this.#complete) this.#unpublish();
    if (this.#reported === phase || phase.name === 'waiting' || phase.name === 'loading' || !settled) return;
    const described = this.#phases.problemsOf(phase.troubles);
    if (!described) return;
    const problems = model && this.#pictureFailed ? [...described, NO_PICTURE] : described;
    const sameModel = this.#reported?.name === 'ready' && this.#reported.model === model;
    this.#reported = phase;
    if (problems.length > 0 && !sameModel) this.dispatchEvent(new IndicatorErrorEvent(problems, phase.name === 'failed'));
    if (phase.name === 'ready' && !sameModel) this.dispatchEvent(new IndicatorLoadEvent());
  }

  #trouble(what: string, label: string): TemplateResult {
    return html`<p class="state" role="status">${what} ${this.#retryFace(label)}</p>`;
  }

  #retryFace(label: string): TemplateResult {
    return html`<button type="button" @click=${() => this.#retry()}>${label}</button>`;
  }

  #retry(): void {
    this.#drawingLost = false;
    this.#drawing?.retry();
    this.#phases.retry();
    // What is shown does not go for a part that is missing.
    if (this.#phases.phase.name === 'failed') this.#feeds.retry();
    this.requestUpdate();
  }

  readonly #renew = (): void => this.requestUpdate();

  /** Not at every update: with many elements on a page, to ask for styles between changes is what costs most. */
  readonly #lookAround = (): void => {
    this.#setState('dark', isDark(this));
    this.#drawing?.adoptBackground();
  };

  readonly #recoloured = (event: TransitionEvent): void => {
    if (event.target === this && event.propertyName === 'color') this.#lookAround();
  };

  #setState(name: string, on: boolean): void {
    try {
      this.#internals.states[on ? 'add' : 'delete'](name);
    } catch {
      // Browsers of before 2024 know no such states: the element works without.
    }
  }

  /** The menu's items come when the reader comes near them. */
  readonly #loadMenu = async (): Promise<void> => {
    try {
      const { Menu } = await import('./menu.js');
      this.#menu ??= new Menu(this, () => {
        const model = this.#model;
        return model && { host: this, model, heading: this.heading ?? model.heading, drawing: this.#drawing?.picture && this.#drawing.element.querySelector('svg')! };
      });
    } catch {
      this.#menuLost = true;
    }
    this.requestUpdate();
  };

  readonly #menuToggles = async ({ currentTarget, newState }: ToggleEvent): Promise<void> => {
    if (!this.#menu) await this.#loadMenu();
    this.#menu?.toggles(currentTarget as HTMLElement, newState);
  };
}

/** In both languages, like every problem; the page shows it in its own. */
const NO_PICTURE: ReportedProblem = {
  path: '',
  code: 'no-picture',
  message: { sv: 'Diagrammet kunde inte ritas.', en: 'The chart could not be drawn.' },
};
