import type { Organization, OrganizationUpdate } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of `organization-transferred` and `before-organization-transfer`. */
export interface OrganizationTransferDetail {
  organization: Organization;
  /** User id of the new owner. */
  userId: string;
  /** Ids of the roles that the viewer keeps. */
  keepRoles: string[];
}

/** Events of `<org-profile>`, by type. */
export interface OrgProfileEventMap {
  'before-organization-update': BeforeEvent<{ organization: Organization; changes: OrganizationUpdate }>;
  'before-organization-leave': BeforeEvent<{ organization: Organization }>;
  'before-organization-transfer': BeforeEvent<OrganizationTransferDetail>;
  'before-organization-delete': BeforeEvent<{ organization: Organization }>;
  'organization-updated': CustomEvent<{ organization: Organization }>;
  'organization-left': CustomEvent<{ organization: Organization }>;
  'organization-transferred': CustomEvent<OrganizationTransferDetail>;
  'organization-deleted': CustomEvent<{ organization: Organization }>;
  'reveal-requested': Event;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends OrgProfileEventMap {}
}
