import type { CatalogueEntry } from './make-catalogue.js';

/** The EU's codes of the counties (NUTS 3, 2024) by SCB's. */
const NUTS: Readonly<Record<string, string>> = {
  '01': 'SE110', '03': 'SE121', '04': 'SE122', '05': 'SE123', '06': 'SE211', '07': 'SE212', '08': 'SE213', '09': 'SE214', 10: 'SE221', 12: 'SE224', 13: 'SE231',
  14: 'SE232', 17: 'SE311', 18: 'SE124', 19: 'SE125', 20: 'SE312', 21: 'SE313', 22: 'SE321', 23: 'SE322', 24: 'SE331', 25: 'SE332',
};

/** Addresses that stand for where the areas of a feed are: the counties, by their own codes and those of their municipalities; or Sweden. */
export function placesOf(areas: CatalogueEntry['areas']): readonly string[] {
  if (areas.some(({ level }) => level === 'country')) return ['http://publications.europa.eu/resource/authority/country/SWE'];
  const counties = areas.filter(({ level, code }) => (level === 'region' && /^(00)?\d\d$/.test(code)) || (level === 'municipality' && /^\d{4}$/.test(code)));
  const codes = new Set(counties.map(({ code, level }) => (level === 'region' ? code.slice(-2) : code.slice(0, 2))));
  return [...codes].sort().flatMap((code) => (NUTS[code] ? [`http://data.europa.eu/nuts/code/${NUTS[code]}`] : []));
}
