import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { InvitationAccept } from './invitation-accept.js';

define('invitation-accept', InvitationAccept);

declare global {
  interface HTMLElementTagNameMap {
    'invitation-accept': InvitationAccept;
  }
}
