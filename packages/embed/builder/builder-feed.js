/** What can be chosen of a feed that builder-check.js has no fault to find with: which elements it can feed, and the options of each field. All texts are Swedish, as the builder is. */
import { textOf } from './builder-text.js';

/** The fields that each element has, besides those that all have. */
export const fields = {
  'indicator-trend': ['indicator', 'area', 'filter', 'compare', 'analysis', 'from', 'view'],
  'municipality-comparison': ['indicator', 'area', 'filter', 'compare', 'period', 'sort', 'view'],
  'spider-chart': ['area', 'filter', 'compare', 'period', 'view'],
  'collaboration-ladder': ['indicator', 'area', 'filter', 'group', 'compare', 'period', 'view'],
};

const VIEWS = {
  'indicator-trend': [],
  'municipality-comparison': [['funnel', 'Tratt'], ['trends', 'Små linjer']],
  'spider-chart': [['dots', 'Prickar']],
  'collaboration-ladder': [],
};

/** One field of the observations, a value each: rows, columns, or columns with a dictionary. A column may hold positions in the feed's list. */
function columnOf({ observations, areas = [], indicators = [] }, field) {
  const column = Array.isArray(observations) ? observations.map((row) => row[field]) : observations[field];
  const values = Array.isArray(column) ? column : (column.index ?? []).map((at) => column.dictionary[at]);
  const ids = { area: areas.map(({ code }) => code), indicator: indicators.map(({ id }) => id) }[field];
  return values.map((value) => (ids && typeof value === 'number' ? ids[value] : value));
}

/** The texts of one field, each once; of some indicators, or of all. */
function valuesOf(feed, field, indicators) {
  const ids = indicators && columnOf(feed, 'indicator');
  return [...new Set(columnOf(feed, field).filter((_, at) => !ids || indicators.includes(ids[at])))].filter((value) => typeof value === 'string');
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

/** The indicators whose numbers an element shows: all scores, or the one that is chosen. */
function shownOf(feed, element, indicator) {
  const all = indicatorsOf(feed, element);
  if (element === 'spider-chart') return all.filter(({ kind }) => kind === 'score').map(({ id }) => id);
  return [all.some(({ id }) => id === indicator) ? indicator : firstIndicator(feed, element)];
}

/** As many groups as a ladder can have beside each other. */
const MOST_GROUPS = 3;

/** Every choice of a category from each dimension without a total: of such a feed there are no numbers without one. */
function choicesOf({ dimensions = [] }) {
  const open = dimensions.filter(({ total }) => total === undefined);
  const choices = open.reduce((all, { id, categories }) => all.flatMap((chosen) => categories.map((category) => [...chosen, [`${id}=${category.id}`, textOf(category.label)]])), [[]]);
  return open.length === 0 ? [] : choices.map((chosen) => [chosen.map(([part]) => part).join('; '), chosen.map(([, text]) => text).join(', ')]);
}

/** Whether an indicator may have counts: a funnel is made of those. */
function isCounted({ indicators, observations }, indicator) {
  const { kind } = indicators.find(({ id }) => id === indicator);
  return /^(rate|proportion)$/.test(kind) && (Array.isArray(observations) ? observations.some(({ denominator }) => denominator !== undefined) : observations.denominator !== undefined);
}

/** Value and text of the options of each field that depends on the feed, the element, the own area and the indicator: the region is not compared with itself. */
export function optionsFor(feed, element, area, indicator) {
  const areas = ownAreas(feed, element).map(({ code, name }) => [code, textOf(name)]);
  const below = areas.some(([code]) => code === area);
  const groupsOf = (dimensions) => dimensions.map(({ id, label }) => [id, textOf(label)]);
  const dimensions = feed.dimensions ?? [];
  const few = dimensions.filter(({ total, categories }) => categories.filter(({ id }) => id !== total).length <= MOST_GROUPS);
  const shown = shownOf(feed, element, indicator);
  const periods = valuesOf(feed, 'period', shown).sort();
  const region = ['', 'Regionen'];
  const parent = ['parent', 'Området som det ingår i'];
  const before = ['previous', 'Omgången före'];
  const none = ['none', 'Ingenting'];
  const nothing = ['', 'Ingenting'];
  const others = areas.filter(([code]) => code !== area);
  const eachOther = groupsOf(dimensions).map(([id, text]) => [`group=${id}`, `Varandra: ${text.toLowerCase()}`]);
  const compare = {
    'indicator-trend': below ? [region, parent, ...others, none] : [nothing, ...others],
    'municipality-comparison': below ? [region, parent, ['rest', 'Regionen utan det egna området'], none] : [region, none],
    'spider-chart': below ? [region, before, ...eachOther, none] : [nothing, before, ...eachOther],
    'collaboration-ladder': [nothing, before],
  };
  return {
    indicator: indicatorsOf(feed, element).map(({ id, label }, i) => [i === 0 ? '' : id, textOf(label)]),
    area: [['', 'Hela regionen'], ...areas],
    filter: choicesOf(feed),
    group: [['', 'Alla svar tillsammans'], ...groupsOf(few)],
    compare: compare[element],
    period: [['', 'Den senaste'], ...periods.slice().reverse().map((period) => [period, period])],
    from: [['', 'Början'], ...[...new Set(periods.map((period) => String(period).slice(0, 4)))].map((year) => [year, year])],
    view: [['', 'Diagrammet'], ...VIEWS[element].filter(([view]) => (view === 'funnel' ? isCounted(feed, shown[0]) : view !== 'trends' || periods.length > 1)), ['table', 'Tabellen']],
  };
}
