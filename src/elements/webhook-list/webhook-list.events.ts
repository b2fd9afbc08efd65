import type { Webhook, WebhookDelivery, WebhookUpdate } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about one webhook. It never contains the secret. */
export interface WebhookDetail {
  webhook: Webhook;
}

/** Detail of `before-webhook-create`. */
export interface WebhookCreateDetail {
  name: string;
  url: string;
  /** Absent: all, also those that are added later. */
  eventTypes?: string[];
}

/** Detail of `before-webhook-update`. */
export interface WebhookUpdateDetail extends WebhookDetail {
  /** The changed fields. */
  changes: WebhookUpdate;
}

/** Detail of the events about one delivery. */
export interface WebhookDeliveryDetail extends WebhookDetail {
  delivery: WebhookDelivery;
}

/** Events of `<webhook-list>`, by type. */
export interface WebhookListEventMap {
  'before-webhook-create': BeforeEvent<WebhookCreateDetail>;
  'before-webhook-update': BeforeEvent<WebhookUpdateDetail>;
  'before-webhook-rotate': BeforeEvent<WebhookDetail>;
  'before-webhook-delete': BeforeEvent<WebhookDetail>;
  'before-webhook-test': BeforeEvent<WebhookDetail>;
  'before-webhook-redeliver': BeforeEvent<WebhookDeliveryDetail>;
  'webhook-created': CustomEvent<WebhookDetail>;
  'webhook-updated': CustomEvent<WebhookDetail>;
  'webhook-rotated': CustomEvent<WebhookDetail>;
  'webhook-deleted': CustomEvent<WebhookDetail>;
  'webhook-tested': CustomEvent<WebhookDeliveryDetail>;
  'webhook-redelivered': CustomEvent<WebhookDeliveryDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends WebhookListEventMap {}
}
