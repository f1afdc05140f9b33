import type { MountedPicture } from '@indicator-elements/charts/engine';
import type { Chart, ChartModel, ChartPicture, Frame, Picture, PointText } from '@indicator-elements/charts';
import { loadLanguage } from '@indicator-elements/charts/lexicon';
import type { Language } from '@indicator-elements/feed';
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { adoptStyles } from '../adopt-styles.js';
import { engine, type Engine } from '../engine.js';
import { drawingStyles } from './drawing.styles.js';
import { fontOf, measureIn, type Font } from './font.js';
import { inTurn } from './in-turn.js';
import { legendFace, viewsFace } from './picture-faces.js';
import { pictureWords } from './picture-words.js';
import { PointCursor } from './point-cursor.js';
import { Swinging } from './swinging.js';

/** `none`: nothing to draw, or no room yet. `failed`: the engine could not be loaded or could not draw. */
export type DrawingStatus = 'none' | 'drawing' | 'drawn' | 'failed';

/** What a drawing tells its element. */
interface Listener {
  /** The reader has chosen one of the model's points. */
  readonly point: (point: PointText) => void;
  /** The reader has chosen a way of drawing. */
  readonly view: (name: string) => void;
  /** The drawing has another size, and may have been hidden before: the page around it may be another, too. */
  readonly shown: () => void;
}

/** Draws an element's model: loads the engine, follows the width, and removes the drawing in time. */
export class ChartController<Model extends ChartModel> implements ReactiveController {
  readonly #host: LitElement;
  readonly #chart: Chart<never, Model>;
  readonly #listener: Listener;
  /** The drawing's own element, hidden from assistive technology: sentence, table and points are its words. */
  readonly element = document.createElement('div');
  #model: Model | undefined;
  #question = '';
  readonly #cursor: PointCursor;
  #points: readonly PointText[] = [];
  #mounted: MountedPicture | undefined;
  #picture: Picture | undefined;
  #drawn: Model | undefined;
  #status: DrawingStatus = 'none';
  #running = false;
  /** Must be drawn again. */
  #outdated = false;
  /** What was drawn last is this wide. */
  #width = 0;
  /** What there is room for, as the observer tells: to ask the element would have the page laid out at once. */
  #room = 0;
  readonly #swinging = new Swinging();
  #font: Font | undefined;
  /** As wide as its letters: tells of another font, or of more space in it. */
  readonly #probe = document.createElement('span');
  #letters = 0;
  /** What lays out what is drawn. */
  #picturing: ChartPicture<Model> | undefined;
  #box = 0;
  /** Calls off the drawing that a new width has asked for and that is not begun yet. */
  #callOff: (() => void) | undefined;
  #sizes: ResizeObserver | undefined;

  constructor(host: LitElement, chart: Chart<never, Model>, listener: Listener) {
    this.#host = host;
    this.#chart = chart;
    this.#listener = listener;
    this.#cursor = new PointCursor({
      drawing: this.element,
      points: () => this.#points,
      picture: () => this.#picture,
      changed: () => this.#host.requestUpdate(),
      chosen: listener.point,
    });
    this.element.className = 'drawing';
    this.element.setAttribute('aria-hidden', 'true');
    this.#probe.className = 'probe';
    this.element.append(this.#probe);
    adoptStyles(host, drawingStyles);
    host.addController(this);
  }

  get status(): DrawingStatus {
    return this.#status;
  }

  /** Whether the picture shows what is wanted now. */
  get current(): boolean {
    return this.#status === 'drawn' && this.#drawn === this.#model;
  }

  /** What is drawn now, and where its points are. */
  get picture(): Picture | undefined {
    return this.#status === 'drawn' ? this.#picture : undefined;
  }

  /** The picture as a face: once drawn, a place to read its points from. */
  face(heading: string, language: Language): TemplateResult {
    const cursor = this.#cursor;
    if (!this.picture || !pictureWords.has(language)) return html`<div part="chart" class="chart ${this.picture ? '' : 'room'}">${this.element}</div>`;
    const words = pictureWords.in(language);
    const model = this.#drawn!;
    const told = cursor.open ? cursor.point : undefined;
    return html`${viewsFace(model, words.views, this.#listener.view)}${legendFace(model.legend)}<div
      part="chart"
      class="chart"
      role="slider"
      tabindex="0"
      aria-label=${words.points(heading)}
      aria-description=${words.keys}
      aria-valuemin="1"
      aria-valuemax=${cursor.count}
      aria-valuenow=${cursor.index + 1}
      aria-valuetext=${cursor.point?.spoken ?? ''}
      @keydown=${cursor.keydown}
      @focus=${cursor.focus}
      @blur=${cursor.close}
      @pointerdown=${cursor.pointer}
      @pointermove=${cursor.pointer}
      @pointerleave=${cursor.leave}
      @click=${cursor.click}
    >
      ${this.element}
      <div class="cursor" ?hidden=${!cursor.open}></div>
      <div class="tooltip" ?hidden=${!cursor.open}>
        <strong>${told?.title}</strong>${told?.lines.map((line) => html`<span>${line}</span>`)}
      </div>
    </div>`;
  }

  /** Draws `model`, or nothing; called at every update, and does nothing when the model is the same. Newer numbers to the same question leave the reader's place. */
  show(model: Model | undefined, question: string): void {
    if (model === this.#model) return;
    this.#model = model;
    if (question !== this.#question) this.#cursor.reset();
    this.#question = question;
    // After a failure the drawing has no place in the page. It gets one, and is drawn when that has a width.
    if (model && this.#status !== 'failed') this.#draw();
    else this.#clear();
  }

  /** Lets what could not be drawn get a place in the page again, and be drawn there. */
  retry(): void {
    if (this.#status === 'failed') this.#clear();
  }

  hostConnected(): void {
    this.#observe();
    document.fonts.addEventListener('loadingdone', this.#redraw);
    addEventListener('beforeprint', this.#printing);
    addEventListener('afterprint', this.#redraw);
    if (this.#model && !this.#mounted) this.#draw();
  }

  hostUpdated(): void {
    const [ring, tooltip] = this.#host.renderRoot.querySelectorAll<HTMLElement>('.cursor, .tooltip');
    if (ring && tooltip && this.#cursor.open) this.#cursor.place(ring, tooltip);
  }

  hostDisconnected(): void {
    // A move in the DOM disconnects and connects again at once: the drawing stays.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      document.fonts.removeEventListener('loadingdone', this.#redraw);
      removeEventListener('beforeprint', this.#printing);
      removeEventListener('afterprint', this.#redraw);
      this.#clear();
    });
  }

  readonly #redraw = (): void => {
    if (this.#mounted) this.#draw();
  };

  /** Before this returns to the browser the picture is drawn: all of that is done without a wait. */
  readonly #printing = (): void => void this.#fitPaper();

  /** A wide picture would be shrunk on paper, with its letters. */
  #fitPaper(): Promise<void> | undefined {
    if (!this.#picturing || !this.#drawn || this.#width <= PAPER) return undefined;
    return this.#mounted?.update(this.#picturing.layout(this.#drawn, this.#frame(PAPER)));
  }

  /** Does something while the picture is as on paper: no wider than a sheet, and in the colours of a light page. */
  async onPaper(work: () => void): Promise<void> {
    const { classList } = this.element;
    classList.add('paper');
    try {
      await this.#fitPaper();
      work();
    } finally {
      classList.remove('paper');
      this.#redraw();
    }
  }

  #observe(): void {
    // Of the document that it is in: another's would measure it before or after that is laid out.
    const view = this.#host.ownerDocument.defaultView as typeof globalThis | null;
    if (!view) return;
    this.#sizes?.disconnect();
    this.#sizes = new view.ResizeObserver(this.#measured);
    this.#sizes.observe(this.element);
    this.#sizes.observe(this.#probe);
  }

  readonly #measured = (sizes: readonly ResizeObserverEntry[]): void => {
    const letters = this.#letters;
    for (const { target, contentRect: { width } } of sizes) {
      if (target === this.element) this.#room = Math.round(width);
      else if (width > 0) this.#letters = width;
    }
    // Just now the page is laid out: what is asked of its styles costs nothing.
    this.#font = fontOf(this.element);
    this.#listener.shown();
    if (letters > 0 && letters !== this.#letters) this.#outdated = true;
    this.#resized();
  };

  #resized(): void {
    if (!this.#due || this.#callOff) return;
    const draw = (): void => {
      this.#callOff = undefined;
      if (this.#host.isConnected && this.#due) this.#draw();
    };
    // The first time at once, but not here: what grows now would be told of in the same frame, which browsers call an error.
    if (this.#mounted) {
      const frame = requestAnimationFrame(draw);
      this.#callOff = () => cancelAnimationFrame(frame);
    } else {
      const timer = setTimeout(draw);
      this.#callOff = () => clearTimeout(timer);
    }
  }

  /** Whether there is room, and another picture to draw in it than the one that is there. */
  get #due(): boolean {
    return this.#room > 0 && (this.#outdated || (this.#room !== this.#width && !this.#swinging.holds(this.#room)));
  }

  #clear(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#mounted?.finalize();
    this.#mounted = undefined;
    this.#picture = undefined;
    this.#drawn = undefined;
    this.#cursor.reset();
    this.#width = 0;
    // Observed anew: an element that is taken out and put back at once is the same size, and is not told of.
    this.#room = 0;
    this.#sizes?.disconnect();
    if (this.#host.isConnected) this.#observe();
    this.#settle('none');
  }

  /** Draws what is wanted now; what is wanted meanwhile is drawn afterwards, and only the last of it. */
  #draw(): void {
    this.#outdated = true;
    if (this.#running || !this.#model || this.#room === 0) return;
    this.#running = true;
    // Nothing else is shown for it: no update.
    if (this.#status !== 'drawn') this.#status = 'drawing';
    void this.#drawUntilCurrent().then(
      (drawn) => {
        this.#running = false;
        if (drawn) this.#settle('drawn');
        else if (this.#host.isConnected && this.#model) this.#draw();
      },
      (error: unknown) => {
        this.#running = false;
        this.#mounted?.finalize();
        this.#mounted = undefined;
        console.warn(`<${this.#host.localName}> could not draw its picture.`, error);
        this.#settle('failed');
      },
    );
  }

  async #drawUntilCurrent(): Promise<boolean> {
    const vega = await engine.load();
    let drawn: boolean | undefined;
    do {
      const model = this.#model;
      // Before its turn: what one picture waits for is no other's business.
      const picturing = model && (await this.#chart.loadPicture(model.view));
      // The picture came with words of its own, and they in another language with this.
      if (model) await loadLanguage(model.language);
      drawn = await inTurn(() => this.#drawNow(vega, model, picturing));
    } while (drawn === undefined);
    return drawn;
  }

  /** Whether what is wanted is drawn; undefined when something else is wanted by now. */
  async #drawNow(vega: Engine, model: Model | undefined, picturing: ChartPicture<Model> | undefined): Promise<boolean | undefined> {
    if (model !== this.#model) return undefined;
    // Whoever has asked until now is drawn now: with the model and the width that are read here.
    this.#outdated = false;
    const width = this.#room;
    // Removed, emptied or hidden while the engine was on its way: whoever brings it back draws it.
    if (!model || !picturing || !this.#host.isConnected) return false;
    if (width === 0) {
      this.#outdated = true;
      return this.#mounted !== undefined;
    }
    const box = this.#formerBox(width, model);
    // Noted before the drawing begins: a report of this very width, which may come meanwhile, is no reason to draw again.
    this.#width = width;
    this.#swinging.drawn(width);
    const read = this.#cursor.point;
    this.#points = picturing.points(model);
    this.#cursor.follow(read);
    this.#picturing = picturing;
    const picture = inBox(picturing.layout(model, this.#frame(width)), box);
    if (this.#mounted) {
      const mounted = this.#mounted;
      await mounted.update(picture);
      // Removed meanwhile: there is no picture.
      if (mounted !== this.#mounted) return false;
    } else {
      const container = document.createElement('div');
      const mounted = await vega.mount(container, picture);
      if (!this.#host.isConnected || !this.#model) {
        mounted.finalize();
        return false;
      }
      this.#mounted = mounted;
      this.element.replaceChildren(this.#probe, container);
    }
    this.#picture = picture;
    this.#drawn = model;
    return this.#outdated ? undefined : true;
  }

  /** The height of the picture that the page was published with, while ours takes its place: nothing below it is to move. */
  #formerBox(width: number, model: Model): number {
    const former = (this.#host.renderRoot.querySelector('div.indicator-snapshot') ?? this.#host).querySelector('.indicator-drawing');
    if (former) this.#box = former.clientHeight;
    else if (width !== this.#width || model !== this.#drawn) this.#box = 0;
    return this.#box;
  }

  #frame(width: number): Frame {
    const font = this.#font ?? fontOf(this.element);
    // The next picture may be drawn because there is another font.
    this.#font = undefined;
    return { width, fontSize: font.fontSize, measure: measureIn(font) };
  }

  #settle(status: DrawingStatus): void {
    if (status === this.#status && status !== 'drawn') return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}

/** How wide a picture is on paper: a sheet of A4 has room for it without shrinking it. In CSS pixels. */
const PAPER = 680;

/** A picture in the middle of a box that is higher. */
function inBox(picture: Picture, box: number): Picture {
  const { height, padding } = picture;
  const more = Math.max(0, box - height - padding.top - padding.bottom) / 2;
  return { ...picture, padding: { ...padding, top: padding.top + more, bottom: padding.bottom + more } };
}
