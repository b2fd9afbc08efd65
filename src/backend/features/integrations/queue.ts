/*
 * Delivers events to integrations from the outbox: in order for each connection, and again later after a failure. A worker
 * leases the first delivery of a connection, so no other process delivers to it at the same time.
 */
import type { IntegrationDefinition, IntegrationEvent } from '../../core/integration-options.js';
import { IntegrationError } from '../../core/integration-error.js';
import type { IntegrationSettings } from '../../core/integration-settings.js';
import type { Settings } from '../../core/settings.js';
import { Settlement, type DeliveryQueue } from '../../hooks/delivery-queue.js';
import { INTEGRATION_HOOKS } from '../../hooks/integration-events.js';
import type { DeliveryRecord, IntegrationConnectionRecord, StoreTransaction } from '../../store/store.js';
import { readTokens } from './access-token.js';
import { callHost } from './call-host.js';
import { changeConnection, toFailure, withFailure, withSuccess, type Failure } from './health.js';
import { revokeTokens } from './oauth.js';
import { connectionTo } from './rules.js';

/** Above the timeout of the functions, whose failures are stored. */
const EXTRA_TIMEOUT_MS = 10_000;

/** The queue of integrations; nothing is polled without the option `integrations`. */
export const integrationQueue = (settings: Settings): DeliveryQueue => ({
  hooks: settings.integrations ? Object.values(INTEGRATION_HOOKS) : [],
  isImmediate: true,
  // Two calls when an integration is disconnected: the function, and the revocation.
  timeout: (settings.integrations?.timeoutSeconds ?? 0) * 2_000 + EXTRA_TIMEOUT_MS,
  run: (delivery) =>
    delivery.hook === INTEGRATION_HOOKS.disconnected
      ? endConnection(settings, settings.integrations!, delivery)
      : attempt(settings, settings.integrations!, delivery),
});

/** A connection and the deliveries that are sent to it together. */
interface Target {
  definition: IntegrationDefinition;
  record: IntegrationConnectionRecord;
  deliveries: DeliveryRecord[];
}

/** `undefined` if the integration was disconnected, or removed from the catalog. */
async function load(
  tx: StoreTransaction,
  options: IntegrationSettings,
  leased: DeliveryRecord,
): Promise<Target | undefined> {
  const found = await tx.integrationConnections(leased.event['organizationId'] as string);
  const record = found.find(({ id }) => id === leased.organizationId);
  const definition = record && options.catalog.get(record.integrationId);
  if (!definition) return undefined;
  const size = leased.hook === INTEGRATION_HOOKS.event ? (definition.events?.batchSize ?? 1) : 1;
  const next = size > 1 ? await tx.nextDeliveries(leased.organizationId, leased.hook, size) : [leased];
  return { definition, record, deliveries: next };
}

async function attempt(
  settings: Settings,
  options: IntegrationSettings,
  leased: DeliveryRecord,
): Promise<Settlement | undefined> {
  const target = await settings.store.transaction((tx) => load(tx, options, leased));
  if (!target) return undefined;
  const oldest = new Date(settings.clock().getTime() - options.waitingSeconds * 1000).toISOString();
  if ((leased.event['occurredAt'] as string) < oldest) return undefined;
  const isHeld = target.record.failing?.kind === 'access';
  const failure = isHeld ? undefined : await send(settings, target, leased);
  return new Settlement({ isDelivered: !isHeld && !failure, isTimeout: failure?.code === 'timeout' }, (tx) =>
    isHeld ? hold(tx, settings, target) : settle(tx, settings, options, target, leased, failure),
  );
}

/** Resolves to the failure, `undefined` after success. */
async function send(
  settings: Settings,
  { definition, record, deliveries }: Target,
  leased: DeliveryRecord,
): Promise<Failure | undefined> {
  const isEvent = leased.hook === INTEGRATION_HOOKS.event;
  const events = deliveries.map(({ event }) => event['event'] as IntegrationEvent);
  try {
    await callHost(settings, definition, record, async (connection) =>
      isEvent ? definition.events?.deliver(connection, events) : definition.connected?.(connection),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof IntegrationError)) settings.onError(error, {});
    return toFailure(error);
  }
}

/** The delivery waits, unless the integration was connected again in between. */
async function hold(tx: StoreTransaction, settings: Settings, { record }: Target): Promise<string | null> {
  await tx.organization(record.organizationId, { lock: true });
  const current = await connectionTo(tx, record.organizationId, record.integrationId);
  return current?.failing?.kind === 'access' ? null : settings.clock().toISOString();
}

/** Stores the result, and resolves to when the delivery is due again. */
async function settle(
  tx: StoreTransaction,
  settings: Settings,
  options: IntegrationSettings,
  { definition, record, deliveries }: Target,
  leased: DeliveryRecord,
  failure: Failure | undefined,
): Promise<string | null | undefined> {
  const now = settings.clock();
  const at = now.toISOString();
  if (!failure) {
    for (const { id } of deliveries) if (id !== leased.id) await tx.deleteDelivery(id);
    if (record.failing)
      await changeConnection(tx, settings, definition, record, (one) => withSuccess(one, ['delivery'], at));
    return undefined;
  }
  const changed = await changeConnection(tx, settings, definition, record, (one) =>
    withFailure(one, failure, 'delivery', at),
  );
  if (!changed) return undefined;
  if (changed.failing!.kind === 'access') return null;
  const { retrySeconds } = options;
  const seconds = failure.retryAfterSeconds ?? retrySeconds[Math.min(leased.attempts, retrySeconds.length) - 1]!;
  return new Date(now.getTime() + seconds * 1000).toISOString();
}

/** Rejects to be repeated: the function of the host, then the revocation of the tokens. */
async function endConnection(
  settings: Settings,
  options: IntegrationSettings,
  { event }: DeliveryRecord,
): Promise<void> {
  const record = event['connection'] as IntegrationConnectionRecord;
  const definition = options.catalog.get(record.integrationId);
  if (!definition) return;
  const { disconnected, connect } = definition;
  if (disconnected)
    await callHost(settings, definition, record, (connection) => disconnected(connection), { isEnded: true });
  const tokens = await readTokens(options, record);
  if (tokens && connect.method === 'oauth' && record.failing?.kind !== 'access')
    await revokeTokens(connect, options, tokens);
}
