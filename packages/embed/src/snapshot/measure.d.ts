/** Width of a text in CSS pixels, in a font of that size. */
export type Measure = (text: string, fontSize: number, bold: boolean) => number;
/** As wide as the text is in the widest font that pages commonly have, so that labels have room in any. */
export declare const measure: Measure;
