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
  .table .col-actions {
    inline-size: 136px;
    padding-inline: 0 4px;
    text-align: end;
    overflow: visible;
  }
  .row-actions {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
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
    .table .col-actions {
      order: 1;
      inline-size: auto;
      padding: 0;
    }
  }
`;
