/*
 * Events for webhooks are stored in the transaction of the change, for each webhook that receives them: in its log, and in
 * the outbox, which delivers them.
 */
import { newId, newOrderedId } from '../core/crypto.js';
import type { ChangeContext } from '../core/request-context.js';
import type { AuditRecord, StoreTransaction, WebhookDeliveryRecord, WebhookRecord } from '../store/store.js';
import { EVENTS } from './event-types.js';

/** The `hook` of deliveries to webhooks. No `after` hook has this name. */
export const WEBHOOK_HOOK = 'webhook';

/** The type of test events, which no webhook selects. */
export const TEST_EVENT_TYPE = 'endpoint.test';

/** The JSON of an event, as it is signed and sent. */
export const eventBody = (type: string, timestamp: string, data: object): string =>
  JSON.stringify({ type, timestamp, data });

/** A delivery that has not been attempted. */
export const newDelivery = (
  { organizationId, id: webhookId }: WebhookRecord,
  now: string,
  event: Pick<WebhookDeliveryRecord, 'eventId' | 'eventType' | 'requestBody'>,
): WebhookDeliveryRecord => ({
  id: newOrderedId('wdl', now),
  organizationId,
  webhookId,
  ...event,
  state: 'pending',
  attempts: [],
  tries: 0,
  leases: 0,
  requestHeaders: null,
  nextAttemptAt: null,
  createdAt: now,
});

/** Adds the delivery to the outbox. Those of a disabled webhook wait there until it is enabled. */
export async function enqueueDelivery(
  tx: StoreTransaction,
  { now, outbox }: Pick<ChangeContext, 'now' | 'outbox'>,
  webhook: WebhookRecord,
  { id }: WebhookDeliveryRecord,
): Promise<void> {
  await tx.appendDelivery({
    id,
    organizationId: webhook.id,
    hook: WEBHOOK_HOOK,
    event: { organizationId: webhook.organizationId },
    attempts: 0,
    dueAt: webhook.enabled ? now : null,
  });
  if (outbox) outbox.hasPending = true;
}

/** Stores the events of a change for the webhooks that receive them. Nothing without the option `webhooks`. */
export async function enqueueWebhooks(
  tx: StoreTransaction,
  context: ChangeContext,
  organizationId: string,
  { type, actor, target, changes, outcome }: AuditRecord,
): Promise<void> {
  const types = outcome === 'success' && context.settings.webhooks ? (EVENTS[type] ?? []) : [];
  const webhooks = types.length > 0 ? await tx.webhooks(organizationId) : [];
  const organization = webhooks.length > 0 ? await tx.organization(organizationId) : undefined;
  if (!organization) return;
  const { id, name, displayName } = organization;
  const data = { organization: { id, name, displayName }, actor, target, changes };
  for (const eventType of types) {
    const event = { eventId: newId('msg'), eventType, requestBody: eventBody(eventType, context.now, data) };
    for (const webhook of webhooks) {
      if (webhook.eventTypes && !webhook.eventTypes.includes(eventType)) continue;
      const delivery = newDelivery(webhook, context.now, event);
      await tx.putWebhookDelivery(delivery);
      await enqueueDelivery(tx, context, webhook, delivery);
    }
  }
}
