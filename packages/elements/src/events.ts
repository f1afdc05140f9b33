import type { Selected } from '@indicator-elements/charts';

/** What is wrong, where, and what to do about it. `path` is an attribute, or a place in the feed such as `observations[17].area`. */
export interface ReportedProblem {
  readonly path: string;
  readonly code: string;
  readonly message: { readonly sv: string; readonly en: string };
}

const bubbling = { bubbles: true, composed: true } as const;

/** The element shows all its faces, as `load` of an `<img>`. Fired again whenever other data are shown. */
export class IndicatorLoadEvent extends Event {
  constructor() {
    super('indicator-load', bubbling);
  }
}

/** Something is wrong with the feed, its address or an attribute. What can be shown is shown all the same. */
export class IndicatorErrorEvent extends Event {
  /** Each with its place, a code, and a message in Swedish and English. */
  readonly problems: readonly ReportedProblem[];
  /** True when nothing can be shown. */
  readonly fatal: boolean;

  constructor(problems: readonly ReportedProblem[], fatal: boolean) {
    super('indicator-error', bubbling);
    this.problems = problems;
    this.fatal = fatal;
  }
}

/** The reader has chosen a point of the picture, by click or Enter. */
export class IndicatorSelectEvent extends Event {
  /** The indicator's id. */
  readonly indicator: string;
  /** The area's code. */
  readonly area: string;
  /** The period, as the feed writes it. */
  readonly period: string;
  /** Of a distribution: the category's id. */
  readonly category: string | undefined;

  constructor({ indicator, area, period, category }: Selected) {
    super('indicator-select', bubbling);
    this.indicator = indicator;
    this.area = area;
    this.period = period;
    this.category = category;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'indicator-load': IndicatorLoadEvent;
    'indicator-error': IndicatorErrorEvent;
    'indicator-select': IndicatorSelectEvent;
  }
}
