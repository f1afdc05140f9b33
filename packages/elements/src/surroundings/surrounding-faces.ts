import type { ChartModel, Note } from '@indicator-elements/charts';
import { sourceOf } from '@indicator-elements/charts/source';
import { html, nothing, type TemplateResult } from 'lit';

/*
 * What stands below a chart, as HTML. Pure, as `faces.ts`.
 */

/** @param drawn whether they stand below a picture, and not below a table */
export function notesFace(notes: readonly Note[], about: string, drawn: boolean): TemplateResult {
  const told = notes.filter(({ picture }) => drawn || !picture);
  const [front, background] = [told.filter((note) => !note.background), told.filter((note) => note.background)];
  return html`<div part="notes" class="notes">
      ${front.length > 0 ? html`<ul role="list" aria-hidden=${front.every(({ picture }) => picture) || nothing}>${front.map(noteFace)}</ul>` : nothing}
      ${background.length > 0
        ? html`<details><summary>${about}</summary>${background.map(({ text }) => html`<p>${text}</p>`)}</details>`
        : nothing}
    </div>
    <slot name="notes"></slot>`;
}

/** What explains a mark of the picture would sound like a finding to who does not see the mark. */
function noteFace({ sign, tone, text, picture }: Note): TemplateResult {
  const number = Number(sign) > 0;
  const mark = sign && html`<span class="sign ${number ? 'number' : (tone ?? '')}" aria-hidden=${number ? nothing : 'true'}>${sign}</span>`;
  return html`<li class=${sign ? 'signed' : nothing} aria-hidden=${picture ?? nothing}>${mark}<span>${text}</span></li>`;
}

export function sourceFace(model: ChartModel): TemplateResult {
  return html`<p part="source" class="source">${sourceOf(model)}</p>`;
}
