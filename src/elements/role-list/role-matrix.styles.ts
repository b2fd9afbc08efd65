import { css } from 'lit';

/** Layers (`z-index`): corner 4, group headings 3, header row 2, other headings 1. */
export const roleMatrixStyles = css`
  .matrix-bar {
    display: flex;
    justify-content: flex-end;
    margin-block-end: 4px;
  }
  .matrix {
    position: relative;
    max-block-size: min(720px, 80dvh);
    overflow: auto;
    border-block-end: 1px solid var(--_border);
    font-size: var(--_font-size-s);
  }
  .matrix table {
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    inline-size: max-content;
    min-inline-size: 100%;
  }
  .matrix :is(th, td) {
    inline-size: 132px;
    max-inline-size: 132px;
    block-size: 36px;
    padding: 0 10px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
    font-weight: 400;
    text-align: start;
  }
  .matrix th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 272px;
    max-inline-size: 272px;
    overflow-wrap: anywhere;
  }
  .matrix tbody th[scope='row'] {
    padding: 6px 10px 6px 34px;
    padding-inline: 34px 10px;
  }
  .matrix thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    block-size: 98px;
    padding-block: 8px;
    vertical-align: top;
    border-block-end-color: var(--_border-strong);
  }
  .matrix thead th:first-child {
    z-index: 4;
    vertical-align: bottom;
    color: var(--_muted);
  }
  .matrix .group > * {
    position: sticky;
    inset-block-start: 98px;
    z-index: 1;
    background: var(--_surface-sunken);
  }
  .matrix .group > th {
    z-index: 3;
    padding-inline: 4px 10px;
  }
  .group button {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .group .count {
    font-weight: 400;
    color: var(--_muted);
  }
  .icon.flip:dir(rtl) {
    scale: -1 1;
  }
  .matrix td .icon {
    display: block;
  }
  .role {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 4px;
  }
  .role > :is(.role-type, .small) {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    min-block-size: 22px;
  }
  .role-name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-weight: 500;
  }
  .role > .button {
    min-block-size: 24px;
    min-inline-size: 24px;
    inline-size: 24px;
    padding: 0;
  }
`;
