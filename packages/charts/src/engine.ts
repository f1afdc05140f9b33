/**
 * The one module that knows Vega. It is built apart (`dist/engine.js`) with a slim Vega inside, and is loaded when the first picture is
 * wanted: heading, sentence and table never wait for it.
 */
import { View, changeset, type LoggerInterface } from 'vega';
import embed, { type EmbedOptions, type VisualizationSpec } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { Picture } from './picture.js';
import dataflow from './spec.dataflow.js';
import { specRows } from './spec-rows.js';

/** A drawn picture. */
export interface MountedPicture {
  /** Draws another picture in place. */
  update(picture: Picture): Promise<void>;
  /** Removes the drawing and lets go of everything. Safe to call twice. */
  finalize(): void;
}

/**
 * Draws `picture` as SVG into `container`, which must be empty and the engine's own.
 *
 * Uses the expression interpreter, writes no style, loads nothing, and so needs neither `unsafe-eval` nor `unsafe-inline`.
 */
export async function mount(container: HTMLElement, picture: Picture): Promise<MountedPicture> {
  acceptClearing(container);
  // vega-embed draws before it returns the view: the rows must be there already, or everything is drawn twice.
  class FilledView extends View {
    constructor(...args: ConstructorParameters<typeof View>) {
      super(...args);
      fill(this, picture);
    }
  }
  const { view, finalize } = await embed(container, dataflow as unknown as VisualizationSpec, {
    mode: 'vega',
    ast: true,
    expr: expressionInterpreter,
    viewClass: FilledView,
    renderer: 'svg',
    actions: false,
    defaultStyle: false,
    tooltip: false,
    hover: false,
    logger: silent,
  } as EmbedOptions as never);
  let finalized = false;
  return {
    async update(next) {
      if (finalized) return;
      fill(view, next);
      await view.runAsync();
    },
    finalize() {
      if (finalized) return;
      finalized = true;
      finalize();
      container.replaceChildren();
    },
  };
}

function fill(view: View, picture: Picture): void {
  view.width(picture.width).height(picture.height).padding(picture.padding as Required<Picture['padding']>);
  for (const [name, rows] of Object.entries(specRows(picture))) {
    view.change(name, changeset().remove(() => true).insert(rows as object[]));
  }
}

/** vega-embed clears its container through `innerHTML`, which a page with Trusted Types refuses. */
function acceptClearing(container: HTMLElement): void {
  Object.defineProperty(container, 'innerHTML', { configurable: true, get: () => '', set: () => container.replaceChildren() });
}

const silent: LoggerInterface = {
  level: ((level?: number) => (level === undefined ? 0 : silent)) as LoggerInterface['level'],
  error(...words) {
    throw words[0] instanceof Error ? words[0] : new Error(words.join(' '));
  },
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};
