/**
 * Whether the page around an element is dark, told from what its text looks like: right whatever made the page dark, be it a
 * `color-scheme`, a media query or a class.
 */
export function isDark(element: Element): boolean {
  const [red, green, blue] = pixelOf(getComputedStyle(element).color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}

/** The colour behind an element: the nearest that covers what is under it, or undefined where the page sets none. */
export function backgroundOf(element: Element): string | undefined {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const colour = getComputedStyle(node).backgroundColor;
    if (pixelOf(colour)[3] === 255) return colour;
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
const pixels = new Map<string, Pixel>();
let context: CanvasRenderingContext2D | null | undefined;

/** Any CSS colour as 0–255: a canvas knows every notation that the browser does. */
function pixelOf(colour: string): Pixel {
  let pixel = pixels.get(colour);
  if (!pixel) {
    context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) return [0, 0, 0, 0];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    pixel = [...context.getImageData(0, 0, 1, 1).data] as unknown as Pixel;
    pixels.set(colour, pixel);
  }
  return pixel;
}
