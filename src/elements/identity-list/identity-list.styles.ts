import { css } from 'lit';

export const styles = css`
  .col-managed-by {
    inline-size: 180px;
  }
  .col-last-used {
    inline-size: 140px;
  }
  .table .col-unlink {
    inline-size: 240px;
    padding-inline: 0 4px;
    text-align: end;
    overflow: visible;
  }
  .col-unlink .reason {
    justify-content: flex-end;
    line-height: 1.3;
    text-align: start;
  }
  .table .col-unlink:has(.button + .reason) {
    padding-block: 8px;
  }
  .col-unlink .button + .reason {
    margin-block-start: 4px;
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
  .managed-by {
    display: inline-flex;
    vertical-align: middle;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    font-size: var(--_font-size-s);
    overflow-wrap: anywhere;
  }
  .managed-by > .icon {
    flex: none;
    color: var(--_muted);
  }
  .cell-label {
    display: none;
  }
  @container org (inline-size < 600px) {
    .table td.meta {
      padding-inline-start: 42px;
    }
    .table td.meta:empty {
      display: none;
    }
    .cell-label {
      display: inline;
    }
    .cell-label::after {
      content: ' ·';
    }
    .is-loading .spacer td {
      block-size: calc(116px + 21em) !important;
    }
    .table td.col-unlink:nth-child(n) {
      order: 3;
      padding-block: 0;
      inline-size: 100%;
      padding-inline-start: 42px;
      text-align: start;
    }
    .col-unlink .reason {
      justify-content: flex-start;
    }
  }
`;
