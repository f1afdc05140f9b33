/** A file with a table. What it is, is seen by what is in it: CSV (also `.csv.gz`), a workbook (`.xlsx`), Arrow IPC, or Parquet. */
export type FileSource = {
  /** Its path, from the folder of who names it. */
  readonly file: string;
  /** Of CSV: `utf-8`, `windows-1252`, `utf-16le`, … Where it is not told, it is seen by the bytes. */
  readonly encoding?: string | undefined;
  /** Of CSV: one character between the cells. Where it is not told, it is seen by the first rows. */
  readonly delimiter?: string | undefined;
  /** Of a workbook: a sheet by its name, or by its number from 1. The first where it is not told. */
  readonly sheet?: string | number | undefined;
  /** Of CSV or a workbook: the row that has the headings, the file's first being 1. Where it is not told, it is seen by the first rows. */
  readonly headerRow?: number | undefined;
  /** Of CSV or a workbook: whether a last row that begins with a word such as “Totalt” is one of the data. It is left out where this is not told. */
  readonly keepSums?: boolean | undefined;
};

/** What a query answers, run by DuckDB in this process (`npm install @duckdb/node-api`). Its paths start from the folder of who names it. */
export type QuerySource = {
  readonly sql: string;
  /** A DuckDB database that the query reads: it is never written. */
  readonly database?: string | undefined;
};

/** Where a table comes from. */
export type Source = FileSource | QuerySource;
