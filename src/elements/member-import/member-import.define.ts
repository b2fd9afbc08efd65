import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { MemberImport } from './member-import.js';

define('member-import', MemberImport);

declare global {
  interface HTMLElementTagNameMap {
    'member-import': MemberImport;
  }
}
