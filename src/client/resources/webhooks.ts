import type { Page, Webhook, WebhookCreate, WebhookDelivery, WebhookUpdate } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Selects deliveries of a webhook. */
export interface WebhookDeliveryListQuery {
  limit?: number;
  cursor?: string;
  state?: 'pending' | 'succeeded' | 'failed';
}

/** Endpoints that receive events of the organization. Needs the capability `webhooks`. */
export function createWebhooks({ list, get, post, patch, remove }: Resource) {
  const pathOf = (organization: string, ...parts: string[]) => organizationPath(organization, 'webhooks', ...parts);
  return {
    /** All webhooks, the oldest first, without their secrets. */
    list: (organization: string, options?: RequestOptions) =>
      list<Webhook, Page<Webhook>>(pathOf(organization), shapes.webhook, ({ id }) => id, undefined, options),
    /** The response alone has the `secret`. */
    create: (organization: string, body: WebhookCreate, options?: RequestOptions) =>
      post<Webhook>(pathOf(organization), body, options, shapes.webhook),
    update: (organization: string, webhook: string, body: WebhookUpdate, options?: RequestOptions) =>
      patch<Webhook>(pathOf(organization, webhook), body, shapes.webhook, options),
    /** Its waiting deliveries are not sent. */
    delete: (organization: string, webhook: string, options?: RequestOptions) =>
      remove(pathOf(organization, webhook), options),
    /** Replaces the secret. The response alone has the new `secret`; the previous one also signs for a while. */
    rotateSecret: (organization: string, webhook: string, options?: RequestOptions) =>
      post<Webhook>(pathOf(organization, webhook, 'rotate-secret'), undefined, options, shapes.webhook),
    /** Sends a test event at once. A failure is no error, see `state` and `attempts` of the result. */
    test: (organization: string, webhook: string, options?: RequestOptions) =>
      post<WebhookDelivery>(pathOf(organization, webhook, 'test'), undefined, options, shapes.webhookDelivery),
    /** The newest first. */
    deliveries: (
      organization: string,
      webhook: string,
      query: WebhookDeliveryListQuery = {},
      options?: RequestOptions,
    ) =>
      get<Page<WebhookDelivery>>(pathOf(organization, webhook, 'deliveries'), shapes.webhookDelivery, query, options),
    /** Sends an event again: a pending one at once, any other after those that are waiting. */
    redeliver: (organization: string, webhook: string, delivery: string, options?: RequestOptions) =>
      post<WebhookDelivery>(
        pathOf(organization, webhook, 'deliveries', delivery, 'redeliver'),
        undefined,
        options,
        shapes.webhookDelivery,
      ),
  };
}
