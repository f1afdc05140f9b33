import { css, unsafeCSS } from 'lit';
import { declarations, palette } from './palette.js';

/**
 * The look of the words, and the room of what comes after them. Everything that a page may change is a custom property `--indicator-*` or a
 * part. The look of what stands around the words comes with that: `surroundings.styles.ts`.
 */
export const styles = css`
  :host {
    ${unsafeCSS(declarations(palette.light))}
    --_gap: var(--indicator-gap, 8px);
    display: block;
    margin-block: 24px;
    min-inline-size: 0;
    /* A change of the page's own colour is seen through this: see IndicatorElement. */
    transition: color 1ms !important;
  }
  :host(:state(dark)) {
    ${unsafeCSS(declarations(palette.dark))}
  }
  :host([hidden]) {
    display: none;
  }
  /* What the page says of its texts ends here, but for the font and what is not seen. Its root's size may be anything: no rem. */
  .frame,
  .loading {
    all: initial;
    display: block;
    /* Beside what floats, as wide as can be read, or below it. */
    min-inline-size: min(100%, 16em);
    direction: ltr;
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    -webkit-text-size-adjust: inherit;
    font-family: var(--indicator-font, inherit);
    font-size: max(var(--indicator-font-size, 1em), 12px);
    line-height: 1.5;
  }
  .frame {
    color: var(--_ink);
    container-type: inline-size;
    /* A container has no width of its own; one that is as wide as its content, as in a row of flex items, would be of none. */
    contain-intrinsic-inline-size: min(40em, 80vw);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .indicator-snapshot ~ .frame:not(.older) {
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .indicator-snapshot ~ :not(.frame) {
    display: none;
  }
  .heading {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
    font-weight: 600;
  }
  .subheading,
  .state {
    margin: 0;
    font-size: max(0.8125em, 12px);
    line-height: 1.45;
    color: var(--_muted);
  }
  .subheading {
    margin-block-start: 2px;
    max-inline-size: 75ch;
  }
  .summary {
    margin: var(--_gap) 0 0;
    max-inline-size: 66ch;
  }
  .verdict {
    font-weight: 600;
  }
  .mark {
    margin-inline-end: 0.25em;
  }
  .better {
    color: var(--_better);
  }
  .worse {
    color: var(--_worse);
  }
  .changed {
    color: var(--_changed);
  }

  .chart {
    position: relative;
    margin-block: calc(var(--_gap) * 1.5) var(--_gap);
  }
  .room {
    /* About what the picture will take, so that nothing below it jumps when it comes, nor comes near the viewport too early. */
    min-block-size: var(--_room, calc(clamp(150px, 32cqi, 260px) + 56px));
  }
  .table {
    margin-block: var(--_gap);
    /* Ends within a row, with most captions and headings: so it is seen that there is more. */
    max-block-size: 402px;
    overflow: auto;
  }
  table {
    /* Not collapsed: such borders do not go with a cell that stays in sight. */
    border-spacing: 0;
    inline-size: 100%;
    font-size: max(0.875em, 12px);
    line-height: 1.4;
    overflow-wrap: normal;
    font-variant-numeric: tabular-nums;
  }
  caption {
    /* As wide as what is seen of the table. */
    max-inline-size: 100cqi;
    text-align: start;
    color: var(--_muted);
    padding-block-end: 4px;
  }
  th,
  td {
    padding: 4px 12px 4px 0;
    border-block-end: 1px solid var(--_grid);
    text-align: end;
    font-weight: 400;
  }
  td + .words {
    min-inline-size: 10em;
  }
  thead th {
    font-weight: 600;
  }
  tr > :first-child {
    text-align: start;
    /* A period or a name has room, and a whole sentence wraps and leaves the numbers theirs. */
    min-inline-size: min(40cqi, 10em);
  }

  .state {
    padding-block: 12px;
  }
  .loading {
    min-block-size: 352px;
  }
  .hidden-visually {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  [hidden] {
    display: none !important;
  }
`;
