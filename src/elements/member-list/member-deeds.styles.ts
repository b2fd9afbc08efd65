import { longListStyles } from '../../ui/long-list.js';
import { memberChangeStyles } from '../../ui/members/change-styles.js';
import { openedInList } from '../../ui/opened-in-list.js';

/** Styles of everything that one opens in the list. */
export const listDeedStyles = [...openedInList, longListStyles, memberChangeStyles];
