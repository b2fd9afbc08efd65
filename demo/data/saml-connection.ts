/*
 * The connection of Baltic Freight with its identity provider by SAML: enabled, after a test that has passed.
 */
import { X509Certificate } from 'node:crypto';
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import { balticProvider } from '../connections/connections.js';

export const balticOrganizationId = 'org_baltic';

/** The identity provider. */
export interface BalticEndpoint {
  entityId: string;
  ssoUrl: string;
  /** PEM. */
  certificate: string;
}

/** Creates the connection through the API, as an administrator does. */
export async function addSamlConnection(api: Api, { entityId, ssoUrl, certificate }: BalticEndpoint): Promise<void> {
  const { connections } = api.clientFor({ userId: 'demo|ines', via: 'token' });
  const { id } = await connections.create(balticOrganizationId, {
    name: balticProvider.name,
    strategy: 'saml',
    saml: { entityId, ssoUrl, certificates: [{ pem: certificate }] },
    domainIds: ['dom_baltic'],
    autoMembership: true,
    defaultRoleIds: ['dashboard-user'],
    roleMapping: [{ value: 'dispatch-leads', roleId: 'dashboard-admin' }],
  });
  const { id: testId } = await connections.startTest(balticOrganizationId, id);
  const { email } = balticProvider.users[0]!;
  await api.backend.connections.recordTest({
    connectionId: id,
    testId,
    steps: ['authorization', 'response', 'signature', 'time', 'audience', 'recipient'].map((step) => ({
      name: step,
      ok: true,
    })),
    claims: { email },
    certificate: new X509Certificate(certificate).fingerprint256,
  });
  await connections.update(balticOrganizationId, id, { enabled: true });
}

/** Follows the identity provider to another port: its address is part of the configuration. */
export async function followSamlPort(store: Store, { entityId, ssoUrl }: BalticEndpoint): Promise<void> {
  await store.transaction(async (tx) => {
    for (const connection of await tx.connections(balticOrganizationId)) {
      const { saml } = connection;
      if (saml?.entityId === entityId && saml.ssoUrl !== ssoUrl && /^http:\/\/localhost:\d+\/sso$/.test(saml.ssoUrl))
        await tx.putConnection({ ...connection, saml: { ...saml, ssoUrl } });
    }
  });
}
