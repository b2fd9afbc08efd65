import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { OrgProfile } from './org-profile.js';

define('org-profile', OrgProfile);

declare global {
  interface HTMLElementTagNameMap {
    'org-profile': OrgProfile;
  }
}
