import { otherForms, plain } from './area-forms.js';
import { editDistance } from './edit-distance.js';
import { KNOWN_AREAS, type KnownArea } from './sweden.js';

/** The one area that is meant, or those that may have been: perhaps none, the likeliest first. Never a guess. */
export type Found = { readonly area: KnownArea } | { readonly suggestions: readonly KnownArea[] };

/** How many areas are suggested. */
const MOST = 3;

type Index = {
  readonly codes: Map<string, KnownArea[]>;
  /** Numeric codes without the zeros before them, as a spreadsheet leaves them. */
  readonly numbers: Map<string, KnownArea[]>;
  readonly names: Map<string, KnownArea[]>;
  readonly forms: Map<string, KnownArea[]>;
};

const indexes = new WeakMap<readonly KnownArea[], Index>();

function add(map: Map<string, KnownArea[]>, key: string, area: KnownArea): void {
  const there = map.get(key);
  if (!there) map.set(key, [area]);
  else if (!there.includes(area)) there.push(area);
}

function indexOf(among: readonly KnownArea[]): Index {
  const known = indexes.get(among);
  if (known) return known;
  const index: Index = { codes: new Map(), numbers: new Map(), names: new Map(), forms: new Map() };
  for (const area of among) {
    add(index.codes, plain(area.code), area);
    if (area.level !== 'unit' && /^(\d{2}|\d{4})$/.test(area.code)) add(index.numbers, withoutZeros(area.code), area);
    add(index.names, plain(area.name), area);
    for (const form of otherForms(area)) add(index.forms, form, area);
  }
  indexes.set(among, index);
  return index;
}

const withoutZeros = (digits: string): string => digits.replace(/^0+/, '');

/** Areas with such a code: `0604`, `604` as a spreadsheet leaves it, `0006` as Kolada writes a region. */
function byCode(text: string, { codes, numbers }: Index): readonly KnownArea[] {
  return codes.get(text) ?? (/^(?!0$)\d{1,4}$/.test(text) ? numbers.get(withoutZeros(text)) : undefined) ?? [];
}

/** Its very name comes before what it may be called besides: `Jönköping` is the municipality, though the region may be called so. */
function byName(text: string, { names, forms }: Index): readonly KnownArea[] {
  return names.get(text) ?? forms.get(text) ?? [];
}

/** `0604 Aneby`, `0604 - Aneby`, `Aneby (0604)`: a code and a name. */
function inTwo(text: string): [code: string, name: string] | undefined {
  const first = /^(\d{1,4})(?: ?[-:,_;/.] ?| )(.+)$/.exec(text);
  if (first) return [first[1]!, first[2]!];
  const last = /^(.+?)(?: ?[-:,_;/] ?| )(?:(\d{3,4})|\((\d{1,4})\))$/.exec(text);
  return last ? [(last[2] ?? last[3])!, last[1]!] : undefined;
}

/**
 * The area that a name or a code in an export stands for: `Aneby`, `0604`, `604`, `0604 Aneby`, `Jönköpings kommun`, `Region Jönköpings
 * län`, in any case, with any spaces and dashes, in composed or decomposed letters. A code and a name must mean the same one. What could
 * be two areas, or is spelled otherwise by so much as one letter (`Håbo`, `Habo`), is never decided.
 *
 * @param among where to look: the known areas of Sweden, where nothing else is said; its names and codes may be any
 */
export function findArea(name: string, among: readonly KnownArea[] = KNOWN_AREAS): Found {
  const index = indexOf(among);
  const text = plain(name);
  const whole = [...new Set([...byCode(text, index), ...byName(text, index)])];
  if (whole.length === 1) return { area: whole[0]! };
  if (whole.length > 1) return { suggestions: whole };
  const two = inTwo(text);
  if (!two) return { suggestions: alike(text, index, among) };
  const [coded, named] = [byCode(two[0], index), byNameOfCoded(two[1], index)];
  const both = coded.filter((area) => named.includes(area));
  if (both.length === 1) return { area: both[0]! };
  return { suggestions: [...new Set([...coded, ...named, ...alike(two[1], index, among)])].slice(0, MOST) };
}

/** Beside a code the name need not be unlike all others. */
function byNameOfCoded(text: string, { names, forms }: Index): readonly KnownArea[] {
  return [...(names.get(text) ?? []), ...(forms.get(text) ?? [])];
}

/** How far a spelling may be from one that is suggested: a letter in four. */
const reach = (text: string): number => Math.min(3, Math.max(1, Math.floor([...text].length / 4)));

/** The areas whose names are spelled nearly so; those that are named in it, as in `Habo-Mullsjö`; where none is, none. */
function alike(text: string, { names, forms }: Index, among: readonly KnownArea[]): readonly KnownArea[] {
  if (!/\p{L}/u.test(text)) return [];
  const distances = new Map<KnownArea, number>();
  const note = (areas: readonly KnownArea[], distance: number): void => {
    for (const area of areas) distances.set(area, Math.min(distance, distances.get(area) ?? Infinity));
  };
  for (const spellings of [names, forms]) {
    for (const [form, areas] of spellings) {
      const distance = editDistance(text, form, reach(text));
      if (distance < Infinity) note(areas, distance);
    }
  }
  for (const word of text.split(/[^\p{L}]+/u)) {
    const stem = word.replace(/s$/, '');
    note([...(names.get(word) ?? []), ...(word === stem ? [] : (names.get(stem) ?? []))], 1.5);
  }
  return [...distances]
    .sort(([a, near], [b, far]) => near - far || among.indexOf(a) - among.indexOf(b))
    .slice(0, MOST)
    .map(([area]) => area);
}
