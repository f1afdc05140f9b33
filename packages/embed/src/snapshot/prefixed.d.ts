/** With names of classes that no page and no element has: `indicator-heading`. */
export declare function prefixed(html: string): string;
/** Without what has a meaning in a shadow root only: slots and parts. */
export declare function inLightDom(html: string): string;
