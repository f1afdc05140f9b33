/**
 * How wide letters are, in hundredths of the font's size: in Liberation Sans or DejaVu Sans, whichever is wider. Each range begins with a
 * letter's code. Written by `node tools/text-widths.mjs`; do not edit.
 */
export declare const textWidths: {
    regular: [number, number[]][];
    bold: [number, number[]][];
};
