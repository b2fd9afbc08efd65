/*
 * The client of the demo's provider at each of the other identity providers.
 */
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Database } from '../data/database.js';
import { getOrCreateSetting } from '../data/tables.js';
import type { IdentityProvider } from './connections.js';

/** Where an identity provider is served. */
export interface ConnectionServer {
  connection: IdentityProvider;
  url: string;
  serve(listener: RequestListener): void;
}

/** An identity provider with the client. */
export interface ProviderClient {
  /** Id of the identity provider. */
  id: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** The client, with a secret that is stored with the data. */
export async function clientOf(
  database: Database,
  { connection: { id }, url }: ConnectionServer,
): Promise<ProviderClient> {
  const clientSecret = await getOrCreateSetting(database, `${id}-client-secret`, async () =>
    randomBytes(32).toString('base64url'),
  );
  return { id, issuer: url, clientId: 'fieldnote', clientSecret };
}
