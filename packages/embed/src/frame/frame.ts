import { TAGS, type Tag } from '../tags.js';
import { frameCode } from './frame-code.js';
import { fits } from './look.js';
import type { FrameMessage } from './message.js';
import { allowedOrigins, allowedSource } from './source.js';
import { words } from './words.js';

// What embed.html does with its address: one element, with the attributes that it knows, in the language and the look that are asked
// for. All else in the address is left alone.

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
const main = document.querySelector('main')!;
/** What is shown, once it is. */
let title = '';

root.lang = /^en\b/i.test(asked.get('lang') ?? '') ? 'en' : 'sv';
const text = words[root.lang as 'sv' | 'en'];
const scheme = ['dark', 'auto'].find((known) => known === asked.get('scheme')) ?? '';
if (scheme) root.classList.add(scheme);
const look = Object.fromEntries([...asked].filter(([name, value]) => fits(name, value)));
for (const [name, value] of Object.entries(look)) root.style.setProperty(name, value);

interface Framing {
  readonly observedAttributes?: readonly string[];
  embedCode?: (element: Element, attributes: Readonly<Record<string, string>>) => string;
}

/** What a reader copies here is the frame: it is what this address has been let through for. With what the reader has chosen since. */
function codeOf(tag: Tag, attributes: Readonly<Record<string, string>>): string {
  const framed = { ...attributes, loading: asked.get('loading') ?? '' };
  return frameCode({ tag, attributes: framed, look, scheme, lang: root.lang === 'en' ? 'en' : '', title }, location.origin + location.pathname);
}

/** The element that is asked for, or why there is none. */
function wanted(): Element | string {
  const named = asked.get('element');
  const tag = TAGS.find((known) => known === named);
  if (!tag) return text.noElement(named && shortened(named), TAGS);
  const given = asked.get('src');
  if (!given) return text.noSource;
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv=Content-Security-Policy]')?.content ?? '';
  const origins = allowedOrigins(policy, location.origin);
  const src = allowedSource(given, location.href, origins);
  if (!src) return text.notAllowed(shortened(given), [...origins]);
  // This runs after the script that defines it.
  const known = customElements.get(tag) as Framing | undefined;
  if (!known) return text.noScript;
  known.embedCode = (_, attributes) => codeOf(tag, attributes);
  const element = document.createElement(tag);
  for (const name of known.observedAttributes ?? []) {
    const value = asked.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('src', src);
  // When a frame is far down the page, it is for the page around to fetch it later.
  if (!asked.has('loading')) element.setAttribute('loading', 'eager');
  const numbers = document.createElement('a');
  numbers.href = src;
  numbers.target = '_blank';
  numbers.textContent = text.numbers;
  element.append(numbers);
  return element;
}

function shortened(given: string): string {
  return given.length > 100 ? `${given.slice(0, 100)} …` : given;
}

const result = wanted();
if (typeof result === 'string') {
  const paragraph = document.createElement('p');
  paragraph.role = 'alert';
  paragraph.textContent = result;
  main.replaceChildren(paragraph);
  tell();
} else {
  main.replaceChildren(result);
  result.addEventListener('indicator-load', () => {
    title = result.shadowRoot?.querySelector('[part=heading]')?.textContent?.trim() ?? '';
    if (title) document.title = title;
    tell();
  });
}

/** Tells the page around how high the content is: no secret, so whoever that page is. */
function tell(): void {
  if (parent === window) return;
  const height = Math.min(Math.ceil(main.getBoundingClientRect().height), 20_000);
  parent.postMessage({ type: 'indicator-elements', height, title } satisfies FrameMessage, '*');
}

new ResizeObserver(tell).observe(main);
addEventListener('message', ({ source, data }: MessageEvent<Partial<FrameMessage> | null>) => {
  if (source === parent && data?.type === 'indicator-elements') tell();
});
