import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { RoleList } from './role-list.js';

define('role-list', RoleList);

declare global {
  interface HTMLElementTagNameMap {
    'role-list': RoleList;
  }
}
