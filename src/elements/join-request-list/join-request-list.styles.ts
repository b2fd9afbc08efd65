import { css } from 'lit';

export const styles = css`
  .col-requested {
    inline-size: 128px;
  }
  .col-role {
    inline-size: 152px;
  }
  .col-decide {
    inline-size: 184px;
  }
  .person,
  .decide {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .decide {
    justify-content: flex-end;
    gap: 4px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    min-inline-size: 0;
  }
  .line .name {
    font-weight: 500;
  }
  .line .name,
  .sub {
    overflow-wrap: anywhere;
  }
  .select.wide {
    inline-size: 100%;
  }
  .cell-label {
    display: none;
  }
  @container org (600px <= inline-size) {
    .person {
      padding-block: 4px;
    }
  }
  @container org (600px <= inline-size < 760px) {
    .table .col-requested {
      inline-size: 104px;
    }
    .table .col-role {
      inline-size: 128px;
    }
  }
  @container org (inline-size < 600px) {
    .cell-label {
      display: inline;
    }
    .table td.meta.full {
      padding-inline-start: 78px;
    }
    .table:not(.is-selectable) td.meta.full {
      padding-inline-start: 42px;
    }
    .decide > .button {
      flex: 1;
      border-color: var(--_border-strong);
    }
    .is-loading .spacer td {
      block-size: calc(332px + 15.9em) !important;
    }
  }
`;
