import type { TemplateResult } from 'lit';

/** The attributes that all elements have, by their names, and what a story puts between the tags. */
export interface CommonArgs {
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

export const text = { control: 'text' } as const;

/** How the page of stories lets a reader change them. */
export const commonArgTypes = {
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

/** What the test of the stories waits for; `ready` if a story does not say. */
export const shows = (state: 'waiting' | 'loading' | 'failed' | 'empty' | 'stale') => ({ parameters: { shows: state } });

/** The system's own colours, as a reader's forced colours have them, for what has the class `forced`. */
export const forcedColours = `
  .forced {
    --indicator-own: LinkText;
    --indicator-other: LinkText;
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
`;
