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
  .person {
    display: flex;
    align-items: center;
    gap: 10px;
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
  .sub {
    overflow-wrap: anywhere;
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
    .current {
      display: none;
    }
    .table td.col-main {
      flex-basis: calc(100% - 132px);
    }
    .table td.meta {
      padding-inline-start: 42px;
    }
    .cell-label {
      display: inline;
    }
    .cell-label::after {
      content: ' ·';
    }
    .is-loading .spacer td {
      block-size: calc(148px + 21em) !important;
    }
    .table .col-menu {
      inline-size: auto;
    }
  }
`;
