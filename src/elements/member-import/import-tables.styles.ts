import { css } from 'lit';

/** Tables of columns, role values and rows. On narrow pages, each row is a block. */
export const tableStyles = css`
  .mapping,
  .rows-table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  :is(.mapping, .rows-table) :is(th, td) {
    padding: 6px 8px;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  :is(.mapping, .rows-table) thead th {
    font-size: var(--_font-size-s);
    color: var(--_muted);
  }
  .mapping tbody th {
    font-weight: 500;
  }
  :is(.mapping, .rows-table) .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .mapping:not(.roles) thead th:first-child {
    inline-size: 20%;
  }
  .mapping:not(.roles) thead th:nth-child(3) {
    inline-size: 24%;
  }
  .mapping:not(.roles) thead th:nth-child(4) {
    inline-size: 24%;
  }
  .roles thead th:nth-child(2) {
    inline-size: 14%;
  }
  .samples > bdi,
  .rows-table td > bdi {
    display: block;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .samples > bdi {
    color: var(--_muted);
  }
  .verdict {
    font-size: var(--_font-size-s);
  }
  .verdict > span {
    display: flex;
    gap: 6px;
  }
  .verdict .icon {
    margin-block-start: 1px;
  }
  .rows-table thead th:first-child {
    inline-size: 84px;
  }
  .narrow-label {
    display: none;
  }
  @container org (inline-size < 600px) {
    :is(.mapping, .rows-table) :is(thead) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :is(.mapping, .rows-table),
    :is(.mapping, .rows-table) :is(tbody, tr, th, td) {
      display: block;
    }
    :is(.mapping, .rows-table) tr {
      padding-block: 8px;
      border-block-end: 1px solid var(--_border);
    }
    :is(.mapping, .rows-table) tbody :is(th, td):is(th, td, .number) {
      inline-size: auto;
      padding: 2px 0;
      border: 0;
      text-align: start;
    }
    .narrow-label {
      display: inline;
    }
    .wide-label {
      display: none;
    }
    :is(.mapping, .rows-table) .number {
      font-size: var(--_font-size-s);
      color: var(--_muted);
    }
  }
`;
