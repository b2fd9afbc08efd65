/*
 * Events for integrations are stored in the transaction of the change: in the outbox, once for each connection that receives
 * them.
 */
import { newId } from '../core/crypto.js';
import type { IntegrationEvent, IntegrationEvents } from '../core/integration-options.js';
import type { ChangeContext } from '../core/request-context.js';
import type { AuditRecord, IntegrationConnectionRecord, StoreTransaction } from '../store/store.js';
import { EVENTS } from './event-types.js';

/** The values of `DeliveryRecord.hook`. No `after` hook has these names. */
export const INTEGRATION_HOOKS = {
  event: 'integration',
  connected: 'integration.connected',
  disconnected: 'integration.disconnected',
} as const;

/**
 * Adds a delivery for a connection to the outbox, after those that wait. Deliveries of a connection without access wait until it
 * is connected again.
 */
export async function enqueueForConnection(
  tx: StoreTransaction,
  { now, outbox }: Pick<ChangeContext, 'now' | 'outbox'>,
  { id, organizationId, failing }: IntegrationConnectionRecord,
  hook: (typeof INTEGRATION_HOOKS)[keyof typeof INTEGRATION_HOOKS],
  content: object = {},
): Promise<void> {
  const isHeld = hook === INTEGRATION_HOOKS.event && failing?.kind === 'access';
  await tx.appendDelivery({
    id: newId('imsg'),
    organizationId: id,
    hook,
    event: { organizationId, occurredAt: now, ...content },
    attempts: 0,
    dueAt: isHeld ? null : now,
  });
  if (outbox) outbox.hasPending = true;
}

/** Stores an event of the audit log for each connection that receives it. Does nothing if no integration receives events. */
export async function enqueueIntegrationEvents(
  tx: StoreTransaction,
  context: ChangeContext,
  organizationId: string,
  audit: AuditRecord,
): Promise<void> {
  const { integrations } = context.settings;
  if (!integrations?.hasEvents) return;
  const receivers = (await tx.integrationConnections(organizationId)).flatMap((connection) => {
    const events = integrations.catalog.get(connection.integrationId)?.events;
    const types = events ? typesFor(events, audit) : [];
    return types.length > 0 ? [{ connection, types }] : [];
  });
  const organization = receivers.length > 0 ? await tx.organization(organizationId) : undefined;
  if (!organization) return;
  const { id, name, displayName } = organization;
  const { time: occurredAt, actor, target, outcome, changes, ip, userAgent } = audit;
  const common = {
    occurredAt,
    organization: { id, name, displayName },
    actor,
    target,
    outcome,
    changes,
    ip,
    userAgent,
  };
  for (const { connection, types } of receivers)
    for (const type of types) {
      const event: IntegrationEvent = { id: `${audit.id}.${type}`, type, ...common };
      await enqueueForConnection(tx, context, connection, INTEGRATION_HOOKS.event, { event });
    }
}

/** The types of an event of the audit log, of those that an integration receives. */
function typesFor({ types }: IntegrationEvents, { type, outcome }: AuditRecord): readonly string[] {
  if (types === 'audit') return [type];
  return outcome === 'success' ? (EVENTS[type] ?? []).filter((one) => types.includes(one)) : [];
}
