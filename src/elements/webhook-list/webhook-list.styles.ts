import { css } from 'lit';

export const styles = css`
  .cell-label {
    display: none;
  }
  .col-events {
    inline-size: 124px;
  }
  .col-last {
    inline-size: 140px;
  }
  .col-status {
    inline-size: 220px;
  }
  .open {
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
    cursor: pointer;
  }
  .open:hover {
    text-decoration: underline;
  }
  .identity > .sub {
    justify-self: start;
    max-inline-size: 100%;
  }
  .state {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    line-height: 1.35;
  }
  .state > .sub {
    padding-inline-start: 21px;
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  @container org (inline-size >= 600px) {
    .table tr:has(.open[aria-expanded='true']) > td {
      background: var(--_accent-tint);
    }
    .table tr:has(.open[aria-expanded='true']) > td:first-child {
      box-shadow: inset 3px 0 var(--_accent);
      padding-inline-start: 10px;
    }
    .table tr:has(.open[aria-expanded='true']) > td:first-child:dir(rtl) {
      box-shadow: inset -3px 0 var(--_accent);
    }
  }
  @container org (inline-size < 600px) {
    .cell-label {
      display: inline;
    }
    .table td.col-main {
      flex-basis: calc(100% - 48px);
    }
    .table tr:has(.open[aria-expanded='true']) {
      background: var(--_accent-tint);
    }
    .is-loading .spacer td {
      block-size: calc(160px + 12.3em) !important;
    }
  }
`;
