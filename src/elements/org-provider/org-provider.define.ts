import { define } from '../../core/define.js';
import { OrgProvider } from './org-provider.js';

define('org-provider', OrgProvider);

declare global {
  interface HTMLElementTagNameMap {
    'org-provider': OrgProvider;
  }
}
