import type { Table } from '@indicator-elements/charts';
import type { Language } from '@indicator-elements/feed';

/** A table with so many of its rows, from both ends, and one between them that says how many are left out. */
export function shortened({ caption, columns, rows }: Table, count: number, language: Language): Table {
  if (count >= rows.length) return { caption, columns, rows };
  const left = { key: '…', header: LEFT[language](rows.length - count), cells: [] };
  const last = Math.floor(count / 2);
  return {
    caption,
    // Without a row they would only be a burden.
    columns: count > 0 ? columns : [],
    rows: [...rows.slice(0, count - last), left, ...rows.slice(rows.length - last)],
  };
}

const LEFT: Readonly<Record<Language, (rows: number) => string>> = {
  sv: (rows) => `… ${rows} rader till`,
  en: (rows) => `… ${rows} more rows`,
};
