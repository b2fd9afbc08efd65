/*
 * The connection of Kestrel Robotics with its identity provider: enabled, after a test that has passed.
 */
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import { kestrelProvider } from '../connections/connections.js';

const organizationId = 'org_kestrel';

/** Where the identity provider is served, and its client for the demo's provider. */
export interface KestrelEndpoint {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Creates the connection through the API, as an administrator does. */
export async function addConnection(api: Api, { issuer, clientId, clientSecret }: KestrelEndpoint): Promise<void> {
  const { connections } = api.clientFor({ userId: 'demo|ines', via: 'token' });
  const { id } = await connections.create(organizationId, {
    name: kestrelProvider.name,
    strategy: 'oidc',
    oidc: { issuer, clientId, clientSecret },
    domainIds: ['dom_kestrel'],
    autoMembership: true,
    defaultRoleIds: ['dashboard-user'],
    roleMapping: [{ value: 'shift-leads', roleId: 'kestrel-shift-lead' }],
  });
  const { id: testId } = await connections.startTest(organizationId, id);
  const { email, name } = kestrelProvider.users[0]!;
  await api.backend.connections.recordTest({
    connectionId: id,
    testId,
    steps: ['discovery', 'authorization', 'response', 'token', 'time', 'audience', 'signature'].map((step) => ({
      name: step,
      ok: true,
    })),
    claims: { email, email_verified: true, name },
  });
  await connections.update(organizationId, id, { enabled: true });
}

/** Follows the identity provider to another port: its address is part of the configuration. */
export async function followPort(store: Store, { issuer, clientId }: KestrelEndpoint): Promise<void> {
  await store.transaction(async (tx) => {
    for (const connection of await tx.connections(organizationId)) {
      const { oidc } = connection;
      if (oidc?.clientId === clientId && oidc.issuer !== issuer && /^http:\/\/localhost:\d+$/.test(oidc.issuer))
        await tx.putConnection({ ...connection, oidc: { ...oidc, issuer } });
    }
  });
}
