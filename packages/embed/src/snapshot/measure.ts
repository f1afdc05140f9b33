import { textWidths } from './text-widths.js';

/** Width of a text in CSS pixels, in a font of that size. */
export type Measure = (text: string, fontSize: number, bold: boolean) => number;

/** As wide as the text is in the widest font that pages commonly have, so that labels have room in any. */
export const measure: Measure = (text, fontSize, bold) => {
  const widths = bold ? widthsOf.bold : widthsOf.regular;
  let hundredths = 0;
  for (const letter of text) hundredths += widths.get(letter) ?? UNKNOWN;
  return (hundredths * fontSize) / 100;
};

/** A letter that is not listed may be as wide as it is high. */
const UNKNOWN = 100;

const widthsOf = { regular: byLetter(textWidths.regular), bold: byLetter(textWidths.bold) };

function byLetter(ranges: readonly (readonly [from: number, widths: readonly number[]])[]): ReadonlyMap<string, number> {
  return new Map(ranges.flatMap(([from, widths]) => widths.map((width, i) => [String.fromCharCode(from + i), width] as const)));
}
