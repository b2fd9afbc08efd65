import { css } from 'lit';

/** The record of a domain is below it. */
export const styles = css`
  .table td.col-details {
    padding: 14px 16px 12px;
  }
  .name {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .cell-label {
    display: none;
  }
  .select.wide {
    inline-size: 100%;
  }
  .col-join select {
    color: var(--_text);
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_font-size-s);
  }
  .details p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .details strong {
    font-weight: 600;
  }
  .values,
  .found {
    max-inline-size: 760px;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    list-style: none;
  }
  .values > div {
    display: grid;
    grid-template-columns: 172px minmax(0, 1fr) auto;
    gap: 0 12px;
  }
  .found > li {
    display: flex;
    gap: 10px;
  }
  .values > div,
  .found > li {
    align-items: center;
    min-block-size: 40px;
    padding: 4px 6px 4px 12px;
    padding-inline: 12px 6px;
  }
  .values > div + div,
  .found > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .values dt {
    color: var(--_muted);
  }
  .values dd {
    margin: 0;
  }
  .details .mono {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_font-size-xs);
    overflow-wrap: anywhere;
  }
  .values .end > span,
  .found > li > span:last-child {
    padding-inline-end: 6px;
  }
  .found .icon {
    flex: none;
    color: var(--_muted);
  }
  .found .bad .icon {
    color: var(--_danger);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  @container org (inline-size >= 600px) {
    .table tr:not(.spacer) {
      grid-template-columns: minmax(0, 1fr) 160px 228px 150px 44px;
    }
    .table tr:not(.spacer):not(:has(.col-menu)) {
      grid-template-columns: minmax(0, 1fr) 160px 228px 150px;
    }
    .table td.col-menu {
      grid-area: 1 / -2;
    }
    .table td.col-details {
      grid-area: 2 / 1 / auto / -1;
    }
  }
  @container org (600px <= inline-size < 840px) {
    .table .col-checked {
      display: none;
    }
    .table tr:not(.spacer) {
      grid-template-columns: minmax(0, 1fr) 140px 228px 44px;
    }
    .table tr:not(.spacer):not(:has(.col-menu)) {
      grid-template-columns: minmax(0, 1fr) 140px 228px;
    }
    .values > div {
      grid-template-columns: 96px minmax(0, 1fr) auto;
    }
  }
  @container org (inline-size < 600px) {
    .cell-label {
      display: inline;
    }
    .table td.col-join:has(.select) {
      flex-basis: 100%;
    }
    .is-loading .spacer td {
      block-size: calc(155px + 13.8em) !important;
    }
    .values > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .values dt {
      grid-column: 1 / -1;
    }
  }
`;
