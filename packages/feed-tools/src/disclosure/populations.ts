import { textIn } from '@indicator-elements/feed';
import { hasSize, SHOWN, type Cells } from './editions.js';

/**
 * The indicators whose denominators are of the same people by what the feed calls them (`denominator`), over as many periods, unless
 * the feed shows them to differ anywhere. So the denominator that one shows is that of another which gives its value alone.
 *
 * @returns by indicator, those before it that it shares its denominators with, the nearest first; none where no one shows any
 */
export function populationsOf(cells: Cells, periods: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const { indicators, indicator, area, group, state, size } = cells;
  const names = indicators.map((each) => {
    const { denominator, granularity, rolling = 1 } = each;
    return hasSize(each) && denominator !== undefined ? JSON.stringify([granularity, rolling, textIn(denominator, 'sv'), textIn(denominator, 'en')]) : undefined;
  });
  const isShared = names.map((name) => name !== undefined && names.indexOf(name) !== names.lastIndexOf(name));
  const earlier = indicators.map((): number[] => []);
  if (!isShared.includes(true)) return earlier;

  const shows = new Set<number>();
  const different = new Set<string>();
  for (const period of periods) {
    const sizes = new Map<string, Map<number, number>>();
    for (const cell of period) {
      const its = indicator[cell]!;
      if (!isShared[its] || state[cell] !== SHOWN) continue;
      shows.add(its);
      const key = `${names[its]} ${area[cell]} ${group[cell]}`;
      const beside = sizes.get(key) ?? sizes.set(key, new Map()).get(key)!;
      for (const [other, known] of beside) if (known !== size[cell]) different.add(`${other} ${its}`).add(`${its} ${other}`);
      beside.set(its, size[cell]!);
    }
  }
  const populations: { readonly name: string; readonly members: number[] }[] = [];
  names.forEach((name, its) => {
    if (name === undefined || !isShared[its]) return;
    const own = populations.find((each) => each.name === name && !each.members.some((other) => different.has(`${other} ${its}`)));
    if (own) own.members.push(its);
    else populations.push({ name, members: [its] });
  });
  for (const { members } of populations) {
    if (members.some((each) => shows.has(each))) members.forEach((its, at) => (earlier[its] = members.slice(0, at).reverse()));
  }
  return earlier;
}
