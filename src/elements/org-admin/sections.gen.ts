/* Written by `npm run generate`. Do not edit. */

import type { AdminSectionElement } from '../../core/element-meta.js';

export type SectionId = 'profile' | 'members' | 'invitations' | 'branding' | 'activity';

/** The built-in sections in display order. */
export const builtInSections: Record<SectionId, AdminSectionElement> = {
  profile: { tag: 'org-profile' },
  members: { tag: 'member-list', permission: 'members:read' },
  invitations: { tag: 'invitation-list', permission: 'invitations:read' },
  branding: { tag: 'branding-editor', keepMounted: true },
  activity: { tag: 'activity-overview', permission: 'audit:read' },
};
