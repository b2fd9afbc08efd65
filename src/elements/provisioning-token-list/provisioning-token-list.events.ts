import type { ProvisioningToken } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about one token. It never has the secret. */
export interface ProvisioningTokenDetail {
  token: ProvisioningToken;
}

/** Detail of `before-provisioning-token-create`. */
export interface ProvisioningTokenCreateDetail {
  name: string;
  /** Lifetime in seconds; absent if the token does not expire. */
  ttlSeconds?: number;
}

/** Events of `<provisioning-token-list>`, by type. */
export interface ProvisioningTokenListEventMap {
  'before-provisioning-token-create': BeforeEvent<ProvisioningTokenCreateDetail>;
  'before-provisioning-token-rotate': BeforeEvent<ProvisioningTokenDetail>;
  'before-provisioning-token-revoke': BeforeEvent<ProvisioningTokenDetail>;
  'provisioning-token-created': CustomEvent<ProvisioningTokenDetail>;
  'provisioning-token-rotated': CustomEvent<ProvisioningTokenDetail>;
  'provisioning-token-revoked': CustomEvent<ProvisioningTokenDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends ProvisioningTokenListEventMap {}
}
