import { css } from 'lit';

/** Styles of columns with `sortable` and `checkboxes`. */
export const columnHeadStyles = css`
  .table .col-check {
    padding-inline: 4px 0;
    inline-size: 36px;
  }
  .table .col-check input {
    margin: 0;
  }
  .checkbox-target {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    cursor: pointer;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  [aria-sort] .sort {
    color: var(--_text);
  }
  @container org (inline-size < 600px) {
    .table td.col-check {
      inline-size: 24px;
    }
    /* The heads are a line of buttons to sort and select. Other heads are for assistive technology only. */
    .table thead {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
    }
    .table thead tr {
      display: flex;
      gap: 12px;
      padding-inline: 4px;
      border-block-end: 1px solid var(--_border-strong);
    }
    .table th:has(.sort, input) {
      display: grid !important;
      align-items: center;
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    .table th.col-check {
      padding-inline-start: 4px;
      margin-inline-end: -4px;
    }
    .table th:not(:has(.sort, input)) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
