import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { OrgPicker } from './org-picker.js';

define('org-picker', OrgPicker);

declare global {
  interface HTMLElementTagNameMap {
    'org-picker': OrgPicker;
  }
}
