import type { Language } from '@indicator-elements/feed';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
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
  /** Its former snapshots: from and to. */
  readonly former: readonly (readonly [number, number])[];
  /** What plain content would break, since HTML lets it hold no block: a paragraph around the element. */
  readonly paragraph?: Position;
}

export interface Page {
  readonly places: readonly Place[];
  /** Elements in a `<noscript>`, which is text for a browser that runs scripts: none is filled. */
  readonly unread: readonly (Position & { readonly tag: SnapshotTag })[];
  /** Of `<base href>`. */
  readonly base: string | undefined;
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
  const unread: (Position & { tag: SnapshotTag })[] = [];
  let base: string | undefined;
  let linked: { readonly href: string; readonly integrity?: string } | undefined;
  let beside: string | undefined;
  let hasScripts = false;

  const visit = (node: Tree.ParentNode, language: Language, paragraph?: Position): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const attributes = attributesOf(child);
      const { lang, href, src, integrity } = attributes;
      const own = lang === undefined ? language : /^en\b/i.test(lang) ? 'en' : 'sv';
      if (child.tagName === 'base') base ??= href;
      if (child.tagName === 'link' && /\bstylesheet\b/i.test(attributes['rel'] ?? '') && /(^|\/)snapshot\.css([?#]|$)/.test(href ?? '')) linked ??= { href: href!, ...(integrity && { integrity }) };
      if (child.tagName === 'script') hasScripts = true;
      if (child.tagName === 'script' && src && SCRIPT.test(src)) beside ??= src.replace(SCRIPT, '$1snapshot.css');
      if (child.tagName === 'noscript') unread.push(...within(child).map((tag) => ({ tag, ...positionOf(child) })));
      if (isOurs(child.tagName)) places.push(placeOf(child, child.tagName, attributes, own, paragraph));
      // What is in a template is no part of the page, unless it is somebody's shadow root.
      const inner = !('content' in child) ? child : 'shadowrootmode' in attributes ? child.content : undefined;
      if (inner && !isFormer(child)) visit(inner, own, child.tagName === 'p' ? positionOf(child) : paragraph);
    }
  };
  visit(parse(text, { sourceCodeLocationInfo: true }), 'sv');
  const stylesheet = linked ? { ...linked, linked: true } : beside === undefined ? undefined : { href: beside, linked: false };
  return { places, unread, base, hasScripts, stylesheet };
}

/** Our tags in the text of a `<noscript>`. */
function within({ childNodes }: Tree.Element): SnapshotTag[] {
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return [...text.matchAll(/<([a-z-]+)/gi)].map(([, name]) => name!.toLowerCase()).filter(isOurs);
}

const SCRIPT = /^([^?#]*\/|)indicator-elements[^/?#]*\.js(?:[?#].*)?$/;
const FORMER = 'data-indicator-snapshot';

const isOurs = (name: string): name is SnapshotTag => (snapshotTags as readonly string[]).includes(name);

function placeOf(element: Tree.Element, tag: SnapshotTag, attributes: Record<string, string>, language: Language, paragraph?: Position): Place {
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
  return { tag, attributes, language, start, closed: location?.endTag !== undefined, former, ...position, ...(paragraph && { paragraph }) };
}

function isFormer(child: Tree.Element): boolean {
  const { class: names = '', ...others } = attributesOf(child);
  return child.tagName === 'template' ? FORMER in others : names.split(/\s+/).includes('indicator-snapshot');
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
