import { trimmed } from '@indicator-elements/elements/without-page';
import { kindOf } from './charts.js';
import { FeedError, type Feeds } from './feeds.js';
import { breaking, filled, PageError, readPage, type Page, type Place, type Position } from './page.js';
import { MOST_BYTES, renderSnapshot, SnapshotError } from './render-snapshot.js';

/** Attributes that any tag may have, and those of frameworks and of a page's own, which have a hyphen or another sign in them. */
const EVERYWHERE = new RegExp(
  `^(${[
    'accesskey|autocapitalize|autocorrect|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is',
    'itemid|itemprop|itemref|itemscope|itemtype|lang|nonce|on.+|part|popover|role|slot|spellcheck|style|tabindex|title|translate|writingsuggestions|xml.*',
    '(?!heading)[a-z]+-.*|.*[^a-z-].*',
  ].join('|')})$`,
);

export interface Filling {
  readonly feeds: Feeds;
  /** Where the page is, or will be: what addresses in it are relative to. */
  readonly address: string;
  /** Address of `snapshot.css` as the pages see it; found in the page if not given. */
  readonly stylesheet?: string | undefined;
  readonly light?: boolean | undefined;
  /** Table and notes are unfolded. */
  readonly open?: boolean | undefined;
  /** The snapshots are taken out. */
  readonly remove?: boolean | undefined;
}

export interface Remark extends Position {
  readonly text: string;
}

export interface Filled {
  /** The page as it should be; nothing where there are errors. */
  readonly html: string | undefined;
  readonly errors: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** What each snapshot weighs, in brotli bytes. */
  readonly bytes: readonly number[];
}

/** Fills the elements of a page with their snapshots, or takes them out. */
export async function fillPage(text: string, filling: Filling): Promise<Filled> {
  const errors: Remark[] = [];
  const warnings: Remark[] = [];
  const bytes: number[] = [];
  try {
    const page = readPage(text);
    for (const each of page.unread) warnings.push(remark(each, `in a <${each.around}> is left as it is.${each.around === 'template' ? '' : ' Put it outside: what it is filled with is shown without scripts, too.'}`));
    if (filling.remove || page.places.length === 0) return { html: filled(text, page.places, []), errors, warnings, bytes };
    const address = addressOf(page);
    const snapshots = await inOrder(page.places, (place) => snapshotOf(place, address));
    if (errors.length === 0) errors.push(...breaking(text, page.places, snapshots).map((place) => remark(place, breaks(place))));
    return { html: errors.length > 0 ? undefined : filled(text, page.places, snapshots), errors, warnings, bytes };

    function addressOf({ base }: Page): string {
      try {
        return filling.feeds.addressOf(base?.href, filling.address);
      } catch (error) {
        if (!(error instanceof FeedError) || !base) throw error;
        throw new PageError(`<base>: ${error.message}`, { line: base.line, column: base.column });
      }
    }

    async function snapshotOf(place: Place, base: string): Promise<string | undefined> {
      const { tag, attributes, language } = place;
      const src = trimmed(attributes['src'] ?? '');
      const { light = false, open = false, feeds } = filling;
      const { href: stylesheet, integrity } = filling.stylesheet === undefined ? (page.stylesheet ?? {}) : { href: filling.stylesheet };
      if (stylesheet === undefined) errors.push(remark(place, 'gets no style sheet: the page does not load indicator-elements.js. Say where it finds snapshot.css: --stylesheet <href>'));
      if (!place.closed) errors.push(remark(place, `has no end tag, or something in it has none: what follows in the page would not be shown. End it with </${tag}>, since "/>" ends nothing in HTML, and before that what is in it.`));
      if (!src) errors.push(remark(place, 'has no src: the address of its feed.'));
      const unread = Object.keys(attributes).filter((name) => !EVERYWHERE.test(name) && !kindOf(tag).attributes.includes(name));
      if (unread.length > 0) warnings.push(remark(place, `does not read ${unread.join(', ')}. It reads ${kindOf(tag).attributes.join(', ')}.`));
      if (stylesheet === undefined || !place.closed || !src) return undefined;
      try {
        const feed = await feeds.read(src, base);
        const linked = light && !place.shadowed && page.stylesheet?.linked === true && filling.stylesheet === undefined;
        const snapshot = await renderSnapshot({ tag, attributes }, feed, { language, light, open, stylesheet: !linked && stylesheet, ...(integrity && { integrity }), takesOver: page.hasScripts });
        for (const { path, message } of snapshot.problems) warnings.push(remark(place, `leaves something out of its feed: ${path}: ${message.en}`));
        if (snapshot.bytes > MOST_BYTES) warnings.push(remark(place, `weighs ${inKiB(snapshot.bytes)}, more than ${inKiB(MOST_BYTES)}: show fewer periods or areas.`));
        bytes.push(snapshot.bytes);
        return snapshot.html;
      } catch (error) {
        if (error instanceof FeedError) errors.push(remark(place, `has no feed: ${error.message}`));
        else if (error instanceof SnapshotError) for (const { path, message } of error.problems) errors.push(remark(place, `cannot be shown: ${path ? `${path}: ` : ''}${message.en}`));
        else throw error;
        return undefined;
      }
    }
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return { html: undefined, errors: [...errors, { ...error.position, text: error.message }], warnings, bytes };
  }
}

const remark = ({ tag, line, column }: Position & { readonly tag: string }, words: string): Remark => ({ line, column, text: `<${tag}> ${words}` });

const breaks = ({ paragraph }: Place): string =>
  paragraph ? `stands in the <p> of line ${paragraph.line}, which plain content would end: make that a <div>.` : 'stands where its content would break the page, as directly in a <table>: put it in a <div>, a <section> or a cell.';

export const inKiB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

/** One after the other, so that what is said of them comes in their order. */
async function inOrder<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
