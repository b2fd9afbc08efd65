import { css } from 'lit';
import { longListStyles } from '../../data-list/list-navigation.js';
import { listOverlayStyles } from '../../data-list/list-overlay.styles.js';

/** Styles of everything that one opens in the list. */
export const listDeedStyles = [
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
