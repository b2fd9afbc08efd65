import type { Organization, OrganizationRef } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail, OrganizationSwitchDetail, SignInDetail } from '../../core/events.js';

/** Events of `<org-switcher>`, by type. */
export interface OrgSwitcherEventMap {
  'before-organization-switch': BeforeEvent<OrganizationSwitchDetail>;
  'organization-created': CustomEvent<{ organization: Organization }>;
  'invitation-accepted': CustomEvent<{ organization: OrganizationRef }>;
  'invitation-declined': CustomEvent<{ organization: OrganizationRef }>;
  'before-sign-in': BeforeEvent<SignInDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends OrgSwitcherEventMap {}
}
