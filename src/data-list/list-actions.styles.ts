import { css } from 'lit';
import { actionStyles } from '../ui/form/action.styles.js';
import { dialogStyles } from '../ui/overlay/dialog.js';
import { formStyles } from '../ui/form/form.js';
import { illustrationStyles } from '../ui/display/illustrations.js';
import { menuStyles } from '../ui/overlay/menu.js';
import { emptyStateStyles } from '../ui/feedback/empty-state.js';
import { inlineAlertStyles } from '../ui/feedback/inline-alert.js';
import { toastStyles } from '../ui/feedback/toast.js';
import { listNavigationStyles } from './list-navigation.js';

/** Rows of which something is being changed. */
const pendingStyles = css`
  .table tr.is-pending td {
    background: var(--_surface-sunken);
  }
  @container org (inline-size < 600px) {
    .table tr.is-pending {
      background: var(--_surface-sunken);
    }
  }
`;

/** The column heads stay in view. */
const headStyles = css`
  .table th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  @container org (inline-size < 600px) {
    .table thead {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--_surface);
    }
    .table th:has(.sort, input) {
      position: static;
    }
  }
  .toolbar .clear {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: -6px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    cursor: pointer;
  }
  .toolbar .clear:hover {
    background: var(--_hover);
  }
  .can-open tr[part='row'] {
    cursor: pointer;
  }
`;

/** Selected rows, and the bar with bulk actions. It covers the column heads, so that no row moves when it appears. */
const selectionStyles = css`
  .bulk-area {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    block-size: 0;
  }
  .bulk {
    position: absolute;
    inset-inline: 40px 0;
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 36px;
    padding-inline: 10px 4px;
    border-radius: var(--_radius);
    background: var(--_accent-tint);
    border: 1px solid color-mix(in oklab, var(--_accent) 30%, var(--_surface));
    white-space: nowrap;
  }
  .bulk:has(.reasons) {
    flex-wrap: wrap;
    block-size: auto;
    min-block-size: 36px;
    padding-block: 3px;
  }
  .bulk > .reasons {
    flex-basis: 100%;
    white-space: normal;
  }
  /* A head that has the focus must not be covered. The buttons of the bar stay in the tab order, so visibility is not changed. */
  .list:has(.sort:focus-visible) .bulk {
    opacity: 0;
    pointer-events: none;
  }
  .table tbody tr[aria-selected='true'] td {
    background: var(--_accent-tint);
  }
  .table tr[aria-selected='true'] td:first-child {
    box-shadow: inset 2px 0 var(--_accent);
  }
  .table tr[aria-selected='true']:dir(rtl) td:first-child {
    box-shadow: inset -2px 0 var(--_accent);
  }
  @container org (inline-size < 600px) {
    .list {
      display: flex;
      flex-direction: column;
    }
    .bulk-area {
      order: 1;
      inset-block: auto 0;
      block-size: auto;
      padding-block: 8px;
    }
    .bulk {
      position: static;
      flex-wrap: wrap;
      gap: 4px 8px;
      block-size: auto;
      padding: 5px 6px 6px;
      padding-inline-start: 10px;
      box-shadow: var(--_shadow);
    }
    .bulk > .icon-only {
      order: 1;
    }
    .bulk > .secondary {
      order: 2;
      flex: 1 1 40%;
    }
    .bulk > .reasons {
      order: 3;
    }
    .table tr[aria-selected='true'] {
      background: var(--_accent-tint);
      box-shadow: inset 2px 0 var(--_accent);
    }
  }
  @media (forced-colors: active) {
    .bulk {
      border-color: CanvasText;
    }
    .table tr[aria-selected='true'] td {
      border-block: 1px solid Highlight;
    }
  }
`;

/** Styles of the lazy module of a list: menus, dialogs, notices, selection, the toast. */
export const listActionStyles = [
  ...actionStyles,
  formStyles,
  menuStyles,
  dialogStyles,
  inlineAlertStyles,
  emptyStateStyles,
  illustrationStyles,
  toastStyles,
  headStyles,
  listNavigationStyles,
  pendingStyles,
  selectionStyles,
];
