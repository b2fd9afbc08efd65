import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { IdentityList } from './identity-list.js';

define('identity-list', IdentityList);

declare global {
  interface HTMLElementTagNameMap {
    'identity-list': IdentityList;
  }
}
