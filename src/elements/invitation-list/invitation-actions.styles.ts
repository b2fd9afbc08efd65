import { css } from 'lit';
import { longListStyles } from '../../data-list/list-navigation.js';
import { listOverlayStyles } from '../../data-list/list-overlay.styles.js';

/** Styles of the lazily loaded parts: dialogs, menus and notices. */
export const invitationActionStyles = [
  ...listOverlayStyles,
  longListStyles,
  css`
    .link {
      overflow-wrap: anywhere;
      user-select: all;
    }
    .check {
      padding-block: 6px;
    }
  `,
];
