/** What is said, in Swedish and English. */
export type Words = { readonly sv: string; readonly en: string };
export type Language = keyof Words;

/** Where something is, as far as it is known. */
export type Place = {
  /** A file or an address, as the user wrote it. */
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** The row of a table, the heading's row being 1: what a spreadsheet shows beside it. */
  readonly row?: number | undefined;
  /** A column's heading, as it is written. */
  readonly column?: string | undefined;
  /** A path in JSON, such as `observations[17].area`. */
  readonly path?: string | undefined;
  /** The line of a text file, counted from 1, and the character in it. */
  readonly line?: number | undefined;
  readonly position?: number | undefined;
};

/** `error`: nothing is written. `warning`: somebody should look. `note`: what was done, such as rows left out. */
export type Level = 'error' | 'warning' | 'note';

/** Something that the user should know: what, where, and what to do about it. */
export type Remark = {
  readonly level: Level;
  /** For machines, in kebab-case: `bad-number`. */
  readonly code: string;
  readonly place: Place;
  readonly message: Words;
};

/** How many remarks of one code and file are kept in words; the others are counted. */
const MOST = 20;

/** Collects remarks. Of many alike the first are kept and all are counted, so that a broken file of five million rows stays quick. */
export class Remarks {
  readonly #kept: Remark[] = [];
  readonly #counts = new Map<string, number>();

  /** @param say makes the words, where the remark is kept */
  add(level: Level, code: string, place: Place, say: () => Words): void {
    const key = JSON.stringify([level, code, place.file]);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= MOST) this.#kept.push({ level, code, place, message: say() });
  }

  addAll(remarks: Iterable<Remark>): void {
    for (const { level, code, place, message } of remarks) this.add(level, code, place, () => message);
  }

  /** In the order in which they were made; where there were more of a code and file than are kept, a last one says how many. */
  get list(): readonly Remark[] {
    const more = [...this.#counts].flatMap(([key, count]): Remark[] => {
      if (count <= MOST) return [];
      const [level, code, file] = JSON.parse(key) as [Level, string, string];
      const rest = count - MOST;
      return [{ level, code, place: { file }, message: { sv: `… och ${rest} till av samma slag.`, en: `… and ${rest} more of the same kind.` } }];
    });
    return [...this.#kept, ...more];
  }

  /** @throws {ToolError} with all of them, where one is an error */
  throwIfErrors(): void {
    if (this.count('error') > 0) throw new ToolError(this.list);
  }

  count(level: Level): number {
    let sum = 0;
    for (const [key, count] of this.#counts) if ((JSON.parse(key) as [Level])[0] === level) sum += count;
    return sum;
  }
}

/** Thrown when there is no going on: the remarks say why. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly remarks: readonly Remark[];

  constructor(remarks: readonly Remark[], options?: ErrorOptions) {
    super(remarks[0]?.message.en ?? 'Stopped.', options);
    this.remarks = remarks;
  }

  /** Of a single error. */
  static at(place: Place, code: string, message: Words, options?: ErrorOptions): ToolError {
    return new ToolError([{ level: 'error', code, place, message }], options);
  }
}
