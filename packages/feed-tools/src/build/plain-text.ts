import type { Value } from '../tables/table.js';

/** A cell as the text that is compared: without spaces around it, in lower case; a date by its day. */
export function plainText(value: Value): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).replace(/[\s\u00A0\u202F]+/g, ' ').trim().toLowerCase();
}
