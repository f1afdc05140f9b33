import type { Place, Remarks } from '../remark.js';

/** A whole number of a typed file, as an ordinary one where that holds it. */
export function valueOfInteger(integer: bigint): number | bigint {
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : integer;
}

/** A decimal number of a typed file: as a number where its digits are at most 15, which doubles hold, else as text with a point. */
export function valueOfDecimal(scaled: bigint, scale: number): number | string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = `${scaled < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
  return digits.replace(/^0+/, '').length <= 15 ? Number(text) : text;
}

/** Says that a column is left out, since its type has no numbers, texts, truth values or dates. */
export function tellUnreadColumn(remarks: Remarks, place: Place, column: string, type: string): void {
  remarks.add('warning', 'unread-column', { ...place, column }, () => ({
    sv: `Kolumnen är inte med: typen ${type} läses inte. Gör den till text, tal eller datum i källan.`,
    en: `The column is left out: the type ${type} is not read. Make it text, numbers or dates in its source.`,
  }));
}
