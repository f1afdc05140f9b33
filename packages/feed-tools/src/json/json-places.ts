import { createScanner } from 'jsonc-parser';

/** The kinds of tokens that matter here, as jsonc-parser numbers them. */
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA, COLON, END] = [1, 2, 3, 4, 5, 6, 17];

/** A field that an object has twice: `JSON.parse` takes the last, and says nothing. */
export type DuplicateField = {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  /** The line of the one before it. */
  readonly former: number;
};

export type JsonPlaces = {
  /** The line of what stands at a path such as `observations[17].area`; of what is not there, of the nearest that holds it. */
  readonly lineOf: (path: string) => number;
  readonly duplicates: readonly DuplicateField[];
};

/** An object or a list that the walk is in. */
type Level = {
  /** From the level above: `areas`, `[3]`. */
  readonly step: string;
  /** Its path, where something that is asked for may stand in it. */
  readonly asked: string | undefined;
  /** The lines of an object's fields. */
  readonly fields: Map<string, number> | undefined;
  /** The step to what comes next: an object's field, undefined while its name is awaited; a list's element. */
  next: string | undefined;
  count: number;
};

/**
 * Where things stand in a JSON text that `JSON.parse` accepts, in one walk without a tree: a feed may have a million numbers.
 *
 * @param paths what will be asked for
 */
export function findJsonPlaces(text: string, paths: Iterable<string>): JsonPlaces {
  const wanted = holdersOf(paths);
  const lines = new Map<string, number>();
  const duplicates: DuplicateField[] = [];
  const levels: Level[] = [];
  const scanner = createScanner(text, true);

  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    const level = levels.at(-1);
    if (token === COLON) continue;
    if (token === COMMA) {
      level!.next = level!.fields ? undefined : `[${++level!.count}]`;
      continue;
    }
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) {
      levels.pop();
      continue;
    }
    const line = scanner.getTokenStartLine() + 1;
    if (level?.fields && level.next === undefined) {
      const name = (level.next = scanner.getTokenValue());
      const former = level.fields.get(name);
      if (former !== undefined) duplicates.push({ path: levels.slice(1).map(({ step }) => step).reduce(join, ''), name, line, former });
      level.fields.set(name, line);
      continue;
    }
    const step = level?.next ?? '';
    const path = level ? (level.asked === undefined ? undefined : join(level.asked, step)) : '';
    const asked = path !== undefined && wanted.has(path) ? path : undefined;
    if (asked !== undefined) lines.set(asked, level?.fields?.get(step) ?? line);
    if (token === OPEN_BRACE) levels.push({ step, asked, fields: new Map(), next: undefined, count: 0 });
    else if (token === OPEN_BRACKET) levels.push({ step, asked, fields: undefined, next: '[0]', count: 0 });
  }
  return { duplicates, lineOf: (path) => nearest(lines, path) };
}

function join(path: string, step: string): string {
  return step.startsWith('[') || (path === '' && step !== '') ? path + step : `${path}.${step}`;
}

/** The paths, and what may hold what stands at them: '', `observations`, `observations[17]`. */
function holdersOf(paths: Iterable<string>): ReadonlySet<string> {
  const holders = new Set(['']);
  for (const path of paths) {
    holders.add(path);
    for (const { index } of path.matchAll(/[.[]/g)) holders.add(path.slice(0, index));
  }
  return holders;
}

function nearest(lines: ReadonlyMap<string, number>, path: string): number {
  for (let end = path.length; end > 0; end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
    const line = lines.get(path.slice(0, end));
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
}
