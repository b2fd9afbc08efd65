/*
 * The options for integrations with their defaults.
 */
import type { ConnectionSettings } from './connection-options.js';
import { toEncryptionKeys } from './encryption-keys.js';
import { requireDefinition } from './integration-definition.js';
import type { IntegrationDefinition, IntegrationSource } from './integration-options.js';

/** The options with their defaults. */
export interface IntegrationSettings extends Required<Omit<IntegrationSource, 'catalog' | 'encryptionKey' | 'fetch'>> {
  /** By id, in the order of the catalog. */
  readonly catalog: ReadonlyMap<string, IntegrationDefinition>;
  /** The first encrypts. */
  readonly encryptionKeys: readonly Uint8Array[];
  /** Whether any integration receives events. */
  readonly hasEvents: boolean;
  readonly fetch?: IntegrationSource['fetch'];
}

/** Fills in the defaults. Throws a `TypeError` for a catalog that cannot work, and for missing keys. */
export function toIntegrationSettings(
  { catalog, encryptionKey, ...options }: IntegrationSource,
  connections: Pick<ConnectionSettings, 'encryptionKeys'> | undefined,
  { publicUrl, cors }: { publicUrl?: string; cors?: { origins: string[] } },
): IntegrationSettings {
  const allowHttp = options.allowHttp ?? false;
  for (const definition of catalog) requireDefinition(definition, { allowHttp, publicUrl });
  const byId = new Map(catalog.map((definition) => [definition.id, definition]));
  if (byId.size < catalog.length) throw new TypeError('integrations.catalog has two integrations with the same id');
  const ownOrigins = publicUrl ? [new URL(publicUrl).origin] : [];
  return {
    catalog: byId,
    encryptionKeys: toEncryptionKeys('integrations', encryptionKey, connections),
    hasEvents: catalog.some(({ events }) => events !== undefined),
    returnOrigins: options.returnOrigins ?? [
      ...ownOrigins,
      ...(cors?.origins ?? []).filter((origin) => origin !== '*'),
    ],
    retrySeconds: options.retrySeconds?.length ? options.retrySeconds : [5, 60, 300, 1_800, 3_600],
    waitingSeconds: options.waitingSeconds ?? 259_200,
    errorAfterSeconds: options.errorAfterSeconds ?? 3_600,
    checkSeconds: options.checkSeconds ?? 900,
    timeoutSeconds: options.timeoutSeconds ?? 15,
    allowHttp,
    fetch: options.fetch,
  };
}
