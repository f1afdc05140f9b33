import type { Cell, Language } from '@indicator-elements/feed';
import { swedish } from './absent.sv.js';
import { Lexicon } from './lexicon.js';

const WORDS = new Lexicon(swedish, { en: async () => (await import('./absent.en.js')).english });

/** The signs of what has no value: hidden, missing and not applicable are three things, and none of them is zero. */
export const absentSign = { suppressed: '×', missing: '–', 'not-applicable': '·' } as const;

export type Absence = keyof typeof absentSign;

/** Why a cell has no value; undefined where it has one. No cell at all counts as missing. */
export function absenceOf(cell: Cell | undefined): Absence | undefined {
  if (cell?.value !== undefined) return undefined;
  return cell?.status === 'suppressed' || cell?.status === 'not-applicable' ? cell.status : 'missing';
}

/** The sentence of a selection without one value: why there is none. */
export function nothingToShow(cells: readonly (Cell | undefined)[], language: Language): string {
  const say = WORDS.in(language);
  const absences = new Set(cells.map((cell) => cell?.status ?? 'missing'));
  const only = absences.size === 1;
  if (absences.has('suppressed')) return only ? say.allHidden : say.someHidden;
  if (only && absences.has('not-applicable')) return say.notApplicable;
  return only ? say.allMissing : say.noValues;
}

/** Where a comparison with the round before is asked for, and there is none. */
export const noPrevious = (language: Language): string => WORDS.in(language).noPrevious;
