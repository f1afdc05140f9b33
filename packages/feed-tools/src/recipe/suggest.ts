import { nearestName } from '../nearest-name.js';
import type { Words } from '../remark.js';

/** ` Menade du "x"?`, else what there is to choose from. */
export function didYouMean(name: string, among: readonly string[]): Words {
  const meant = nearestName(name, among);
  if (meant !== undefined) return { sv: ` Menade du "${meant}"?`, en: ` Did you mean "${meant}"?` };
  if (among.length === 0) return { sv: '', en: '' };
  const shown = among.slice(0, 20).map((each) => `"${each}"`).join(', ') + (among.length > 20 ? ' …' : '');
  return { sv: ` Här finns: ${shown}.`, en: ` There are: ${shown}.` };
}
