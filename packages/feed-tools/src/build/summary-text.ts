import type { Language } from '../remark.js';
import { REASONS, type Reason } from './reasons.js';
import type { BuildSummary } from './summary.js';

const STATUS = {
  suppressed: { sv: 'dolda', en: 'hidden' },
  missing: { sv: 'saknas', en: 'missing' },
  'not-applicable': { sv: 'ej relevanta', en: 'not applicable' },
  preliminary: { sv: 'preliminära', en: 'preliminary' },
  'low-reliability': { sv: 'osäkra', en: 'of low reliability' },
} as const;

/** A build's summary as a person reads it: what was read, what was left out and why, and what came of it. */
export function summaryText({ sources, observations, areas, indicators, periods, hidden, statuses }: BuildSummary, language: Language): string {
  const n = (number: number): string => number.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB').replace(/\u00A0/g, ' ');
  const sv = language === 'sv';
  const lines = sources.flatMap(({ name, file, read, used, leftOut }) => [
    `${name}${file === name ? '' : ` (${file})`}: ${n(read)} ${sv ? 'rader lästa' : 'rows read'}, ${n(used)} ${sv ? 'använda' : 'used'}${used === read ? '' : `, ${n(read - used)} ${sv ? 'utelämnade' : 'left out'}`}`,
    ...Object.entries(leftOut).map(([reason, count]) => `  ${n(count)}: ${REASONS[reason as Reason][language]}`),
  ]);
  const range = periods.map(({ first, last, count }) => `${first === last ? first : `${first}–${last}`}${count > 1 ? ` (${n(count)})` : ''}`).join(', ');
  const others = Object.entries(statuses).filter(([status]) => status !== 'suppressed').map(([status, count]) => `${n(count)} ${STATUS[status as keyof typeof STATUS][language]}`);
  const suppressed = statuses['suppressed'] ?? 0;
  const before = n(suppressed - hidden.primary - hidden.secondary);
  lines.push(
    sv
      ? `${n(observations)} uppgifter: ${n(indicators)} ${indicators === 1 ? 'indikator' : 'indikatorer'}, ${n(areas)} ${areas === 1 ? 'område' : 'områden'}, ${range}`
      : `${n(observations)} observations: ${n(indicators)} ${indicators === 1 ? 'indicator' : 'indicators'}, ${n(areas)} ${areas === 1 ? 'area' : 'areas'}, ${range}`,
    sv
      ? `  ${n(suppressed)} dolda: ${n(hidden.primary)} för att de är små, ${n(hidden.secondary)} för deras skull, ${before} redan i källan`
      : `  ${n(suppressed)} hidden: ${n(hidden.primary)} because they are small, ${n(hidden.secondary)} for their sake, ${before} in the source already`,
    ...(others.length > 0 ? [`  ${others.join(', ')}`] : []),
  );
  return `${lines.join('\n')}\n`;
}
