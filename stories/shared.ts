/** What the stories of all elements have in common. */
import { html, render, type TemplateResult } from 'lit';

/** The attributes that all elements have, by their names, and what a story puts between the tags. */
export interface SharedArgs {
  src?: string;
  indicator?: string;
  area?: string;
  filter?: string;
  heading?: string;
  'heading-level'?: number;
  view?: string;
  loading?: 'lazy' | 'eager';
  refresh?: number;
  lang?: 'sv' | 'en';
  /** The property, which is no attribute. */
  feed?: unknown;
  content?: TemplateResult;
  class?: string;
}

export const valid = (name: string): string => `fixtures/valid/${name}.json`;
export const edge = (name: string): string => `fixtures/edge/${name}.json`;

/** How a tag is rendered with a story's arguments as its attributes; between the tags a link, if the story does not say. */
export function renderTag<Args extends SharedArgs>(tag: string): (args: Args) => TemplateResult {
  return ({ feed, content, ...attributes }) => {
    const element: HTMLElement & { feed?: unknown } = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, String(value));
    if (feed !== undefined) element.feed = feed;
    render(content ?? html`<a href=${attributes.src ?? ''}>Samma siffror som fil</a>`, element);
    return html`${element}`;
  };
}

/** What the test of the stories waits for; `ready` if a story does not say. */
export const shows = (state: 'waiting' | 'loading' | 'failed' | 'empty' | 'stale') => ({ parameters: { shows: state } });

export const text = { control: 'text' } as const;

/** How the shared attributes are controlled. */
export const sharedArgTypes = {
  indicator: text,
  area: text,
  filter: text,
  heading: text,
  'heading-level': { control: { type: 'number', min: 2, max: 6 } },
  loading: { control: 'inline-radio', options: ['lazy', 'eager'] },
  refresh: { control: { type: 'number', min: 0 } },
  lang: { control: 'inline-radio', options: ['sv', 'en'], description: 'The language; inherited from the page, as HTML does.', table: { category: 'attributes' } },
  feed: { table: { disable: true } },
  content: { table: { disable: true } },
  class: { table: { disable: true } },
} as const;

/** The system's own colours, as a reader's forced colours have them, for an element of the class `forced`. */
export const forced = (content: TemplateResult): TemplateResult => html`<style>
  .forced {
    --indicator-own: LinkText;
    --indicator-other: CanvasText;
    --indicator-better: LinkText;
    --indicator-worse: LinkText;
    --indicator-changed: LinkText;
    --indicator-target: LinkText;
    --indicator-quiet: GrayText;
    --indicator-grid: GrayText;
    --indicator-ink: CanvasText;
    --indicator-muted: CanvasText;
    --indicator-axis: CanvasText;
    --indicator-page: Canvas;
  }
</style>${content}`;
