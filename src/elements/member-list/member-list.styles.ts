import { css } from 'lit';

export const styles = css`
  .person {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .col-roles {
    inline-size: 20%;
  }
  .col-status {
    inline-size: 100px;
  }
  .col-mfa {
    inline-size: 112px;
  }
  .col-date {
    inline-size: 118px;
  }
  .managed {
    margin-inline-start: 6px;
  }
  .more {
    justify-self: start;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    line-height: inherit;
    cursor: pointer;
    vertical-align: bottom;
  }
  .more:hover {
    text-decoration: underline;
  }
  .more:focus-visible {
    outline-offset: -1px;
  }
  .role {
    inline-size: 156px;
  }
  .table {
    --_in: 42px;
  }
  .table.is-selectable {
    --_in: 78px;
  }
  @container org (inline-size < 600px) {
    .table td.meta.full {
      padding-inline-start: var(--_in);
    }
    .table td.lead {
      margin-inline-start: var(--_in);
    }
    .table td.meta .icon {
      inline-size: 14px;
      block-size: 14px;
    }
    .table td.col-main {
      flex-basis: calc(100% - 84px);
    }
    .is-loading .spacer td {
      block-size: calc(472px + 31.05em) !important;
    }
  }
  @container org (inline-size < 340px) {
    .table td.last {
      flex-basis: 100%;
      padding-inline-start: var(--_in);
    }
    .is-loading .spacer td {
      block-size: calc(520px + 41.4em) !important;
    }
  }
`;
