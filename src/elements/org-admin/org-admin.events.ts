import type { BeforeEvent } from '../../core/events.js';

/** Detail of `before-section-open`. */
export interface SectionDetail {
  /** `profile`, `members`, `invitations`, `branding`, or the slot of a custom section. */
  section: string;
}

/** Events of `<org-admin>`, by type. */
export interface OrgAdminEventMap {
  'before-section-open': BeforeEvent<SectionDetail>;
}

declare global {
  interface HTMLElementEventMap extends OrgAdminEventMap {}
}
