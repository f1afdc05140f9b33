import { own, refuse, repeated, wordsOf } from './open-data.js';
import { isRecord, type Raw } from './record.js';

/** A dimension of a cube, with its categories in the order of its values. */
export type Axis = {
  readonly id: string;
  /** Where it is in the answer. */
  readonly path: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly category: Raw;
  readonly extra: Raw;
};

/** What stands in a cell: its place among all, its place along each axis, its value and its sign. */
type See = (place: number, at: readonly number[], value: unknown, sign: unknown) => void;

export type Cube = {
  readonly axes: readonly Axis[];
  readonly roles: { readonly time: Axis; readonly geo: Axis | undefined; readonly metric: Axis | undefined };
  /** Goes through the cells that have a value or a sign. */
  readonly cellsOf: (see: See) => void;
};

/** How PxWeb calls them, where no role is said. */
const ROLES = {
  time: /^(tid|time|period|år|year|månad|month|kvartal|quarter|vecka|week)$/i,
  geo: /^(region|län|kommun|område|area|geo)$/i,
  metric: /^(contentscode|tabellinnehåll|mått|indikator|metric)$/i,
};

/** Reads the frame of a JSON-stat data set. It refuses where its values cannot be told apart */
export function cubeOf(input: unknown): Cube {
  const [kind, version] = ['class', 'version'].map((field) => own(input, field));
  if (kind === undefined || /^[01]\b/.test(wordsOf(version) ?? '')) refuse('version', 'old-json-stat', version);
  if (kind !== 'dataset' || !isRecord(input)) return refuse('class', 'not-a-dataset', kind);
  const [ids, sizes] = ['id', 'size'].map((field) => Object.values(part(input, field))) as [unknown[], unknown[]];
  if (sizes.length !== ids.length) refuse('size', 'wrong-size', sizes.length, ids.length);
  const dimension = part(input, 'dimension');
  const axes = ids.map((id, at) => axisOf(id, at, sizes[at], dimension));
  const twice = repeated(ids);
  if (twice !== undefined) refuse('id', 'duplicate-id', twice);
  return { axes, roles: rolesOf(axes, input), cellsOf: cellsIn(axes, part(input, 'value'), input['status']) };
}

/** A field that has to be there: a record, or a list. */
function part(whole: Raw, field: string, path = field): Raw {
  const value = own(whole, field);
  if (typeof value === 'object' && value !== null) return value as Raw;
  return value === undefined ? refuse(path, 'missing-field', field) : refuse(path, 'wrong-type', value, 'object');
}

function axisOf(id: unknown, at: number, size: unknown, dimension: Raw): Axis {
  const name = wordsOf(id) ?? refuse(`id[${at}]`, 'wrong-type', id, 'string');
  const path = `dimension.${name}`;
  const extra = part(dimension, name, path);
  const category = part(extra, 'category', `${path}.category`);
  const codes = codesOf(category, `${path}.category.index`);
  if (codes.length !== size) refuse(`size[${at}]`, 'wrong-size', size, codes.length);
  const words = own(category, 'label');
  return { id: name, path, label: wordsOf(own(extra, 'label')) ?? name, codes, labels: codes.map((code) => wordsOf(own(words, code)) ?? code), category, extra };
}

/** The codes in the order of the values: a list, or each with its place; one alone needs none. */
function codesOf(category: Raw, path: string): readonly string[] {
  const index = own(category, 'index');
  const label = own(category, 'label');
  let codes: unknown[];
  if (Array.isArray(index)) codes = index;
  else if (isRecord(index)) {
    const places = Object.entries(index);
    codes = [...Array<unknown>(places.length)];
    for (const [code, place] of places) {
      if (!(typeof place === 'number' && place in codes && codes[place] === undefined)) refuse(`${path}.${code}`, 'bad-index', place);
      codes[place as number] = code;
    }
  } else {
    codes = index === undefined && isRecord(label) ? Object.keys(label) : [];
    if (codes.length !== 1) refuse(path, 'wrong-type', index, 'object');
  }
  for (const code of codes) if (wordsOf(code) === undefined) refuse(path, 'wrong-type', code, 'string');
  const twice = repeated(codes);
  if (twice !== undefined) refuse(path, 'duplicate-id', twice);
  return codes as string[];
}

/** What each dimension is: by its role, else by its id, as PxWeb has them. */
function rolesOf(axes: readonly Axis[], input: Raw): Cube['roles'] {
  const taken = new Set<Axis>();
  const find = (role: keyof typeof ROLES): Axis | undefined => {
    const ids = new Set([own(input['role'], role)].flat());
    const axis = axes.find((each) => ids.has(each.id) && !taken.has(each)) ?? axes.find(({ id }) => ROLES[role].test(id));
    if (!axis || taken.has(axis)) return undefined;
    taken.add(axis);
    return axis;
  };
  const time = find('time') ?? refuse('role.time', 'no-time', axes.map(({ id }) => id).join(', '));
  return { time, metric: find('metric'), geo: find('geo') };
}

function cellsIn(axes: readonly Axis[], value: object, status: unknown): Cube['cellsOf'] {
  const sizes = axes.map(({ codes }) => codes.length);
  const all = sizes.reduce((product, size) => product * size, 1);
  const given = typeof status === 'object' && status !== null ? [value, status] : [value];
  given.forEach((each, at) => checkPlaces(at ? 'status' : 'value', each, all));
  // A sign may stand where there is no value, and the other way round.
  const places = given.some(Array.isArray) ? [...Array(all).keys()] : new Set(given.flatMap(Object.keys).map(Number));
  return (see) => {
    const at = sizes.map(() => 0);
    for (const place of places) {
      let rest = place;
      for (let axis = at.length - 1; axis >= 0; axis--) {
        at[axis] = rest % sizes[axis]!;
        rest = Math.floor(rest / sizes[axis]!);
      }
      const [number, sign = status] = given.map((each) => (each as readonly unknown[])[place] ?? null);
      see(place, at, number, sign);
    }
  };
}

/** A list has all places, an object names those that it has. */
function checkPlaces(field: string, given: object, all: number): void {
  if (Array.isArray(given)) {
    if (given.length !== all) refuse(field, 'wrong-size', given.length, all);
    return;
  }
  for (const key of Object.keys(given)) {
    const place = Number(key);
    if (String(place) !== key || !(place >= 0 && place < all && Number.isSafeInteger(place))) refuse(`${field}.${key}`, 'bad-index', key);
  }
}
