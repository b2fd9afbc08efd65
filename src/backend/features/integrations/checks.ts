/*
 * Health checks: on demand, after connecting, and when they are due.
 */
import type { IntegrationDefinition, IntegrationHealth } from '../../core/integration-options.js';
import { IntegrationError } from '../../core/integration-error.js';
import type { IntegrationSettings } from '../../core/integration-settings.js';
import type { Settings } from '../../core/settings.js';
import { INTEGRATION_HOOKS } from '../../hooks/integration-events.js';
import type { IntegrationConnectionRecord } from '../../store/store.js';
import { callHost } from './call-host.js';
import { changeConnection, toFailure, withFailure, withSuccess } from './health.js';

/** Connections that are checked at the same time. */
const BATCH_SIZE = 20;
/** A process that ends during a check must not delay the next one for long. */
const LEASE_MS = 5 * 60_000;

const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();

/** Checks a connection and stores the result. Resolves to the record, `undefined` if it was disconnected in between. */
export async function checkConnection(
  settings: Settings,
  options: IntegrationSettings,
  definition: IntegrationDefinition,
  record: IntegrationConnectionRecord,
): Promise<IntegrationConnectionRecord | undefined> {
  const started = performance.now();
  let health: IntegrationHealth | void = undefined;
  let error: unknown;
  try {
    health = await callHost(settings, definition, record, (connection) => definition.check!(connection));
  } catch (thrown) {
    error = thrown ?? new Error('The check failed');
    // What other errors say is for the host only.
    if (!(error instanceof IntegrationError)) settings.onError(error, {});
  }
  const durationMs = Math.round(performance.now() - started);
  const now = settings.clock();
  const at = now.toISOString();
  return settings.store.transaction((tx) =>
    changeConnection(tx, settings, definition, record, (current) => {
      const ok = error === undefined;
      const checked = {
        ...current,
        lastCheck: { at, ok, durationMs },
        nextCheckAt: later(now, options.checkSeconds * 1000),
      };
      if (!ok) return withFailure(checked, toFailure(error), 'check', at);
      const { account = current.account, attention = null } = health ?? {};
      return withSuccess({ ...checked, account, attention }, ['check', 'delivery'], at);
    }),
  );
}

/**
 * Checks the connections that are due, removes events that have waited too long, and resolves to the number of connections; 0
 * without the option `integrations`.
 */
export async function checkDueIntegrations(settings: Settings): Promise<number> {
  const { integrations: options, store, clock } = settings;
  if (!options) return 0;
  let total = 0;
  for (let leased = BATCH_SIZE; leased === BATCH_SIZE; total += leased) {
    const now = clock();
    const query = { now: now.toISOString(), until: later(now, LEASE_MS), limit: BATCH_SIZE };
    const due = await store.transaction((tx) => tx.leaseIntegrationConnections(query));
    await Promise.all(
      due.map((record) => checkDue(settings, options, record).catch((error: unknown) => settings.onError(error, {}))),
    );
    leased = due.length;
  }
  return total;
}

async function checkDue(
  settings: Settings,
  options: IntegrationSettings,
  record: IntegrationConnectionRecord,
): Promise<void> {
  const definition = options.catalog.get(record.integrationId);
  const now = settings.clock();
  await settings.store.transaction((tx) =>
    tx.removeDeliveries(record.id, INTEGRATION_HOOKS.event, later(now, -options.waitingSeconds * 1000)),
  );
  // Without access there is nothing to check until it is connected again.
  if (definition?.check && record.failing?.kind !== 'access')
    await checkConnection(settings, options, definition, record);
  else if (definition)
    await settings.store.transaction((tx) =>
      changeConnection(tx, settings, definition, record, (current) => ({
        ...current,
        nextCheckAt: later(now, options.checkSeconds * 1000),
      })),
    );
}
