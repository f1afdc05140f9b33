import type { Value } from '../tables/table.js';
import type { Where } from '../recipe/types.js';
import { plainText } from './plain-text.js';
import { numberReader, type NumberRules } from './read-cells.js';
import { remembered } from './remembered.js';

/** Whether a column's value meets what a recipe says of it; undefined where it is compared with a number and is none. */
export type Test = { readonly column: string; readonly meets: (value: Value) => boolean | undefined };

/** The conditions of a recipe, a column each: all of them must be met. */
export function testsOf(where: Where = {}, rules: NumberRules): readonly Test[] {
  const read = numberReader(rules);
  return Object.entries(where).map(([column, wanted]): Test => {
    if (typeof wanted !== 'object' || Array.isArray(wanted)) return { column, meets: remembered(isOneOf(wanted as Contents)) };
    const { atLeast = -Infinity, above = -Infinity, atMost = Infinity, below = Infinity, not } = wanted as Extract<Where[string], { readonly atLeast?: number }>;
    const refused = not === undefined ? () => false : isOneOf(not);
    const limited = Number.isFinite(atLeast) || Number.isFinite(above) || Number.isFinite(atMost) || Number.isFinite(below);
    return {
      column,
      meets: remembered((value) => {
        if (refused(value)) return false;
        if (!limited) return true;
        const number = read(value);
        // A number that is hidden may be within the limits or not: to leave it out would be to count it as 0.
        if (typeof number !== 'number') return number === undefined || number === 'suppressed' ? undefined : false;
        return number >= atLeast && number > above && number <= atMost && number < below;
      }),
    };
  });
}

type Content = string | number | boolean;
type Contents = Content | readonly Content[];

function isOneOf(wanted: Contents): (value: Value) => boolean {
  const texts = new Set((typeof wanted === 'object' ? wanted : [wanted]).map((each) => plainText(each)));
  return (value) => texts.has(plainText(value));
}
