import type { ComparisonModel, ComparisonOptions, Sort } from '@indicator-elements/charts';
import { css, nothing, type CSSResultGroup, type PropertyDeclaration, type TemplateResult } from 'lit';
import type { AreaSearch } from './area-search/area-search.js';
import { IndicatorElement } from './indicator-element.js';

/**
 * The municipalities, or other areas of one level, in one period: each with its interval against the region, and how many differ for
 * certain. The reader's own area (`area`) stands out.
 *
 * @tagname municipality-comparison
 */
export class MunicipalityComparisonElement extends IndicatorElement<ComparisonOptions, ComparisonModel> {
  static override readonly styles: CSSResultGroup = [
    IndicatorElement.styles,
    css`
      :host {
        --_room: 384px;
      }
    `,
  ];
  static override readonly properties: Record<'level' | 'period' | 'compare' | 'sort', PropertyDeclaration> = {
    level: {},
    period: {},
    compare: {},
    sort: {},
  };

  /** Which areas are compared: those of this level. Default `municipality`; in a feed without, the commonest level below the region. */
  declare level: string | undefined;
  /** The period, as the feed writes it: `2025`, `2025-11`. Default: the latest complete one. */
  declare period: string | undefined;
  /**
   * What the areas are compared with: `region`, `parent` (what the own area is part of), `rest` (the region without the own area), an
   * area's code, or `none`. Default `region`; in a feed of several regions, and without an own area, the country.
   */
  declare compare: string | undefined;
  /** `value` (default): the highest first. `name`: by alphabet. */
  declare sort: Sort | undefined;

  #search: AreaSearch | undefined;
  #coming = false;

  constructor() {
    super(async () => (await import('@indicator-elements/charts/comparison')).comparison);
  }

  protected override options(): ComparisonOptions {
    return { ...super.options(), ...this.#search?.chosen };
  }

  /** Of very many areas, a search, and a button that shows all. */
  protected override controls(model: ComparisonModel): TemplateResult | typeof nothing {
    if (!model.foldable) return nothing;
    // Where it does not come the highest, the lowest and the own area are there, and the table has all.
    if (!this.#coming) {
      this.#coming = true;
      this.offered = false;
      void import('./area-search/area-search.js')
        .then(({ AreaSearch }) => (this.#search = new AreaSearch(this)))
        .catch((error: unknown) => console.warn(`<${this.localName}> could not load its search.`, error))
        .then(() => {
          this.offered = true;
          this.requestUpdate();
        });
    }
    return this.#search?.face(model) ?? nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'municipality-comparison': MunicipalityComparisonElement;
  }
}
