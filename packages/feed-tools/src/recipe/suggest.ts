import { editDistance } from '../areas/edit-distance.js';
import type { Words } from '../remark.js';

/** The one among some names that was most likely meant: spelled nearly so, whatever its case. */
export function likest(name: string, among: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let least = Infinity;
  for (const other of among) {
    const distance = editDistance(name.toLowerCase(), other.toLowerCase(), most);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

/** ` Menade du "x"?`, else what there is to choose from. */
export function didYouMean(name: string, among: readonly string[]): Words {
  const meant = likest(name, among);
  if (meant !== undefined) return { sv: ` Menade du "${meant}"?`, en: ` Did you mean "${meant}"?` };
  if (among.length === 0) return { sv: '', en: '' };
  const shown = among.slice(0, 20).map((each) => `"${each}"`).join(', ') + (among.length > 20 ? ' …' : '');
  return { sv: ` Här finns: ${shown}.`, en: ` There are: ${shown}.` };
}
