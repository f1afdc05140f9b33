/** Markup that is put in as it is: a drawing, whose texts are escaped already. */
export declare class Markup {
    readonly text: string;
    constructor(text: string);
}
/**
 * A template of Lit as text, with every value escaped. It knows what the faces are made of: texts, lists, templates and attributes.
 * Listeners and properties are left out, since nobody is there to hear or to set them.
 *
 * @throws where a value stands in a place that it does not know
 */
export declare function templateText(value: unknown): string;
/** A text that is nothing but text in an element, in an attribute and in a drawing. */
export declare function escaped(text: string): string;
