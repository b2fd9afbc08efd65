/*
 * The demo's provider as a SAML service provider. Each connection has an entity id and an address of its own, so that an
 * assertion for one is refused by all others, also if two organizations use the same identity provider.
 */

/** The values that an administrator copies to the identity provider. */
export interface SamlSetup {
  entityId: string;
  acsUrl: string;
  metadataUrl: string;
}

/** The values of a connection. */
export function samlSetup(providerUrl: string, connectionId: string): SamlSetup {
  const entityId = `${providerUrl}/saml/${connectionId}`;
  return { entityId, acsUrl: `${entityId}/acs`, metadataUrl: `${entityId}/metadata` };
}
