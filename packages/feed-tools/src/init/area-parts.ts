import { areasAround, COUNTRY, knownArea, municipalitiesIn, REGIONS, type KnownArea } from '../areas/sweden.js';
import { readPeriod } from '../values/period.js';
import type { Json, Part } from './commented-json.js';
import type { Draft } from './write-recipe.js';

/** How many names are listed before it is enough. */
const MOST_NAMES = 8;

/** The recipe's `areas`: the column, and the built-in areas that hold all that were found in it. */
export function areasPart({ roles, look, words, ask }: Draft): Part {
  const { area } = roles;
  if (!area) {
    const heading = look.columns[0]?.heading ?? '';
    return { key: 'areas', content: { object: json({ column: heading, known: '06' }) }, comments: [ask(words.noArea)] };
  }
  const found = [...new Set(area.areas.found.values())];
  const level = usualLevel(found);
  const ofLevel = found.filter((each) => each.level === level);
  const others = [...area.areas.found].filter(([, each]) => each.level !== level).map(([text]) => text);
  const known = holding(ofLevel);
  const lacking = lackingIn(known, ofLevel);
  const otherColumns = look.columns.filter(({ heading }) => roles.of.get(heading) === 'other-area');
  const comments = [
    words.areas(area.heading, ofLevel.length, known.map((code) => knownArea(code)!.name).join(', ')),
    ...otherColumns.map(({ heading }) => words.otherArea(heading)),
    ...(others.length > 0 ? [words.otherLevel(others)] : []),
    ...(lacking.length > 0 ? [ask(words.lackingAreas(...few(lacking.map(({ name }) => name))))] : []),
    ...(area.areas.unknown.length > 0 ? [ask(words.unknownAreas(...few(area.areas.unknown)))] : []),
  ];
  const fields = { column: area.heading, level, known: known.length === 1 ? known[0]! : known, ...(others.length > 0 ? { leaveOut: others } : {}) };
  return { key: 'areas', content: { object: json(fields) }, comments };
}

/** The recipe's `period`. */
export function periodPart({ roles: { period }, look, words, ask }: Draft): Part {
  if (!period) {
    const headings = look.columns.map(({ heading }) => heading).filter((heading) => readPeriod(heading) !== undefined);
    const wide = headings.length >= 3 ? [words.wide(headings[0]!, headings.at(-1)!)] : [];
    return { key: 'period', content: { json: look.columns[0]?.heading ?? '' }, comments: [...wide, ask(words.noPeriod)] };
  }
  const { first, last } = period.periods;
  return { key: 'period', content: { json: period.heading }, comments: [words.period(period.heading, first, last)] };
}

const json = (fields: Readonly<Record<string, Json>>): Part[] => Object.entries(fields).map(([key, value]) => ({ key, content: { json: value } }));

/** The first names, and how many more there are. */
const few = (names: readonly string[]): [first: readonly string[], more: number] => [names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES)];

function usualLevel(areas: readonly KnownArea[]): KnownArea['level'] {
  const counts = new Map<KnownArea['level'], number>();
  for (const { level } of areas) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

/** The regions that the areas lie in, or the country where they lie in most of them. */
function holding(areas: readonly KnownArea[]): readonly string[] {
  const tops = new Set(areas.map((area) => [area, ...areasAround(area.code)].find(({ level }) => level === 'region' || level === 'country')!.code));
  if (tops.has(COUNTRY.code) || tops.size > REGIONS.length / 2 || (areas.length > 1 && areas.every(({ level }) => level === 'region'))) return [COUNTRY.code];
  return [...tops].sort();
}

/** Municipalities that are not in the file though their neighbours are. */
function lackingIn(known: readonly string[], found: readonly KnownArea[]): readonly KnownArea[] {
  if (found[0]?.level !== 'municipality') return [];
  const codes = new Set(found.map(({ code }) => code));
  return known.flatMap((code) => municipalitiesIn(code)).filter(({ code }) => !codes.has(code));
}
