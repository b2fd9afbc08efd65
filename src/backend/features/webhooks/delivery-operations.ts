/*
 * Lists deliveries, sends them again, and sends test events.
 */
import { newId } from '../../core/crypto.js';
import { recordChange } from '../../core/record-change.js';
import { ok } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { enqueueDelivery, eventBody, newDelivery, TEST_EVENT_TYPE } from '../../hooks/webhook-events.js';
import { problem } from '../../http/problem.js';
import { allowParameters, readChoice, readPage } from '../../http/query-parameters.js';
import type { WebhookDeliveryRecord } from '../../store/store.js';
import { announceWebhook, findWebhook, requireWebhooks, webhookTarget, withAttempt } from './rules.js';
import { isSuccess, sendDelivery } from './send.js';
import { serializeDelivery } from './serialize.js';

export const listDeliveries: OrganizationOperation = async (context, tx, access) => {
  allowParameters(context, ['limit', 'cursor', 'state']);
  const webhook = await findWebhook(context, tx, access.organization.id);
  const state = readChoice(context, 'state', ['', 'pending', 'succeeded', 'failed'] as const, '');
  const { items, ...page } = await tx.webhookDeliveries(webhook.id, { ...readPage(context), ...(state && { state }) });
  return ok({ ...page, items: items.map(serializeDelivery) });
};

/** The request is sent after the commit, so that no lock is held while the endpoint answers. */
export const testWebhook: OrganizationOperation = async (context, tx, access) => {
  const { settings, now } = context;
  const options = requireWebhooks(settings);
  const webhook = await findWebhook(context, tx, access.organization.id);
  await recordChange(tx, context, access.user, {
    type: 'webhook.test',
    organizationId: access.organization.id,
    target: webhookTarget(webhook),
  });
  const { id, name, displayName } = access.organization;
  const delivery = newDelivery(webhook, now, {
    eventId: newId('msg'),
    eventType: TEST_EVENT_TYPE,
    requestBody: eventBody(TEST_EVENT_TYPE, now, { organization: { id, name, displayName } }),
  });
  return {
    status: 200,
    completesAfterCommit: true,
    afterCommit: async () => {
      const sent = await sendDelivery(options, settings.clock, webhook, delivery);
      const state = isSuccess(sent.attempt) ? 'succeeded' : 'failed';
      const record: WebhookDeliveryRecord = { ...withAttempt(delivery, sent), state, tries: 1 };
      await settings.store.transaction(async (after) => {
        await after.putWebhookDelivery(record);
        await announceWebhook(after, settings, webhook);
      });
      return ok(serializeDelivery(record));
    },
  };
};

export const redeliver: OrganizationOperation = async (context, tx, access) => {
  const webhook = await findWebhook(context, tx, access.organization.id);
  const record = await tx.webhookDelivery(webhook.id, context.params['d']!);
  if (!record) throw problem('not_found', 'The delivery does not exist');
  if (!webhook.enabled) throw problem('webhook_disabled', 'The webhook is disabled');
  const isPending = record.state === 'pending';
  // Without effect while an attempt is running.
  if (isPending) await tx.scheduleDelivery(record.id, record.leases, context.now);
  else await enqueueDelivery(tx, context, webhook, record);
  context.outbox.hasPending = true;
  const pending: WebhookDeliveryRecord = isPending
    ? record
    : { ...record, state: 'pending', tries: 0, leases: 0, nextAttemptAt: null };
  await tx.putWebhookDelivery(pending);
  await recordChange(tx, context, access.user, {
    type: 'webhook.redeliver',
    organizationId: access.organization.id,
    target: webhookTarget(webhook),
  });
  return ok(serializeDelivery(pending));
};
