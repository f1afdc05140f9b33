import type { ChartModel, Key } from '@indicator-elements/charts';
import { html, nothing, type TemplateResult } from 'lit';

/** The series by name, each with the sign and colour that it is drawn with. */
export function legendFace(legend: readonly Key[]): TemplateResult | typeof nothing {
  if (legend.length === 0) return nothing;
  return html`<ul class="legend" role="list">${legend.map(
    ({ sign, paint, text }) => html`<li class=${paint}><span class="mark" aria-hidden="true">${sign}</span>${text}</li>`,
  )}</ul>`;
}

/** The ways of drawing, as buttons of which one is pressed. */
export function viewsFace({ views, view }: ChartModel, label: string, choose: (name: string) => void): TemplateResult | typeof nothing {
  if (views.length < 2) return nothing;
  return html`<div class="views" role="group" aria-label=${label}>${views.map(
    ({ name, label }) => html`<button type="button" aria-pressed=${name === view} @click=${() => choose(name)}>${label}</button>`,
  )}</div>`;
}
