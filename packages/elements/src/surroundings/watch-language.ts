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
