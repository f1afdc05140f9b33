import type { ChartModel, ChartPicture, Picture } from '@indicator-elements/charts';
import { palette } from '@indicator-elements/elements/without-page';
import { html, type TemplateResult } from 'lit';
import { Markup } from './template-text.js';
import type { Measure } from './measure.js';

/** Pictures of one chart, laid out for several widths: the style sheet shows the one that suits the room. */
export interface Pictures {
  /** What the style sheet knows them by. */
  readonly name: string;
  readonly widths: readonly { readonly layout: number; readonly from: number; readonly most: number }[];
}

/**
 * `layout`: the width that it is laid out for, with labels of 13 px; `from`: the room that it is shown from; `most`: the widest that it
 * grows to. So it grows by a third at most and hardly ever shrinks, and is at least as high as the one that the element draws there. The
 * first set is the best; the others are for pictures with so much in them that three would be too heavy.
 */
export const PICTURES: readonly Pictures[] = [
  { name: 'three', widths: [{ layout: 288, from: 0, most: 380 }, { layout: 440, from: 440, most: 560 }, { layout: 620, from: 620, most: 780 }] },
  { name: 'two', widths: [{ layout: 288, from: 0, most: 380 }, { layout: 540, from: 540, most: 700 }] },
  { name: 'one', widths: [{ layout: 288, from: 0, most: 380 }] },
];

const NARROWEST = PICTURES[0]!.widths[0]!.layout;

const FONT_SIZE = 13;
/** How much narrower the page's font may be than what is measured with. */
const NARROWER = 0.8;

/** Draws a model for the widths of a set; what was drawn for another set is not drawn again. */
export function picturesOf<Model extends ChartModel>(model: Model, picture: ChartPicture<Model>, measure: Measure): (pictures: Pictures) => Promise<TemplateResult> {
  const drawn = new Map<number, Promise<Markup>>();
  const draw = async (width: number): Promise<Markup> => {
    const { svgText } = await import('@indicator-elements/charts/svg-text');
    return new Markup(unstyled(await svgText(roomy(model, picture, width, measure)), width === NARROWEST));
  };
  return async ({ name, widths }) => {
    for (const { layout } of widths) if (!drawn.has(layout)) drawn.set(layout, draw(layout));
    const svgs = await Promise.all(widths.map(({ layout }) => drawn.get(layout)!));
    return html`<div class="drawing ${name}" aria-hidden="true">${svgs.map((svg) => html`<div>${svg}</div>`)}</div>`;
  };
}

/**
 * Until the style sheet is there, and where it never comes: the narrowest picture alone, which fits any page, in the colours of a light
 * one, and its words in the page's own. The style sheet overrules all of it.
 */
function unstyled(svg: string, isShown: boolean): string {
  const coloured = svg
    .replace(/(<text [^>]*"var\(--_\w+)(?=\)")/g, '$1,currentColor')
    .replace(/"var\(--_(\w+)(?=\)")/g, (paint, name: string) => `${paint},${PLAIN[name]}`);
  return isShown ? coloured : coloured.replace('<svg', '<svg display="none"');
}

/** What is `page` lies below words, in whatever colour they are. */
const PLAIN: Readonly<Record<string, string>> = { ...palette.light, changed: palette.light.own, ink: 'currentColor', muted: 'currentColor', page: 'none' };

/** A picture with the height that the element's own may have, whose labels may be narrower and leave it more room: in the middle of that. */
function roomy<Model extends ChartModel>(model: Model, chart: ChartPicture<Model>, width: number, measure: Measure): Picture {
  const [picture, other] = [1, NARROWER].map((share) => chart.layout(model, { width, fontSize: FONT_SIZE, measure: (text, bold = false) => measure(text, FONT_SIZE, bold) * share })) as [Picture, Picture];
  const more = Math.max(0, wholeHeight(other) - wholeHeight(picture)) / 2;
  return { ...picture, padding: { ...picture.padding, top: picture.padding.top + more, bottom: picture.padding.bottom + more } };
}

const wholeHeight = ({ height, padding }: Picture): number => height + padding.top + padding.bottom;
