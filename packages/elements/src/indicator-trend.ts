import type { Analysis, TrendModel, TrendOptions } from '@indicator-elements/charts';
import type { Query } from '@indicator-elements/feed';
import type { PropertyDeclaration } from 'lit';
import { IndicatorElement } from './indicator-element.js';

/**
 * One indicator over time: the reader's own area, what it is compared with, and whether the change is real.
 *
 * @tagname indicator-trend
 */
export class IndicatorTrendElement extends IndicatorElement<TrendOptions & Pick<Query, 'from' | 'to'>, TrendModel> {
  static override readonly properties: Record<keyof (TrendOptions & Pick<Query, 'from' | 'to'>), PropertyDeclaration> = {
    compare: {},
    analysis: {},
    from: {},
    to: {},
  };

  /** What the own area is compared with: an area's code, `region`, `parent` or `none`. Default `region`. */
  declare compare: string | undefined;
  /** `run` (default): median, and whether there is a signal. `spc`: centre line and control limits. `none`: the values alone. */
  declare analysis: Analysis | undefined;
  /** First period shown, such as `2023` or `2023-04`. */
  declare from: string | undefined;
  /** Last period shown. */
  declare to: string | undefined;

  constructor() {
    super(async () => (await import('@indicator-elements/charts/trend')).trend);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'indicator-trend': IndicatorTrendElement;
  }
}
