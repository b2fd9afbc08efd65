/*
 * Calls a function of the host with a connection, in a limited time.
 */
import type { IntegrationConnection, IntegrationDefinition } from '../../core/integration-options.js';
import { IntegrationError } from '../../core/integration-error.js';
import type { Settings } from '../../core/settings.js';
import type { IntegrationConnectionRecord } from '../../store/store.js';
import { accessTokenOf, readTokens } from './access-token.js';
import { requireIntegrations } from './rules.js';
import { readValues } from './setting-values.js';

type HostFunction<T> = (connection: IntegrationConnection) => Promise<T>;

/**
 * Resolves to the result. Rejects with what the function throws, or with an `IntegrationError` `timeout`. With `isEnded`, the
 * connection is not in the store anymore.
 */
export async function callHost<T>(
  settings: Settings,
  definition: IntegrationDefinition,
  record: IntegrationConnectionRecord,
  run: HostFunction<T>,
  { isEnded = false } = {},
): Promise<T> {
  const options = requireIntegrations(settings);
  const signal = AbortSignal.timeout(options.timeoutSeconds * 1000);
  const connection: IntegrationConnection = {
    organizationId: record.organizationId,
    integrationId: record.integrationId,
    connectionId: record.id,
    settings: await readValues(options, record),
    account: record.account,
    getAccessToken: () =>
      isEnded ? lastAccessToken(settings, record) : accessTokenOf(settings, definition, record.organizationId),
    signal,
  };
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new IntegrationError('timeout')), { once: true });
    run(connection).then(resolve, reject);
  });
}

/** The token of a connection that was disconnected, which is no longer refreshed. */
async function lastAccessToken(settings: Settings, record: IntegrationConnectionRecord): Promise<string> {
  const tokens = await readTokens(requireIntegrations(settings), record);
  if (!tokens || record.failing?.kind === 'access') throw new IntegrationError('not_connected');
  return tokens.accessToken;
}
