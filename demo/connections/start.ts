/*
 * Starts the other identity providers, each at an origin of its own.
 */
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Database } from '../data/database.js';
import { ConnectionClient } from '../provider/connection-client.js';
import { redirectUriOf } from '../provider/connection-options.js';
import { Endpoints, type Endpoint } from '../provider/endpoints.js';
import type { ConnectionServer, ProviderClient } from './clients.js';
import { breakableProvider } from './breakable.js';
import { kestrelProvider, pinemail } from './connections.js';
import { createConnectionProvider } from './provider.js';

interface StartConnectionsOptions {
  database: Database;
  store: Store;
  api: Api;
  siteUrl: string;
  providerUrl: string;
  servers: ConnectionServer[];
  /** In the order of the servers. */
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
}: StartConnectionsOptions): Promise<{ endpoints: Endpoints; connections: ConnectionClient }> {
  const redirectUri = redirectUriOf(providerUrl);
  await Promise.all(
    servers.map(async ({ connection, url, serve }, index) => {
      const { clientId, clientSecret } = clients[index]!;
      const client = { id: clientId, secret: clientSecret, redirectUri };
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
      name: pinemail.name,
      scopes: ['openid', 'profile', 'email'],
      attributes: { email: 'email', name: 'name' },
      hasOwnUsers: false,
      enabled: true,
    }));
  return {
    endpoints: new Endpoints(shared, api.backend.connections, store),
    connections: new ConnectionClient(redirectUri),
  };
}
