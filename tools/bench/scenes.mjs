// @ts-check
/** What is measured: pages with one picture of each kind, with several trends, and with all kinds together. */

/**
 * @typedef {'trend' | 'comparison' | 'spider' | 'ladder'} Kind
 * @typedef {{ kind: Kind, src: string, area?: string }} Picture what a page is to show; each contender does it in its own way
 * @typedef {{ download: number, upload: number, latency: number }} Network bytes a second; milliseconds
 * @typedef {object} Scene
 * @property {string} id as in `--scenes=`
 * @property {string} title
 * @property {readonly Picture[]} pictures
 * @property {Network} [network] the machine's own, if left out
 */

const trendFeeds = ['mangbesokare', 'antibiotika'];
const areas = ['0680', '0682', '0686', '0604', '0684', '0687', '0685', '0643', '0642', '0662', '0617', '0665'];

/** At most 24 trends: a municipality in two feeds of 290 kB of JSON each, then the next municipality. @type {readonly Picture[]} */
export const trends = areas.flatMap((area) => trendFeeds.map((feed) => /** @type {const} */ ({ kind: 'trend', src: `/fixtures/${feed}.json`, area })));

/** 13 municipalities. @type {Picture} */
const comparison = { kind: 'comparison', src: '/fixtures/mangbesokare-kommuner.json' };
/** Six axes, two groups. @type {Picture} */
const spider = { kind: 'spider', src: '/fixtures/samverkan.json' };
/** Five steps, two groups. @type {Picture} */
const ladder = { kind: 'ladder', src: '/fixtures/samverkanstrappan.json' };
const dashboard = [...trends.slice(0, 1), comparison, spider, ladder];

/** What a phone far from the mast has: the numbers that Lighthouse takes for a slow 4G. */
const phone = { download: (1.6 * 1024 * 1024) / 8, upload: (0.75 * 1024 * 1024) / 8, latency: 150 };

/** @type {readonly Scene[]} */
export const scenes = [
  { id: 'trend-1', title: 'One trend', pictures: trends.slice(0, 1) },
  { id: 'comparison', title: 'One comparison of municipalities', pictures: [comparison] },
  { id: 'spider', title: 'One spider chart', pictures: [spider] },
  { id: 'ladder', title: 'One ladder', pictures: [ladder] },
  { id: 'dashboard', title: 'All four together', pictures: dashboard },
  { id: 'trend-4', title: 'Four trends', pictures: trends.slice(0, 4) },
  { id: 'trend-24', title: '24 trends', pictures: trends.slice(0, 24) },
  { id: 'trend-1-phone', title: 'One trend on a slow network', pictures: trends.slice(0, 1), network: phone },
  { id: 'dashboard-phone', title: 'All four together on a slow network', pictures: dashboard, network: phone },
];

/** The scenes with these ids, in the order of `scenes`. @param {readonly string[]} ids @returns {Scene[]} */
export function chosenScenes(ids) {
  const unknown = ids.filter((id) => !scenes.some((scene) => scene.id === id));
  if (unknown.length > 0) throw new Error(`There is no scene ${unknown.join(', ')}. There are: ${scenes.map(({ id }) => id).join(', ')}.`);
  return scenes.filter(({ id }) => ids.includes(id));
}
