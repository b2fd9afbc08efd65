import type { BeforeEvent, OrganizationSwitchDetail } from '../../core/events.js';
import type { ChallengeDetail } from './challenge.types.js';

/** Events of `<org-provider>`, by type. */
export interface OrgProviderEventMap {
  'organization-switched': CustomEvent<OrganizationSwitchDetail>;
  'step-up-required': BeforeEvent<ChallengeDetail>;
  'action-required': BeforeEvent<ChallengeDetail>;
}

declare global {
  interface HTMLElementEventMap extends OrgProviderEventMap {}
}
