const LONGEST = 40;
const MOST = 12;

/** A piece of a feed as it is shown in a message: short, on one line, text in quotes. */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  }
  if (typeof value === 'object' && value) return Array.isArray(value) ? '[…]' : '{…}';
  return value === undefined ? '–' : String(value as number | boolean | null).slice(0, LONGEST);
}

/** The first dozen of some choices, and how many there are when there are more. */
export function list(values: Iterable<unknown>): string {
  const all = [...values];
  const more = all.length > MOST ? ` … (${all.length})` : '';
  return (all.slice(0, MOST).map(quote).join(', ') || '–') + more;
}
