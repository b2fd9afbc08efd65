import type { Webhook, WebhookDelivery } from '../../../contract/index.js';
import { withEtag } from '../../http/etag.js';
import type { WebhookDeliveryRecord, WebhookRecord } from '../../store/store.js';

const statusOf = ({ enabled, failingSince }: WebhookRecord): Webhook['status'] =>
  enabled ? (failingSince === null ? 'delivering' : 'retrying') : 'disabled';

/** The webhook without its secrets. `waiting`: the number of pending deliveries. */
export function serializeWebhook(record: WebhookRecord, waiting: number, now: string): Webhook {
  const { previousSecret, lastDelivery } = record;
  return withEtag(record.version, {
    id: record.id,
    name: record.name,
    url: record.url,
    ...(record.eventTypes && { eventTypes: [...record.eventTypes] }),
    enabled: record.enabled,
    status: statusOf(record),
    disabledReason: record.disabledReason ?? undefined,
    disabledAt: record.disabledAt ?? undefined,
    failingSince: record.failingSince ?? undefined,
    waiting,
    ...(lastDelivery && {
      lastDelivery: { at: lastDelivery.at, ok: lastDelivery.ok, status: lastDelivery.status ?? undefined },
    }),
    secretSuffix: record.secret.suffix,
    ...(previousSecret &&
      previousSecret.expiresAt > now && {
        previousSecretSuffix: previousSecret.suffix,
        previousSecretExpiresAt: previousSecret.expiresAt,
      }),
    createdBy: { ...record.createdBy },
    createdAt: record.createdAt,
  });
}

export const serializeDelivery = (record: WebhookDeliveryRecord): WebhookDelivery => ({
  id: record.id,
  eventId: record.eventId,
  eventType: record.eventType,
  state: record.state,
  createdAt: record.createdAt,
  attempts: record.attempts.map(({ at, durationMs, status, error, responseBody }) => ({
    at,
    durationMs,
    ...(status !== null && { status }),
    ...(error !== null && { error }),
    ...(responseBody !== null && { responseBody }),
  })),
  requestBody: record.requestBody,
  ...(record.requestHeaders && { requestHeaders: { ...record.requestHeaders } }),
  nextAttemptAt: record.nextAttemptAt ?? undefined,
});
