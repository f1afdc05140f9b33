/** What a cell of a table holds before anything is made of it: text as it is written, or what a typed file gives. */
export type Value = string | number | boolean | bigint | Date | null;

/** Some rows of a table, one after the other, as columns. */
export type Batch = {
  readonly length: number;
  /** Each column's values by its heading, all equally long. */
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  /** Where each row stands in its file: 2 for the one below the heading, as a spreadsheet counts; rows left out have no number here. */
  readonly rows: ArrayLike<number>;
};

/** A table that need not be whole in memory: its headings, and its rows as they come. Read once. */
export type TableStream = {
  readonly headings: readonly string[];
  readonly batches: AsyncIterable<Batch>;
};
