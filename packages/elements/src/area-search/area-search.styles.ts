import { css } from 'lit';

/** The look of the search; it comes with that. */
export const areaSearchStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-start: var(--_gap);
  }
  .search :is(label, input, span) {
    font-size: max(0.8125em, 12px);
  }
  .search input {
    font-family: inherit;
    min-inline-size: 0;
    inline-size: 136px;
    min-block-size: 32px;
    box-sizing: border-box;
    padding: 4px 8px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    background: transparent;
    color: var(--_ink);
  }
  .search input:focus-visible {
    outline: 2px solid var(--indicator-focus, var(--_own));
    outline-offset: 2px;
  }
  @media print {
    .search {
      display: none;
    }
  }
`;
