/*
 * Delivers events to webhooks from the outbox: in order for each webhook, and again later after a failure. A worker leases a
 * delivery, so processes do not send it at the same time.
 */
import { randomText } from '../../core/crypto.js';
import { recordChange } from '../../core/record-change.js';
import type { Settings } from '../../core/settings.js';
import type { WebhookSettings } from '../../core/webhook-options.js';
import { Settlement, type DeliveryQueue } from '../../hooks/delivery-queue.js';
import { WEBHOOK_HOOK } from '../../hooks/webhook-events.js';
import type {
  AuditRecord,
  DeliveryRecord,
  Instant,
  StoreTransaction,
  WebhookDeliveryRecord,
  WebhookRecord,
} from '../../store/store.js';
import { announceWebhook, withAttempt, webhookTarget } from './rules.js';
import { isSuccess, sendDelivery, type Sent } from './send.js';

const SYSTEM: AuditRecord['actor'] = { id: 'system', name: 'Webhook delivery', kind: 'system' };
const NO_USER = { id: '', name: '', email: '' };

/** Above the timeout of the request itself, which is part of the log. */
const EXTRA_TIMEOUT_MS = 10_000;

/** The queue of webhooks; nothing is polled without the option `webhooks`. */
export const webhookQueue = (settings: Settings): DeliveryQueue => ({
  hooks: settings.webhooks ? [WEBHOOK_HOOK] : [],
  isImmediate: true,
  timeout: (settings.webhooks?.timeoutSeconds ?? 0) * 1000 + EXTRA_TIMEOUT_MS,
  run: (delivery) => attempt(settings, settings.webhooks!, delivery),
});

interface Target {
  webhook: WebhookRecord;
  delivery: WebhookDeliveryRecord;
}

/** `undefined` if the webhook or the delivery was deleted, or if it has ended. */
async function load(tx: StoreTransaction, { id, organizationId: webhookId, event }: DeliveryRecord) {
  const webhook = (await tx.webhooks(event['organizationId'] as string)).find((one) => one.id === webhookId);
  const delivery = webhook && (await tx.webhookDelivery(webhookId, id));
  return delivery?.state === 'pending' ? { webhook: webhook!, delivery } : undefined;
}

async function attempt(
  settings: Settings,
  webhooks: WebhookSettings,
  leased: DeliveryRecord,
): Promise<Settlement | undefined> {
  const target = await settings.store.transaction((tx) => load(tx, leased));
  if (!target) return undefined;
  const sent = target.webhook.enabled
    ? await sendDelivery(webhooks, settings.clock, target.webhook, target.delivery)
    : undefined;
  const isDelivered = sent !== undefined && isSuccess(sent.attempt);
  return new Settlement({ isDelivered, isTimeout: sent?.attempt.error === 'timeout' }, async (tx) => {
    // Changes of the webhook by users hold the same lock.
    if (!(await tx.organization(target.webhook.organizationId, { lock: true }))) return undefined;
    const current = await load(tx, leased);
    if (!current) return undefined;
    return sent
      ? settle(tx, settings, webhooks, current, leased, sent)
      : current.webhook.enabled
        ? settings.clock().toISOString()
        : null;
  });
}

/** Stores the result of an attempt, and resolves to when the delivery is due again. */
async function settle(
  tx: StoreTransaction,
  settings: Settings,
  webhooks: WebhookSettings,
  { webhook, delivery }: Target,
  leased: DeliveryRecord,
  sent: Sent,
): Promise<Instant | null | undefined> {
  const now = settings.clock();
  const tries = delivery.tries + 1;
  const retrySeconds = webhooks.retrySeconds[tries - 1];
  const ok = isSuccess(sent.attempt);
  const after = withResult(webhooks, webhook, sent, now);
  const state = ok ? 'succeeded' : retrySeconds === undefined ? 'failed' : 'pending';
  const isWaiting = state === 'pending' && after.enabled;
  const waitSeconds = Math.max(retrySeconds ?? 0, sent.retryAfterSeconds);
  const nextAttemptAt = isWaiting ? new Date(now.getTime() + waitSeconds * 1000).toISOString() : null;
  await tx.putWebhook(after);
  await tx.putWebhookDelivery({
    ...withAttempt(delivery, sent),
    state,
    tries,
    leases: leased.attempts,
    nextAttemptAt,
  });
  await announceWebhook(tx, settings, webhook);
  if (webhook.enabled && !after.enabled)
    await recordChange(tx, { settings, now: now.toISOString(), requestId: randomText(15) }, NO_USER, {
      type: 'webhook.disable',
      organizationId: webhook.organizationId,
      target: webhookTarget(webhook),
      actor: SYSTEM,
      changes: [{ field: 'reason', from: null, to: after.disabledReason }],
    });
  return state === 'pending' ? nextAttemptAt : undefined;
}

/** The webhook after an attempt: disabled if the endpoint is gone or has failed for too long. */
function withResult(
  { disableAfterSeconds }: WebhookSettings,
  webhook: WebhookRecord,
  { attempt: { at, status, ...rest } }: Sent,
  now: Date,
): WebhookRecord {
  const ok = isSuccess({ at, status, ...rest });
  const failingSince = ok ? null : (webhook.failingSince ?? at);
  const changed = { ...webhook, failingSince, lastDelivery: { at, ok, status } };
  const isTooLong = failingSince !== null && now.getTime() - Date.parse(failingSince) >= disableAfterSeconds * 1000;
  const disabledReason = status === 410 ? 'gone' : isTooLong ? 'failures' : null;
  if (!webhook.enabled || disabledReason === null) return changed;
  return { ...changed, enabled: false, disabledReason, disabledAt: now.toISOString() };
}
