import type { Connection, ConnectionTest } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about one connection. */
export interface ConnectionDetail {
  connection: Connection;
}

/** Detail of `before-connection-create`. */
export interface ConnectionCreateDetail {
  name: string;
  strategy: 'oidc' | 'saml';
}

/** Detail of `connection-tested`. */
export interface ConnectionTestDetail extends ConnectionDetail {
  test: ConnectionTest;
}

/** Events of `<connection-list>`, by type. */
export interface ConnectionListEventMap {
  'before-connection-create': BeforeEvent<ConnectionCreateDetail>;
  'before-connection-update': BeforeEvent<ConnectionDetail>;
  'before-connection-enable': BeforeEvent<ConnectionDetail>;
  'before-connection-disable': BeforeEvent<ConnectionDetail>;
  'before-connection-delete': BeforeEvent<ConnectionDetail>;
  'connection-created': CustomEvent<ConnectionDetail>;
  'connection-updated': CustomEvent<ConnectionDetail>;
  'connection-tested': CustomEvent<ConnectionTestDetail>;
  'connection-enabled': CustomEvent<ConnectionDetail>;
  'connection-disabled': CustomEvent<ConnectionDetail>;
  'connection-deleted': CustomEvent<ConnectionDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends ConnectionListEventMap {}
}
