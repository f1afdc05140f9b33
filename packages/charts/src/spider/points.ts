import { textIn } from '@indicator-elements/feed';
import type { PointText } from '../chart.js';
import { withStatus } from '../describe.js';
import { capitalise, type Formats } from '../format.js';
import { pointText } from '../point-text.js';
import type { SpiderModel } from './model.js';
import { pictureWords } from './picture-words.js';
import type { SpiderFacts } from './rows.js';
import { nameOf, writeValue } from './series.js';
import { words } from './words.js';

/** What is said of each axis, in the feed's order: every series' value, with its interval and answers. */
export function spiderPoints({ facts, language }: SpiderModel): PointText[] {
  return facts.axes.map((axis, i) => {
    const title = textIn(axis.label, language);
    return pointText(
      language,
      (format) => ({ title: format.voice === 'spoken' ? title.replace(/[.:]$/, '') : title, lines: axisLines(facts, i, format) }),
      { indicator: axis.id, area: facts.area.code, period: facts.period ?? '' },
      '; ',
    );
  });
}

function axisLines(facts: SpiderFacts, i: number, format: Formats): string[] {
  const axis = facts.axes[i]!;
  const say = words.in(format.language);
  const aloud = pictureWords.in(format.language);
  const spoken = format.voice === 'spoken';
  return facts.series.map((series) => {
    const cell = series.cells[i];
    const interval = series.intervals[i];
    const name = capitalise(nameOf(series, facts, format));
    const value = cell?.value === undefined ? undefined : writeValue(cell.value, axis, format);
    const text = `${name} ${withStatus(value, cell?.status, facts.feed, format.language)}`;
    if (value === undefined) return text;
    const range = interval && format.range(writeValue(interval.lower, axis, format), writeValue(interval.upper, axis, format));
    const n = cell?.n === undefined ? undefined : format.number(cell.n, 0);
    const more = [range && (spoken ? aloud.spokenInterval(range) : range), n !== undefined && (spoken ? aloud.spokenN(n) : say.n(n, n))].filter(Boolean);
    if (more.length === 0) return text;
    return spoken ? `${text}, ${more.join(', ')}` : `${text} (${more.join('; ')})`;
  });
}
