/* Head with title and actions, toolbar, table whose rows become blocks in a narrow container, foot. */
import { css } from 'lit';
import { baseStyles, containerStyles } from '../styles/base.js';
import { statusTokens } from '../styles/status-tokens.js';
import { avatarStyles } from '../ui/display/avatar.js';
import { chipStyles } from '../ui/display/chip.js';
import { emailAddressStyles } from '../ui/display/email-address.js';
import { skeletonStyles } from '../ui/display/skeleton.styles.js';
import { buttonStyles } from '../ui/form/button.js';
import { fieldStyles } from '../ui/form/field.js';

export const tableStyles = css`
  :host {
    --_accent-tint: var(
      --org-accent-tint,
      light-dark(
        color-mix(in oklab, var(--_surface), var(--_accent) 8%),
        color-mix(in oklab, var(--_surface), var(--_accent) 14%)
      )
    );
    --_row: var(--org-row-height, 52px);
    --_xl: calc(var(--_size) * 1.429);
  }
  .head {
    display: flex;
    align-items: flex-start;
    gap: 8px 12px;
    flex-wrap: wrap;
    margin-block-end: calc(var(--_gap) * 4);
  }
  .title {
    display: flex;
    gap: 8px;
    align-items: baseline;
    flex-wrap: wrap;
    min-block-size: var(--_h);
    padding-block-start: 2px;
    font-size: var(--_xl);
  }
  .title .count {
    font-size: var(--_size);
    font-weight: 400;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .head > .actions {
    display: flex;
    gap: 8px;
    margin-inline-start: auto;
    flex-wrap: wrap;
    align-items: flex-start;
  }
  .head > :is(.lead, .reasons) {
    flex-basis: 100%;
    color: var(--_muted);
  }
  .reasons {
    display: flex;
    gap: 6px;
    min-block-size: 1lh;
    font-size: var(--_font-size-s);
  }
  .reasons > .icon {
    margin-block-start: 2px;
  }
  .head > .reasons {
    justify-content: flex-end;
  }
  .toolbar {
    display: flex;
    align-items: center;
    gap: 8px;
    flex-wrap: wrap;
    min-block-size: var(--_h);
    margin-block-end: calc(var(--_gap) * 3);
  }
  .toolbar > .search {
    inline-size: 280px;
    max-inline-size: 100%;
  }
  .toolbar > .select {
    max-inline-size: 216px;
  }
  .toolbar select {
    field-sizing: content;
    min-inline-size: 0;
  }
  .list-toolbar {
    margin-block-end: calc(var(--_gap) * 3);
  }
  .table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }
  .table th {
    block-size: 36px;
    padding: 0 10px;
    font-size: var(--_font-size-xs);
    font-weight: 500;
    color: var(--_muted);
    text-align: start;
    white-space: nowrap;
    border-block-end: 1px solid var(--_border-strong);
  }
  .table td {
    block-size: var(--_row);
    padding: 0 10px;
    border-block-end: 1px solid var(--_border);
    vertical-align: middle;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .table :is(th, td):first-child {
    padding-inline-start: 4px;
  }
  .table .col-menu {
    padding-inline: 0 4px;
    inline-size: 44px;
    text-align: end;
    overflow: visible;
  }
  .row-actions {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .table tbody tr:hover td {
    background: color-mix(in oklab, var(--_text) 3%, transparent);
  }
  /* Spacers must not become scroll anchors of the browser. */
  .table tbody tr.spacer,
  .table tbody tr.spacer td {
    block-size: auto;
    padding: 0;
    border: 0;
    background: none;
    overflow-anchor: none;
  }
  .table-foot {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
    padding-inline: 4px;
    font-size: var(--_font-size-s);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  /* Lines as high as the text that replaces them, so nothing shifts. Fixed widths, because narrow cells are as wide as their content. */
  .table .skeleton {
    display: inline-block;
    vertical-align: middle;
  }
  .skeleton.middle {
    inline-size: 60%;
    min-inline-size: 60px;
  }
  .skeleton.thin {
    inline-size: 40%;
    block-size: 8px;
  }
  /* No animation while rows scroll past: starting hundreds of animations drops frames. */
  .table:not(.is-loading) .skeleton {
    animation: none;
  }
  .table time {
    display: inline-block;
  }
  .table time::first-letter {
    text-transform: uppercase;
  }
  /* As high as the skeleton, so that an error does not move what follows. */
  .blocked {
    display: grid;
    align-items: center;
    min-block-size: 364px;
  }
  @container org (inline-size < 960px) {
    .table .below-960 {
      display: none;
    }
    .table .col-roles {
      inline-size: 24%;
    }
  }
  @container org (600px <= inline-size < 840px) {
    .table .below-840 {
      display: none;
    }
  }
  @container org (inline-size < 600px) {
    .head > .actions {
      margin-inline-start: 0;
      inline-size: 100%;
    }
    .head > .reasons {
      justify-content: flex-start;
    }
    .head > .actions > .button {
      flex: auto;
    }
    .head > .actions > .grow {
      flex-basis: 100%;
    }
    .toolbar > .search {
      inline-size: 100%;
    }
    .table,
    .table tbody {
      display: block;
    }
    .table thead {
      position: absolute;
      display: block;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .table tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 12px;
      padding: 12px 4px;
      border-block-end: 1px solid var(--_border);
    }
    .table tbody tr.spacer {
      display: block;
    }
    .table tbody td {
      display: block;
      block-size: auto;
      padding: 0;
      border: 0;
      background: none !important;
      box-shadow: none !important;
    }
    .table td.col-main {
      flex: 1 1 calc(100% - 96px);
      min-inline-size: 0;
      padding: 0;
    }
    .table td.col-menu {
      order: 1;
      inline-size: auto;
      padding: 0;
    }
    .table td.meta {
      order: 2;
      font-size: var(--_font-size-s);
    }
    .table td.meta.full {
      flex-basis: 100%;
    }
  }
`;

/** Styles of an element with a list. */
export const dataListStyles = [
  baseStyles,
  containerStyles,
  buttonStyles,
  fieldStyles,
  avatarStyles,
  emailAddressStyles,
  statusTokens,
  chipStyles,
  skeletonStyles,
  tableStyles,
];
