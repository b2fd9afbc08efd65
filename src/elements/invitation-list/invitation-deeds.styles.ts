import { css } from 'lit';
import { openedInList } from '../../ui/opened-in-list.js';

/** Styles of everything that one opens in the list. */
export const listDeedStyles = [
  ...openedInList,
  css`
    .link { overflow-wrap: anywhere; user-select: all; }
    .check { padding-block: 6px; }
  `,
];
