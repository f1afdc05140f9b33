import type { KnownArea } from './sweden.js';

/** Spaces of all kinds as one, dashes of all kinds as `-` without spaces, no invisible letters, composed, in lower case. */
export function plain(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim()
    .toLowerCase();
}

/** Those whose genitive is not made by rule, by municipality. */
const GENITIVES: Readonly<Record<string, string>> = { falun: 'falu' };

/** `aneby` and `anebys`; `borås` alone. */
function inCompounds(name: string): string[] {
  const ruled = /[sxz]$/.test(name) ? [name] : [name, `${name}s`];
  return Object.hasOwn(GENITIVES, name) ? [...ruled, GENITIVES[name]!] : ruled;
}

function ofMunicipality(name: string): string[] {
  const compounds = inCompounds(name).flatMap((stem) => ['kommun', 'stad', 'kn'].map((kind) => `${stem} ${kind}`));
  return [...compounds, `kommunen ${name}`, `${name} municipality`, `municipality of ${name}`];
}

/** What some regions are called besides what their counties' names make. */
const REGION_NAMES: Readonly<Record<string, readonly string[]>> = {
  '04': ['sörmland', 'region sörmland', 'region södermanland'],
  '14': ['västra götalandsregionen', 'vgr'],
  '23': ['region jämtland härjedalen', 'region jämtland-härjedalen', 'jämtland härjedalen'],
};

function ofRegion({ code, name }: KnownArea): string[] {
  const county = plain(name);
  const stem = county.replace(/ län$/, '');
  const base = stem.replace(/s$/, '');
  return [
    base,
    `region ${base}`,
    ...[...new Set([base, stem])].flatMap((each) => [`${each} län`, `region ${each} län`]),
    `${base} county`,
    `region ${base} county`,
    `${stem} läns landsting`,
    `landstinget i ${county}`,
    ...(REGION_NAMES[code] ?? []),
  ];
}

function ofPart(name: string): string[] {
  const base = name.replace(/området$/, '').replace(/s$/, '');
  const kinds = ['sjukvårdsområde', 'länsdel'];
  return [...new Set([name, base])].flatMap((each) => [
    ...kinds.flatMap((kind) => [`${each} ${kind}`, `${each}s ${kind}`]),
    `länsdel ${each}`,
    `länsdelen ${each}`,
  ]);
}

/**
 * How exports write an area besides its name: `Aneby kommun`, `Jönköpings kommun`, `Region Jönköpings län`, in `plain` letters. What two
 * areas may both be called is given for both.
 */
export function otherForms(area: KnownArea): readonly string[] {
  switch (area.level) {
    case 'country':
      return area.code === '00' ? ['hela riket', 'hela landet', 'sverige', 'sweden'] : [];
    case 'region':
      return ofRegion(area);
    case 'part':
      return ofPart(plain(area.name));
    case 'municipality':
      return ofMunicipality(plain(area.name));
    case 'unit':
      return [];
  }
}
