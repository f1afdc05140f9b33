import type { Json, Part } from './commented-json.js';
import type { ColumnLook } from './look.js';
import { slugs } from './slug.js';
import type { Draft } from './write-recipe.js';

/** What a total over a group's values is called in an export. */
const TOTAL = /^(alla?|totalt?|samtliga|summa|hela|båda|all|total|both)(?!\p{L})/iu;

/** Whole years of age in so many different values are no groups. */
const MOST_GROUPS = 12;

/** Where bands usually begin. */
const BANDS = [0, 18, 65, 80];

/** The recipe's `dimensions`: ages and other groups. None where there is no such column. */
export function dimensionParts(draft: Draft): Part[] {
  const { look, roles } = draft;
  const columns = look.columns.filter(({ heading }) => ['ages', 'group'].includes(roles.of.get(heading)!));
  if (columns.length === 0) return [];
  const ids = slugs(columns.map((column) => (roles.of.get(column.heading) === 'ages' ? 'age' : column.heading)));
  return [{ key: 'dimensions', content: { list: columns.map((column, at) => dimensionPart(ids[at]!, column, draft)) } }];
}

function dimensionPart(id: string, column: ColumnLook, { roles, words, ask }: Draft): Part {
  const { heading, distinct, numbers } = column;
  const isAges = roles.of.get(heading) === 'ages';
  const head = { id, label: heading, column: heading };
  if (isAges && numbers.share >= 0.95 && distinct.size > MOST_GROUPS) {
    const bands = bandsFrom(numbers.min);
    return {
      content: { object: [...fields(head), { key: 'bands', content: { json: bands } }, { key: 'total', content: { json: words.allAges } }] },
      comments: [ask(words.bands(heading, bands.join(', ')))],
    };
  }
  const values = [...distinct.keys()];
  const totals = values.filter((value) => TOTAL.test(value));
  const own = values.filter((value) => !totals.includes(value));
  const ordered = isAges ? [...own].sort((a, b) => firstNumber(a) - firstNumber(b)) : own;
  const categoryIds = slugs(ordered);
  const categories = ordered.map((label, at) => ({ id: categoryIds[at]!, label }));
  return {
    content: {
      object: [
        ...fields(head),
        { key: 'categories', content: { list: categories.map((json) => ({ content: { json } })) } },
        { key: 'total', content: { json: isAges ? words.allAges : words.total } },
        ...(totals.length > 0 ? [{ key: 'leaveOut', content: { json: totals }, comments: [words.leftOutTotals(totals)] }] : []),
      ],
    },
    comments: [ask(words.group(heading, ordered))],
  };
}

const fields = (head: Readonly<Record<string, Json>>): Part[] => Object.entries(head).map(([key, json]) => ({ key, content: { json } }));

const firstNumber = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? Infinity);

/** The usual bands from the one in which the youngest is. */
function bandsFrom(youngest: number): readonly number[] {
  const first = BANDS.findLastIndex((from) => from <= youngest);
  return BANDS.slice(Math.max(0, first));
}

