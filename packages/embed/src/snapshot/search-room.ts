import type { ComparisonModel } from '@indicator-elements/charts/comparison';
import { areaSearchWords } from '@indicator-elements/elements/without-page';
import { html, nothing, type TemplateResult } from 'lit';

/** The search of a comparison of very many areas, which nobody can use yet. */
export function searchRoom({ foldable, facts, language }: ComparisonModel): TemplateResult | typeof nothing {
  if (!foldable) return nothing;
  const words = areaSearchWords.in(language);
  return html`<div class="search">
    <label>${words.find}</label>
    <input type="search" disabled />
    <button type="button">${words.show}</button>
    <button type="button">${words.all(String(facts.rows.length))}</button>
    <span></span>
  </div>`;
}
