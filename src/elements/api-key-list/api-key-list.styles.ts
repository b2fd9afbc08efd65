import { css } from 'lit';

export const styles = css`
  .cell-label {
    display: none;
  }
  .col-permissions {
    inline-size: 124px;
  }
  .col-creator {
    inline-size: 164px;
  }
  .col-used {
    inline-size: 116px;
  }
  .col-status {
    inline-size: 244px;
  }
  @container org (inline-size < 600px) {
    .cell-label {
      display: inline;
    }
    .table td.col-main {
      flex-basis: calc(100% - 48px);
    }
    .is-loading .spacer td {
      block-size: calc(266px + 20.5em) !important;
    }
  }
`;
