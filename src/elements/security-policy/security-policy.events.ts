import type { SecurityPolicy, SecurityPolicyUpdate } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Events of `<security-policy>`, by type. */
export interface SecurityPolicyEventMap {
  'before-security-policy-update': BeforeEvent<{ changes: SecurityPolicyUpdate }>;
  'security-policy-updated': CustomEvent<{ policy: SecurityPolicy }>;
  'reveal-requested': Event;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends SecurityPolicyEventMap {}
}
