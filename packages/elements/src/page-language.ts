import type { Language } from '@indicator-elements/feed';

/** The language that an element inherits, as HTML does: the nearest `lang`, also across shadow roots. English if it begins so. */
export function languageOf(element: Element): Language {
  for (let node: Element | null = element; node; ) {
    const holder: Element | null = node.closest('[lang]');
    if (holder) return /^en\b/i.test(holder.getAttribute('lang')!) ? 'en' : 'sv';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'sv';
}
