import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { JoinRequestList } from './join-request-list.js';

define('join-request-list', JoinRequestList);

declare global {
  interface HTMLElementTagNameMap {
    'join-request-list': JoinRequestList;
  }
}
