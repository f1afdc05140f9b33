// @ts-check
/** The files that `npm run bench:feeds` reads: a register of visits, made up, of about 500 MB, and how many people there are. */
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { MUNICIPALITIES } from '../../packages/feed-tools/src/areas/sweden.js';

export const MONTHS = 240;
export const FIRST_YEAR = 2005;
export const BANDS = [0, 18, 40, 65, 75, 85];

/** Numbers from 0 to below 1 that are the same everywhere (Numerical Recipes' linear congruential generator). */
function randomNumbers() {
  let state = 20261126;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** Writes visits, population and recipe into a folder. @param {string} folder @param {number} rows @returns {Promise<{ visits: string, recipe: string, output: string }>} */
export async function writeFiles(folder, rows) {
  const random = randomNumbers();
  const names = MUNICIPALITIES.map(({ name }) => name);
  const visits = join(folder, 'visits.csv');
  const out = createWriteStream(visits);
  let text = 'Radnummer;Besöksdatum;Kommun;Ålder;Kön;Besökstyp;Enhet;Vårdgivare;Antal\n';
  for (let row = 1; row <= rows; row++) {
    const month = Math.floor(random() * MONTHS);
    const date = `${FIRST_YEAR + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(1 + Math.floor(random() * 28))}`;
    const band = Math.floor(random() * BANDS.length);
    const age = (BANDS[band] ?? 0) + Math.floor(random() * 10);
    const unit = `Akutmottagningen ${1 + Math.floor(random() * 60)}`;
    text += `${row};${date};${names[Math.floor(random() * names.length)]};${age};${random() < 0.5 ? 'Kvinna' : 'Man'};Akutbesök, oplanerat;${unit};Region Jönköpings län;${1 + Math.floor(random() * 3)}\n`;
    if (text.length > 2 ** 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
  writeFileSync(join(folder, 'population.csv'), population(names));
  const output = join(folder, 'feed.json');
  const recipe = join(folder, 'recipe.json');
  writeFileSync(recipe, JSON.stringify(RECIPE, null, 2));
  return { visits, recipe, output };
}

/** @param {readonly string[]} names */
function population(names) {
  const rows = names.flatMap((name, at) => Array.from({ length: MONTHS / 12 }, (_, year) => BANDS.map((from, band) => {
    const to = BANDS[band + 1];
    return `${name};${FIRST_YEAR + year};${to === undefined ? `${from}+` : `${from}-${to - 1}`};${2000 + ((at * 37 + year * 11 + band * 101) % 5000)}`;
  })).flat());
  return `Kommun;År;Ålder;Invånare\n${rows.join('\n')}\n`;
}

const RECIPE = {
  format: 'indicator-recipe/1',
  output: 'feed.json',
  title: 'Akutbesök',
  updated: '2025-01-15',
  notes: ['Påhittade data'],
  disclosure: { minCount: 5 },
  sources: {
    visits: { file: 'visits.csv', columns: { Månad: 'Besöksdatum' } },
    population: { file: 'population.csv', columns: { Månad: 'År' } },
  },
  areas: { column: 'Kommun', known: '00' },
  period: 'Månad',
  dimensions: [{ id: 'age', label: 'Ålder', column: 'Ålder', bands: BANDS, total: 'Alla åldrar' }],
  indicators: [
    {
      id: 'visits', label: 'Akutbesök', kind: 'rate', per: 1000, granularity: 'month',
      counted: { source: 'visits', sum: 'Antal', absent: 'zero' },
      against: { source: 'population', column: 'Invånare', granularity: 'year' },
    },
  ],
};
