import { css } from 'lit';

export const styles = css`
  .col-signed-in {
    inline-size: 190px;
  }
  .col-last-active {
    inline-size: 150px;
  }
  .table .col-menu {
    inline-size: 128px;
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--_hover);
    color: var(--_muted);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .cell-label {
    display: none;
  }
  .table-foot {
    flex-direction: column;
    align-items: flex-start;
    padding-block: 8px;
  }
  @container org (inline-size < 600px) {
    .wide-only {
      display: none;
    }
    .cell-label {
      display: inline;
    }
    .table .col-menu {
      inline-size: auto;
    }
  }
`;
