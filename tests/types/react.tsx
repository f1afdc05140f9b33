/** What the compiler says of the tags in React, right and wrong. It runs with `npm run types`. */
import '@indicator-elements/elements/react';
import type { IndicatorErrorEvent, IndicatorSelectEvent, IndicatorTrendElement } from '@indicator-elements/elements';
import { useRef } from 'react';

const select = ({ area, period }: IndicatorSelectEvent): string => `${area} ${period}`;

export function Right({ feed }: { feed: unknown }) {
  const trend = useRef<IndicatorTrendElement>(null);
  return (
    <main>
      <indicator-trend
        ref={trend}
        key="trend"
        className="wide"
        lang="en"
        slot="chart"
        feed={feed}
        area="0680"
        analysis="spc"
        headingLevel={2}
        refresh={5}
        loading="eager"
        onindicator-select={select}
        onindicator-error={({ problems, fatal }: IndicatorErrorEvent) => [problems[0]?.message.sv, fatal]}
        onindicator-load={({ currentTarget }) => currentTarget.complete && currentTarget.analysis}
      >
        <a href="feed.csv">The numbers</a>
      </indicator-trend>
      <indicator-trend src="feed.json" heading-level="2" compare={undefined} />
      <municipality-comparison src="feed.json" level="municipality" sort="name" view="funnel" />
      <spider-chart src="feed.json" compare="group=respondent" />
      <collaboration-ladder src="feed.json" onClick={({ currentTarget }) => currentTarget.area} />
    </main>
  );
}

export const wrong = [
  // @ts-expect-error -- no such tag
  <indicator-pie src="feed.json" />,
  // @ts-expect-error -- no such analysis
  <indicator-trend analysis="guess" />,
  // @ts-expect-error -- another element's property
  <indicator-trend sort="name" />,
  // @ts-expect-error -- a number
  <indicator-trend headingLevel="2" />,
  // @ts-expect-error -- no level
  <indicator-trend heading-level="two" />,
  // @ts-expect-error -- only read
  <indicator-trend complete />,
  // @ts-expect-error -- Lit's, not the page's
  <indicator-trend renderOptions={{}} />,
  // @ts-expect-error -- a listener, not text
  <indicator-trend onindicator-load="load()" />,
  // @ts-expect-error -- another event's
  <indicator-trend onindicator-load={select} />,
  // @ts-expect-error -- no such way of loading
  <spider-chart loading="soon" />,
];
