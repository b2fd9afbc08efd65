import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { operations, requestBodies, type OperationId } from '../../src/contract/index.js';
import { routes } from './routes.js';
import {
  apiKey,
  connection,
  domain,
  joinRequest,
  organization,
  provisioningToken,
} from '../../src/backend/testing/records.js';
import { connectionOptions, samlMetadata } from './connection-fixtures.js';
import { pngOf } from './images.js';
import { importIdFor, putImports } from './import-fixtures.js';
import { provisioningOptions } from './provisioning-fixtures.js';
import { integrationIdFor, integrationOptions, seededTicket, seedIntegration } from './integration-fixtures.js';
import { seedWebhook, webhookOptions } from './webhook-fixtures.js';
import type { Identity, SecurityPolicyRecord } from '../../src/backend/index.js';
import { otherUser, sampleIdentities } from '../../stories/identities.js';
import { codeOf, createTestBackend, ticketIn, type RequestOptions, type TestBackend } from './fixtures.js';

const all = Object.entries(operations) as [OperationId, { method: string; path: string; permission?: string }][];
const offered = all.filter(([id]) => routes[id]);
const inOrganization = offered.filter(([, { path }]) => path.includes('{o}'));
const multifactor = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';
const openToAll = ['getCapabilities', 'getInvitationOffer'];

const bodies: Partial<Record<OperationId, unknown>> = {
  updateMyMembership: { pinned: true },
  createOrganization: { name: 'brand-new', displayName: 'Brand new' },
  updateOrganization: { displayName: 'Renamed' },
  transferOrganization: { userId: 'user_2', keepRoles: ['owner'] },
  updateBranding: { logoAlt: 'A logo' },
  addMember: { userId: 'outsider', roleIds: [] },
  replaceMemberRoles: { roleIds: ['member', 'auditor'] },
  batchMembers: { operations: [{ op: 'remove', userId: 'user_9' }] },
  createInvitation: { email: 'new@example.net', roleIds: ['member'] },
  updateInvitation: { roleIds: [] },
  createRole: { name: 'Release manager', permissions: ['members:read'] },
  createConnection: { name: 'New', strategy: 'oidc' },
  updateConnection: { name: 'Renamed' },
  createProvisioningToken: { name: 'Okta' },
  createApiKey: { name: 'Export', permissions: ['members:read'] },
  updateApiKey: { name: 'Renamed' },
  rotateApiKey: { overlapSeconds: 0 },
  createWebhook: { name: 'HR', url: 'https://hooks.example.com/a' },
  updateWebhook: { name: 'Renamed' },
  connectIntegration: { settings: {} },
  updateIntegration: { settings: {} },
  completeIntegration: { ticket: seededTicket },
  createImport: { mode: 'invite', roleIds: ['member'] },
  putImportRows: { rows: [{ email: 'new@example.net' }] },
  readConnectionMetadata: { xml: samlMetadata() },
  createDomain: { domain: 'new.example' },
  updateDomain: { autoJoin: 'join' },
  updateRole: { description: 'Approves releases' },
  batchInvitations: { invitations: [{ email: 'new@example.net', roleIds: ['member'] }] },
  batchJoinRequests: { operations: [{ op: 'deny', requestId: 'joi_asker' }] },
  createJoinRequest: { organizationId: 'org_open' },
};

async function createMatrixBackend(options: Parameters<typeof createTestBackend>[0] = {}) {
  const now = '2026-11-02T08:00:00.000Z';
  const provider = sampleIdentities({ now: () => fixture.clock.now });
  const fixture = createTestBackend({
    removalImpact: async () => ({ sessions: 1, items: [] }),
    sessions: {
      list: async () => [{ id: 'ses_1', createdAt: now, lastSeenAt: now }],
      revoke: async () => {},
      resetMfa: async () => {},
    },
    identities: provider.source,
    domains: { resolveTxt: async () => [], joinRoleIds: ['member'] },
    connections: connectionOptions,
    provisioning: provisioningOptions,
    apiKeys: {},
    webhooks: webhookOptions,
    integrations: integrationOptions,
    imports: {},
    ...options,
  });
  await fixture.store.transaction((tx) =>
    tx.putRole({
      id: 'rol_1',
      organizationId: 'org_1',
      name: 'Custom',
      description: null,
      permissions: ['members:read'],
      isAdmin: false,
      version: 1,
    }),
  );
  await fixture.store.transaction((tx) => tx.putDomain(domain('org_1', 'dom_1', { status: 'verified' })));
  await fixture.store.transaction((tx) =>
    tx.putConnection(
      connection('org_1', 'con_1', {
        tests: [
          {
            id: 'tst_1',
            userId: 'user_1',
            configVersion: 1,
            startedAt: '2026-11-02T08:59:00.000Z',
            finishedAt: null,
            ok: false,
            steps: [],
            claims: {},
          },
        ],
      }),
    ),
  );
  await fixture.store.transaction((tx) =>
    tx.putProvisioningToken(provisioningToken('org_1', 'tok_1', { permissions: ['members:read'] })),
  );
  await fixture.store.transaction((tx) => tx.putApiKey(apiKey('org_1', 'key_1')));
  await seedWebhook(fixture.store);
  await seedIntegration(fixture.store);
  await fixture.store.transaction((tx) => putImports(tx, 'org_1', '2026-11-02T09:00:00.000Z'));
  await fixture.api(
    { userId: 'outsider', email: 'outsider@example.net', emailVerified: true, name: 'Outsider' },
    '/me',
  );
  await fixture.api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'outsider@example.net', roleIds: ['member'] },
  });
  await fixture.api({ userId: 'asker', email: 'asker@example.com', emailVerified: true }, '/me');
  await fixture.store.transaction(async (tx) => {
    await tx.putJoinRequest(joinRequest('org_1', 'asker', { id: 'joi_asker', email: 'asker@example.com' }));
    for (const userId of ['user_1', 'user_5'])
      await tx.putJoinRequest(joinRequest('org_3', userId, { id: `joi_${userId}` }));
    await tx.insertOrganization(organization('org_open'));
    for (const name of ['example.com', 'example.net'])
      await tx.putDomain(domain('org_open', name, { domain: name, status: 'verified', autoJoin: 'request' }));
  });
  const suggestions: Record<string, string> = {};
  if (options.identities !== undefined || !('identities' in options))
    for (const who of ['user_1', 'user_5', 'outsider'])
      suggestions[who] = (await fixture.api(who, '/me/identities')).body.suggestions[0].id;
  return {
    ...fixture,
    ticket: ticketIn(fixture.mails[0]!.acceptUrl),
    received: fixture.mails[0]!.invitation.id,
    suggestions,
    idToken: await provider.issueIdToken(otherUser),
  };
}

function request(
  id: OperationId,
  organization: string,
  fixture: Pick<Awaited<ReturnType<typeof createMatrixBackend>>, 'ticket' | 'received' | 'suggestions' | 'idToken'>,
  who: Parameters<TestBackend['api']>[0] = 'user_1',
): [path: string, options: RequestOptions] {
  const { method, path } = operations[id];
  const values: Record<string, string> = {
    o: organization,
    u: 'user_8',
    i: path.startsWith('/me/identities')
      ? `google-oauth2|${who === 'user_5' ? who : 'user_1'}`
      : path.startsWith('/me')
        ? fixture.received
        : path.includes('/imports/')
          ? importIdFor(id)
          : path.includes('/integrations/')
            ? integrationIdFor(id)
            : 'inv_1',
    s: path.startsWith('/me/identity-suggestions') ? (fixture.suggestions[String(who)] ?? 'x') : 'ses_1',
    r: 'rol_1',
    k: 'key_1',
    d: path.includes('webhooks') ? 'wdl_1' : 'dom_1',
    w: 'whk_1',
    c: 'con_1',
    t: path.includes('provisioning-tokens') ? 'tok_1' : 'tst_1',
    j: path.startsWith('/me') ? `joi_${who === 'user_5' ? who : 'user_1'}` : 'joi_asker',
    name: 'free',
    ticket: fixture.ticket,
  };
  const query = id === 'putImportRows' ? '?from=1' : '';
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x')) + query;
  if (id === 'putLogo') {
    return [filled, { method, raw: pngOf(8, 8), headers: { 'content-type': 'image/png' } }];
  }
  if (path.startsWith('/me/identities') && method === 'POST')
    return [filled, { method, body: { idToken: fixture.idToken } }];
  return [filled, { method, body: bodies[id] ?? (id in requestBodies ? {} : undefined) }];
}

/** A new backend for every case: a successful change must not affect the next one. */
async function attempt(id: OperationId, who: Parameters<TestBackend['api']>[0], organization = 'org_1') {
  const fixture = await createMatrixBackend();
  const [path, api] = request(id, organization, fixture, who);
  return fixture.api(who, path, api);
}

for (const [id, { permission }] of all) {
  test(`${id}: responds 401 without a session`, async () => {
    const reply = await attempt(id, null);
    if (openToAll.includes(id)) return assert.equal(reply.status, 200);
    assert.deepEqual([reply.status, codeOf(reply)], [401, 'unauthenticated']);
    assert.equal(reply.headers.get('www-authenticate'), 'Bearer');
  });

  if (!routes[id]) {
    test(`${id}: responds that the feature is disabled`, async () => {
      assert.equal(codeOf(await attempt(id, 'user_1')), 'feature_disabled');
    });
    continue;
  }
  if (permission) {
    test(`${id}: a member without ${permission} is refused`, async () => {
      assert.deepEqual(
        [(await attempt(id, 'user_5')).status, codeOf(await attempt(id, 'user_5'))],
        [403, 'permission_denied'],
      );
    });
    test(`${id}: an owner whose token leaves out ${permission} is refused`, async () => {
      const reply = await attempt(id, { userId: 'user_1', permissions: ['something:else'] });
      assert.equal(codeOf(reply), 'permission_denied');
    });
    test(`${id}: a token that claims ${permission} gives a mere member nothing`, async () => {
      assert.equal(codeOf(await attempt(id, { userId: 'user_5', permissions: [permission] })), 'permission_denied');
    });
  }
}

for (const [id] of offered) {
  test(`${id}: the owner may`, async () => {
    // Only the addressed user can respond to an invitation.
    const addressed = id.includes('acceptI') || id.includes('declineI') || id.includes('MyInvitation');
    const reply = await attempt(id, addressed ? 'outsider' : 'user_1');
    assert.ok(reply.status < 300, `${reply.status} ${reply.text}`);
  });
}

for (const [id] of inOrganization) {
  test(`${id}: a token of another organization is refused the same, whether the organization exists or not`, async () => {
    const existing = await attempt(id, { userId: 'user_1', organizationId: 'org_2' }, 'org_1');
    const invented = await attempt(id, { userId: 'user_1', organizationId: 'org_2' }, 'org_999');
    assert.deepEqual([existing.status, codeOf(existing)], [403, 'org_mismatch']);
    assert.deepEqual({ ...existing.body, requestId: '' }, { ...invented.body, requestId: '' });
  });

  test(`${id}: a stranger cannot tell an organization that exists from one that does not`, async () => {
    const existing = await attempt(id, 'outsider', 'org_1');
    const invented = await attempt(id, 'outsider', 'org_999');
    assert.deepEqual([existing.status, codeOf(existing)], [404, 'not_found']);
    assert.deepEqual({ ...existing.body, requestId: '' }, { ...invented.body, requestId: '' });
  });

  test(`${id}: a blocked member is a stranger`, async () => {
    const fixture = await createMatrixBackend();
    await fixture.store.transaction(async (tx) =>
      tx.putMembership({ ...(await tx.membership('org_1', 'user_1'))!, status: 'blocked' }),
    );
    const [path, api] = request(id, 'org_1', fixture);
    assert.equal((await fixture.api('user_1', path, api)).status, 404);
  });
}

/** The rows of the published matrix: cells by operation. */
const matrix = new Map(
  readFileSync('src/contract/authorization.gen.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1, -1),
    )
    .map(([id, ...cells]) => [id!, cells]),
);

test('the published matrix has a row for every operation', () => {
  assert.deepEqual([...matrix.keys()].sort(), all.map(([id]) => id).sort());
});

for (const [id] of offered) {
  test(`${id}: responds according to the published matrix`, async () => {
    const [, nobody, stranger, member] = matrix.get(id)!;
    const outcome = async (who: Parameters<typeof attempt>[1], allowed: string) => {
      const { status } = await attempt(id, who);
      return status < 300 ? allowed : String(status);
    };
    assert.equal(await outcome(null, 'yes'), nobody);
    // The invitations of this fixture are those of the outsider.
    if (stranger !== 'own only' || id.includes('Invitation'))
      assert.equal(await outcome('outsider', stranger!), stranger);
    else assert.equal(await outcome('outsider', 'yes'), '404');
    if (!/accept|decline/.test(id)) assert.equal(await outcome('user_5', 'yes'), member);
  });
}

for (const [id] of offered) {
  // A batch requires what its items require, see step-up-effects.test.ts.
  if (id.startsWith('batch')) continue;
  test(`${id}: requires step-up according to the published matrix`, async () => {
    const stepUp = matrix.get(id)![5]!;
    const fixture = await createMatrixBackend({
      policy: { ownerRoleIds: ['owner'], addMember: 'direct', securityPolicy: {}, stepUp: {} },
    });
    const [path, api] = request(id, 'org_1', fixture);
    const addressed = /(accept|decline)(My)?I/.test(id);
    // Administrator roles: see step-up-effects.test.ts. These requests contain none.
    assert.equal(
      codeOf(await fixture.api(addressed ? 'outsider' : 'user_1', path, api)) === 'step_up_required',
      stepUp === 'always',
      stepUp,
    );
  });
}

const signedInAt = Date.parse('2026-11-02T09:00:00.000Z') / 1000;
/** An owner who meets the policy of `createStrictBackend`. */
const strict: Partial<Identity> = { userId: 'user_1', multifactorAt: signedInAt, authenticatedAt: signedInAt };
/** Operations on an organization for which its security policy does not matter. */
const WITHOUT_POLICY: OperationId[] = ['leaveOrganization'];

/** The organization requires a second factor, an address in `example.com` and a sign-in in the last hour. */
async function createStrictBackend(some: Partial<SecurityPolicyRecord> = {}) {
  const fixture = await createMatrixBackend();
  const policy: SecurityPolicyRecord = {
    mfa: { mode: 'required', factors: [], exempt: [] },
    allowedEmailDomains: ['example.com'],
    sessionMaxAgeSeconds: 3600,
    version: 2,
    ...some,
  };
  await fixture.store.transaction(async (tx) =>
    tx.updateOrganization({ ...(await tx.organization('org_1'))!, securityPolicy: policy }),
  );
  return fixture;
}

for (const [id] of inOrganization) {
  if (WITHOUT_POLICY.includes(id)) continue;
  test(`${id}: refuses a member who does not meet the security policy`, async () => {
    const fixture = await createStrictBackend();
    const [path, options] = request(id, 'org_1', fixture);
    const attemptAs = (who: Partial<Identity>) => fixture.api(who, path, options);
    const weak = await attemptAs({ ...strict, multifactorAt: undefined });
    assert.deepEqual([weak.status, codeOf(weak), weak.body.acrValues], [401, 'step_up_required', [multifactor]]);
    assert.match(weak.headers.get('www-authenticate')!, /acr_values="\S+multi-factor", max_age="3600"$/);
    const old = await attemptAs({ ...strict, authenticatedAt: signedInAt - 3601 });
    assert.deepEqual([codeOf(old), old.body.acrValues, old.body.maxAge], ['step_up_required', [], 3600]);
    assert.equal(codeOf(await attemptAs({ ...strict, authenticatedAt: undefined })), 'step_up_required');
    const elsewhere = { email: 'ada@elsewhere.example', emailVerified: true };
    for (const address of [elsewhere, { email: 'ada@example.com', emailVerified: false }]) {
      const foreign = await attemptAs({ ...strict, ...address });
      assert.deepEqual([foreign.status, codeOf(foreign)], [403, 'email_domain_not_allowed']);
    }
    const home = { email: 'ada@example.com', emailVerified: true };
    const reply = await attemptAs({ ...strict, ...home });
    assert.ok(reply.status < 300 || codeOf(reply) === 'validation_failed', `${reply.status} ${reply.text}`);
  });
}

test('what a member needs to sign in again, and leaving, are reachable whatever the security policy is', async () => {
  const fixture = await createStrictBackend();
  const weak = { userId: 'user_1', email: 'ada@elsewhere.example', emailVerified: true };
  for (const path of ['/capabilities', '/me', '/me/organizations', '/me/invitations', '/permissions'])
    assert.equal((await fixture.api(weak, path)).status, 200, path);
  for (const id of WITHOUT_POLICY) {
    const [path, options] = request(id, 'org_1', fixture);
    assert.equal((await fixture.api({ ...weak, userId: 'user_2' }, path, options)).status, 204);
  }
});

test('an operation is refused where the feature that the published matrix names is off', async () => {
  const options = {
    policy: { createOrganization: false, addMember: false, customRolesMax: 0, liveChanges: false } as const,
    sessions: undefined,
    identities: undefined,
    domains: undefined,
    imports: undefined,
    connections: undefined,
    provisioning: undefined,
    webhooks: undefined,
    integrations: undefined,
    removalImpact: undefined,
  };
  const { features } = (await (await createMatrixBackend(options)).api('user_1', '/capabilities')).body;
  const off = offered.filter(([id]) => features[matrix.get(id)![6]!] === false);
  assert.deepEqual([...new Set(off.map(([id]) => matrix.get(id)![6]))].sort(), [
    'addMember',
    'connections',
    'createOrganization',
    'customRoles',
    'domains',
    'identities',
    'imports',
    'integrations',
    'joinRequests',
    'liveChanges',
    'provisioning',
    'removalImpact',
    'securityPolicy',
    'sessions',
    'transferOwnership',
    'webhooks',
  ]);
  for (const [id] of off) {
    const fixture = await createMatrixBackend(options);
    const [path, api] = request(id, 'org_1', fixture);
    assert.equal(codeOf(await fixture.api('user_1', path, api)), 'feature_disabled', id);
  }
});

test("an id of another organization finds nothing in one's own", async () => {
  const fixture = createTestBackend();
  for (const path of ['/organizations/org_2/invitations/inv_1', '/organizations/org_2/members/user_9']) {
    assert.equal((await fixture.api('user_1', path)).status, 404, path);
  }
});

test('every denial is in the audit log of the organization, with actor and reason', async () => {
  const { api, audit } = createTestBackend();
  await api('user_5', '/organizations/org_1/members/user_9', { method: 'DELETE' });
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.actor.id, event!.outcome], ['member.remove', 'user_5', 'denied']);
  assert.ok(event!.changes.some(({ field, to }) => field === 'reason' && to === 'permission_denied'));
});

test('attempts of non-members leave no trace in the organization', async () => {
  const { api, audit } = createTestBackend();
  const before = (await audit()).length;
  await api('stranger', '/organizations/org_1', { method: 'DELETE' });
  assert.equal((await audit()).length, before);
});

test('a removed member loses access at once, whatever the token contains', async () => {
  const { api } = createTestBackend();
  const token = { userId: 'user_2', organizationId: 'org_1', permissions: ['members:read'] };
  assert.equal((await api(token, '/organizations/org_1/members')).status, 200);
  await api('user_1', '/organizations/org_1/members/user_2', { method: 'DELETE' });
  assert.equal((await api(token, '/organizations/org_1/members')).status, 404);
});
