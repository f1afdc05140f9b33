const WHERE = 'Which rows count: columns, and what each must hold. All of them must be met.';
const SOURCE = 'The name of the source; may be left out where there is only one.';
const ADDITIVE = 'Says that a column that looks like rates or means, or has decimals, may be added up all the same.';

/** What each part of a recipe means: of a definition as a whole (''), and of each of its fields that is not the feed's own. */
export const ABOUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Recipe: {
    '': 'How a feed is made of sources: where they are, what their columns mean, and what is counted. JSON, in which comments are allowed.',
    $schema: 'The address of this schema, for editors.',
    format: 'The format and its version.',
    output: 'Where the feed is written, from the recipe’s folder.',
    previous: 'Earlier editions of the feed, from the recipe’s folder: what they show must not give away what is hidden now. The file that is written over always counts as one.',
    sources: 'The sources by name.',
    areas: 'What the areas are, and which column names them.',
    period: 'The column that says when: a date, a month, a year. The same name in every source, by "columns" if need be.',
    dimensions: 'The ways in which the numbers are divided, such as age and sex.',
    indicators: 'What is measured, as in a feed, and how it is counted.',
  },
  Source: {
    '': 'A table: a file (CSV, Excel, Arrow, Parquet) or a query that DuckDB runs.',
    file: 'The file, from the recipe’s folder.',
    sql: 'The query, in place of a file.',
    database: 'The DuckDB database that the query asks.',
    encoding: 'The encoding of a text file, where it is not seen by what is in it.',
    delimiter: 'What stands between the cells of a text file, where it is not seen by what is in it.',
    sheet: 'The sheet of a workbook, by name or number. The first without it.',
    headerRow: 'The row of the headings, where it is not seen by what is in the file.',
    keepSums: 'Whether a last row such as “Totalt” is one of the data.',
    decimal: 'The sign before the decimals of all the source’s numbers.',
    marks: 'What marks in place of numbers mean in this source: suppressed, missing, not-applicable, or a number.',
    columns: 'Other names for columns: the name in the recipe, and the heading in the source.',
    always: 'Columns that the source does not have, and what they always say: such as the period of a survey.',
    level: 'The level of the source’s areas, where it is another than that of the recipe’s "areas".',
    where: WHERE,
    unreadable: 'What to do with rows that cannot be read: refuse the whole, as without this, or leave them out and say so.',
  },
  Areas: {
    '': 'What the areas are, and which column names them.',
    column: 'The column that names the area, by name or code. The same name in every source, by "columns" if need be.',
    level: 'The level of the areas in the sources. They are added up to those above.',
    known: 'Built-in areas: the code of the country, "00", a region, "06", or a list of them, with all that lies in them.',
    list: 'Areas of your own, such as health centres, with the code of the area that each lies in as its "parent".',
    names: 'What the source calls an area, and its code.',
    leaveOut: 'Names whose rows are left out, such as sums, or people from elsewhere.',
    levels: 'The levels that the feed has. All without it.',
  },
  ValuedCategory: { values: 'What the source writes for it. Its id and its label without this.' },
  RecipeDimension: {
    '': 'A way in which the numbers are divided: by what a column holds, or by bands of age.',
    column: 'The column. The dimension’s id without it.',
    categories: 'Its categories, in the order in which they are shown. Without them and without "bands" each value is one.',
    bands: 'The first age of each band, such as [0, 65, 80].',
    total: 'What the total is called, which is worked out from the counts. Without it there is none.',
    leaveOut: 'Values whose rows are left out, of the total, too.',
  },
  Counted: {
    '': 'What is counted: rows, unless it says otherwise.',
    source: SOURCE,
    where: WHERE,
    sum: 'A column of counts, which are added up.',
    distinct: 'A column that says who: each is counted once in an area, group and period, and in each sum of them.',
    times: 'How often somebody must occur to be counted: { "atLeast": 4 }.',
    by: 'Of a distribution: the column with the answer or the step.',
    absent: 'What it means that there is no row: zero, as without this where rows or people are counted, or missing, as where a column is added up.',
    additive: ADDITIVE,
  },
  Against: {
    '': 'The denominators: rows are counted, unless it says otherwise.',
    source: SOURCE,
    where: WHERE,
    column: 'A column that has one row for each cell: two are an error.',
    sum: 'A column of counts, which are added up.',
    distinct: 'A column that says who: each is counted once.',
    by: 'What they are joined by: area, period and dimensions. All of the indicator’s without it.',
    granularity: 'How long the periods of the denominators are, if longer than the indicator’s: a year for every month.',
    rolling: 'Of a rolling figure: the sum of the periods’ denominators, their mean, or the last one’s.',
    absent: 'What it means that there is no row: zero or missing.',
    additive: ADDITIVE,
  },
  Answers: {
    '': 'The answers that a score is the mean of: one a row, or counted already.',
    source: SOURCE,
    where: WHERE,
    column: 'The column of answers, where each row is one.',
    codes: 'What answers in words are worth.',
    leaveOut: 'What is no answer, such as "Vet ej".',
    n: 'The column with how many answers a row is, where they are counted already.',
    sum: 'The column with their sum.',
    squares: 'The column with the sum of their squares.',
    mean: 'The column with their mean, in place of their sum.',
    sd: 'The column with their standard deviation, in place of their squares.',
  },
  Given: {
    '': 'Values as they stand in the source, one row a cell. Nothing is added up of them.',
    source: SOURCE,
    where: WHERE,
    column: 'The column with the value.',
    lower: 'The column with the lower end of its interval.',
    upper: 'The column with the upper end.',
  },
  RecipeIndicator: {
    '': 'Something that is measured, as in a feed, and how it is counted.',
    categories: 'The ordered categories of a distribution, which must have them.',
    counted: 'What is counted: the numerator, a count, or a distribution.',
    against: 'The denominators of a rate or a proportion.',
    answers: 'The answers that a score is the mean of.',
    given: 'The value as it stands in the source, where the counts may not be had.',
    dimensions: 'The dimensions that it is divided by. All of the recipe’s without it.',
    alreadyRolling: 'Whether the source’s figures are rolling already, so that "rolling" says only what they are.',
    preliminary: 'How many of the last periods are preliminary.',
  },
  Where: { '': WHERE },
  Content: { '': 'What a cell holds.' },
};

type Described = { readonly description?: string; readonly properties?: Readonly<Record<string, Described>>; readonly $defs?: Readonly<Record<string, Described>> };

/** Under which name the feed's own schema has what a recipe builds on. */
const OF_FEED: Readonly<Record<string, string>> = { ValuedCategory: 'Category', RecipeDimension: 'Dimension', RecipeIndicator: 'Indicator', Recipe: '' };

/** How the feed's schema describes a part that is its own. */
export function feedText(name: string, field: string, feed: unknown): string | undefined {
  const schema = feed as Described | undefined;
  const own = OF_FEED[name] ?? name;
  const part = own === '' ? schema : schema?.$defs?.[own];
  return field === '' ? part?.description : part?.properties?.[field]?.description;
}
