import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { OrgSwitcher } from './org-switcher.js';

define('org-switcher', OrgSwitcher);

declare global {
  interface HTMLElementTagNameMap {
    'org-switcher': OrgSwitcher;
  }
}
