import { css } from 'lit';

/** Styles of the retention table and of the tables of the charts. */
export const activityTableStyles = css`
  .scroll {
    overflow: auto;
    min-block-size: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .scroll:focus-visible {
    outline-offset: 1px;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  :is(td, th) {
    padding: 6px 12px;
    text-align: start;
    font-weight: 400;
  }
  tbody :is(td, th) {
    block-size: 32px;
    border-block-start: 1px solid var(--_border);
  }
  tbody tr:first-child :is(td, th) {
    border-block-start: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    color: var(--_muted);
    font-size: var(--_font-size-xs);
    font-weight: 500;
    background: var(--_surface-sunken);
    border-block-end: 1px solid var(--_border);
  }
  .number {
    text-align: end;
  }
  .cohorts :is(td, th) {
    white-space: nowrap;
    padding-inline: 10px;
  }
  .lead {
    color: var(--_muted);
    font-size: var(--_font-size-s);
    margin-block-end: 10px;
  }
  .shade-1 {
    background: color-mix(in oklab, var(--_accent) 5%, transparent);
  }
  .shade-2 {
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
  }
  .shade-3 {
    background: color-mix(in oklab, var(--_accent) 15%, transparent);
  }
  .shade-4 {
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }
  .shade-5 {
    background: color-mix(in oklab, var(--_accent) 25%, transparent);
  }
  .skeleton.cohort-block {
    block-size: 292px;
    border-radius: var(--_radius);
  }
  @container org (inline-size < 600px) {
    .cohorts thead th {
      white-space: normal;
    }
    .skeleton.cohort-block {
      block-size: 307px;
    }
  }
  @media (forced-colors: active) {
    /* Backgrounds are removed, so the shade becomes a bar. */
    [class*='shade-'] {
      background: none;
      border-inline-start: 1px solid Highlight;
    }
    .shade-2 {
      border-inline-start-width: 3px;
    }
    .shade-3 {
      border-inline-start-width: 5px;
    }
    .shade-4 {
      border-inline-start-width: 7px;
    }
    .shade-5 {
      border-inline-start-width: 9px;
    }
  }
`;
