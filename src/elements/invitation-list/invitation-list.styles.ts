import { css } from 'lit';

export const styles = css`
  .col-roles {
    inline-size: 20%;
  }
  .col-status {
    inline-size: 180px;
  }
  .col-date {
    inline-size: 116px;
  }
  .table .col-menu {
    inline-size: 136px;
  }
  @container org (inline-size < 600px) {
    .wide-only {
      display: none;
    }
    .table td.col-main {
      flex-basis: calc(100% - 48px);
    }
    .is-loading .spacer td {
      block-size: calc(295px + 19.4em) !important;
    }
    .table .col-menu {
      inline-size: auto;
    }
  }
`;
