/*
 * What a service provider has to know about the SAML identity provider.
 */
import type { Database } from '../../data/database.js';
import type { IdentityProvider } from '../connections.js';
import { loadSigningKeys } from './certificates.js';

interface Server {
  connection: IdentityProvider;
  /** URL, without a slash at the end. */
  url: string;
}

/** Its name, and where its sign-in page is. The name does not depend on the address. */
export const samlAddresses = ({ connection, url }: Server) => ({
  entityId: `https://${connection.id}.example/metadata`,
  ssoUrl: `${url}/sso`,
});

/** Its addresses and its present certificate (PEM). */
export async function samlIdentity(database: Database, server: Server) {
  const { current } = await loadSigningKeys(database, server.connection.id);
  return { ...samlAddresses(server), certificate: current.certificate };
}
