import { textIn } from '@indicator-elements/feed';
import { absenceOf } from '../absent.js';
import type { Note } from '../chart.js';
import { statusText } from '../describe.js';
import { capitalise, formats } from '../format.js';
import type { LadderModel } from './model.js';
import { noteWords } from './note-words.js';
import { pictureWords } from './picture-words.js';
import { shareOf } from './rows.js';
import { answersText, stepName } from './summary.js';

/** The sign of the median, and of the one before. */
const MEDIAN = '◆';
const MEDIAN_BEFORE = '◇';

/** What the signs of the picture mean, what to read with care, what the steps are, and how the sentence is made. */
export function ladderNotes({ facts, empty, language }: LadderModel): Note[] {
  const { feed, indicator, steps, series, whole, dimension, previous } = facts;
  const format = formats(language, 'shown');
  const say = noteWords.in(language);
  const notes: Note[] = [];
  if (!empty) {
    const medians = series.filter(({ now }) => now.answers);
    const moved = previous !== undefined && medians.some(({ shift }) => shift) ? format.period(previous) : undefined;
    const key = { picture: true } as const;
    if (dimension && medians.length > 0) notes.push({ text: moved === undefined ? say.medianSigns : say.mediansBefore(moved), ...key });
    else if (medians.length > 0) notes.push({ sign: MEDIAN, text: say.medianSign, ...key }, ...(moved === undefined ? [] : [{ sign: MEDIAN_BEFORE, text: pictureWords.in(language).median(undefined, moved), ...key }]));
    const shown = series.flatMap(({ now, before }) => (before ? [now, before] : now));
    // Why a count is hidden has no room in the picture.
    for (const status of ['preliminary', 'low-reliability', ...(feed.disclosure.minCount ? (['suppressed'] as const) : [])] as const) {
      const where = steps.filter((_, step) => shown.some(({ cells: { [step]: cell } }) => (absenceOf(cell) ?? cell?.status) === status));
      if (where.length > 0) {
        const names = where.length < steps.length ? `: ${format.list(where.map((step) => textIn(step.label, language)))}` : '';
        notes.push({ text: capitalise(statusText(status, feed, language)) + names });
      }
    }
    const rounds = dimension && !whole ? series : whole ? [whole] : [];
    const few = rounds.find(({ now }) => now.answers && shareOf(now, 0) === undefined);
    if (few?.now.answers) notes.push({ text: rounds.length === 1 ? say.few(answersText(facts, few.now.answers.n, format)) : say.fewAll });
  }
  steps.forEach(({ description }, at) => {
    if (description !== undefined) notes.push({ text: `${capitalise(stepName(facts, at, format))}: ${textIn(description, language)}`, background: true });
  });
  if (indicator.definition !== undefined) notes.push({ text: textIn(indicator.definition, language), background: true });
  notes.push({ text: say.ranges, background: true }, { text: say.percent, background: true });
  return notes;
}
