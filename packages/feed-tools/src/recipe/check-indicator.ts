import { GRANULARITIES } from '@indicator-elements/feed/schema';
import type { Words } from '../remark.js';
import type { Complain } from './read-recipe.js';
import type { Path } from './recipe-text.js';
import { didYouMean } from './suggest.js';
import type { Against, Answers, Counted, Recipe, RecipeIndicator } from './types.js';

/** The making of an indicator, by its kind: what it must have, and what it cannot have. */
export function checkIndicator(recipe: Recipe, indicator: RecipeIndicator, path: Path, complain: Complain): void {
  const { kind, counted, against, answers, given, categories } = indicator;
  const wrong = (field: string, code: string, sv: string, en: string): void => complain([...path, field], code, { sv, en });
  const isRatio = kind === 'rate' || kind === 'proportion';

  if (kind === 'score' ? !answers && !given : !counted && !given) {
    const [what, sv, en] = kind === 'score' ? ['answers', 'svaren', 'the answers'] : ['counted', 'vad som ska räknas', 'what is to be counted'];
    complain(path, 'missing-field', { sv: `Indikatorn saknar "${what}": ${sv}.`, en: `The indicator has no "${what}": ${en}.` });
  }
  if (counted && kind === 'score') wrong('counted', 'wrong-making', 'Ett "score" görs av "answers", inte av "counted".', 'A "score" is made of "answers", not of "counted".');
  if (answers && kind !== 'score') wrong('answers', 'wrong-making', 'Bara ett "score" görs av "answers".', 'Only a "score" is made of "answers".');
  if (given && (counted || answers || against)) wrong('given', 'wrong-making', '"given" är värdet som det står i källan. Ange antingen det eller vad som ska räknas.', '"given" is the value as it stands in the source. Give either that or what is to be counted.');
  if (given && kind === 'distribution') wrong('given', 'wrong-making', 'En fördelning görs av "counted" med "by".', 'A distribution is made of "counted" with "by".');
  if (isRatio && counted && !against) {
    complain(path, 'rate-without-denominator', {
      sv: 'Indikatorn saknar "against": nämnaren. Andelar och tal per 100 kan inte läggas ihop eller medelvärdesbildas; de räknas ur täljare och nämnare.',
      en: 'The indicator has no "against": the denominator. Rates cannot be added up or averaged; they are worked out from numerators and denominators.',
    });
  }
  if (against && !isRatio) wrong('against', 'wrong-making', `En nämnare har bara "rate" och "proportion". Den här är "${kind}".`, `Only "rate" and "proportion" have a denominator. This is a "${kind}".`);
  if (counted) checkCounted(counted, indicator, [...path, 'counted'], complain);
  if (against) checkAgainst(recipe, against, indicator, [...path, 'against'], complain);
  if (answers) checkAnswers(answers, [...path, 'answers'], complain);
  for (const [field, making] of Object.entries({ counted, against, answers, given })) if (making) checkSource(recipe, making.source, [...path, field], complain);
  checkRolling(indicator, path, complain);
  checkDimensions(recipe, indicator, path, complain);
  if (categories) {
    const values = categories.flatMap((category) => (category.values ?? []).map(String));
    const doubled = values.find((value, at) => values.indexOf(value) !== at);
    if (doubled !== undefined) wrong('categories', 'doubled-value', `Värdet "${doubled}" hör till två kategorier.`, `The value "${doubled}" belongs to two categories.`);
  }
}

function checkSource({ sources }: Recipe, source: string | undefined, path: Path, complain: Complain): void {
  const names = Object.keys(sources);
  if (source === undefined && names.length > 1) {
    complain(path, 'which-source', { sv: `Receptet har flera källor. Ange vilken med "source": ${listed(names, 'eller')}.`, en: `The recipe has several sources. Say which by "source": ${listed(names, 'or')}.` });
  } else if (source !== undefined && !names.includes(source)) {
    const meant = didYouMean(source, names);
    complain([...path, 'source'], 'unknown-source', { sv: `Källan "${source}" finns inte.${meant.sv}`, en: `There is no source "${source}".${meant.en}` });
  }
}

const listed = (names: readonly string[], or: string): string => names.map((name) => `"${name}"`).join(` ${or} `);

/** What a column of rates, shares or means is usually called. */
const RATE = /%|\b(andel|procent|per\s+(100|1\s?000|10\s?000|tusen|hundra)|medel(värde)?|snitt|median|kvot|rate|share|percent(age)?|mean|average|ratio)\b/i;

/** Rates are refused where they would be added up. */
function checkAdded(field: string, column: string | undefined, additive: boolean | undefined, path: Path, complain: Complain): void {
  if (column === undefined || additive === true || !RATE.test(column)) return;
  complain([...path, field], 'adds-up-rates', {
    sv: `Kolumnen "${column}" ser ut att hålla andelar eller medelvärden, som inte går att lägga ihop. Ange antalen i stället, eller värdet som det är med "given". Är det ändå antal: "additive": true.`,
    en: `The column "${column}" looks like rates or means, which cannot be added up. Give the counts instead, or the value as it is by "given". If they are counts all the same: "additive": true.`,
  });
}

function checkCounted({ sum, distinct, times, by, absent: _, additive }: Counted, { kind }: RecipeIndicator, path: Path, complain: Complain): void {
  if (sum !== undefined && distinct !== undefined) complain([...path, 'distinct'], 'sum-or-distinct', { sv: 'Ange antingen "sum" (en kolumn med antal) eller "distinct" (olika personer).', en: 'Give either "sum" (a column of counts) or "distinct" (different people).' });
  if (times && distinct === undefined) complain([...path, 'times'], 'missing-field', { sv: '"times" säger hur många gånger en person ska förekomma, och behöver "distinct".', en: '"times" says how often a person must occur, and needs "distinct".' });
  if (kind === 'distribution' && by === undefined) complain(path, 'missing-field', { sv: 'En fördelning behöver "by": kolumnen med svaret eller steget.', en: 'A distribution needs "by": the column with the answer or the step.' });
  if (kind !== 'distribution' && by !== undefined) complain([...path, 'by'], 'wrong-making', { sv: '"by" hör till fördelningar.', en: '"by" belongs to distributions.' });
  if (kind === 'distribution' && distinct !== undefined) complain([...path, 'distinct'], 'wrong-making', { sv: 'En fördelning räknar rader eller summerar en kolumn.', en: 'A distribution counts rows or sums a column.' });
  checkAdded('sum', sum, additive, path, complain);
}

function checkAgainst({ dimensions, sources, indicators }: Recipe, against: Against, indicator: RecipeIndicator, path: Path, complain: Complain): void {
  const { column, sum, distinct, by, granularity, additive } = against;
  const ways = [column, sum, distinct].filter((way) => way !== undefined);
  if (ways.length > 1) complain(path, 'sum-or-distinct', { sv: 'Ange ett av "column", "sum" och "distinct".', en: 'Give one of "column", "sum" and "distinct".' });
  const keys = ['area', 'period', ...(indicator.dimensions ?? dimensions.map(({ id }) => id))];
  by?.forEach((key, at) => {
    if (keys.includes(key)) return;
    const meant = didYouMean(key, keys);
    complain([...path, 'by', at], 'unknown-key', { sv: `Det går inte att koppla på "${key}".${meant.sv}`, en: `There is no joining by "${key}".${meant.en}` });
  });
  if (granularity && GRANULARITIES.indexOf(granularity) > GRANULARITIES.indexOf(indicator.granularity)) {
    complain([...path, 'granularity'], 'wrong-granularity', { sv: 'Nämnarens perioder kan inte vara kortare än indikatorns.', en: 'The denominator’s periods cannot be shorter than the indicator’s.' });
  }
  checkAdded('sum', sum, additive, path, complain);
  checkAdded('column', column, additive, path, complain);
  void sources;
  void indicators;
}

function checkAnswers({ column, codes, leaveOut, n, sum, squares, mean, sd }: Answers, path: Path, complain: Complain): void {
  const isCounted = [n, sum, squares, mean, sd].some((field) => field !== undefined);
  const words: Words = {
    sv: 'Ange "column" (en rad är ett svar), eller "n" med "sum" (och "squares") eller "mean" (och "sd"), om svaren redan är räknade.',
    en: 'Give "column" (a row is an answer), or "n" with "sum" (and "squares") or "mean" (and "sd"), where the answers are counted already.',
  };
  if (isCounted === (column !== undefined)) complain(path, 'column-or-n', words);
  else if (isCounted && (n === undefined || (sum === undefined) === (mean === undefined))) complain(path, 'column-or-n', words);
  else if ((squares !== undefined && sum === undefined) || (sd !== undefined && mean === undefined)) complain(path, 'column-or-n', words);
  if (isCounted && (codes || leaveOut)) complain([...path, codes ? 'codes' : 'leaveOut'], 'wrong-making', { sv: 'Det hör till svar som räknas här, med "column".', en: 'That belongs to answers that are counted here, by "column".' });
}

function checkRolling({ rolling, alreadyRolling, given, against, answers: _, counted, granularity }: RecipeIndicator, path: Path, complain: Complain): void {
  if (rolling === undefined || alreadyRolling === true) {
    if (against?.rolling && rolling === undefined) complain([...path, 'against', 'rolling'], 'not-rolling', { sv: 'Indikatorn är inte rullande. Ange "rolling" på indikatorn också.', en: 'The indicator is not rolling. Give "rolling" of the indicator, too.' });
    return;
  }
  if (given) {
    complain([...path, 'rolling'], 'adds-up-rates', {
      sv: 'Färdiga värden går inte att lägga ihop till rullande. Ange antalen, eller "alreadyRolling": true om källans värden redan är rullande.',
      en: 'Finished values cannot be made into rolling ones. Give the counts, or "alreadyRolling": true where the source’s values are rolling already.',
    });
  }
  if (against && counted && against.rolling === undefined) {
    complain([...path, 'against'], 'missing-field', {
      sv: 'Nämnaren behöver "rolling": "sum" (periodernas summa), "mean" (deras medelvärde) eller "last" (den sista periodens).',
      en: 'The denominator needs "rolling": "sum" (of the periods), "mean" (of them) or "last" (that of the last period).',
    });
  }
  if (against && (against.rolling === 'sum' || against.rolling === 'mean') && ((against.granularity ?? granularity) !== granularity || against.by?.includes('period') === false)) {
    complain([...path, 'against', 'rolling'], 'wrong-window', {
      sv: `Nämnaren har inte indikatorns perioder, så "${against.rolling}" skulle gälla ${rolling} andra. Skriv "rolling": "last": den period som den sista ligger i.`,
      en: `The denominator does not have the indicator’s periods, so that "${against.rolling}" would be of ${rolling} others. Write "rolling": "last": the period that the last one is in.`,
    });
  }
}

function checkDimensions({ dimensions }: Recipe, { dimensions: named }: RecipeIndicator, path: Path, complain: Complain): void {
  const ids = dimensions.map(({ id }) => id);
  named?.forEach((id, at) => {
    if (ids.includes(id)) return;
    const meant = didYouMean(id, ids);
    complain([...path, 'dimensions', at], 'unknown-dimension', { sv: `Dimensionen "${id}" finns inte.${meant.sv}`, en: `There is no dimension "${id}".${meant.en}` });
  });
  for (const { id, total } of named ? dimensions.filter((each) => !named.includes(each.id)) : []) {
    if (total !== undefined) continue;
    complain([...path, 'dimensions'], 'missing-total', { sv: `Indikatorn delas inte efter "${id}", och då behöver den dimensionen en "total".`, en: `The indicator is not divided by "${id}", and so that dimension needs a "total".` });
  }
}
