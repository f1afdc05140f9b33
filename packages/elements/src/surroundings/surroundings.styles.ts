import { css, unsafeCSS } from 'lit';
import { declarations, palette } from '../palette.js';
import { forcedPalette } from './forced-palette.js';

/** The look of what stands around the words: notes, menu, what is said of a failure; and how all of it looks in print and in forced colours. */
export const surroundingStyles = css`
  /* A long word that does not fit is broken at a hyphen, where the browser knows how; an ordinary one is not broken at will. */
  .frame {
    hyphens: auto;
    hyphenate-limit-chars: 12 5 5;
  }
  .notes,
  .source {
    margin: 0;
    font-size: max(0.8125em, 12px);
    line-height: 1.45;
    color: var(--_muted);
  }
  .chart:focus-visible,
  button:focus-visible,
  summary:focus-visible,
  .table:focus-visible {
    outline: 2px solid var(--indicator-focus, var(--_own));
  }
  .table {
    outline-offset: 3px;
    isolation: isolate;
  }
  /* Whose number it is stays in sight, and of what. */
  thead,
  tr > :first-child {
    position: sticky;
  }
  thead {
    inset-block-start: 0;
    z-index: 1;
  }
  th {
    background: var(--_page);
  }
  /* Where a long word in large letters would leave the numbers no room, the names scroll with them. */
  @container (inline-size > 16em) {
    tr > :first-child {
      inset-inline-start: 0;
    }
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
    grid-template-columns: 2.25em minmax(0, 1fr);
  }
  .sign {
    font-weight: 600;
  }
  .number {
    place-self: start;
    /* A ring for one digit, and longer for two. */
    min-inline-size: 0.75em;
    padding-inline: 0.25em;
    line-height: 1.25em;
    margin-block-start: 0.1em;
    border: 1px solid var(--_muted);
    border-radius: 1em;
    box-sizing: content-box;
    text-align: center;
    font-weight: 400;
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
  .footer,
  .menu {
    display: flex;
    flex-wrap: wrap;
  }
  .footer {
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

  @media (forced-colors: active), print {
    .frame {
      --_page: Canvas !important;
    }
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
    /* A long table has no room on one sheet, and would begin on the next. */
    :host([view='table']) {
      break-inside: auto;
    }
    .heading,
    .subheading,
    .summary {
      break-after: avoid;
    }
    tr,
    caption {
      break-inside: avoid;
    }
    /* Nor does the head stand at the foot of a sheet, with its first row alone. */
    caption,
    thead,
    tbody > :first-child {
      break-after: avoid;
    }
    .menu {
      display: none;
    }
    .table {
      max-block-size: none;
      overflow: visible;
    }
    /* Nobody can scroll on paper. */
    table {
      font-size: max(0.75em, 10px);
    }
    thead,
    tr > :first-child {
      position: static;
      min-inline-size: 8em;
    }
    th,
    td {
      padding-inline-end: 6px;
    }
    /* What is folded away on a screen can be read on paper. Browsers from 2025 on. */
    .notes details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    .notes summary {
      list-style: none;
    }
  }
`;
