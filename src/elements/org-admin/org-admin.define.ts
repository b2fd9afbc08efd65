import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { OrgAdmin } from './org-admin.js';
import { sectionLoaders } from './sections.js';

Object.assign(sectionLoaders, {
  profile: () => import('../org-profile/org-profile.define.js'),
  members: () => import('../member-list/member-list.define.js'),
  invitations: () => import('../invitation-list/invitation-list.define.js'),
  branding: () => import('../branding-editor/branding-editor.define.js'),
} satisfies typeof sectionLoaders);
define('org-admin', OrgAdmin);

declare global {
  interface HTMLElementTagNameMap {
    'org-admin': OrgAdmin;
  }
}
