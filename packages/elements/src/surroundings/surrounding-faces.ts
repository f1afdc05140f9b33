import type { ChartModel, Note } from '@indicator-elements/charts';
import { sourceOf } from '@indicator-elements/charts/source';
import { html, nothing, type TemplateResult } from 'lit';

/*
 * What stands below a chart, as HTML. Pure, as `faces.ts`.
 */

export function notesFace(notes: readonly Note[], about: string): TemplateResult {
  const [front, background] = [notes.filter((note) => !note.background), notes.filter((note) => note.background)];
  return html`<div part="notes" class="notes">
      ${front.length > 0 ? html`<ul role="list">${front.map(noteFace)}</ul>` : nothing}
      ${background.length > 0
        ? html`<details><summary>${about}</summary>${background.map(({ text }) => html`<p>${text}</p>`)}</details>`
        : nothing}
    </div>
    <slot name="notes"></slot>`;
}

function noteFace({ sign, tone, text }: Note): TemplateResult {
  if (!sign) return html`<li>${text}</li>`;
  const number = /^\d/.test(sign);
  return html`<li class="signed"><span class="sign ${number ? 'number' : (tone ?? '')}" aria-hidden=${number ? nothing : 'true'}>${sign}</span><span>${text}</span></li>`;
}

export function sourceFace(model: ChartModel): TemplateResult {
  return html`<p part="source" class="source">${sourceOf(model)}</p>`;
}
