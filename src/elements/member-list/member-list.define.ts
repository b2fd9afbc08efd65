import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { MemberList } from './member-list.js';

define('member-list', MemberList);

declare global {
  interface HTMLElementTagNameMap {
    'member-list': MemberList;
  }
}
