import { textIn, type Area, type AreaLevel } from '@indicator-elements/feed';
import type { Remarks } from '../remark.js';

/** Which areas a source is about, and in which upper areas they can be added up. */
export type Scope = {
  readonly areas: ReadonlySet<number>;
  /** For each level, of every area the one that holds it; -1 for none, or for one of which a part is not in the source. */
  readonly uppers: readonly Int32Array[];
};

/**
 * An area without a row is in a source's scope if another area of the same upper one has rows: it then had none to count, or was not
 * delivered. Where a whole upper area has no row, the source is not about it; and what holds it is then not all there.
 *
 * @param base the level of the source's areas
 * @param all whether the recipe says that what has no row is none, wherever it is
 */
export function scopeOf(areas: readonly Area[], base: AreaLevel, uppers: readonly Int32Array[], seen: ReadonlySet<number>, all: boolean): Scope & { readonly unseen: readonly number[]; readonly whole: ReadonlySet<number> } {
  const own = areas.flatMap(({ level }, at) => (level === base ? [at] : []));
  const parents = new Set([...seen].map((at) => areas[at]!.parent));
  const scope = new Set(own.filter((at) => all || seen.has(at) || parents.has(areas[at]!.parent)));
  const broken = new Set(uppers.flatMap((upper) => own.filter((at) => !scope.has(at)).map((at) => upper[at]!)));
  const met = new Set(uppers.flatMap((upper) => [...scope].map((at) => upper[at]!)));
  broken.delete(-1);
  return {
    areas: scope,
    uppers: uppers.map((upper) => upper.map((at) => (broken.has(at) ? -1 : at))),
    unseen: [...scope].filter((at) => !seen.has(at)),
    whole: new Set([...broken].filter((at) => met.has(at))),
  };
}

/** Says that answers are of some parts of an upper area only: what is worked out for that is of those who answered. */
export function tellCoverage(areas: readonly Area[], base: AreaLevel, uppers: readonly Int32Array[], seen: ReadonlySet<number>, file: string, remarks: Remarks): void {
  const met = new Set(uppers.flatMap((upper) => [...seen].map((at) => upper[at]!)));
  met.delete(-1);
  const silent = areas.flatMap(({ level }, at) => (level === base && !seen.has(at) && uppers.some((upper) => met.has(upper[at]!)) ? [at] : []));
  if (silent.length === 0) return;
  const names = namesOf(areas, silent);
  remarks.add('warning', 'areas-without-answers', { file }, () => ({
    sv: `Inga svar finns från ${names('sv')}. Större områden visar dem som har svarat. Säg det i "notes" om läsaren ska veta vilka.`,
    en: `There are no answers from ${names('en')}. Larger areas show those who have answered. Say so in "notes" if the reader should know which.`,
  }));
}

const MOST = 10;

const namesOf = (areas: readonly Area[], which: readonly number[]) => (language: 'sv' | 'en'): string =>
  which.slice(0, MOST).map((at) => textIn(areas[at]!.name, language)).join(', ') + (which.length > MOST ? ` … (${which.length})` : '');

/** Says which areas had no rows, and what was made of that. */
export function tellScope(areas: readonly Area[], unseen: readonly number[], notWhole: ReadonlySet<number>, absent: 'zero' | 'missing', file: string, remarks: Remarks): void {
  if (unseen.length > 0) {
    const list = namesOf(areas, unseen);
    remarks.add('warning', 'absent-areas', { file }, () => (absent === 'zero'
      ? { sv: `Källan har inga rader alls för ${list('sv')}. De räknas som 0.`, en: `The source has no rows at all for ${list('en')}. They are counted as 0.` }
      : { sv: `Källan har inga rader alls för ${list('sv')}. De blir "missing", och summor som de ingår i också. Betyder det noll: "absent": "zero".`, en: `The source has no rows at all for ${list('en')}. They become "missing", and so do the sums they belong to. If that means none: "absent": "zero".` }));
  }
  if (notWhole.size > 0) {
    const list = namesOf(areas, [...notWhole]);
    remarks.add('warning', 'area-not-whole', { file }, () => ({
      sv: `${list('sv')} räknas inte fram: källan saknar hela delar. Ange färre områden ("known", "list") eller nivåer ("levels"), eller "absent": "zero" om det som saknas är noll.`,
      en: `${list('en')} is not worked out: the source lacks whole parts of it. Give fewer areas ("known", "list") or "levels", or "absent": "zero" if what is not there is none.`,
    }));
  }
}
