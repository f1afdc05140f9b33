/**
 * The elements as Svelte 5 knows them in a template. A type-only entry: `import '@indicator-elements/elements/svelte'` loads nothing.
 *
 * Svelte sets what the element has as a property, and listens to `indicator-load` by `onindicator-load`.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, Elements, Events, Listener, Properties } from './framework-types.js';

type Listeners<Element> = { [Name in keyof Events as `on${Name}`]?: Listener<Element, Name> | null | undefined };

type Own<Element extends HTMLElement> = Properties<Element> & Attributes<Element> & Listeners<Element>;

/** What a tag takes in a template. */
export type IndicatorTags = { [Tag in keyof Elements]: Omit<HTMLAttributes<Elements[Tag]>, keyof Own<Elements[Tag]>> & Own<Elements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends IndicatorTags {}
}
