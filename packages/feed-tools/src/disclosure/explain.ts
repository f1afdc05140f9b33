import { periodOf, textIn } from '@indicator-elements/feed';
import type { Language, Words } from '../remark.js';
import type { Found } from './attack.js';
import type { Board, Line } from './board.js';
import type { Cells } from './editions.js';
import { findNarrow } from './ranges.js';
import { COUNT, SIZE } from './sums.js';

/** Which sums tell a quantity, in words: as few as will do it. Names areas and groups, never a number. */
export function explain(cells: Cells, board: Board, { component, narrow }: Found, top: number, thorough: boolean): Words {
  const tells = (lines: readonly Line[]): boolean =>
    findNarrow({ ...component, lines }, top)?.some(({ place }) => place === narrow.place) ?? false;
  let lines = component.lines;
  if (thorough && lines.length <= 60) {
    for (const line of component.lines) {
      const without = lines.filter((other) => other !== line);
      if (tells(without)) lines = without;
    }
  } else lines = lines.filter(({ variables }) => variables.includes(narrow.place));
  const inWords = (language: Language): string => [...new Set(lines.map((line) => sentenceOf(cells, board, line, language)))].join(' ');
  return { sv: inWords('sv'), en: inWords('en') };
}

function sentenceOf(cells: Cells, board: Board, { from, place }: Line, language: Language): string {
  const { slice } = board;
  const nameOf = (quantity: number): string => describeCell(cells, slice.cells[Math.floor(quantity / 3)]!, language);
  if (from === 'ratio') {
    const cell = nameOf(slice.ratios[place]!.count);
    return language === 'sv' ? `Värdet för ${cell} binder täljaren till nämnaren.` : `The value of ${cell} ties its numerator to its denominator.`;
  }
  if (from === 'whole') {
    const cell = nameOf(slice.wholes[place]!.parts[0]!);
    return language === 'sv' ? `Antalet svar (n) är summan av alla kategorier: ${cell}.` : `The number of answers (n) is the sum of all categories: ${cell}.`;
  }
  const { total, parts, family } = slice.sums[place]!;
  const { kind, of } = board.families[family]!;
  const whole = nameOf(total);
  if (kind === 'rest') return language === 'sv' ? `Nämnaren är täljaren och resten: ${whole}.` : `The denominator is the numerator and the rest: ${whole}.`;
  if (kind === 'same') {
    // The two are of the same area and groups, and of two indicators.
    const labelOf = (quantity: number): string => textIn(cells.indicators[cells.indicator[slice.cells[Math.floor(quantity / 3)]!]!]!.label, language);
    const [one, other] = [`${labelOf(parts[0]!)}, ${nameOf(parts[0]!)}`, `${labelOf(total)}, ${whole}`];
    const what = parts[0]! % 3 === SIZE && total % 3 === SIZE ? { sv: 'samma nämnare', en: 'the same denominator' } : { sv: 'samma antal', en: 'the same number' };
    return language === 'sv' ? `${one}, har ${what.sv} som ${other}.` : `${one}, has ${what.en} as ${other}.`;
  }
  if (kind === 'time') {
    const { granularity } = cells.indicators[cells.indicator[slice.cells[Math.floor(total / 3)]!]!]!;
    const period = periodOf(granularity, cells.period[slice.cells[Math.floor(total / 3)]!]!);
    return language === 'sv' ? `${whole}, ${period}, är summan av ${parts.length} perioder.` : `${whole}, ${period}, is the sum of ${parts.length} periods.`;
  }
  const what = total % 3 === SIZE ? WHAT.size[language] : total % 3 === COUNT ? WHAT.count[language] : '';
  const seen = parts.filter((part) => board.isKnown(part)).length;
  const shown = seen === 0 ? '' : language === 'sv' ? `, av vilka ${seen} visas` : `, of which ${seen} are shown`;
  if (kind === 'areas') return language === 'sv' ? `${whole} är summan av sina områden (${what})${shown}.` : `${whole} is the sum of its areas (${what})${shown}.`;
  const label = textIn(cells.dimensions[of]!.label, language).toLocaleLowerCase(language);
  return language === 'sv' ? `${whole} är summan av alla kategorier i ${label} (${what})${shown}.` : `${whole} is the sum of all categories of ${label} (${what})${shown}.`;
}

const WHAT = { count: { sv: 'antal', en: 'counts' }, size: { sv: 'nämnare', en: 'denominators' } } as const;

/** `Aneby, 80 år och äldre`: the area, and the groups that are no totals. */
export function describeCell({ indicators, areas, dimensions, strides, indicator, area, group, category }: Cells, cell: number, language: Language): string {
  const groups = dimensions.flatMap(({ categories, total }, at) => {
    const its = categories[Math.floor(group[cell]! / strides[at]!) % categories.length]!;
    return its.id === total ? [] : [textIn(its.label, language)];
  });
  const step = indicators[indicator[cell]!]!.categories?.[category[cell]! - 1];
  return [textIn(areas[area[cell]!]!.name, language), ...groups, ...(step ? [textIn(step.label, language)] : [])].join(', ');
}
