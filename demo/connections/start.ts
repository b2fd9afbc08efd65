/*
 * Starts the other identity providers, each at an origin of its own.
 */
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Database } from '../data/database.js';
import { ConnectionClient } from '../provider/connection-client.js';
import { redirectUriOf } from '../provider/connection-options.js';
import { Endpoints, type Endpoint } from '../provider/endpoints.js';
import { SamlClient } from '../provider/saml-client.js';
import type { ConnectionServer, ProviderClient } from './clients.js';
import { breakableProvider } from './breakable.js';
import { kestrelProvider, pinemail } from './connections.js';
import { balticOrganizationId } from '../data/saml-connection.js';
import { samlSetup } from '../provider/saml-setup.js';
import { createSamlProvider } from './saml/provider.js';
import { createConnectionProvider } from './provider.js';

interface StartConnectionsOptions {
  database: Database;
  store: Store;
  api: Api;
  siteUrl: string;
  providerUrl: string;
  servers: ConnectionServer[];
  /** Those of the OpenID providers. */
  clients: ProviderClient[];
}

/** Resolves to what the demo's provider needs to use them. */
export async function startConnections({
  database,
  store,
  api,
  siteUrl,
  providerUrl,
  servers,
  clients,
}: StartConnectionsOptions): Promise<{ endpoints: Endpoints; connections: ConnectionClient; saml: SamlClient }> {
  const redirectUri = redirectUriOf(providerUrl);
  await Promise.all(
    servers.map(async ({ connection, url, serve }) => {
      const own = clients.find(({ id }) => id === connection.id);
      if (!own) {
        const findApplication = () => findSamlApplication(store, providerUrl);
        return serve(await createSamlProvider({ database, connection, url, siteUrl, providerUrl, findApplication }));
      }
      const client = { id: own.clientId, secret: own.clientSecret, redirectUri };
      const options = { database, connection, url, siteUrl, client };
      serve(
        connection === kestrelProvider
          ? await breakableProvider(options)
          : (await createConnectionProvider(options)).callback(),
      );
    }),
  );
  const shared = clients
    .filter(({ id }) => id === pinemail.id)
    .map((client): Endpoint => ({
      ...client,
      strategy: 'oidc',
      name: pinemail.name,
      scopes: ['openid', 'profile', 'email'],
      attributes: { email: 'email', name: 'name' },
      hasOwnUsers: false,
      enabled: true,
    }));
  return {
    endpoints: new Endpoints(shared, api.backend.connections, store),
    connections: new ConnectionClient(redirectUri),
    saml: new SamlClient(database, providerUrl),
  };
}

/** The first connection of Baltic Freight with its identity provider. */
async function findSamlApplication(store: Store, providerUrl: string) {
  const connections = await store.transaction((tx) => tx.connections(balticOrganizationId));
  const connection = connections.find(({ strategy }) => strategy === 'saml');
  return connection && samlSetup(providerUrl, connection.id);
}
