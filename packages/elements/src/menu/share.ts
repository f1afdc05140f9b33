import type { LitElement } from 'lit';
import { styleSheetIn } from '../adopt-styles.js';
import { bundle } from '../bundle.js';

/** Saves a file through the browser's own download. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has its own hold of the blob once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A name for a file, from words: "mangbesokare-pa-akuten.csv". */
export function fileName(words: string, extension: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return `${plain || 'indicator'}.${extension}`;
}

/** What an element is asked for, by its attributes: in HTML, or as properties, which most frameworks set and no attribute follows. */
export function attributesOf(element: LitElement): Record<string, string> {
  const type = element.constructor as typeof LitElement & (new () => LitElement);
  const [told, untold] = [element, new type()] as unknown as readonly [Told, Told];
  return Object.fromEntries(
    ['lang', ...type.observedAttributes].flatMap((name) => {
      const property = name.replace(/-./, ([, letter = '']) => letter.toUpperCase());
      const value = told[property];
      return value && value !== untold[property] ? [[name, String(value)]] : [];
    }),
  );
}

/** Properties by name: those that an attribute can say. */
type Told = Readonly<Record<string, string | number | null | undefined>>;

/** The tag that shows an element again on another page: what it is asked for and its fallback, with addresses that hold everywhere. */
export function embedCode(element: Element, attributes: Readonly<Record<string, string>>): string {
  // In a document of its own, where it stays markup.
  const copy = document.implementation.createHTMLDocument().importNode(element, true);
  for (const name of copy.getAttributeNames()) if (!Object.hasOwn(attributes, name)) copy.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  // What would run, and the numbers of the day that the page was published.
  for (const node of copy.querySelectorAll('script, .indicator-snapshot')) node.remove();
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...node.attributes]) {
      if (/^on/i.test(name)) node.removeAttribute(name);
      else if (/^(href|src)$/.test(name) && URL.canParse(value, document.baseURI)) node.setAttribute(name, new URL(value, document.baseURI).href);
    }
  }
  return scriptCode() + copy.outerHTML;
}

/** The script as this page has it, with the hash that it is held to; nothing where the elements came another way. */
function scriptCode(): string {
  const { url } = bundle;
  if (url === undefined) return '';
  const own = [...document.scripts].find(({ src, integrity }) => src === url && integrity);
  const held = own ? ` integrity="${escapeAttribute(own.integrity)}" crossorigin` : '';
  return `<script type="module" src="${escapeAttribute(url)}"${held}></script>\n`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Prints what is shown, the picture or the table: in a frame of its own, since a page prints whole. */
export function printAlone(title: string, content: Node, style: string): void {
  const frame = document.createElement('iframe');
  // Unseen, and yet laid out: a browser may print nothing of what is not displayed.
  for (const [property, value] of Object.entries({ position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' })) frame.style.setProperty(property, value);
  document.body.append(frame);
  const page = frame.contentWindow!;
  page.document.title = title;
  page.document.adoptedStyleSheets.push(styleSheetIn(page, `${style} @media print { svg { max-inline-size: 100%; block-size: auto; } }`));
  page.document.body.append(page.document.importNode(content, true));
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.print();
}
