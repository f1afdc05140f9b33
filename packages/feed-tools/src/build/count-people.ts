import { escape, op } from 'arquero';
import { areaOf, cellAt, digitOf, groupOf, periodOf, weightOf, type Layout } from './layout.js';
import { meetingsOf, meetOnce, type Meetings } from './people.js';
import type { Cells } from './tally.js';

/** In which cells each meeting counts, besides its own or in its place. */
function remet(meetings: Meetings, to: (cell: number) => readonly number[]): Meetings {
  const [cell, person, times] = ['cell', 'person', 'times'].map((name) => meetings.getter(name) as (row: number) => number);
  const cells: number[] = [];
  const people: number[] = [];
  const counts: number[] = [];
  for (let row = 0; row < meetings.numRows(); row++) {
    for (const place of to(cell!(row))) {
      cells.push(place);
      people.push(person!(row));
      counts.push(times!(row));
    }
  }
  return meetOnce(meetingsOf(cells, people, counts));
}

export type PeopleRules = {
  readonly layout: Layout;
  readonly uppers: readonly Int32Array[];
  /** The digits that have a total. */
  readonly totals: readonly number[];
  /** How many periods are taken together, and whether all of those that end with a period are there. */
  readonly rolling: { readonly length: number; readonly isWhole: (period: number) => boolean } | undefined;
  /** How often somebody must have been met to be counted. */
  readonly enough: (times: number) => boolean;
};

/** People by cell: each once in a cell, however often they were met, in however many groups, areas or periods within it. */
export function countPeople(meetings: Meetings, { layout, uppers, totals, rolling, enough }: PeopleRules): Cells {
  let all = meetings;
  if (rolling) {
    const step = layout.areas * layout.groups;
    const windows = Array.from({ length: rolling.length }, (_, back) => back * step);
    all = remet(all, (cell) => windows.map((back) => cell + back).filter((end) => rolling.isWhole(periodOf(layout, end))));
  }
  if (uppers.length > 0) {
    all = remet(all, (cell) => [cell, ...uppers.flatMap((upper) => {
      const area = upper[areaOf(layout, cell)]!;
      return area < 0 ? [] : [cellAt(layout, periodOf(layout, cell), area, groupOf(layout, cell))];
    })]);
  }
  for (const at of totals) all = remet(all, (cell) => [cell, cell - digitOf(layout, cell, at) * weightOf(layout, at)]);
  const counted = all.filter(escape(({ times }: { readonly times: number }) => enough(times)) as never);
  return counted.groupby('cell').rollup({ sum: op.count() }).reify();
}
