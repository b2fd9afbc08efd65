import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { InvitationList } from './invitation-list.js';

define('invitation-list', InvitationList);

declare global {
  interface HTMLElementTagNameMap {
    'invitation-list': InvitationList;
  }
}
