import { css } from 'lit';
import { removableChipStyles } from '../../ui/display/chip.js';
import { longListStyles } from '../../data-list/list-navigation.js';
import { memberActionStyles } from '../../features/members/member-actions.styles.js';
import { listOverlayStyles } from '../../data-list/list-overlay.styles.js';
import { filterChipStyles } from './filter-controls.js';

/** Selected rows and the bulk action bar. */
const selectionStyles = css`
  .bulk {
    display: flex;
    align-items: center;
    gap: 4px 8px;
    flex-wrap: wrap;
    padding: 5px 6px 5px 12px;
    margin-block-end: calc(var(--_gap) * 3);
    border-radius: var(--_radius);
    background: var(--_accent-tint);
    border: 1px solid color-mix(in oklab, var(--_accent) 30%, var(--_surface));
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

/** Styles of the lazily loaded parts: dialogs, menus and notices. */
export const memberListActionStyles = [
  ...listOverlayStyles,
  removableChipStyles,
  filterChipStyles,
  longListStyles,
  selectionStyles,
  memberActionStyles,
];
