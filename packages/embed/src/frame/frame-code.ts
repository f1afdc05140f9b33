import type { Tag } from '../tags.js';

/** What a frame shows, as the builder and the frame itself know it. */
export interface Framed {
  readonly tag: Tag;
  /** Those of the element, `src` as a whole address. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Custom properties. */
  readonly look: Readonly<Record<string, string>>;
  /** `''`, `dark` or `auto`. */
  readonly scheme: string;
  /** `''` or `en`. */
  readonly lang: string;
  /** What is shown, for those who do not see a frame. */
  readonly title: string;
}

/** The height of a frame whose page has no host script, by the element's attributes: what is shown fits at a phone's width. */
const heights = {
  'indicator-trend': ({ view }) => (view === 'table' ? 1050 : 900),
  'municipality-comparison': ({ view }) => (view === 'trends' ? 1500 : 1150),
  'spider-chart': () => 1300,
  // It grows with its groups, and with the round before.
  'collaboration-ladder': ({ group, compare }) => 900 + 275 * [group, compare].filter(Boolean).length,
} satisfies Record<Tag, (attributes: Framed['attributes']) => number>;

/** A text as it stands in a page or an attribute. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Attributes as they stand in a tag, a line each, without those that are empty. */
export const written = (attributes: Readonly<Record<string, string>>): string => Object.entries(attributes).filter(([, value]) => value).map(([name, value]) => `\n  ${name}="${escaped(value)}"`).join('');

/** The frame's tag. @param home the whole address of embed.html */
export function frameCode(framed: Framed, home: string): string {
  const { tag, attributes, look, scheme, lang, title } = framed;
  const query = new URLSearchParams(Object.entries({ element: tag, ...attributes, lang, scheme, ...look }).filter(([, value]) => value));
  const readable = String(query).replaceAll('%2F', '/').replaceAll('%3A', ':');
  return `<iframe${written({ src: `${home}?${readable}`, title, width: '100%', height: String(heights[tag](attributes)), loading: 'lazy', frameborder: '0' })}></iframe>`;
}
