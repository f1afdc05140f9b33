/*
 * How long suppression and attack take on the largest feed that is expected: a rate in Sweden's 290 municipalities, 21 regions and
 * the country, in 6 groups and all, over 240 months, with counts drawn from Poisson distributions.
 *
 *   node --import=tsx tools/bench/disclosure.mjs [months, 240] [mean count of the first group in a municipality of middling size, 8]
 */

import { readFileSync } from 'node:fs';
import { parseFeed } from '@indicator-elements/feed';
import { attackFeed, suppressFeed } from '@indicator-elements/feed-tools';
import { random as randomOf } from '../fixtures/random.mjs';

const GROUPS = 6;
const PER = 200;
const [months = 240, mean = 8] = process.argv.slice(2).map(Number);
const random = randomOf('disclosure');

/** @param {number} expected */
function poisson(expected) {
  let count = 0;
  let chance = Math.exp(-expected);
  let below = chance;
  for (const drawn = random(); drawn > below && chance > 0; below += chance) chance *= expected / ++count;
  return count;
}

const regions = JSON.parse(readFileSync(new URL('../../fixtures/edge/riket-290x240.json', import.meta.url), 'utf8')).areas;
const areas = [{ code: '00', name: 'Riket', level: 'country' }, ...regions.filter(({ level }) => level !== 'country').map((area) => ({ parent: '00', ...area }))];
const parents = areas.map(({ parent }) => areas.findIndex(({ code }) => code === parent));
const isLeaf = areas.map(({ code }) => !areas.some(({ parent }) => parent === code));
const people = areas.map(() => PER * Math.exp(3 * random() - 1));

const columns = { indicator: [], area: [], group: [], numerator: [], denominator: [] };
const index = [];
for (let month = 0; month < months; month++) {
  const sums = areas.map(() => Array.from({ length: GROUPS + 1 }, () => [0, 0]));
  areas.forEach((_, place) => {
    if (!isLeaf[place]) return;
    for (let group = 1; group <= GROUPS; group++) {
      const denominator = Math.round(people[place] * (0.4 + 0.3 * group));
      const numerator = poisson((denominator * mean) / PER);
      for (let at = place; at >= 0; at = parents[at]) {
        for (const each of [0, group]) {
          sums[at][each][0] += numerator;
          sums[at][each][1] += denominator;
        }
      }
    }
  });
  sums.forEach((groups, area) => groups.forEach(([numerator, denominator], group) => {
    columns.indicator.push(0);
    columns.area.push(area);
    columns.group.push(group);
    columns.numerator.push(numerator);
    columns.denominator.push(denominator);
    index.push(month);
  }));
}
const { feed } = parseFeed({
  format: 'indicator-feed/1',
  disclosure: { minCount: 5 },
  areas,
  dimensions: [{ id: 'group', label: 'Group', total: '0', categories: Array.from({ length: GROUPS + 1 }, (_, group) => ({ id: `${group}`, label: `Group ${group}` })) }],
  indicators: [{ id: 'rate', label: 'Rate', kind: 'rate', per: 100, granularity: 'month' }],
  observations: { ...columns, period: { dictionary: Array.from({ length: months }, (_, month) => `${2000 + Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, '0')}`), index } },
});

const seconds = (/** @type {number} */ start, /** @type {NodeJS.CpuUsage} */ cpu) =>
  `${((performance.now() - start) / 1000).toFixed(1)} s (${((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6).toFixed(1)} s of the processor)`;
let start = performance.now();
let cpu = process.cpuUsage();
const { feed: safe, primary, secondary } = suppressFeed(feed);
console.log(`${feed.observations.length} observations; suppression ${seconds(start, cpu)}: ${primary} small, ${secondary} more`);
start = performance.now();
cpu = process.cpuUsage();
const exposures = attackFeed(safe);
console.log(`attack ${seconds(start, cpu)}: ${exposures.length} exposed; at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
