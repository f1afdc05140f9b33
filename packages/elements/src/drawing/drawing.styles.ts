import { css, unsafeCSS } from 'lit';
import { declarations, palette } from '../palette.js';

/** The look of the drawing and of what is read in it; it comes with them. */
export const drawingStyles = css`
  .chart {
    border-radius: 2px;
    outline-offset: 3px;
    touch-action: pan-y pinch-zoom;
    -webkit-user-select: none;
    user-select: none;
  }
  .drawing {
    overflow: hidden;
  }
  .paper {
    ${unsafeCSS(declarations(palette.light))}
    --_page: white !important;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    white-space: nowrap;
  }
  .probe::before {
    content: 'Hamnö 0123';
  }
  .drawing svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }
  .drawing text {
    font-family: var(--indicator-font, inherit);
    font-variant-numeric: tabular-nums;
  }
  .views,
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: var(--_gap) 0 0;
  }
  .legend {
    column-gap: 20px;
    list-style: none;
    padding: 0;
    font-size: max(0.8125em, 12px);
    font-weight: 600;
  }
  .own {
    color: var(--_own);
  }
  .other {
    color: var(--_other);
  }
  .quiet {
    color: var(--_muted);
  }
  [aria-pressed='true'] {
    font-weight: 600;
    box-shadow: inset 0 -2px var(--_ink);
  }
  .cursor {
    position: absolute;
    inline-size: 14px;
    block-size: 14px;
    margin: -7px;
    border: 2px solid var(--_ink);
    border-radius: 50%;
    pointer-events: none;
    box-sizing: border-box;
  }
  .tooltip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
    max-inline-size: min(288px, 90%);
    box-sizing: border-box;
    padding: 6px 10px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    background: var(--_page);
    color: var(--_ink);
    font-size: max(0.8125em, 12px);
    line-height: 1.4;
    box-shadow: 0 2px 8px rgb(0 0 0 / 15%);
    -webkit-user-select: text;
    user-select: text;
  }
  .tooltip strong,
  .tooltip span {
    display: block;
  }

  @media (forced-colors: active) {
    .drawing svg {
      forced-color-adjust: none;
    }
    [aria-pressed='true'] {
      border-block-end-width: 3px;
    }
  }
  @media print {
    .views,
    .tooltip,
    .cursor {
      display: none;
    }
    .drawing svg {
      block-size: auto;
    }
  }
`;
