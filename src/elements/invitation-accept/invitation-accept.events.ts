import type { InvitationOffer, OrganizationRef } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail, SignInDetail } from '../../core/events.js';

/** Events of `<invitation-accept>`, by type. */
export interface InvitationAcceptEventMap {
  'before-invitation-accept': BeforeEvent<{ offer: InvitationOffer }>;
  'before-invitation-decline': BeforeEvent<{ offer: InvitationOffer }>;
  'invitation-accepted': CustomEvent<{ organization: OrganizationRef }>;
  'invitation-declined': CustomEvent<{ organization: OrganizationRef }>;
  'before-sign-in': BeforeEvent<SignInDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends InvitationAcceptEventMap {}
}
