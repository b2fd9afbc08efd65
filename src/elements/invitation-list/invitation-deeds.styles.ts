import { css } from 'lit';
import { longListStyles } from '../../ui/long-list.js';
import { openedInList } from '../../ui/opened-in-list.js';

/** Styles of everything that one opens in the list. */
export const listDeedStyles = [
  ...openedInList,
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
