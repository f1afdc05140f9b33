import type { Phrase, Table } from '@indicator-elements/charts';
import { html, nothing, type TemplateResult } from 'lit';

/*
 * The words of a model as HTML: heading, sentence, table. Pure: a model in, a template out. What a voice should say differently from what the eye sees stands
 * beside it, hidden visually.
 */

export function headingFace(text: string, level: number): TemplateResult {
  // The page has one heading of level 1, and it is not this one.
  const within = Math.max(2, Math.min(6, Math.round(level) || 3));
  return html`<slot id="heading" name="heading"><div part="heading" class="heading" role="heading" aria-level=${within}>${text}</div></slot>`;
}

export function summaryFace(phrases: readonly Phrase[]): TemplateResult {
  const differs = phrases.some(({ shown, spoken }) => shown !== spoken);
  const seen = phrases.map(({ shown, tone, mark }) =>
    tone
      ? html`<span class="verdict ${tone}">${mark ? html`<span class="mark" aria-hidden="true">${mark}</span>` : nothing}${shown}</span>`
      : shown,
  );
  return differs
    ? html`<p part="summary" class="summary"><span aria-hidden="true">${seen}</span
        ><span class="hidden-visually">${phrases.map(({ spoken }) => spoken).join('')}</span></p>`
    : html`<p part="summary" class="summary">${seen}</p>`;
}

/** No number has so many letters: such a text wraps, and not after every word. */
const LONG = 15;

export function tableFace({ caption, columns, rows }: Table): TemplateResult {
  return html`<div part="table" class="table" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>${caption}</caption>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map(
        ({ header, cells }) => html`<tr><th scope="row">${header}</th>${cells.map(({ text }) => html`<td class=${text.length > LONG ? 'words' : nothing}>${text}</td>`)}</tr>`,
      )}</tbody>
    </table>
  </div>`;
}
