import type { ChartModel, Note } from '@indicator-elements/charts';
import { sourceOf } from '@indicator-elements/charts/source';
import { breakLines } from '@indicator-elements/charts/wrap';
import { backgroundOf } from '../surroundings/page-background.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;

/** What a saved picture is made from. */
export interface Exported {
  readonly model: ChartModel;
  readonly notes: readonly Note[];
  /** The heading as the page shows it. */
  readonly heading: string;
  /** The element's drawing, in the page. */
  readonly drawing: SVGSVGElement;
  /** The element, for its font and colours. */
  readonly host: Element;
  /** Paper is its own background. */
  readonly isPaper?: boolean;
}

/**
 * The picture as a file of its own: heading, what is shown, sentence, drawing, notes and source, with the colours, font and background
 * that it has on the page.
 */
export function exportSvg({ model, notes, heading, drawing, host, isPaper = false }: Exported): SVGSVGElement {
  const style = getComputedStyle(drawing.closest('.frame') ?? host);
  const size = parseFloat(style.fontSize);
  const width = drawing.width.baseVal.value;
  const ink = colourOf(drawing, '--_ink', style.color);
  const muted = colourOf(drawing, '--_muted', ink);
  const svg = create('svg', { xmlns: SVG });
  const background = create('rect', { fill: backgroundOf(host) ?? colourOf(drawing, '--_page', 'white') });
  if (!isPaper) svg.append(background);
  let y = MARGIN;

  const paragraph = (text: string, fontSize: number, fill: string, weight = '400', space = 4): void => {
    if (!text) return;
    const context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `${weight} ${fontSize}px ${style.fontFamily}`;
    const measure = (line: string): number => context?.measureText(line).width ?? line.length * fontSize * 0.6;
    for (const line of breakLines(text, width, measure)) {
      y += fontSize * 1.35;
      const node = create('text', { x: MARGIN, y, fill, 'font-size': fontSize, 'font-weight': weight });
      node.textContent = line;
      svg.append(node);
    }
    y += space;
  };

  paragraph(heading, size * 1.25, ink, '600');
  paragraph(model.subheading, size * 0.8125, muted);
  paragraph(model.summary.map(({ mark, shown }) => (mark ? `${mark} ${shown}` : shown)).join(''), size, ink, '400', size * 0.75);

  if (model.legend.length > 0) paragraph(model.legend.map(({ sign, text }) => `${sign} ${text}`).join('    '), size * 0.8125, ink, '600', size * 0.5);

  const plot = resolvedCopy(drawing);
  plot.setAttribute('x', String(MARGIN));
  plot.setAttribute('y', String(y));
  svg.append(plot);
  y += drawing.height.baseVal.value + size * 0.5;

  for (const { sign, text } of notes) paragraph(sign ? `${sign}  ${text}` : text, size * 0.8125, muted, '400', 0);
  y += size * 0.5;
  paragraph(sourceOf(model), size * 0.8125, muted);

  const [fullWidth, fullHeight] = [Math.ceil(width + 2 * MARGIN), Math.ceil(y + MARGIN)];
  setAll(svg, { width: fullWidth, height: fullHeight, viewBox: `0 0 ${fullWidth} ${fullHeight}`, 'font-family': style.fontFamily });
  setAll(background, { width: fullWidth, height: fullHeight });
  const title = create('title', {});
  title.textContent = `${heading}. ${model.summary.map(({ shown }) => shown).join('')}`;
  svg.prepend(title);
  return svg;
}

/** A PNG of an exported picture, at twice its size in CSS pixels. */
export async function rasterise(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width.baseVal.value * 2;
  canvas.height = svg.height.baseVal.value * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written as PNG.'))), 'image/png');
  });
}

/** A copy with the colours that the original shows: outside the page there are no custom properties. */
function resolvedCopy(original: SVGSVGElement): SVGSVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement;
  const nodes = copy.querySelectorAll('*');
  original.querySelectorAll('*').forEach((node, i) => {
    const style = getComputedStyle(node);
    for (const property of ['fill', 'stroke'] as const) {
      if (node.getAttribute(property)?.includes('var(')) nodes[i]!.setAttribute(property, style[property]);
    }
  });
  copy.removeAttribute('style');
  return copy;
}

function colourOf(element: Element, property: string, fallback: string): string {
  return getComputedStyle(element).getPropertyValue(property).trim() || fallback;
}

function create<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string | number>>): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  setAll(element, attributes);
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) if (name !== 'xmlns') element.setAttribute(name, String(value));
}
