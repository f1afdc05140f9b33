/**
 * The elements as React 19 knows them in JSX. A type-only entry: `import '@indicator-elements/elements/react'` loads nothing.
 *
 * React sets what the element has as a property, and listens to `indicator-load` by `onindicator-load`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, Elements, Events, Listener, Properties } from './framework-types.js';

type Listeners<Element> = { [Name in keyof Events as `on${Name}`]?: Listener<Element, Name> | undefined };

type Own<Element> = Properties<Element> & Attributes<Element> & Listeners<Element>;

/** What a tag takes in JSX. */
export type IndicatorJsx = {
  [Tag in keyof Elements]: Omit<DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]>, keyof Own<Elements[Tag]>> & Own<Elements[Tag]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends IndicatorJsx {}
  }
}
