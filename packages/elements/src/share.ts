import { bundle } from './bundle.js';

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
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${plain || 'indicator'}.${extension}`;
}

/** The tag that shows an element again on another page: its attributes, with an address that holds everywhere. */
export function embedCode(element: Element, attributes: readonly string[]): string {
  const written = attributes.flatMap((name) => {
    const value = element.getAttribute(name);
    if (value === null) return [];
    const absolute = name === 'src' && URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).href : value;
    return [` ${name}="${escapeAttribute(absolute)}"`];
  });
  const tag = `<${element.localName}${written.join('')}></${element.localName}>`;
  return bundle.url === undefined ? tag : `<script type="module" src="${escapeAttribute(bundle.url)}"></script>\n${tag}`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Prints what is shown, the picture or the table: in a frame of its own, since a page prints whole. */
export function printAlone(title: string, content: readonly Node[], style: string): void {
  const frame = document.createElement('iframe');
  // Unseen, and yet laid out: a browser may print nothing of what is not displayed.
  for (const [property, value] of Object.entries({ position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' })) frame.style.setProperty(property, value);
  document.body.append(frame);
  const page = frame.contentWindow!;
  page.document.title = title;
  const sheet = new (page as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(style);
  page.document.adoptedStyleSheets.push(sheet);
  page.document.body.append(...content.map((node) => page.document.importNode(node, true)));
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.print();
}
