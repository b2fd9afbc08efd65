import type { Organization, OrganizationRef } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail, OrganizationSwitchDetail, SignInDetail } from '../../core/events.js';

/** Events of `<org-picker>`, by type. */
export interface OrgPickerEventMap {
  'before-organization-switch': BeforeEvent<OrganizationSwitchDetail>;
  'organization-selected': CustomEvent<{ organization: Pick<OrganizationRef, 'id' | 'displayName'> }>;
  'organization-created': CustomEvent<{ organization: Organization }>;
  'invitation-accepted': CustomEvent<{ organization: OrganizationRef }>;
  'invitation-declined': CustomEvent<{ organization: OrganizationRef }>;
  'before-sign-in': BeforeEvent<SignInDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends OrgPickerEventMap {}
}
