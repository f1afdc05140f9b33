/**
 * The elements as Vue 3 knows them in a template. A type-only entry: `import '@indicator-elements/elements/vue'` loads nothing.
 *
 * Vue sets what the element has as a property, and listens to `indicator-load` by `@indicator-load`.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements, Events, Listener, Properties } from './framework-types.js';

/** `indicator-load` → `IndicatorLoad` */
type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}` ? `${Capitalize<Word>}${Pascal<Rest>}` : Capitalize<Name>;

type Listeners<Element> = { [Name in keyof Events as `on${Pascal<Name>}`]?: Listener<Element, Name> | undefined };

/** Vue's checker takes `heading-level="2"` for the property, with a text: that is the attribute, which may hold one. */
type Written<Props> = { [Name in keyof Props]: Props[Name] | (NonNullable<Props[Name]> extends number ? `${number}` : never) };

/** What a tag takes in a template: a component, as far as Vue's checker needs one. */
export type IndicatorComponents = {
  [Tag in keyof Elements]: new () => Elements[Tag] & {
    readonly $props: HTMLAttributes & PublicProps & Written<Properties<Elements[Tag]>> & Listeners<Elements[Tag]>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends IndicatorComponents {}
}
