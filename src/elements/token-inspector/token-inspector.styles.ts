import { css } from 'lit';

export const styles = css`
  :host {
    --_accent-tint: var(
      --org-accent-tint,
      light-dark(
        color-mix(in oklab, var(--_surface), var(--_accent) 8%),
        color-mix(in oklab, var(--_surface), var(--_accent) 14%)
      )
    );
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: flex-start;
  }
  .head > div {
    flex: 1 1 240px;
    min-inline-size: 0;
  }
  .head h2 {
    font-size: calc(var(--_size) * 1.429);
  }
  .head p {
    color: var(--_muted);
    max-inline-size: 60ch;
    text-wrap: pretty;
    margin-block-start: 2px;
  }
  .head .actions {
    display: flex;
    gap: 8px;
    flex: 0 1 auto;
    flex-wrap: wrap;
  }
  .tabs {
    display: flex;
    gap: 20px;
    margin-block-start: 16px;
    border-block-end: 1px solid var(--_border);
    overflow-x: auto;
  }
  .tabs button {
    min-block-size: 36px;
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    white-space: nowrap;
    margin-block-end: -1px;
  }
  .tabs button:hover {
    color: var(--_text);
  }
  .tabs button[aria-selected='true'] {
    color: var(--_text);
    border-block-end-color: var(--_accent);
    font-weight: 500;
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding-block-start: 16px;
  }
  .panel:focus-visible {
    outline-offset: 4px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 12px 24px;
  }
  .comparison {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-inline-size: 0;
  }
  .life {
    display: grid;
    gap: 6px;
    inline-size: 200px;
    max-inline-size: 100%;
    font-size: var(--_font-size-s);
    margin-inline-start: auto;
  }
  .life > span {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_hover);
  }
  progress::-webkit-progress-bar {
    background: var(--_hover);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .findings {
    display: grid;
    gap: 8px;
    padding: 12px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .findings h3 {
    font-size: var(--_font-size-s);
  }
  .findings li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 10px;
    overflow-wrap: anywhere;
  }
  .findings ul {
    display: grid;
    gap: 6px;
  }
  .findings li .icon {
    margin-block-start: 2px;
    color: var(--_success);
  }
  .findings li.mind .icon {
    color: var(--_muted);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: var(--_font-size-s);
  }
  :is(td, th) {
    padding: 5px 10px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--_muted);
    font-size: var(--_font-size-xs);
    font-weight: 500;
  }
  col.name {
    inline-size: 28%;
  }
  th.group {
    padding-block: 14px 4px;
    font-weight: 600;
    font-size: var(--_font-size-s);
  }
  th[scope='row'],
  td {
    font-family: var(--_mono);
    font-size: 12px;
    line-height: 1.6;
  }
  th[scope='row'] {
    color: var(--_muted);
  }
  th[scope='row'] small {
    display: block;
    font-size: 11px;
    line-height: 1.3;
  }
  tr.changed th[scope='row'] {
    color: var(--_text);
  }
  tr.changed td:last-child {
    background: var(--_accent-tint);
  }
  td ul {
    display: grid;
  }
  td .ago,
  td .none {
    color: var(--_muted);
    font-family: var(--_font);
  }
  ins {
    text-decoration: none;
    color: var(--_success);
  }
  del {
    color: var(--_danger);
    text-decoration-thickness: 1px;
  }
  .skeleton.skeleton-claim {
    inline-size: 60%;
    margin-block: 5px;
  }
  @container org (width < 600px) {
    .head .actions {
      inline-size: 100%;
    }
    .head .actions .button {
      flex: 1;
    }
    .life {
      inline-size: 100%;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    th[scope='row'],
    td {
      display: block;
      inline-size: 100%;
    }
    th[scope='row'] {
      border: 0;
      padding-block-end: 0;
    }
    td {
      padding-block: 2px 6px;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      font-family: var(--_font);
      color: var(--_muted);
    }
    td.was {
      border: 0;
      padding-block-end: 0;
    }
    th.group {
      display: block;
    }
  }
  @media (forced-colors: active) {
    tr.changed td:last-child {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
    progress {
      border: 1px solid CanvasText;
    }
  }
`;
