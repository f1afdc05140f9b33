import type { NumberField } from './fields.js';
import type { Indicator, Kind } from './types.js';

type Needs = readonly [NumberField] | readonly [NumberField, NumberField];

/** The numbers that an observation of a kind cannot do without; a ratio may do with its value instead. */
const NEEDS: Readonly<Record<Kind, Needs>> = {
  rate: ['numerator', 'denominator'],
  proportion: ['numerator', 'denominator'],
  count: ['value'],
  score: ['value', 'n'],
  distribution: ['value'],
};

/** What would tell what a status says is not to be told. Denominators and group sizes are often public. */
export const TELLING: readonly NumberField[] = ['value', 'numerator', 'lower', 'upper', 'sd'];

/** An indicator's rules, looked up once. */
export type Rule = {
  readonly indicator: Indicator;
  readonly needs: Needs;
  /** Of what is needed, what counts people and so must not be small. */
  readonly counts: readonly NumberField[];
  readonly isRatio: boolean;
  readonly least: number;
  readonly most: number;
  /** A distribution's categories. */
  readonly steps: readonly string[] | undefined;
};

export function ruleOf(indicator: Indicator): Rule {
  const { kind, per = Infinity, scale, categories = [] } = indicator;
  const needs = NEEDS[kind];
  return {
    indicator,
    needs,
    counts: kind === 'score' ? ['n'] : needs,
    isRatio: needs[1] === 'denominator',
    least: scale && kind === 'score' ? scale.min : 0,
    most: scale && kind === 'score' ? scale.max : kind === 'proportion' ? per : Infinity,
    steps: kind === 'distribution' ? categories.map(({ id }) => id) : undefined,
  };
}
