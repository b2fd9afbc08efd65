import type { ApiKey, ApiKeyUpdate } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about one key. It never contains the secret. */
export interface ApiKeyDetail {
  key: ApiKey;
}

/** Detail of `before-api-key-create`. */
export interface ApiKeyCreateDetail {
  name: string;
  permissions: string[];
  /** Lifetime in seconds; absent for keys that do not expire. */
  ttlSeconds?: number;
}

/** Detail of `before-api-key-update`. */
export interface ApiKeyUpdateDetail extends ApiKeyDetail {
  /** The changed fields. */
  changes: ApiKeyUpdate;
}

/** Detail of `before-api-key-rotate`. */
export interface ApiKeyRotateDetail extends ApiKeyDetail {
  /** How long the old secret still works, in seconds. */
  overlapSeconds: number;
}

/** Events of `<api-key-list>`, by type. */
export interface ApiKeyListEventMap {
  'before-api-key-create': BeforeEvent<ApiKeyCreateDetail>;
  'before-api-key-update': BeforeEvent<ApiKeyUpdateDetail>;
  'before-api-key-rotate': BeforeEvent<ApiKeyRotateDetail>;
  'before-api-key-revoke': BeforeEvent<ApiKeyDetail>;
  'api-key-created': CustomEvent<ApiKeyDetail>;
  'api-key-updated': CustomEvent<ApiKeyDetail>;
  'api-key-rotated': CustomEvent<ApiKeyDetail>;
  'api-key-revoked': CustomEvent<ApiKeyDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends ApiKeyListEventMap {}
}
