import type { SpiderModel, SpiderOptions } from '@indicator-elements/charts';
import { css, type PropertyDeclaration } from 'lit';
import { IndicatorElement } from './indicator-element.js';

/**
 * The feed's scores at once, 3–12 axes on one fixed scale: the reader's own area beside what it is compared with. A switch shows the
 * same as dots with intervals.
 *
 * `indicator` may list several ids with semicolons between, to choose among the axes. `view` may be `dots`.
 *
 * @tagname spider-chart
 */
export class SpiderChartElement extends IndicatorElement<SpiderOptions, SpiderModel> {
  static override readonly styles = [
    IndicatorElement.styles,
    css`
      :host {
        --_room: clamp(256px, 100cqi, 368px);
      }
    `,
  ];
  static override readonly properties: Record<keyof SpiderOptions, PropertyDeclaration> = {
    compare: {},
    period: {},
  };

  /**
   * What the own area is compared with: an area's code, `region`, `parent`, `previous` (the former round), two of them with a semicolon
   * between, or `none`. Or `group=` and a dimension: its categories instead. Default `region`.
   */
  declare compare: string | undefined;
  /** Which period. Default: the latest complete one. */
  declare period: string | undefined;

  constructor() {
    super(async () => (await import('@indicator-elements/charts/spider')).spider);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spider-chart': SpiderChartElement;
  }
}
