/*
 * Lists, creates, changes and deletes the webhooks of an organization, and rotates their secrets.
 */
import type { WebhookCreate, WebhookUpdate } from '../../../contract/index.js';
import { newId } from '../../core/crypto.js';
import { differences, recordChange } from '../../core/record-change.js';
import { created, noContent, ok, okWithETag, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { WEBHOOK_HOOK } from '../../hooks/webhook-events.js';
import { requireMatch } from '../../http/etag.js';
import { problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import type { StoreTransaction, WebhookRecord } from '../../store/store.js';
import { createSecret, findWebhook, readEventTypes, readUrl, requireWebhooks, webhookTarget } from './rules.js';
import { serializeWebhook } from './serialize.js';

/** Not paginated: an organization has few webhooks. */
export const listWebhooks: OrganizationOperation = async (context, tx, access) => {
  requireWebhooks(context.settings);
  allowParameters(context, ['limit', 'cursor']);
  const records = await tx.webhooks(access.organization.id);
  const waiting = await tx.countPendingWebhookDeliveries(access.organization.id);
  const items = records.map((record) => serializeWebhook(record, waiting.get(record.id) ?? 0, context.now));
  return ok({ items, nextCursor: null, total: items.length });
};

export const createWebhook: OrganizationOperation = async (context, tx, access) => {
  const settings = requireWebhooks(context.settings);
  const { organization, user } = access;
  const { name, url, eventTypes } = context.body as WebhookCreate;
  if ((await tx.webhooks(organization.id)).length >= settings.max)
    throw problem('webhook_limit_reached', `An organization can have ${settings.max} webhooks`);
  const place = { id: newId('whk'), organizationId: organization.id };
  const { secret, stored } = await createSecret(settings, place);
  const record: WebhookRecord = {
    ...place,
    name: name.trim(),
    url: await readUrl(settings, url),
    eventTypes: readEventTypes(eventTypes),
    enabled: true,
    disabledReason: null,
    disabledAt: null,
    failingSince: null,
    lastDelivery: null,
    secret: stored,
    previousSecret: null,
    createdBy: { userId: user.id, name: user.name },
    createdAt: context.now,
    version: 1,
  };
  await tx.putWebhook(record);
  await recordChange(tx, context, user, {
    type: 'webhook.create',
    organizationId: organization.id,
    target: webhookTarget(record),
    changes: differences({}, auditFields(record)),
  });
  return created(
    context,
    `/organizations/${encodeURIComponent(organization.id)}/webhooks/${record.id}`,
    record.version,
    { ...serializeWebhook(record, 0, context.now), secret },
  );
};

export const updateWebhook: OrganizationOperation = async (context, tx, access) => {
  const settings = requireWebhooks(context.settings);
  const before = await findWebhook(context, tx, access.organization.id);
  requireMatch(context.request, before.version);
  const { name, url, eventTypes, enabled = before.enabled } = context.body as WebhookUpdate;
  const record = withEnabled(
    {
      ...before,
      name: name?.trim() ?? before.name,
      url: url === undefined ? before.url : await readUrl(settings, url),
      eventTypes: eventTypes === undefined ? before.eventTypes : readEventTypes(eventTypes),
    },
    enabled,
    context.now,
  );
  const changes = differences(auditFields(before), auditFields(record));
  if (record.url !== before.url || changes.length > 0) {
    record.version += 1;
    await tx.putWebhook(record);
    if (record.enabled && !before.enabled) {
      await tx.resumeDeliveries(record.id, WEBHOOK_HOOK, context.now);
      context.outbox.hasPending = true;
    }
    await recordChange(tx, context, access.user, {
      type: 'webhook.update',
      organizationId: access.organization.id,
      target: webhookTarget(record),
      changes,
    });
  }
  return okWithETag(record.version, await serializeStored(tx, context, record));
};

export const deleteWebhook: OrganizationOperation = async (context, tx, access) => {
  const record = await findWebhook(context, tx, access.organization.id);
  requireMatch(context.request, record.version);
  await tx.deleteWebhook(access.organization.id, record.id);
  await recordChange(tx, context, access.user, {
    type: 'webhook.delete',
    organizationId: access.organization.id,
    target: webhookTarget(record),
    announce: [{ isGone: true }],
  });
  return noContent;
};

export const rotateSecret: OrganizationOperation = async (context, tx, access) => {
  const settings = requireWebhooks(context.settings);
  const before = await findWebhook(context, tx, access.organization.id);
  requireMatch(context.request, before.version);
  const { secret, stored } = await createSecret(settings, before);
  const expiresAt = new Date(Date.parse(context.now) + settings.secretOverlapSeconds * 1000).toISOString();
  const record: WebhookRecord = {
    ...before,
    secret: stored,
    previousSecret: { ...before.secret, expiresAt },
    version: before.version + 1,
  };
  await tx.putWebhook(record);
  await recordChange(tx, context, access.user, {
    type: 'webhook.secret.rotate',
    organizationId: access.organization.id,
    target: webhookTarget(record),
  });
  return okWithETag(record.version, { ...(await serializeStored(tx, context, record)), secret });
};

async function serializeStored(tx: StoreTransaction, { now }: UserContext, record: WebhookRecord) {
  const waiting = await tx.countPendingWebhookDeliveries(record.organizationId);
  return serializeWebhook(record, waiting.get(record.id) ?? 0, now);
}

/** Enabled or disabled by a user. A new start: earlier failures do not count. */
function withEnabled(record: WebhookRecord, enabled: boolean, now: string): WebhookRecord {
  if (record.enabled === enabled) return record;
  return { ...record, enabled, disabledReason: null, disabledAt: enabled ? null : now, failingSince: null };
}

/** What the audit log shows. The path and the query of a URL can contain a secret of the receiver. */
const auditFields = ({ name, url, eventTypes, enabled }: WebhookRecord) => ({
  displayName: name,
  host: new URL(url).host,
  eventTypes: eventTypes ?? ['*'],
  enabled,
});
