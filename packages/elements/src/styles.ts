import { css, unsafeCSS } from 'lit';
import { declarations, forcedPalette, palette } from './palette.js';

/** The look that all elements share. Everything that a page may change is a custom property `--indicator-*` or a part. */
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
  .notes,
  .source,
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
    border-radius: 2px;
    outline-offset: 3px;
    touch-action: pan-y pinch-zoom;
    -webkit-user-select: none;
    user-select: none;
  }
  .room,
  .chart:not(:has(svg)) {
    /* About what the picture will take, so that nothing below it jumps when it comes, nor comes near the viewport too early. */
    min-block-size: var(--_room, calc(clamp(150px, 32cqi, 260px) + 56px));
  }
  .chart:focus-visible,
  button:focus-visible,
  summary:focus-visible,
  .table:focus-visible {
    outline: 2px solid var(--indicator-focus, var(--_own));
  }
  .table {
    margin-block: var(--_gap);
    max-block-size: 416px;
    overflow: auto;
    outline-offset: 3px;
  }
  table {
    border-collapse: collapse;
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
    position: sticky;
    inset-block-start: 0;
    background: var(--_page);
    font-weight: 600;
  }
  tr > :first-child {
    text-align: start;
    white-space: nowrap;
  }

  .notes ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 4px;
  }
  .notes li,
  .notes p {
    max-inline-size: 85ch;
    margin: 0;
  }
  .signed {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
  }
  .sign {
    font-weight: 600;
  }
  .number {
    justify-self: start;
    min-inline-size: 1.25em;
    line-height: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.1em;
    border: 1px solid var(--_muted);
    border-radius: 1em;
    box-sizing: content-box;
    text-align: center;
    font-weight: 400;
    font-size: 0.85em;
  }
  .notes details {
    margin-block-start: 6px;
  }
  .notes summary {
    cursor: pointer;
    inline-size: fit-content;
    outline-offset: 2px;
    /* WCAG 2.2: a target of at least 24 px. */
    padding-block: max(3px, calc((24px - 1lh) / 2));
  }
  .notes p + p {
    margin-block-start: 4px;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-start: var(--_gap);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_grid);
  }
  .source {
    flex: 1 1 256px;
  }
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  button {
    font: inherit;
    font-size: max(0.8125em, 12px);
    line-height: 1.25;
    min-block-size: 32px;
    padding: 4px 10px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    background: transparent;
    color: var(--_ink);
    cursor: pointer;
    outline-offset: 2px;
  }
  button:hover {
    border-color: var(--_ink);
  }
  .state {
    padding-block: 12px;
  }
  .loading {
    min-block-size: 352px;
  }
  .error {
    margin-block-end: 12px;
    padding: 12px 16px 4px;
    border-inline-start: 4px solid var(--_worse);
    background: color-mix(in srgb, var(--_worse) 8%, transparent);
    color: var(--_ink);
    font-size: max(0.875em, 12px);
  }
  .error p {
    margin: 0 0 8px;
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

  @media (forced-colors: active) {
    :host,
    :host(:state(dark)) {
      ${unsafeCSS(declarations(forcedPalette, false))}
    }
    .error {
      border: 1px solid;
    }
  }
  @media print {
    :host,
    :host(:state(dark)) {
      ${unsafeCSS(declarations(palette.light))}
      break-inside: avoid;
    }
    .menu {
      display: none;
    }
    .table {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
