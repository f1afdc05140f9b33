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

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back whenever some `lang` changes in the page, or in a shadow root that the element is in; one observer for all elements.
 * Returns what stops it.
 */
export function watchLanguage(element: Element, changed: () => void): () => void {
  listeners.add(changed);
  observer ??= new MutationObserver(() => {
    for (const listener of listeners) listener();
  });
  let root: Node | undefined = element;
  do {
    root = root instanceof ShadowRoot ? root.host.getRootNode() : root.getRootNode();
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
  } while (root instanceof ShadowRoot);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
