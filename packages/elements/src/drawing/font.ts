/** How a picture's labels are written. */
export interface Font {
  /** In CSS pixels. */
  readonly fontSize: number;
  readonly fontFamily: string;
  /** As a canvas takes them: lengths, which readers' own styles may ask for. */
  readonly letterSpacing: string;
  readonly wordSpacing: string;
}

/** The font of the labels of a picture in that element. */
export function fontOf(element: Element): Font {
  const { fontSize, fontFamily, letterSpacing, wordSpacing } = getComputedStyle(element);
  return { fontSize: Math.max(12, parseFloat(fontSize) * 0.8125), fontFamily, letterSpacing: lengthOf(letterSpacing), wordSpacing: lengthOf(wordSpacing) };
}

const lengthOf = (spacing: string): string => `${parseFloat(spacing) || 0}px`;

let canvas: CanvasRenderingContext2D | null | undefined;
/** What the canvas was last told: it gives that back in words of its own. */
let told: string | undefined;

/** How wide a text is in that font, in CSS pixels. */
export function measureIn({ fontSize, fontFamily, letterSpacing, wordSpacing }: Font): (text: string, bold?: boolean) => number {
  const context = (canvas ??= document.createElement('canvas').getContext('2d'));
  const widths = new Map<string, number>();
  return (text, bold = false) => {
    if (!context) return text.length * fontSize * 0.6;
    const key = `${bold} ${text}`;
    let known = widths.get(key);
    if (known === undefined) {
      const font = `${bold ? '600 ' : ''}${fontSize}px ${fontFamily}`;
      const wanted = `${font} ${letterSpacing} ${wordSpacing}`;
      if (told !== wanted) {
        told = wanted;
        Object.assign(context, { font, letterSpacing, wordSpacing });
      }
      widths.set(key, (known = context.measureText(text).width));
    }
    return known;
  };
}
