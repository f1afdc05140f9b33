import { quote } from '@indicator-elements/feed';
import type { Place, Remarks, Words } from '../remark.js';
import type { Value } from '../tables/table.js';
import { isAmbiguous } from './number.js';

/** What a cell should have been. */
export type Wanted = 'number' | 'period';

/** Says of a cell that it cannot be read, where it is and what is in it. */
export function tellBadCell(remarks: Remarks, place: Place, wanted: Wanted, value: Value): void {
  const ambiguous = wanted === 'number' && typeof value === 'string' && isAmbiguous(value);
  remarks.add('error', ambiguous ? 'ambiguous-number' : `bad-${wanted}`, place, () => wordsOf(ambiguous ? 'ambiguous' : wanted, quote(value instanceof Date ? value.toISOString() : value)));
}

function wordsOf(wrong: Wanted | 'ambiguous', found: string): Words {
  if (wrong === 'ambiguous') {
    return {
      sv: `${found} kan vara två olika tal: är tecknet decimaltecken eller tusentalsavgränsare? Skriv "decimal": "," eller ".".`,
      en: `${found} may be two different numbers: is the sign before the decimals or between the thousands? Write "decimal": "," or ".".`,
    };
  }
  return wrong === 'number'
    ? { sv: `${found} är inget tal. Rätta cellen, eller säg vad märket betyder.`, en: `${found} is no number. Mend the cell, or say what the mark means.` }
    : { sv: `${found} är ingen period. Exempel: 2025, 2025-Q1, 2025-01, jan-25, 2025-W07, 2025-01-31.`, en: `${found} is no period. Examples: 2025, 2025-Q1, 2025-01, jan-25, 2025-W07, 2025-01-31.` };
}
