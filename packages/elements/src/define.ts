/** Defines an element, unless the page has one by that name already. Returns whether it was defined now. */
export function define(tag: string, element: CustomElementConstructor, registry: CustomElementRegistry = customElements): boolean {
  if (registry.get(tag)) return false;
  registry.define(tag, element);
  return true;
}
