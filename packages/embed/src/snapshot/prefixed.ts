/*
 * All work on text that `templateText` wrote, in which every `<` begins a tag and every `"` belongs to an attribute.
 */

/** With names of classes that no page and no element has: `indicator-heading`. */
export function prefixed(html: string): string {
  return html.replace(/(?<=<[^>]* class=")[^"]*/g, (names) =>
    names
      .split(' ')
      .flatMap((name) => (name ? [`indicator-${name}`] : []))
      .join(' '),
  );
}

/** Without what has a meaning in a shadow root only: slots and parts. */
export function inLightDom(html: string): string {
  return html.replace(/<\/?slot[^>]*>/g, '').replace(/ part="[^"]*"/g, '');
}

/** With all that can be unfolded open. */
export function unfolded(html: string): string {
  return html.replaceAll('<details>', '<details open>');
}
