import { css } from 'lit';
import { deedStyles } from './deed.js';
import { dialogStyles } from './dialog.js';
import { formStyles } from './form.js';
import { illustrationStyles } from './illustrations.js';
import { menuStyles } from './menu.js';
import { messageStyles } from './message.js';
import { noticeStyles } from './notice.js';
import { toastStyles } from './toast.js';

/** Rows of which something is being changed. */
const pendingStyles = css`
  .table tr.is-pending td {
    background: var(--_sunken);
  }
  @container org (inline-size < 600px) {
    .table tr.is-pending {
      background: var(--_sunken);
    }
  }
`;

/** Styles of what one opens in a list, and of what comes of it: menus, dialogs, notices, the toast. */
export const openedInList = [
  ...deedStyles,
  formStyles,
  menuStyles,
  dialogStyles,
  noticeStyles,
  messageStyles,
  illustrationStyles,
  toastStyles,
  pendingStyles,
];
