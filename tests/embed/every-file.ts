/** Pages that need every file of the bundle, and what stands on them: for the tests of what is let run. */
import { elements, type SharedElement } from '../elements/support/every-element.js';
import { builtManifest, type EmbeddingPage } from '../elements/support/embedded.js';
import { drawing, part, until, within } from '../elements/support/stage.js';

export const FALLBACK = 'Hämta siffrorna';
export const TAGS = elements.map(({ tag }) => tag);

/** Elements that together need every file: views, analyses, languages, mistakes, very many areas, open data. */
export const ALL = [
  ['indicator-trend', 'valid/skift.json'],
  ['indicator-trend', 'valid/skift.json', 'analysis="spc" lang="en"'],
  ['indicator-trend', 'valid/skift.json', 'analysis="magic"'],
  ['indicator-trend', '../manifest.json', 'analysis="of no feed"'],
  ['municipality-comparison', 'valid/mangbesokare-kommuner.json', 'area="0680"'],
  ['municipality-comparison', 'valid/mangbesokare-kommuner.json', 'view="funnel" lang="en"'],
  ['municipality-comparison', 'valid/mangbesokare-kommuner.json', 'view="trends"'],
  ['municipality-comparison', 'valid/mangbesokare-kommuner.json', 'indicator="coordinated-plans" area="0680" compare="rest"'],
  ['municipality-comparison', 'edge/comparison-nation.json'],
  ['spider-chart', 'valid/samverkan.json', 'lang="en"'],
  ['spider-chart', 'valid/samverkan.json', 'view="dots" compare="previous"'],
  ['collaboration-ladder', 'valid/samverkanstrappan.json', 'lang="en" compare="previous"'],
  ['indicator-trend', 'open-data/scb-dodsfall.json', 'indicator="000007AC" area="0680"'],
  ['indicator-trend', 'open-data/kolada.json', 'indicator="N21826" area="0680"'],
].map(([tag, feed, more = '']) => `<${tag} src="/__lax__/fixtures/${feed}" loading="eager" ${more}><a href="/__lax__/fixtures/${feed}">${FALLBACK}</a></${tag}>`);

export const inPage = (page: EmbeddingPage): SharedElement[] => [...page.document.querySelectorAll<SharedElement>(TAGS.join())];

/** Waits until every element has shown what it can, or was never made. */
export async function settled(page: EmbeddingPage): Promise<SharedElement[]> {
  const all = inPage(page);
  // The page has loaded: a script that was let in has run.
  if (page.window.customElements.get('indicator-trend')) {
    await until('every element', () => all.every((element) => element.complete || element.matches(':state(failed)')));
    const menu = part(all[0]!, 'menu')?.querySelector<HTMLElement>('[popovertarget]');
    menu?.click();
    // A file that does not come in time for its element is still on its way to another: there is a link of the loader's own, without a word in its `crossorigin`.
    await until('what else was asked for', () => page.document.querySelector('link[rel=modulepreload][crossorigin=""]') === null);
  }
  return all;
}

export const isSeen = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;

/** The fallback content, or the words and all the numbers. */
export function stands(element: SharedElement): boolean {
  if (!element.shadowRoot || element.matches(':state(failed)')) return isSeen(element.querySelector('a')!);
  return Boolean(part(element, 'heading') && part(element, 'summary') && (drawing(element) ?? within(element, 'table')));
}

export const manifest = await builtManifest();
/** Those of the bundle: what the frame and the builder have besides is tested with them. */
export const scripts = Object.keys(manifest.files).filter((name) => name.endsWith('.js') && !/^(embed|builder)\b/.test(name));
