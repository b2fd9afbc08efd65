import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { OrgAdmin } from './org-admin.js';
import { loadersOfSections } from './section-loaders.gen.js';
import { sectionLoaders } from './sections.js';

Object.assign(sectionLoaders, loadersOfSections);
define('org-admin', OrgAdmin);

declare global {
  interface HTMLElementTagNameMap {
    'org-admin': OrgAdmin;
  }
}
