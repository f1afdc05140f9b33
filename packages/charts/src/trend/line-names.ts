import { textIn } from '@indicator-elements/feed';
import { spread } from '../axis.js';
import type { Frame } from '../chart.js';
import { areaInSentence, boundsOf, decimalsOf } from '../describe.js';
import { capitalise, formats } from '../format.js';
import type { Label, Rule } from '../marks.js';
import { paint, type Paint } from '../paint.js';
import { tickFormat } from '../tick.js';
import { wrap } from '../wrap.js';
import type { TrendModel } from './model.js';
import { controlWordsOf } from './analysis.js';
import { words } from './words.js';

/*
 * What the lines are called, and where they end: beside their ends where there is room, or in rows above the plot, each with a sample
 * of its line.
 */

/** How each line is drawn; its name has a sample of it. */
export const lineLooks = {
  own: { stroke: paint.own, width: 2 },
  compared: { stroke: paint.quiet, width: 1.5, dash: [5, 3] },
  centre: { stroke: paint.own, width: 1 },
  limit: { stroke: paint.quiet, width: 0.75 },
  target: { stroke: paint.target, width: 1.5, dash: [2, 3] },
} as const;

interface LineName {
  /** Where the line ends. */
  readonly value: number;
  readonly name: string;
  readonly joint: string;
  readonly number: string;
  readonly fill: Paint;
  readonly strong: boolean;
  readonly look?: (typeof lineLooks)[keyof typeof lineLooks];
}

export interface PlacedNames {
  readonly labels: readonly Label[];
  readonly rules: readonly Rule[];
}

const GAP = 10;
const SAMPLE = 16;

/** @param isNarrow whether both limits are to be named at once */
export function lineNames({ facts, language }: TrendModel, isNarrow: boolean): LineName[] {
  const { rows, verdict, indicator } = facts;
  const say = words.in(language);
  const format = formats(language, 'shown');
  const writeLarge = tickFormat(language, 4);
  const write = (value: number): string => (Math.abs(value) < 1e6 ? format.number(value, decimalsOf(indicator)) : writeLarge(value));
  const names: LineName[] = [];
  const add = (value: number | undefined | null, name: string, more: Pick<LineName, 'fill' | 'look'> & { joint?: string; strong?: boolean; number?: string }): void => {
    if (value === undefined || value === null) return;
    names.push({ value, name, number: write(value), joint: '\u00a0', strong: false, ...more });
  };
  add(rows.findLast((row) => row.own?.value !== undefined)?.own?.value, textIn(facts.area.name, language), { fill: paint.own, strong: true, look: lineLooks.own });
  const compared = rows.findLast((row) => row.compared?.value !== undefined)?.compared?.value;
  if (facts.compared) add(compared, capitalise(areaInSentence(facts.compared, facts.feed, language)), { fill: paint.muted, look: lineLooks.compared });
  const last = rows.at(-1);
  if (verdict && !verdict.withheld) {
    const more = controlWordsOf(verdict, language);
    add(verdict.part.median, more?.meanLabel ?? say.medianLabel, { fill: paint.own, look: lineLooks.centre });
    // Where nothing can lie beyond, a line is no limit.
    const { min, max } = boundsOf(indicator);
    const limit = { fill: paint.muted, look: lineLooks.limit };
    const [upper, lower] = [last?.upper === max ? undefined : last?.upper, last?.lower === min ? undefined : last?.lower];
    if (more && isNarrow && upper !== undefined && lower !== undefined) add(upper, more.limits, { ...limit, number: format.range(write(lower), write(upper)) });
    else if (more) {
      add(upper, more.upperLimit, limit);
      add(lower, more.lowerLimit, limit);
    }
  }
  if (last?.target !== undefined) {
    const target = indicator.targets.findLast(({ value }) => value === last.target);
    add(last.target, target ? textIn(target.label, language) : say.targetLabel, { fill: paint.target, joint: ': ', look: lineLooks.target });
  }
  return names;
}

/** A name and number in lines of `widest`; a name may be cut short, a number never. */
function linesOf({ name, joint, number, strong }: LineName, widest: number, frame: Frame): string[] {
  const measure = (text: string): number => frame.measure(text, strong);
  const whole = name + joint + number;
  return measure(whole) <= widest ? [whole] : [...wrap(name, widest, 2, measure), number];
}

/** Names at the ends of their lines, moved apart. */
export function namesBeside(names: readonly LineName[], frame: Frame, lineHeight: number) {
  const widest = Math.min(180, frame.width * 0.36);
  // The own area's number stands on a line of its own.
  const blocks = names.map((name) => ({ ...name, lines: name.strong ? [...wrap(name.name, widest, 2, (text) => frame.measure(text, true)), name.number] : linesOf(name, widest, frame) }));
  const heights = blocks.map(({ lines }) => lines.length * lineHeight + 2);
  return {
    width: Math.ceil(Math.max(0, ...blocks.flatMap(({ lines, strong }) => lines.map((line) => frame.measure(line, strong))))) + GAP,
    height: heights.reduce((sum, height) => sum + height, 0) - frame.fontSize,
    place(plot: { readonly width: number; readonly height: number; y(value: number): number }): PlacedNames {
      const middles = spread(
        blocks.map(({ value }, i) => ({ wanted: plot.y(value), size: heights[i]! })),
        -frame.fontSize,
        // No further: the last label of the time axis may reach in under these.
        plot.height,
      );
      const labels = blocks.flatMap(({ lines, fill, strong }, i) => {
        const first = middles[i]! - ((lines.length - 1) * lineHeight) / 2 + frame.fontSize * 0.35;
        return lines.map((text, line) => ({ x: plot.width + GAP, y: first + line * lineHeight, text, fill, bold: strong }));
      });
      return { labels, rules: [] };
    },
  };
}

/** Names in rows, each after a sample of its line. */
export function namesAbove(names: readonly LineName[], frame: Frame, lineHeight: number) {
  let [x, line] = [0, 0];
  const blocks = names.map((name) => {
    const indent = name.look ? SAMPLE + 5 : 0;
    const lines = linesOf(name, frame.width - indent - 4, frame);
    const width = indent + Math.max(...lines.map((text) => frame.measure(text, name.strong)));
    if (x > 0 && x + width > frame.width - 4) [x, line] = [0, line + 1];
    const block = { ...name, lines, indent, x, line };
    [x, line] = [x + width + 14, line + lines.length - 1];
    return block;
  });
  const height = names.length > 0 ? (line + 1) * lineHeight + 4 : 0;
  return {
    height,
    /** @param bottom where the rows end, from the top of the plot */
    place(bottom: number): PlacedNames {
      const yOf = (line: number): number => bottom - height + (line + 0.75) * lineHeight;
      return {
        labels: blocks.flatMap(({ lines, fill, strong, indent, x, line }) => lines.map((text, i) => ({ x: x + indent, y: yOf(line + i), text, fill, bold: strong }))),
        rules: blocks.flatMap(({ look, x, line }) => {
          const y = yOf(line) - frame.fontSize * 0.33;
          return look ? [{ ...look, x, x2: x + SAMPLE, y, y2: y }] : [];
        }),
      };
    },
  };
}
