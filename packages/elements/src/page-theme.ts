/**
 * Whether the page around an element is dark, told from what its text looks like: right whatever made the page dark, be it a
 * `color-scheme`, a media query or a class.
 */
export function isDark(element: Element): boolean {
  const [red, green, blue] = pixelOf(getComputedStyle(element).color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
const pixels = new Map<string, Pixel>();
let context: CanvasRenderingContext2D | null | undefined;

/** Any CSS colour as 0–255: a canvas knows every notation that the browser does. Most are written so that none is needed. */
export function pixelOf(colour: string): Pixel {
  let pixel = pixels.get(colour);
  if (!pixel && /^rgba?\([\d., ]+\)$/.test(colour)) {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g)!.map(Number) as [number, number, number, number?];
    pixel = [red, green, blue, 255 * alpha];
  }
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
