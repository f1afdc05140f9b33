import { cubeOf, type Axis, type Cube } from './json-stat-cube.js';
import { adapt, collectCells, openAreas, openPeriod, own, refuse, wordsOf, type Adapted, type Measured } from './open-data.js';
import { NUMBERS, TEXT_FIELDS } from './fields.js';
import { parsePeriod } from './period.js';
import type { Report } from './problem.js';
import { isRecord, type Raw } from './record.js';
import { FORMAT } from './terms.js';
import type { Text } from './types.js';

/**
 * Makes a feed of a JSON-stat 2.0 data set, such as PxWeb gives: what is measured becomes indicators, places areas, times periods, and
 * all else dimensions. What a feed cannot have is left out, and found where it stands in the answer. What maps to what:
 * docs/feeds/open-data.md.
 *
 * @param input what `JSON.parse` gave; it is left as it is
 */
export function fromJsonStat(input: unknown): Adapted {
  return adapt((report) => feedOf(cubeOf(input), input as Raw, report));
}

const WHOLE: Text = { sv: 'Hela materialet', en: 'All of the data' };

function feedOf({ axes, roles, cellsOf }: Cube, input: Raw, report: Report): Raw {
  const { time, geo, metric } = roles;
  const others = axes.filter((axis) => axis !== time && axis !== geo && axis !== metric);
  const ids = idsOf(others);
  const { periods, granularity, places: periodOf } = periodsOf(time, report);
  const measured = measuresOf(metric, input, granularity);
  const cells = collectCells(ids, report);
  const placeOf = new Map(axes.map((axis, at) => [axis, at]));
  const [timeAt, geoAt, metricAt] = [time, geo, metric].map((axis) => placeOf.get(axis!));
  const groupAt = others.map((axis) => placeOf.get(axis)!);
  cellsOf((place, at, value, sign) => {
    const period = periodOf[at[timeAt!]!]!;
    if (period < 0) return;
    const groups = groupAt.map((axis) => at[axis]!);
    cells.add({ indicator: metric ? at[metricAt!]! : 0, area: geo ? at[geoAt!]! : 0, period, groups }, value, sign, (field) => (typeof input[field] === 'string' ? field : `${field}[${place}]`));
  });
  return {
    format: FORMAT,
    ...headOf(input),
    areas: geo ? areasOf(geo) : [{ code: 'all', name: WHOLE }],
    dimensions: others.map((axis, at) => dimensionOf(axis, ids[at]!)),
    ...cells.feedOf(measured, periods, metric?.path ?? 'value'),
  };
}

/** What is said of the data as a whole. */
function headOf(input: Raw): Raw {
  const { label, source, updated, extension } = input;
  const px = own(extension, 'px');
  const publisher = wordsOf(source);
  return {
    title: wordsOf(label),
    publisher: publisher && { name: publisher },
    updated: dayOf(updated),
    nextUpdate: dayOf(own(px, 'nextUpdate')),
    notes: [...(own(px, 'official-statistics') === true ? [OFFICIAL] : []), ...notesOf(input['note'])],
  };
}

const OFFICIAL: Text = { sv: 'Officiell statistik', en: 'Official statistics' };

function dayOf(time: unknown): string | undefined {
  const day = typeof time === 'string' ? time.slice(0, 10) : '';
  return parsePeriod(day)?.granularity === 'day' ? day : undefined;
}

function notesOf(note: unknown): readonly string[] {
  return (Array.isArray(note) ? (note as readonly unknown[]) : [note]).map(wordsOf).filter((words) => words !== undefined);
}

function measuresOf(metric: Axis | undefined, input: Raw, granularity: string): readonly Measured[] {
  if (!metric) {
    return [{ id: 'value', label: wordsOf(input['label']) ?? WHOLE, decimals: own(own(input['extension'], 'px'), 'decimals'), granularity }];
  }
  const { category, extra } = metric;
  return metric.codes.map((code, at) => {
    const unit = own(own(category, 'unit'), code);
    const notes = [...notesOf(own(own(category, 'note'), code)), ...notesOf(own(extra, 'note'))];
    return {
      id: code,
      label: metric.labels[at]!,
      unit: ['base', 'label', 'symbol'].map((field) => wordsOf(own(unit, field))).find(Boolean),
      decimals: own(unit, 'decimals'),
      definition: notes.join(' '),
      granularity,
    };
  });
}

/** The periods that can be read and are of one length: the first one's. */
function periodsOf({ codes, labels, path }: Axis, report: Report): { periods: readonly string[]; granularity: string; places: readonly number[] } {
  const periods = new Map<string, number>();
  let granularity: string | undefined;
  const places = codes.map((code, at) => {
    // Some have numbered codes, and the period in the label.
    const read = openPeriod(code) ?? openPeriod(labels[at]!);
    granularity ??= read?.period.granularity;
    if (!read || read.period.granularity !== granularity || periods.has(read.text)) {
      report(`${path}.category.index`, 'unread-period', code);
      return -1;
    }
    periods.set(read.text, periods.size);
    return periods.size - 1;
  });
  if (granularity === undefined) refuse(path, 'no-values');
  return { periods: [...periods.keys()], granularity, places };
}

function areasOf({ codes, labels, category }: Axis): readonly Raw[] {
  // PxWeb may write the code before the name.
  const named = new Map(codes.map((code, at) => [code, labels[at]!.startsWith(`${code} `) ? wordsOf(labels[at]!.slice(code.length + 1)) ?? code : labels[at]!]));
  const child = own(category, 'child');
  const inside = isRecord(child) ? Object.entries(child).flatMap(([parent, codes]) => [codes].flat().map((code) => [code as string, parent] as const)) : undefined;
  return openAreas(named, inside && new Map(inside));
}

function dimensionOf(axis: Axis, id: string): Raw {
  return {
    id,
    label: axis.label,
    total: totalOf(axis),
    categories: axis.codes.map((code, at) => ({ id: code, label: axis.labels[at]! })),
  };
}

/** Labels of a category that holds all the others, and those that begin so. */
const ALL = /^(totalt?|samtliga|alla?|båda könen|both sexes)$/i;
const ALL_OF = /^(totalt?|samtliga|alla?)\b/i;

/** The category that holds all the others: by what PxWeb says, by the hierarchy, or by its name; or the only one. */
function totalOf({ codes, labels, category, extra }: Axis): string | undefined {
  const said = own(own(extra, 'extension'), 'eliminationValueCode');
  if (typeof said === 'string' && codes.includes(said)) return said;
  const only = (list: readonly string[]): string | undefined => (list.length === 1 ? list[0] : undefined);
  const named = (words: RegExp): readonly string[] => codes.filter((_, at) => words.test(labels[at]!.trim()));
  const child = own(category, 'child');
  const inside = isRecord(child) ? new Set(Object.values(child).flat()) : undefined;
  return only(codes) ?? only(named(ALL)) ?? only(named(ALL_OF)) ?? (inside && only(codes.filter((code) => !inside.has(code))));
}

/** The dimensions' ids, as fields of an observation: none of another's name. */
function idsOf(axes: readonly Axis[]): readonly string[] {
  const taken = new Set<string>([...TEXT_FIELDS, ...NUMBERS]);
  return axes.map(({ id }) => {
    let own = id;
    while (taken.has(own) || own in Object.prototype) own = `_${own}`;
    taken.add(own);
    return own;
  });
}
