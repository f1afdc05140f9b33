/** The menu as a reader uses it, and what it saves. */
import { expect } from 'chai';
import type { SharedElement } from './every-element.js';
import { part, replace, textOf, until, within } from './stage.js';

export const NAMES = {
  png: 'Spara som bild (PNG)',
  svg: 'Spara som bild (SVG)',
  csv: 'Spara tabellen (CSV)',
  picture: 'Kopiera bilden',
  code: 'Kopiera inbäddningskoden',
  print: 'Skriv ut',
} as const;

export const items = (element: SharedElement): HTMLButtonElement[] => [...within(element, '[popover]')!.querySelectorAll('button')];

/** Opens the menu, whose items come when it is opened first. */
export async function opened(element: SharedElement): Promise<HTMLButtonElement[]> {
  part(element, 'menu')!.querySelector<HTMLElement>('[popovertarget]')!.click();
  await until('the menu', () => within(element, '[popover]:popover-open > button'));
  return items(element);
}

/** Chooses from the menu, as a reader does. */
export async function choose(element: SharedElement, name: string): Promise<void> {
  await opened(element);
  items(element).find((item) => textOf(item) === name)!.click();
}

export const announced = (element: SharedElement, words: RegExp): Promise<unknown> =>
  until(`${words}`, () => words.test(textOf(part(element, 'menu')!.querySelector('[role=status]'))));

export interface Saved {
  name: string;
  blob: Blob;
}

/** Catches what is saved instead of letting the browser save it. */
export async function save(element: SharedElement, name: string): Promise<Saved> {
  const saved = new Promise<Saved>((done, refuse) => {
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      fetch(this.href).then(async (response) => done({ name: this.download, blob: await response.blob() }), refuse);
    });
  });
  await choose(element, name);
  return saved;
}

export async function svgOf(element: SharedElement): Promise<{ text: string; svg: Element; name: string }> {
  const { blob, name } = await save(element, NAMES.svg);
  const text = await blob.text();
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent).to.equal(undefined);
  return { text, svg: parsed.documentElement, name };
}
