/*
 * Starts the other identity providers, each at an origin of its own.
 */
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Database } from '../data/database.js';
import { getOrCreateSetting } from '../data/tables.js';
import { ConnectionClients } from '../provider/connection-client.js';
import type { Connection } from './connections.js';
import { createConnectionProvider } from './provider.js';

/** Where an identity provider is served. */
export interface ConnectionServer {
  connection: Connection;
  url: string;
  serve(listener: RequestListener): void;
}

interface StartConnectionsOptions {
  database: Database;
  siteUrl: string;
  providerUrl: string;
  servers: ConnectionServer[];
}

const CLIENT_ID = 'fieldnote';

/** Resolves to their clients, for the demo's provider. */
export async function startConnections({
  database,
  siteUrl,
  providerUrl,
  servers,
}: StartConnectionsOptions): Promise<ConnectionClients> {
  const redirectUri = `${providerUrl}/login/callback`;
  const endpoints = await Promise.all(
    servers.map(async ({ connection, url, serve }) => {
      const clientSecret = await getOrCreateSetting(database, `${connection.id}-client-secret`, async () =>
        randomBytes(32).toString('base64url'),
      );
      const client = { id: CLIENT_ID, secret: clientSecret, redirectUri };
      const provider = await createConnectionProvider({ database, connection, url, siteUrl, client });
      serve(provider.callback());
      return { connection, issuer: url, clientId: CLIENT_ID, clientSecret };
    }),
  );
  return new ConnectionClients(redirectUri, endpoints);
}
