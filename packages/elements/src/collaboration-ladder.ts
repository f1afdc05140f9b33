import type { LadderModel, LadderOptions } from '@indicator-elements/charts';
import { css, type PropertyDeclaration } from 'lit';
import { IndicatorElement } from './indicator-element.js';

/**
 * At which step do we stand? How many stand on each step of a ladder, drawn as a rising stair; any ordered distribution of 2–9
 * categories.
 *
 * @tagname collaboration-ladder
 */
export class CollaborationLadderElement extends IndicatorElement<LadderOptions, LadderModel> {
  static override readonly styles = [
    IndicatorElement.styles,
    css`
      :host {
        --_room: 312px;
      }
    `,
  ];
  static override readonly properties: Record<keyof LadderOptions, PropertyDeclaration> = {
    period: {},
    group: {},
    compare: {},
  };

  /** Which period, such as `2025-05`. Default: the latest complete one. */
  declare period: string | undefined;
  /** A dimension, by its id: its categories are shown beside each other. */
  declare group: string | undefined;
  /** `previous`: the round before as well, and how the median has moved. Default `none`. */
  declare compare: 'none' | 'previous' | undefined;

  constructor() {
    super(async () => (await import('@indicator-elements/charts/ladder')).ladder);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collaboration-ladder': CollaborationLadderElement;
  }
}
