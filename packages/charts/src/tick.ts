import type { Language } from '@indicator-elements/feed';
import { locale, withMarks } from './format.js';

/**
 * How the ticks of an axis are written: no more decimals than they need, large ones shortened.
 *
 * @param most digits; as many as `valueAxis` leaves, unless told otherwise: neighbouring ticks must not come out alike
 */
export function tickFormat(language: Language, most = 12): (tick: number) => string {
  return (tick) => {
    const size = Math.abs(tick);
    const text = size >= 1e6 || (size && size < 1e-6) ? byIntl(language, most, size) : withMarks(String(Number(size.toPrecision(most))), language, true);
    return tick < 0 ? `−${text}` : text;
  };
}

/** Made once for all pictures, and only where one has such numbers: to make one takes longer than to write all ticks with it. */
function byIntl(language: Language, most: number, size: number): string {
  const notation = size < 1 ? 'standard' : 'compact';
  return (known[`${language} ${most} ${notation}`] ??= new Intl.NumberFormat(locale(language), { maximumSignificantDigits: most, notation })).format(size);
}
const known: Record<string, Intl.NumberFormat> = {};
