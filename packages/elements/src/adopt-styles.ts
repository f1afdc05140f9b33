import type { CSSResult, LitElement } from 'lit';

const adopted = new WeakMap<LitElement, readonly CSSResult[]>();

/** Gives an element the look of something that has come later. */
export function adoptStyles(host: LitElement, ...results: readonly CSSResult[]): void {
  const own = ([(host.constructor as typeof LitElement).styles] as unknown[]).flat(Infinity) as CSSResult[];
  const all = [...(adopted.get(host) ?? own), ...results];
  adopted.set(host, all);
  const { defaultView } = host.ownerDocument;
  if (!defaultView) return;
  (host.renderRoot as ShadowRoot).adoptedStyleSheets = all.map(({ cssText, styleSheet }) => (defaultView === window ? styleSheet! : styleSheetIn(defaultView, cssText)));
}

/** Gives an element its looks again, which it loses when it is moved to another document, such as a frame's. */
export function restoreStyles(host: LitElement): void {
  if ((host.renderRoot as ShadowRoot).adoptedStyleSheets.length === 0) adoptStyles(host);
}

/** A style sheet for another document: each has its own. */
export function styleSheetIn(page: Window, text: string): CSSStyleSheet {
  const sheet = new (page as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
