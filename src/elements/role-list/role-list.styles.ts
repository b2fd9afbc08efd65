import { css } from 'lit';

export const styles = css`
  .col-type {
    inline-size: 112px;
  }
  .col-members {
    inline-size: 132px;
  }
  .col-permissions {
    inline-size: 132px;
  }
  .col-changed {
    inline-size: 132px;
  }
  a {
    color: var(--_accent-text);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .open {
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
  .cell-label,
  .narrow-only {
    display: none;
  }
  @container org (inline-size < 960px) {
    .table .col-changed {
      display: none;
    }
  }
  @container org (inline-size < 600px) {
    .segmented,
    .table td.col-type {
      display: none;
    }
    .narrow-only {
      display: inline-flex;
    }
    .cell-label {
      display: inline;
    }
    .table td.col-main {
      flex-basis: calc(100% - 48px);
    }
    .table td.below-840 {
      display: block;
    }
    .toolbar > .select {
      flex: 1 1 0;
      max-inline-size: none;
    }
    .is-loading .spacer td {
      block-size: calc(150px + 20em) !important;
    }
  }
`;
