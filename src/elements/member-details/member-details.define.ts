import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { MemberDetails } from './member-details.js';

define('member-details', MemberDetails);

declare global {
  interface HTMLElementTagNameMap {
    'member-details': MemberDetails;
  }
}
