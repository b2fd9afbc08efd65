import { css } from 'lit';

/** The certificates of a connection are below it. */
export const styles = css`
  .table td.col-details {
    padding: 8px 16px;
  }
  .person {
    display: flex;
    gap: 10px;
    align-items: center;
    min-inline-size: 0;
    flex: 1;
    padding-block: 6px;
  }
  .skeleton.round {
    border-radius: var(--_radius);
  }
  .identity > *,
  .domains > * {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .domains {
    display: grid;
    min-inline-size: 0;
  }
  .cell-label {
    display: none;
  }
  .details {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_font-size-s);
  }
  .certificates {
    margin: 0;
  }
  .certificates > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 24% 30%;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 40px;
    padding-block: 4px;
  }
  .certificates > div + div {
    border-block-start: 1px solid var(--_border);
  }
  .certificates dd {
    margin: 0;
  }
  .certificates .mono {
    font-size: var(--_font-size-xs);
    overflow-wrap: anywhere;
  }
  .plain {
    margin: 0;
    padding-inline-start: 20px;
  }
  @container org (inline-size >= 600px) {
    .table tr:not(.spacer) {
      grid-template-columns: minmax(0, 1fr) 24% 150px 156px 96px 44px;
    }
    .table tr:not(.spacer):not(:has(.col-menu)) {
      grid-template-columns: minmax(0, 1fr) 24% 150px 156px 96px;
    }
    .table .col-members {
      justify-content: flex-end;
    }
    .table td.col-menu {
      grid-area: 1 / -2;
    }
    .table td.col-details {
      grid-area: 2 / 1 / auto / -1;
    }
  }
  @container org (600px <= inline-size < 840px) {
    .table .col-members {
      display: none;
    }
    .table tr:not(.spacer) {
      grid-template-columns: minmax(0, 1fr) 24% 140px 150px 44px;
    }
    .table tr:not(.spacer):not(:has(.col-menu)) {
      grid-template-columns: minmax(0, 1fr) 24% 140px 150px;
    }
  }
  @container org (inline-size < 600px) {
    .cell-label {
      display: inline;
    }
    .table td.col-domains {
      flex-basis: 100%;
    }
    .is-loading .spacer td {
      block-size: calc(405px + 14.85em) !important;
    }
    .certificates > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
