import { css } from 'lit';
import { actionStyles } from '../ui/form/action.styles.js';
import { dialogStyles } from '../ui/overlay/dialog.js';
import { formStyles } from '../ui/form/form.js';
import { illustrationStyles } from '../ui/display/illustrations.js';
import { menuStyles } from '../ui/overlay/menu.js';
import { emptyStateStyles } from '../ui/feedback/empty-state.js';
import { inlineAlertStyles } from '../ui/feedback/inline-alert.js';
import { toastStyles } from '../ui/feedback/toast.js';

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

/** Styles of what one opens in a list, and of what comes of it: menus, dialogs, notices, the toast. */
export const listOverlayStyles = [
  ...actionStyles,
  formStyles,
  menuStyles,
  dialogStyles,
  inlineAlertStyles,
  emptyStateStyles,
  illustrationStyles,
  toastStyles,
  pendingStyles,
];
