import type { Chart, ChartModel } from '@indicator-elements/charts';
import type { Language } from '@indicator-elements/feed';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { fetchEngine } from './engine.js';
import { headingFace, summaryFace, tableFace } from './faces.js';
import { FeedController } from './feed/feed-controller.js';
import { messages } from './messages.js';
import { languageOf } from './page-language.js';
import { isDark } from './page-theme.js';
import { PhaseReader, type Phase } from './phase.js';
import { styles } from './styles.js';
import type { Surroundings } from './surroundings/surroundings.js';
import { trimmed } from './trimmed.js';

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
 * @cssproperty --indicator-page - What is behind: hollow points are filled with it, the table's head and names, the menu and the box at a point have it. Default: the page's own background.
 * @cssproperty --indicator-focus - The ring around what has the keyboard. Default: the own area's colour.
 *
 * @cssstate loading - Data are on their way.
 * @cssstate failed - Nothing can be shown, and the element says why.
 * @cssstate stale - What is shown is older than it should be: a newer feed could not be had.
 * @cssstate empty - The feed has no number for what was asked.
 * @cssstate dark - The page around is dark.
 *
 * @fires {IndicatorLoadEvent} indicator-load - All faces are shown.
 * @fires {IndicatorErrorEvent} indicator-error - Something is wrong with the feed, its address or an attribute. Not where the code around the words is lost: that the element and the console say.
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
  /** Minutes between looks for a newer feed, 1 at least; 0 for none. */
  declare refresh: number;

  readonly #feeds = new FeedController(this);
  readonly #phases: PhaseReader<Options, Model>;
  #surroundings: Surroundings<Model> | undefined;
  #surroundingsComing = false;
  #surroundingsLost = false;
  readonly #internals = this.attachInternals();
  /** The way of drawing that the reader comes back to from the table. */
  #pictureView = 'chart';
  /** The question that what the page was published with answers. */
  #published: string | undefined;

  /** @param load how the chart comes to the page */
  constructor(load: () => Promise<Chart<Options, Model>>) {
    super();
    this.#phases = new PhaseReader(load, () => this.requestUpdate());
    this.headingLevel = 3;
    this.view = 'chart';
    this.loading = 'lazy';
    this.refresh = 0;
  }

  /** What of the feed is wanted, and the chart's own options: the properties that the element adds to these, as they are now. */
  protected options(): Options {
    const names = ['indicator', 'area', ...Object.keys((this.constructor as typeof LitElement).properties)] as (keyof this)[];
    return Object.fromEntries(names.map((name) => [name, this[name] || undefined])) as Options;
  }

  /** False while what `controls` offers is on its way. */
  protected offered = true;

  /** What an element offers above its picture, for the reader to choose what is drawn; nothing of most. */
  protected controls(_model: Model): TemplateResult | typeof nothing {
    return nothing;
  }

  /** True once all faces of what was asked are shown. */
  get complete(): boolean {
    return this.#surroundings?.complete ?? (this.#surroundingsLost && this.#model !== undefined);
  }

  get #model(): Model | undefined {
    const { phase } = this.#phases;
    return phase.name === 'ready' ? phase.model : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In the next frame, whose styles are worked out anyway.
    requestAnimationFrame(this.#lookAround);
    if (this.#surroundingsLost) this.#awaitConnection();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#retry);
  }

  /** What explains has not come, and with it what waits for a connection. */
  #awaitConnection(): void {
    addEventListener('online', this.#retry, { once: true });
  }

  /** What the page was published with stays in front of what is rendered, until all of that is there, or something else is asked. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    let root: HTMLElement | DocumentFragment;
    try {
      root = super.createRenderRoot();
    } catch {
      // In a frame's document, which has no use for this one's style sheets: the look comes with what stands around the words.
      root = this.shadowRoot!;
    }
    this.renderOptions.renderBefore = null;
    if (this.querySelector(':scope>.indicator-snapshot')) root.appendChild(document.createElement('slot')).className = 'indicator-snapshot';
    return root;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      // Where nothing may be rendered, as under Trusted Types without this policy, the element's own content stands.
      if (!this.renderRoot.firstElementChild) this.renderRoot.append(document.createElement('slot'));
      throw error;
    }
  }

  protected override willUpdate(): void {
    // As a page's attributes have it, and a framework's properties.
    for (const name of (this.constructor as typeof LitElement).observedAttributes as 'view'[]) {
      if (typeof this[name] === 'string') this[name] = trimmed(this[name]);
    }
    const feed = this.feed ?? undefined;
    this.#feeds.read(feed === undefined ? this.src || undefined : undefined, this.loading !== 'eager');
    if (this.view !== 'table') this.#pictureView = this.view || 'chart';
    const query = { ...this.options(), view: this.#pictureView };
    const question = JSON.stringify([this.src, this.filter, query, this.view, this.heading]);
    const phase = this.#phases.read({
      feed,
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

  readonly #unpublish = (): void => {
    for (const root of [this.renderRoot, this]) root.querySelector('.indicator-snapshot')?.remove();
  };

  protected override render(): TemplateResult {
    const { language, phase } = this.#phases;
    if (phase.name === 'waiting') return html`<div class="room"><slot></slot></div>`;
    if (phase.name === 'ready') return this.#readyFace(phase, language);
    const around = this.#surroundings;
    if (phase.name === 'failed') {
      if (around) return around.failedFace(phase, language, this.renderRoot.querySelector('.indicator-snapshot') !== null);
      if (this.#surroundingsLost) return html`<div class="frame" lang=${language}>${this.#lostFace(language)}<slot></slot></div>`;
    }
    return html`<div class="state loading room" role="status">${messages.in(language).loading}</div>`;
  }

  #readyFace(phase: Phase<Model> & { name: 'ready' }, language: Language): TemplateResult {
    const { model } = phase;
    const around = this.#surroundings;
    const heading = this.heading || model.heading;
    const table = this.view === 'table';
    // The charts of a page have the same controls: the group says whose they are.
    return html`<div class="frame" role="group" aria-labelledby="heading" lang=${language}>
      ${headingFace(heading, this.headingLevel)}
      <p class="subheading">${model.subheading}</p>
      ${around?.aboveFace(phase, language)}
      ${summaryFace(model.summary)}
      ${this.#surroundingsLost ? this.#lostFace(language) : around?.belowFace(language)}
      ${table || model.empty ? nothing : this.controls(model)}
      ${table || this.#surroundingsLost || (model.empty && model.table.rows.length > 0)
        ? tableFace(model.table)
        : model.empty
          ? nothing
          : (around?.chartFace(model, heading, language) ?? html`<div part="chart" class="chart room"></div>`)}
      ${around?.footFace(phase, language)}
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { chart, phase } = this.#phases;
    if (this.#surroundings) this.#surroundings.updated();
    else if (this.#surroundingsLost) {
      if (this.complete) this.#unpublish();
    } else if (phase.name === 'failed' || (chart && phase.name !== 'waiting')) void this.#loadSurroundings(chart);
  }

  /** What stands around the words comes after what they are made with, so that they are never behind it. */
  async #loadSurroundings(chart: Chart<Options, Model> | undefined): Promise<void> {
    if (this.#surroundingsComing) return;
    this.#surroundingsComing = true;
    // All on their way at once; who needs the others waits for them, and says what went wrong.
    if (chart) void Promise.allSettled([...(this.view === 'table' ? [] : [fetchEngine(), import('./drawing/chart-controller.js')]), chart.loadPicture(this.#pictureView)]);
    try {
      const { Surroundings } = await import('./surroundings/surroundings.js');
      this.#surroundings = await Surroundings.of({
        host: this,
        phases: this.#phases as PhaseReader<never, Model>,
        feeds: this.#feeds,
        pictureView: () => this.#pictureView,
        offered: () => this.offered,
        lookAround: this.#lookAround,
        unpublish: this.#unpublish,
      });
    } catch (error) {
      console.warn(this.localName, error);
      this.#surroundingsLost = true;
      if (this.isConnected) this.#awaitConnection();
    }
    this.#surroundingsComing = false;
    this.requestUpdate();
  }

  /** Where not even what explains has come. */
  #lostFace(language: Language): TemplateResult {
    const { failed, retry } = messages.in(language);
    return html`<p class="state" role="alert">${failed} <button type="button" @click=${this.#retry}>${retry}</button></p>`;
  }

  readonly #retry = (): void => {
    removeEventListener('online', this.#retry);
    this.#surroundingsLost = false;
    this.#phases.retry();
    if (this.#phases.phase.name === 'failed') this.#feeds.retry();
    this.requestUpdate();
  };

  /** Not at every update: with many elements on a page, to ask for styles between changes is what costs most. */
  readonly #lookAround = (): void => {
    this.#setState('dark', isDark(this));
    this.#surroundings?.adoptBackground();
  };

  #setState(name: string, on: boolean): void {
    try {
      this.#internals.states[on ? 'add' : 'delete'](name);
    } catch {
      // Browsers of before 2024 know no such states: the element works without.
    }
  }
}
