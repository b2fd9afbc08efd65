import type { Integration } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about one integration. It never contains secrets. */
export interface IntegrationDetail {
  integration: Integration;
}

/** Detail of `before-integration-update`. */
export interface IntegrationUpdateDetail extends IntegrationDetail {
  /** Names of the changed settings. */
  changed: string[];
}

/** Events of `<integration-catalog>`, by type. */
export interface IntegrationCatalogEventMap {
  'before-integration-connect': BeforeEvent<IntegrationDetail>;
  'before-integration-update': BeforeEvent<IntegrationUpdateDetail>;
  'before-integration-disconnect': BeforeEvent<IntegrationDetail>;
  'integration-connected': CustomEvent<IntegrationDetail>;
  'integration-updated': CustomEvent<IntegrationDetail>;
  'integration-disconnected': CustomEvent<IntegrationDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends IntegrationCatalogEventMap {}
}
