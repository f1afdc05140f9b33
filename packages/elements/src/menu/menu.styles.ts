import { css } from 'lit';

/** The look of the menu's items; it comes with them. */
export const menuStyles = css`
  .actions {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: calc(100vw - 8px);
    max-block-size: calc(100vh - 8px);
    overflow: auto;
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_axis);
    border-radius: 6px;
    background: var(--_page);
    color: var(--_ink);
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
  }
  .actions button {
    display: block;
    inline-size: 100%;
    border-color: transparent;
    text-align: start;
  }
  .actions button:hover {
    background: var(--_grid);
  }
`;
