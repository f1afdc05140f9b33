/** What a frame shows, as the builder and the frame itself know it. */
export interface Framed {
  readonly tag: string;
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

/** By tag, or by tag and view. */
const HEIGHTS: Readonly<Record<string, number>> = {
  'indicator-trend': 850,
  'indicator-trend table': 1000,
  'municipality-comparison': 1100,
  'municipality-comparison trends': 1450,
  'spider-chart': 1200,
  'collaboration-ladder': 900,
};

/** The height of a frame whose page has no host script: what is shown fits at a phone's width. A ladder grows with its groups, and with the round before. */
const heightOf = ({ tag, attributes: { view = '', group, compare } }: Framed): number =>
  (HEIGHTS[`${tag} ${view}`] ?? HEIGHTS[tag] ?? 850) + (tag === 'collaboration-ladder' ? 250 * [group, compare].filter(Boolean).length : 0);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Attributes as they stand in a tag, a line each, without those that are empty. */
export const written = (attributes: Readonly<Record<string, string>>): string => Object.entries(attributes).filter(([, value]) => value).map(([name, value]) => `\n  ${name}="${escaped(value)}"`).join('');

/** The frame's tag. @param home the whole address of embed.html */
export function frameCode(framed: Framed, home: string): string {
  const { tag, attributes, look, scheme, lang, title } = framed;
  const query = new URLSearchParams(Object.entries({ element: tag, ...attributes, lang, scheme, ...look }).filter(([, value]) => value));
  const readable = String(query).replaceAll('%2F', '/').replaceAll('%3A', ':');
  return `<iframe${written({ src: `${home}?${readable}`, title, width: '100%', height: String(heightOf(framed)), loading: 'lazy', frameborder: '0' })}></iframe>`;
}
