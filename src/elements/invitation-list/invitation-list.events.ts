import type { Invitation } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Events of `<invitation-list>`, by type. */
export interface InvitationListEventMap {
  'invitation-resent': CustomEvent<{ invitation: Invitation }>;
  'invitation-updated': CustomEvent<{ invitation: Invitation }>;
  'invitation-revoked': CustomEvent<{ invitation: Invitation }>;
  'before-invitation-update': BeforeEvent<{ invitation: Invitation; roleIds: string[] }>;
  'before-invitation-revoke': BeforeEvent<{ invitation: Invitation }>;
  'before-invite': BeforeEvent<null>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends InvitationListEventMap {}
}
