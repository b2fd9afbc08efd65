import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { OrgAdmin } from './org-admin.js';
import { loadersOfSections } from './section-loaders.gen.js';
import { joinRequestListLoader, sectionLoaders } from './sections.js';

Object.assign(sectionLoaders, loadersOfSections);
joinRequestListLoader.load = () => import('../join-request-list/join-request-list.define.js');
define('org-admin', OrgAdmin);

declare global {
  interface HTMLElementTagNameMap {
    'org-admin': OrgAdmin;
  }
}
