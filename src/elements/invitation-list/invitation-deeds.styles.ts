import { css } from 'lit';
import { deedStyles } from '../../ui/deed.js';
import { dialogStyles } from '../../ui/dialog.js';
import { formStyles } from '../../ui/form.js';
import { menuStyles } from '../../ui/menu.js';
import { messageStyles } from '../../ui/message.js';
import { noticeStyles } from '../../ui/notice.js';
import { toastStyles } from '../../ui/toast.js';

/** Styles of everything that one opens in the list. */
export const listDeedStyles = [
  ...deedStyles,
  formStyles,
  menuStyles,
  dialogStyles,
  noticeStyles,
  messageStyles,
  toastStyles,
  css`
    .link { overflow-wrap: anywhere; user-select: all; }
    .check { padding-block: 6px; }
  `,
];
