import { css } from 'lit';

/** Permissions and history. */
export const sectionStyles = css`
  .area {
    display: grid;
    gap: 4px;
  }
  .area li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    padding-block: 4px;
    font-size: var(--_font-size-s);
    overflow-wrap: anywhere;
  }
  .events {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .events li {
    display: grid;
    gap: 2px;
    padding-block: 10px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .events li + li {
    border-block-start: 1px solid var(--_border);
  }
  .events li:first-child {
    padding-block-start: 0;
  }
  .item-label {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: center;
  }
  .events .target {
    font-weight: 500;
  }
`;
