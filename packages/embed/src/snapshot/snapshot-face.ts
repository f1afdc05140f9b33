import type { ChartModel, Note, Table } from '@indicator-elements/charts';
import {
  headingFace,
  legendFace,
  notesFace,
  pictureWords,
  sourceFace,
  summaryFace,
  surroundingWords,
  tableFace,
  viewsFace,
  type ReportedProblem,
} from '@indicator-elements/elements/without-page';
import { html, nothing, type TemplateResult } from 'lit';

export interface Shown {
  readonly model: ChartModel;
  readonly notes: readonly Note[];
  readonly problems: readonly ReportedProblem[];
  /** What the element has above the picture besides. */
  readonly controls: TemplateResult | typeof nothing;
  /** The drawing; none of a table, or of what has not one number. */
  readonly picture: TemplateResult | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** The model's, or as much of it as there is room for. */
  readonly table: Table;
  /** The table is shown instead of the picture. */
  readonly isTable: boolean;
  /** Plain content, in which no name is the chart's own. */
  readonly light: boolean;
  /** The element may take over: the room of what comes with it is kept. */
  readonly takesOver: boolean;
}

/**
 * What the element shows, but for what only a script could answer. Where one may come the room of that is kept, so that nothing moves when
 * the element takes over. The table comes last: a browser paints what it has, and what it gets then is not to move that.
 */
export function snapshotFace({ model, notes: own, problems, controls, picture, attributes, table, isTable, light, takesOver }: Shown): TemplateResult {
  const { language } = model;
  const text = surroundingWords.in(language);
  /** What comes with a script, unseen, and without a style sheet without room. */
  const later = (what: TemplateResult | typeof nothing): TemplateResult | typeof nothing => (takesOver && what !== nothing ? html`<div class="later" hidden>${what}</div>` : nothing);
  const notes = problems.length > 0 ? [...own, { sign: '!', text: text.partial(problems) }] : own;
  const heading = attributes['heading'] || model.heading;
  return html`<div class="frame" role="group" aria-labelledby=${light ? nothing : 'heading'} aria-label=${light ? heading : nothing} lang=${language}>
    ${headingFace(heading, Number(attributes['heading-level'] ?? 3))}
    <p class="subheading">${model.subheading}</p>
    ${summaryFace(model.summary)}
    ${picture ? later(controls) : nothing}
    ${picture
      ? html`${later(viewsFace(model, pictureWords.in(language).views, () => undefined))}${legendFace(model.legend)}
          <div part="chart" class="chart">${picture}</div>`
      : isTable || table.rows.length > 0
        ? tableFace(table)
        : nothing}
    ${notesFace(notes, text.about, picture !== undefined)}
    <div class="footer">
      ${sourceFace(model)}
      <div class="menu">
        ${isTable && !model.empty ? later(html`<span class="button">${text.showChart}</span>`) : nothing}
        ${later(html`<span class="button">${text.share} …</span>`)}
        ${picture ? html`<details><summary>${text.showTable}</summary>${tableFace(table)}</details>` : nothing}
      </div>
    </div>
  </div>`;
}
