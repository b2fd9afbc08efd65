import { css } from 'lit';

/** Removable chips. */
export const removableChipStyles = css`
  .chip .remove-button {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    cursor: pointer;
    color: inherit;
  }
  .chip .remove-button:hover {
    background: var(--_hover);
  }
  .chip .remove-button:focus-visible {
    outline-offset: -2px;
  }
`;
