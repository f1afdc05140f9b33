/** What the page with the frame, `embed.html`, lets a frame fetch. In Swedish, as the builder is. */
import { allowedOrigins, allowedSource } from '../src/frame/source.ts';

/** The policy in a page's text: its tags are no business of the builder's. @param {string} html */
export const policyIn = (html) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

/**
 * What has to be changed before a frame can show those numbers; nothing if nothing has.
 * @param {string} policy of the `embed.html` beside the builder
 * @param {string} base the folder that the frame's page is in
 * @param {string} src the whole address of the numbers
 * @param {boolean} own whether that folder is the builder's own: another's may have been changed already
 */
export function frameTrouble(policy, base, src, own) {
  if (!src || allowedSource(src, base, allowedOrigins(policy, new URL(base).origin))) return '';
  return `Ramen hämtar bara siffror från de ursprung som står i embed.html. Skriv till ${new URL(src).origin} där, efter connect-src${own ? '' : ', om det inte redan är gjort'}.`;
}
