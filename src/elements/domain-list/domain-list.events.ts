import type { Domain } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** What people with an address of a domain may do: nothing, ask to join, or join. */
export type AutoJoin = 'off' | 'request' | 'join';

/** Detail of the events about one domain. */
export interface DomainDetail {
  domain: Domain;
}

/** Detail of `before-domain-create`. */
export interface DomainCreateDetail {
  /** The name of the domain, in ASCII (A-labels). */
  name: string;
}

/** Detail of `before-domain-update`. */
export interface DomainUpdateDetail extends DomainDetail {
  /** The changed field. */
  changes: { autoJoin: AutoJoin };
}

/** Events of `<domain-list>`, by type. */
export interface DomainListEventMap {
  'before-domain-create': BeforeEvent<DomainCreateDetail>;
  'before-domain-update': BeforeEvent<DomainUpdateDetail>;
  'before-domain-delete': BeforeEvent<DomainDetail>;
  'domain-created': CustomEvent<DomainDetail>;
  'domain-updated': CustomEvent<DomainDetail>;
  'domain-verified': CustomEvent<DomainDetail>;
  'domain-deleted': CustomEvent<DomainDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends DomainListEventMap {}
}
