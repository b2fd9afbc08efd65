import { css } from 'lit';

/**
 * Rows as grids, so that a cell `col-details` is below the other cells and as wide as all of them. The element sets the
 * columns.
 */
export const detailsRowStyles = css`
  .table .col-wide {
    display: none;
  }
  .table td.col-details:not(:has(.details)) {
    display: none;
  }
  .table td.col-details {
    background: var(--_surface-sunken);
    white-space: normal;
  }
  @container org (inline-size >= 600px) {
    .table,
    .table :is(thead, tbody) {
      display: block;
    }
    .table tr:not(.spacer) {
      display: grid;
    }
    .table :is(td, th) {
      display: flex;
      align-items: center;
      min-inline-size: 0;
    }
    .table td {
      block-size: auto;
      min-block-size: var(--_row);
    }
    .table td.col-details {
      grid-column: 1 / -1;
      min-block-size: 0;
    }
    .table tbody tr.spacer,
    .table tbody tr.spacer td {
      display: block;
      min-block-size: 0;
    }
  }
  @container org (inline-size < 600px) {
    .table td.col-main {
      flex-basis: calc(100% - 56px);
    }
    .table tbody td.col-details {
      order: 3;
      flex-basis: 100%;
      padding: 12px;
      background: var(--_surface-sunken) !important;
    }
  }
`;
