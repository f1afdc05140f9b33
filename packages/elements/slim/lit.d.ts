export const nothing: unique symbol;
export function html(strings: any, ...values: any[]): {
    strings: any;
    values: any[];
};
export function unsafeCSS(text: any): CSSResult;
export function css(strings: any, ...values: any[]): CSSResult;
export class LitElement extends HTMLElement {
    static #known: WeakMap<WeakKey, any>;
    /** The properties of a class and of those that it extends, each with its options; its own get their accessors the first time. */
    static #propertiesOf(type: any): any;
    static #attribute(name: any, { attribute }: {
        attribute?: any;
    }): any;
    static get observedAttributes(): any[];
    updateComplete: Promise<any>;
    isUpdatePending: boolean;
    hasUpdated: boolean;
    addController(controller: any): void;
    createRenderRoot(): ShadowRoot;
    connectedCallback(): void;
    disconnectedCallback(): void;
    attributeChangedCallback(attribute: any, _old: any, value: any): void;
    requestUpdate(): void;
    performUpdate(): void;
    willUpdate(): void;
    update(): void;
    updated(): void;
    #private;
}
declare class CSSResult {
    constructor(cssText: any);
    cssText: any;
    get styleSheet(): CSSStyleSheet;
    sheet: CSSStyleSheet | undefined;
    toString(): any;
}
export {};
