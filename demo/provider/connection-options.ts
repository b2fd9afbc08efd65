/*
 * Single sign-on with the identity providers of customers. At Auth0 these are its enterprise connections.
 */
import { randomBytes } from 'node:crypto';
import type { ConnectionOptions } from '../../src/backend/index.js';
import type { Database } from '../data/database.js';
import { getOrCreateSetting } from '../data/tables.js';
import { samlSetup } from './saml-setup.js';

/** Where OpenID providers return to, for all connections. */
export const redirectUriOf = (providerUrl: string) => `${providerUrl}/login/callback`;

/** The options of the server kit. The key is stored with the data. */
export async function connectionOptions(database: Database, providerUrl: string): Promise<ConnectionOptions> {
  const key = await getOrCreateSetting(database, 'connection-key', async () => randomBytes(32).toString('base64url'));
  return {
    encryptionKey: Buffer.from(key, 'base64url'),
    setup: ({ connectionId, strategy }) =>
      strategy === 'oidc' ? { redirectUri: redirectUriOf(providerUrl) } : samlSetup(providerUrl, connectionId),
    startTest: ({ connectionId, testId }) => `${providerUrl}/connections/${connectionId}/test/${testId}`,
    // Everything runs on one machine without TLS, the identity provider of the customer too. Never do this on the internet.
    allowPrivateAddresses: true,
  };
}
