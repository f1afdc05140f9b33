import type { Language } from '@indicator-elements/feed';
import { locale } from './format.js';

/**
 * How the ticks of an axis are written: no more decimals than they need, large ones shortened.
 *
 * @param most digits; as many as `valueAxis` leaves, unless told otherwise: neighbouring ticks must not come out alike
 */
export function tickFormat(language: Language, most = 12): (tick: number) => string {
  const digits = { maximumSignificantDigits: most };
  const plain = new Intl.NumberFormat(locale(language), digits);
  const compact = new Intl.NumberFormat(locale(language), { ...digits, notation: 'compact' });
  return (tick) => (Math.abs(tick) >= 1e6 ? compact : plain).format(tick).replace(/^-/, '−');
}
