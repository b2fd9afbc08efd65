/* Registers every element. For hosts that bundle one thing, and for the one-file build. */
import './session/org-provider.define.js';
import './elements/branding-preview/branding-preview.define.js';
import './elements/invitation-list/invitation-list.define.js';
import './elements/invite-dialog/invite-dialog.define.js';
import './elements/member-list/member-list.define.js';
import './elements/org-switcher/org-switcher.define.js';

export * from './index.js';
