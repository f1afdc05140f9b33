import type { Language } from '@indicator-elements/feed';
import { html, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { snapshotTags, type SnapshotTag } from './charts.js';

/** A place in a file, as editors count: the first line and the first column are 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An element of ours in a page. */
export interface Place extends Position {
  readonly tag: SnapshotTag;
  readonly attributes: Readonly<Record<string, string>>;
  /** The language that it inherits. */
  readonly language: Language;
  /** Where its start tag ends. */
  readonly start: number;
  /** It has an end tag. Without one, what follows in the page is its content, and not shown. */
  readonly closed: boolean;
  /** It stands in somebody's shadow root, which the page's style sheets do not reach. */
  readonly shadowed: boolean;
  /** Its former snapshots: from and to. */
  readonly former: readonly (readonly [number, number])[];
  /** A paragraph around it, which most likely is to blame where plain content would break the page. */
  readonly paragraph?: Position;
}

/** A tag of ours that is none for a browser, or not yet: in what is text where scripts run, in a drawing, in a template. */
export interface Unread extends Position {
  readonly tag: SnapshotTag;
  readonly around: string;
}

export interface Page {
  readonly places: readonly Place[];
  readonly unread: readonly Unread[];
  readonly base: (Position & { readonly href: string }) | undefined;
  /** Scripts may run, and so perhaps ours. */
  readonly hasScripts: boolean;
  /** Address of `snapshot.css`, where the page has it or tells it: a style sheet, or the script that lies beside it. */
  readonly stylesheet: { readonly href: string; readonly linked: boolean; readonly integrity?: string } | undefined;
}

/** Thrown where a page cannot be filled without breaking it. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

/** Finds our elements in a page, by a parser that reads HTML as browsers do. */
export function readPage(text: string): Page {
  const places: Place[] = [];
  const unread: Unread[] = [];
  let base: Page['base'];
  let linked: { readonly href: string; readonly integrity?: string } | undefined;
  let beside: string | undefined;
  let hasScripts = false;

  const visit = (node: Tree.ParentNode, around: Around): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child) || (around.ours && isFormer(child))) continue;
      const { tagName } = child;
      if (child.namespaceURI !== html.NS.HTML) {
        if (isOurs(tagName)) unread.push({ tag: tagName, around: child.namespaceURI === html.NS.SVG ? 'svg' : 'math', ...positionOf(child) });
        visit(child, { ...around, ours: false });
        continue;
      }
      const attributes = attributesOf(child);
      const { lang, href, src, integrity, type = '' } = attributes;
      const language = lang === undefined ? around.language : /^en\b/i.test(lang) ? 'en' : 'sv';
      if (tagName === 'base' && href !== undefined && !around.shadowed) base ??= { href, ...positionOf(child) };
      if (tagName === 'link' && !around.shadowed && isSheet(attributes)) linked ??= { href: href!, ...(integrity && { integrity }) };
      if (tagName === 'script' && RUN.test(type.trim())) {
        hasScripts = true;
        if (src && SCRIPT.test(src)) beside ??= src.replace(SCRIPT, '$1snapshot.css');
      }
      if (TEXT.test(tagName)) for (const tag of tagsIn(child)) unread.push({ tag, around: tagName, ...positionOf(child) });
      const ours = isOurs(tagName);
      if (ours) places.push(placeOf(child, tagName, attributes, { ...around, language }));
      const inside = { ...around, language, ours, ...(tagName === 'p' && { paragraph: positionOf(child) }) };
      if (!('content' in child)) visit(child, inside);
      // What is in a template is no part of the page, unless it is somebody's shadow root.
      else if ('shadowrootmode' in attributes) visit(child.content, { ...inside, shadowed: true });
      else for (const tag of tagsWithin(child.content)) unread.push({ tag, around: tagName, ...positionOf(child) });
    }
  };
  visit(parse(text, { sourceCodeLocationInfo: true }), { language: 'sv', ours: false, shadowed: false });
  const stylesheet = linked ? { ...linked, linked: true } : beside === undefined ? undefined : { href: beside, linked: false };
  return { places, unread, base, hasScripts, stylesheet };
}

/** Whether a link is to the style sheet of snapshots, in use whatever the page is seen on. */
const isSheet = ({ rel = '', href = '', media = '', disabled }: Record<string, string | undefined>): boolean =>
  /\bstylesheet\b/i.test(rel) && !/\balternate\b/i.test(rel) && disabled === undefined && /^\s*(all|)\s*$/i.test(media) && /(^|\/)snapshot\.css([?#]|$)/.test(href);

/** What an element stands in. */
interface Around {
  readonly language: Language;
  /** Directly in one of ours. */
  readonly ours: boolean;
  readonly shadowed: boolean;
  readonly paragraph?: Position;
}

/** What a browser runs; all other types are data. */
const RUN = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i;
/** What is text for a browser that runs scripts. */
const TEXT = /^(noscript|noframes|noembed|iframe)$/;

/** Our tags in what is text. */
function tagsIn({ childNodes }: Tree.Element): SnapshotTag[] {
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return [...text.matchAll(/<([a-z-]+)/gi)].map(([, name]) => name!.toLowerCase()).filter(isOurs);
}

/** Our tags in a template. */
const tagsWithin = ({ childNodes }: Tree.ParentNode): SnapshotTag[] =>
  childNodes.flatMap((child) => ('tagName' in child ? [...(isOurs(child.tagName) ? [child.tagName] : []), ...tagsWithin(child)] : []));

const SCRIPT = /^([^?#]*\/|)indicator-elements[^/?#]*\.js(?:[?#].*)?$/;
const FORMER = 'data-indicator-snapshot';

const isOurs = (name: string): name is SnapshotTag => (snapshotTags as readonly string[]).includes(name);

function placeOf(element: Tree.Element, tag: SnapshotTag, attributes: Record<string, string>, { language, shadowed, paragraph }: Around): Place {
  const location = element.sourceCodeLocation;
  const position = positionOf(element);
  const start = location?.startTag?.endOffset;
  if (start === undefined) throw new PageError(`<${tag}> has no start tag of its own.`, position);
  const former = element.childNodes.flatMap((child): [number, number][] => {
    if (!('tagName' in child) || !isFormer(child)) return [];
    const at = child.sourceCodeLocation;
    if (!at?.endTag) throw new PageError(`The former snapshot in <${tag}> has no end: something has changed it. Remove it by hand.`, positionOf(child));
    return [[at.startOffset, at.endOffset]];
  });
  return { tag, attributes, language, start, closed: location?.endTag !== undefined, shadowed, former, ...position, ...(paragraph && { paragraph }) };
}

/** Whether a child of one of ours is a snapshot, also one whose name something has taken away. */
function isFormer(child: Tree.Element | Tree.Template): boolean {
  if ('content' in child) return FORMER in attributesOf(child) || child.content.childNodes.some((each) => 'tagName' in each && isContent(each));
  return isContent(child);
}

function isContent(element: Tree.Element): boolean {
  const { class: names = '', slot } = attributesOf(element);
  return element.tagName === 'div' && slot === undefined && names.split(/\s+/).includes('indicator-snapshot');
}

/** A page may call an attribute what it likes: `__proto__` is one as any other. */
function attributesOf({ attrs }: Tree.Element): Record<string, string> {
  return Object.assign(Object.create(null), Object.fromEntries(attrs.map(({ name, value }) => [name, value]))) as Record<string, string>;
}

function positionOf({ sourceCodeLocation: at }: Tree.Element): Position {
  return { line: at?.startLine ?? 1, column: at?.startCol ?? 1 };
}

/** A page with snapshots in its elements, in the places' order; `undefined` takes the former one out. No other character is touched. */
export function filled(text: string, places: readonly Place[], snapshots: readonly (string | undefined)[]): string {
  const changes = places.flatMap(({ start, former }, i) => [
    ...former.map(([from, to]) => ({ from, to, html: '' })),
    { from: start, to: start, html: snapshots[i] ?? '' },
  ]);
  let [page, done] = ['', 0];
  for (const { from, to, html } of changes.sort((one, other) => one.from - other.from || one.to - other.to)) {
    page += text.slice(done, from) + html;
    done = to;
  }
  return page + text.slice(done);
}

/** The places whose snapshots would have a browser read the rest of the page otherwise: a `<p>` ends before a block, a table before a table. */
export function breaking(text: string, places: readonly Place[], snapshots: readonly (string | undefined)[]): readonly Place[] {
  const plain = unfilled(filled(text, places, []));
  const isWhole = (shown: readonly (string | undefined)[]): boolean => unfilled(filled(text, places, shown)) === plain;
  if (isWhole(snapshots)) return [];
  const alone = places.filter((_, i) => !isWhole(snapshots.map((snapshot, j) => (i === j ? snapshot : undefined))));
  return alone.length > 0 ? alone : places;
}

/** A page as a browser reads it, without the snapshots. */
function unfilled(text: string): string {
  const page = parse(text);
  const clear = (node: Tree.ParentNode): void => {
    if ('tagName' in node && isOurs(node.tagName)) node.childNodes = node.childNodes.filter((child) => !('tagName' in child && isFormer(child)));
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      clear(child);
      if ('content' in child) clear(child.content);
    }
  };
  clear(page);
  return serialize(page);
}
