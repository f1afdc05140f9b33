/** What can be chosen of a feed that builder-check.js has no fault to find with: which elements it can feed, and the options of each field. All texts are Swedish, as the builder is. */
import { textOf } from './builder-text.js';

/** The fields that each element has, besides those that all have. */
export const fields = {
  'indicator-trend': ['indicator', 'area', 'compare', 'analysis', 'from', 'view'],
  'municipality-comparison': ['indicator', 'area', 'compare', 'period', 'sort', 'view'],
  'spider-chart': ['area', 'compare', 'period', 'view'],
  'collaboration-ladder': ['indicator', 'area', 'group', 'compare', 'period', 'view'],
};

const VIEWS = {
  'indicator-trend': [],
  'municipality-comparison': [['funnel', 'Tratt'], ['trends', 'Små linjer']],
  'spider-chart': [['dots', 'Prickar']],
  'collaboration-ladder': [],
};

/** The texts of one field of the observations, each once: rows, columns, or columns with a dictionary. */
function valuesOf({ observations, areas = [] }, field) {
  const column = Array.isArray(observations) ? observations.map((row) => row[field]) : observations[field];
  const values = [...new Set(Array.isArray(column) ? column : column.dictionary)];
  // A column of areas may hold positions in the feed's list of them.
  return values.map((value) => (field === 'area' && typeof value === 'number' ? areas[value]?.code : value)).filter((value) => typeof value === 'string');
}

const isDistribution = ({ kind }) => kind === 'distribution';

/** The elements that a feed has numbers for, the one that suits it best first. */
export function elementsFor(feed) {
  const kinds = feed.indicators ?? [];
  const measured = new Set(valuesOf(feed, 'area'));
  const levels = (feed.areas ?? []).filter(({ code, level }) => level && level !== 'region' && measured.has(code)).map(({ level }) => level);
  const over = kinds.some((kind) => !isDistribution(kind));
  return [
    kinds.filter(({ kind }) => kind === 'score').length >= 3 && 'spider-chart',
    kinds.some(isDistribution) && 'collaboration-ladder',
    over && valuesOf(feed, 'period').length > 1 && 'indicator-trend',
    over && levels.some((level, i) => levels.indexOf(level) !== i) && 'municipality-comparison',
  ].filter(Boolean);
}

const indicatorsOf = (feed, element) => (feed.indicators ?? []).filter((kind) => isDistribution(kind) === (element === 'collaboration-ladder'));

/** The indicator that an element shows if none is chosen. */
export const firstIndicator = (feed, element) => indicatorsOf(feed, element)[0]?.id;

/** The areas below the region that the element can have as its own: a comparison has those that it shows. */
function ownAreas(feed, element) {
  const measured = new Set(valuesOf(feed, 'area'));
  const all = feed.areas ?? [];
  const often = (kind) => all.filter(({ level }) => level === kind).length;
  const shown = ['municipality', ...all.map(({ level }) => level).filter((level) => level !== 'region' && level !== 'country').sort((a, b) => often(b) - often(a))].find(often);
  return all.filter(({ code, level }) => measured.has(code) && (element === 'municipality-comparison' ? level === shown : level !== 'region'));
}

/** Whether an indicator, the first if none is chosen, may have counts: a funnel is made of those. */
function isCounted({ indicators, observations }, indicator) {
  const { kind } = indicators.find(({ id }) => id === indicator) ?? indicators.find((each) => !isDistribution(each));
  return /^(rate|proportion)$/.test(kind) && (Array.isArray(observations) ? observations.some(({ denominator }) => denominator !== undefined) : observations.denominator !== undefined);
}

/** Value and text of the options of each field that depends on the feed, the element, the own area and the indicator: the region is not compared with itself. */
export function optionsFor(feed, element, area, indicator) {
  const areas = ownAreas(feed, element).map(({ code, name }) => [code, textOf(name)]);
  const below = areas.some(([code]) => code === area);
  const groups = (feed.dimensions ?? []).map(({ id, label }) => [id, textOf(label)]);
  const periods = valuesOf(feed, 'period').sort();
  const region = ['', 'Regionen'];
  const parent = ['parent', 'Området som det ingår i'];
  const before = ['previous', 'Omgången före'];
  const none = ['none', 'Ingenting'];
  const nothing = ['', 'Ingenting'];
  const others = areas.filter(([code]) => code !== area);
  const eachOther = groups.map(([id, text]) => [`group=${id}`, `Varandra: ${text.toLowerCase()}`]);
  const compare = {
    'indicator-trend': below ? [region, parent, ...others, none] : [nothing, ...others],
    'municipality-comparison': below ? [region, parent, ['rest', 'Regionen utan det egna området'], none] : [region, none],
    'spider-chart': below ? [region, before, ...eachOther, none] : [nothing, before, ...eachOther],
    'collaboration-ladder': [nothing, before],
  };
  return {
    indicator: indicatorsOf(feed, element).map(({ id, label }, i) => [i === 0 ? '' : id, textOf(label)]),
    area: [['', 'Hela regionen'], ...areas],
    group: [['', 'Alla svar tillsammans'], ...groups],
    compare: compare[element],
    period: [['', 'Den senaste'], ...periods.slice().reverse().map((period) => [period, period])],
    from: [['', 'Början'], ...[...new Set(periods.map((period) => String(period).slice(0, 4)))].map((year) => [year, year])],
    view: [['', 'Diagrammet'], ...VIEWS[element].filter(([view]) => view !== 'funnel' || isCounted(feed, indicator)), ['table', 'Tabellen']],
  };
}
