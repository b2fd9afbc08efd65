import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { InviteDialog } from './invite-dialog.js';

define('invite-dialog', InviteDialog);

declare global {
  interface HTMLElementTagNameMap {
    'invite-dialog': InviteDialog;
  }
}
