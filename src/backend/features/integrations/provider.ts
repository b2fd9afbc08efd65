/*
 * What the host's own code calls about connected integrations.
 */
import { IntegrationError } from '../../core/integration-error.js';
import type { IntegrationDefinition } from '../../core/integration-options.js';
import type { Settings } from '../../core/settings.js';
import type { IntegrationConnectionRecord } from '../../store/store.js';
import { accessTokenOf } from './access-token.js';
import { changeConnection, toFailure, withFailure } from './health.js';
import { connectionTo, requireIntegrations } from './rules.js';
import { readValues } from './setting-values.js';

/** A connection for the host's own code. Contains secrets: keep it on the server. */
export interface ConnectedIntegration {
  organizationId: string;
  integrationId: string;
  connectionId: string;
  settings: Readonly<Record<string, unknown>>;
  account: string | null;
}

/** The connected integrations of all organizations, for the host's own code. */
export interface IntegrationProvider {
  /** `undefined` if the integration is not connected. */
  find(organizationId: string, integrationId: string): Promise<ConnectedIntegration | undefined>;
  /**
   * Resolves to an access token that is valid for a minute or more, refreshed if necessary. Rejects with an `IntegrationError`:
   * `not_connected`, `access_revoked`, `timeout`, `unreachable`, or the error code of the provider.
   */
  getAccessToken(organizationId: string, integrationId: string): Promise<string>;
}

/** Its functions throw `feature_disabled` without the option `integrations`. */
export function createIntegrationProvider(settings: Settings): IntegrationProvider {
  const { store } = settings;
  const find = (organizationId: string, integrationId: string) =>
    store.transaction((tx) => connectionTo(tx, organizationId, integrationId));
  return {
    find: async (organizationId, integrationId) => {
      const options = requireIntegrations(settings);
      const record = options.catalog.has(integrationId) ? await find(organizationId, integrationId) : undefined;
      return (
        record && {
          organizationId,
          integrationId,
          connectionId: record.id,
          settings: await readValues(options, record),
          account: record.account,
        }
      );
    },
    getAccessToken: async (organizationId, integrationId) => {
      const definition = requireIntegrations(settings).catalog.get(integrationId);
      const record = definition && (await find(organizationId, integrationId));
      if (!record) throw new IntegrationError('not_connected');
      try {
        return await accessTokenOf(settings, definition, organizationId);
      } catch (error) {
        await storeRevocation(settings, definition, record, error);
        throw error;
      }
    },
  };
}

/** In functions of integrations, the caller stores the failure. Here there is none. */
async function storeRevocation(
  settings: Settings,
  definition: IntegrationDefinition,
  record: IntegrationConnectionRecord,
  error: unknown,
): Promise<void> {
  if (!(error instanceof IntegrationError) || error.code !== 'access_revoked') return;
  const now = settings.clock().toISOString();
  await settings.store.transaction((tx) =>
    changeConnection(tx, settings, definition, record, (one) => withFailure(one, toFailure(error), 'delivery', now)),
  );
}
