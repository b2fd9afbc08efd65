/*
 * Rules for webhooks.
 */
import { urlProblem } from '../../core/guarded-request.js';
import type { ChangeContext, UserContext } from '../../core/request-context.js';
import { encryptSecret } from '../../core/secrets.js';
import type { Settings } from '../../core/settings.js';
import type { WebhookSettings } from '../../core/webhook-options.js';
import { EVENT_TYPES } from '../../hooks/event-types.js';
import { invalidField, problem } from '../../http/problem.js';
import type { AuditRecord, StoreTransaction, WebhookDeliveryRecord, WebhookRecord } from '../../store/store.js';
import type { Sent } from './send.js';
import { createWebhookSecret } from './signature.js';

/** Characters of a secret that are stored and shown. */
const SUFFIX_LENGTH = 4;
const MAX_ATTEMPTS = 20;

export function requireWebhooks({ webhooks }: Settings): WebhookSettings {
  if (!webhooks) throw problem('feature_disabled', 'This backend does not support webhooks');
  return webhooks;
}

export const webhookTarget = ({ id, name }: WebhookRecord): AuditRecord['target'] => ({ kind: 'webhook', id, name });

/** Returns the webhook in the path. Throws `not_found` if the organization does not have it. */
export async function findWebhook(
  context: UserContext,
  tx: StoreTransaction,
  organizationId: string,
): Promise<WebhookRecord> {
  requireWebhooks(context.settings);
  const record = (await tx.webhooks(organizationId)).find(({ id }) => id === context.params['w']);
  if (!record) throw problem('not_found', 'The webhook does not exist');
  context.auditInfo.target = webhookTarget(record);
  return record;
}

/** Checks a URL, and returns it as it is sent. The address is checked again for each request. */
export async function readUrl(settings: WebhookSettings, url: string): Promise<string> {
  const refused = await urlProblem(url.trim(), settings);
  if (refused) throw invalidField('/url', refused, 'Webhooks need a public https URL without a user name');
  return new URL(url.trim()).href;
}

/** Checks event types. Null: all. */
export function readEventTypes(types: readonly string[] | null | undefined): string[] | null {
  const unknown = (types ?? []).findIndex((type) => !EVENT_TYPES.includes(type));
  if (unknown >= 0) throw invalidField(`/eventTypes/${unknown}`, 'unknown_value', 'There are no events of this type');
  return types ? EVENT_TYPES.filter((type) => types.includes(type)) : null;
}

/** A new secret, and what is stored of it. */
export async function createSecret(
  settings: WebhookSettings,
  place: Pick<WebhookRecord, 'id' | 'organizationId'>,
): Promise<{ secret: string; stored: WebhookRecord['secret'] }> {
  const secret = createWebhookSecret();
  const sealed = await encryptSecret(settings, place, secret);
  return { secret, stored: { sealed, suffix: secret.slice(-SUFFIX_LENGTH) } };
}

/** The delivery with another attempt in its log. */
export const withAttempt = (delivery: WebhookDeliveryRecord, { attempt, headers }: Sent): WebhookDeliveryRecord => ({
  ...delivery,
  attempts: [...delivery.attempts, attempt].slice(-MAX_ATTEMPTS),
  requestHeaders: headers,
});

/** Announces a change that is not recorded in the audit log. */
export async function announceWebhook(
  tx: StoreTransaction,
  { store }: ChangeContext['settings'],
  { organizationId, id }: WebhookRecord,
): Promise<void> {
  if (store.changes) await tx.announce({ organizationId, resource: 'webhook', id, isGone: false });
}
