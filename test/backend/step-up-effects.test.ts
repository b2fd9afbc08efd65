/*
 * Step-up by effect: every operation that can result in an administrator role, a weaker policy or a new way to sign in
 * requires it. Stored results of an Idempotency-Key are returned only to callers who are still authorized.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Identity, SessionSource } from '../../src/backend/index.js';
import { routes } from './routes.js';
import { operations, requestBodies, type Operation, type OperationId } from '../../src/contract/index.js';
import { otherUser, sampleIdentities } from '../../stories/identities.js';
import { apiKey, connection, domain, joinRequest, provisioningToken } from '../../src/backend/testing/records.js';
import { connectionOptions, samlMetadata } from './connection-fixtures.js';
import { importIdFor, putImports } from './import-fixtures.js';
import { provisioningOptions } from './provisioning-fixtures.js';
import { integrationOptions, seededTicket, seedIntegration } from './integration-fixtures.js';
import { seedWebhook, webhookOptions } from './webhook-fixtures.js';
import { codeOf, createTestBackend, ticketIn, type RequestOptions, type Reply, type TestBackend } from './fixtures.js';

const org = '/organizations/org_1';
const now = Date.parse('2026-11-02T09:00:00.000Z') / 1000;
const weak: Partial<Identity> = { userId: 'user_1' };
const strong: Partial<Identity> = { userId: 'user_1', multifactorAt: now };
const isDemand = (reply: Reply) => reply.status === 401 && codeOf(reply) === 'step_up_required';
const post = (body?: object): RequestOptions => ({ method: 'POST', body });

/** Every change of the contract, and when it requires step-up: `true` always, `admin-roles` for administrator roles. */
const effects: Record<string, boolean | 'admin-roles'> = {
  // Administrator roles, and permissions of roles.
  addMember: true,
  removeMember: true,
  replaceMemberRoles: 'admin-roles',
  transferOrganization: true,
  createInvitation: 'admin-roles',
  updateInvitation: 'admin-roles',
  resendInvitation: 'admin-roles',
  approveJoinRequest: 'admin-roles',
  createRole: true,
  updateRole: true,
  deleteRole: true,
  // The security policy.
  updateSecurityPolicy: true,
  deleteOrganization: true,
  resetMemberMfa: true,
  revokeMemberSessions: true,
  revokeMemberSession: true,
  // Ways to sign in.
  linkIdentity: true,
  unlinkIdentity: true,
  createDomain: true,
  updateDomain: true,
  deleteDomain: true,
  verifyDomain: true,
  createConnection: true,
  updateConnection: true,
  deleteConnection: true,
  startConnectionTest: true,
  createSetupLink: true,
  createProvisioningToken: true,
  deleteProvisioningToken: true,
  rotateProvisioningToken: true,
  createApiKey: true,
  updateApiKey: true,
  rotateApiKey: true,
  revokeApiKey: true,
  createWebhook: true,
  updateWebhook: true,
  deleteWebhook: true,
  rotateWebhookSecret: true,
  connectIntegration: true,
  updateIntegration: true,
  disconnectIntegration: true,
  // Members with the roles of an import, and the end of memberships.
  startImport: true,
  resumeImport: true,
  undoImport: true,
  createImport: false,
  deleteImport: false,
  putImportRows: false,
  checkImport: false,
  pauseImport: false,
  stopImport: false,
  // Batches require what their items require.
  batchMembers: false,
  batchInvitations: false,
  batchJoinRequests: false,
  // These give rights only to the caller, who was granted them with step-up, or take something away.
  updateMyMembership: false,
  leaveOrganization: false,
  acceptMyInvitation: false,
  declineMyInvitation: false,
  acceptInvitation: false,
  declineInvitation: false,
  // They give nothing until the organization approves.
  createJoinRequest: false,
  withdrawJoinRequest: false,
  revokeMySessions: false,
  revokeMySession: false,
  createOrganization: false,
  revokeInvitation: false,
  denyJoinRequest: false,
  // Branding, names and connected services.
  updateOrganization: false,
  updateBranding: false,
  putLogo: false,
  deleteLogo: false,
  // They send to the address that was set with step-up, or complete what began with it.
  checkIntegration: false,
  completeIntegration: false,
  testWebhook: false,
  redeliverWebhookDelivery: false,
  // A suggestion is only hidden.
  dismissIdentitySuggestion: false,
  // Previews save nothing: see `previews`.
  previewSecurityPolicy: false,
  previewRole: false,
  previewIdentityLink: false,
  readConnectionMetadata: false,
};

/** Operations that compute the effects of a change and save nothing. A test below drives each. */
const previews: OperationId[] = [
  'previewSecurityPolicy',
  'previewRole',
  'previewIdentityLink',
  'readConnectionMetadata',
];

const changes = (Object.entries(operations) as [OperationId, Operation][]).filter(([, { method }]) => method !== 'GET');

test('every change of the contract requires step-up by its effect', () => {
  for (const [id, { stepUp = false }] of changes)
    assert.equal(stepUp, effects[id], `${id} has no line here, or another one`);
});

const contract = parse(readFileSync(new URL('../../src/contract/openapi.yaml', import.meta.url), 'utf8')) as {
  components: { schemas: Record<string, unknown> };
};

/** What they store gives nothing until `startImport`, which requires step-up. */
const drafts: string[] = ['createImport', 'putImportRows'];

test('every change that can give roles can require step-up', () => {
  for (const [id, { stepUp }] of changes) {
    const name = (requestBodies as Partial<Record<string, string>>)[id];
    const text = name ? JSON.stringify(contract.components.schemas[name]) : '';
    if (/"(roleIds|permissions|keepRoles|defaultRoles|replacementRoleId)"/.test(text))
      assert.ok(stepUp || id.startsWith('batch') || previews.includes(id) || drafts.includes(id), id);
  }
});

const policy = { ownerRoleIds: ['owner'], securityPolicy: {}, stepUp: {} };

/** Each with an administrator role and with another one. The fixture has an invitation of both kinds. */
const gives: Partial<
  Record<OperationId, (roleId: string, invitationId: string) => [path: string, options: RequestOptions][]>
> = {
  createInvitation: (roleId) => [
    [`${org}/invitations`, post({ email: `new.${roleId}@example.net`, roleIds: ['auditor', roleId] })],
  ],
  batchInvitations: (roleId) => [
    [
      `${org}/batch/invitations`,
      post({
        invitations: [
          { email: 'x@example.net', roleIds: [] },
          { email: `y.${roleId}@example.net`, roleIds: [roleId] },
        ],
      }),
    ],
  ],
  updateInvitation: (roleId, id) => [
    [`${org}/invitations/${id}`, { method: 'PATCH', body: { ttlSeconds: 3600 } }],
    [`${org}/invitations/${id}`, { method: 'PATCH', body: { roleIds: ['auditor'] } }],
    [`${org}/invitations/plain`, { method: 'PATCH', body: { roleIds: [roleId] } }],
  ],
  resendInvitation: (_, id) => [
    [`${org}/invitations/${id}/resend`, post()],
    [`${org}/invitations/${id}/resend`, post({ sendEmail: false })],
  ],
  replaceMemberRoles: (roleId) => [[`${org}/members/user_5/roles`, { method: 'PUT', body: { roleIds: [roleId] } }]],
  batchMembers: (roleId) => [
    [`${org}/batch/members`, post({ operations: [{ op: 'setRoles', userId: 'user_5', roleIds: [roleId] }] })],
  ],
  approveJoinRequest: (roleId) => [[`${org}/join-requests/joi_1/approve`, post({ roleIds: [roleId] })]],
  batchJoinRequests: (roleId) => [
    [
      `${org}/batch/join-requests`,
      post({ operations: [{ op: 'approve', requestId: 'joi_1', roleIds: ['auditor', roleId] }] }),
    ],
  ],
  addMember: (roleId) => [[`${org}/members`, post({ userId: 'outside', roleIds: [roleId] })]],
  transferOrganization: () => [[`${org}/transfer`, post({ userId: 'user_4' })]],
};

/** Stores a request to join of a user. */
async function ask({ api, store }: TestBackend, who: Partial<Identity>) {
  await api(who, '/me');
  await store.transaction((tx) =>
    tx.putJoinRequest(joinRequest('org_1', who.userId!, { id: 'joi_1', email: who.email! })),
  );
}

async function prepare(): Promise<TestBackend & { ids: Record<string, string> }> {
  const fixture = createTestBackend({ policy, domains: { resolveTxt: async () => [], joinRoleIds: ['member'] } });
  await fixture.api({ userId: 'outside', email: 'outside@example.net', emailVerified: true }, '/me');
  await ask(fixture, { userId: 'asker', email: 'asker@acme.example', emailVerified: true });
  const ids: Record<string, string> = {};
  for (const roleId of ['admin', 'owner', 'member', 'plain']) {
    const { body } = await fixture.api(
      strong,
      `${org}/invitations`,
      post({ email: `open.${roleId}@example.net`, roleIds: [roleId === 'plain' ? 'member' : roleId] }),
    );
    ids[roleId] = body.id;
  }
  return { ...fixture, ids };
}

const implemented = changes.filter(([id]) => id in routes);
const giving = implemented.filter(
  ([id, { stepUp }]) =>
    stepUp === 'admin-roles' ||
    ['addMember', 'transferOrganization', 'batchMembers', 'batchInvitations', 'batchJoinRequests'].includes(id),
);

for (const [id, { stepUp }] of giving) {
  test(`${id} requires step-up before it results in an administrator`, async () => {
    for (const roleId of ['admin', 'owner', 'member']) {
      const fixture = await prepare();
      const requests = gives[id]!(roleId, fixture.ids[roleId]!).map(
        ([path, api]) => [path.replace('plain', fixture.ids['plain']!), api] as const,
      );
      for (const [path, api] of requests) {
        const before = (await fixture.audit()).length;
        const reply = await fixture.api(weak, path, api);
        const isAsked = stepUp === true || roleId !== 'member';
        assert.equal(isDemand(reply), isAsked, `${roleId} ${JSON.stringify(api.body)}`);
        if (isAsked) assert.equal((await fixture.audit()).length, before);
        assert.ok(
          (isAsked ? await fixture.api(strong, path, api) : reply).status < 300,
          `${roleId} ${path} ${reply.text}`,
        );
      }
    }
  });
}

test('roles that a hook adds to an invitation require step-up', async () => {
  const { api } = createTestBackend({
    policy,
    hooks: { before: { 'invitation.create': () => ({ roleIds: ['admin'] }) } },
  });
  assert.ok(isDemand(await api(weak, `${org}/invitations`, post({ email: 'a@example.net', roleIds: ['member'] }))));
});

const identities = sampleIdentities({ now: () => new Date(now * 1000) });
const proof = async () => ({ idToken: await identities.issueIdToken(otherUser) });
const sessions: SessionSource = { list: async () => [], revoke: async () => {}, resetMfa: async () => {} };
const grace: Partial<Identity> = {
  userId: 'grace',
  email: 'grace@example.net',
  emailVerified: true,
  multifactorAt: now,
};

/** A request for each operation that takes a key, by a user with the permission. */
const keyed: Partial<
  Record<OperationId, (fixture: TestBackend) => Promise<{ who?: Partial<Identity>; path: string; body?: object }>>
> = {
  createOrganization: async () => ({ path: '/organizations', body: { name: 'fresh', displayName: 'Fresh' } }),
  transferOrganization: async () => ({ path: `${org}/transfer`, body: { userId: 'user_2', keepRoles: ['owner'] } }),
  addMember: async ({ api }) => {
    await api(grace, '/me');
    return { path: `${org}/members`, body: { userId: 'grace', roleIds: [] } };
  },
  previewIdentityLink: async () => ({ path: '/me/identities/preview', body: await proof() }),
  linkIdentity: async () => ({ path: '/me/identities', body: await proof() }),
  resetMemberMfa: async ({ api }) => {
    await api('user_9', org);
    return { path: `${org}/members/user_9/reset-mfa` };
  },
  batchMembers: async () => ({
    path: `${org}/batch/members`,
    body: { operations: [{ op: 'setRoles', userId: 'user_4', roleIds: ['auditor'] }] },
  }),
  createConnection: async () => ({ path: `${org}/connections`, body: { name: 'New', strategy: 'oidc' } }),
  startConnectionTest: async ({ store }) => {
    await store.transaction((tx) => tx.putConnection(connection('org_1', 'con_1')));
    return { path: `${org}/connections/con_1/tests` };
  },
  readConnectionMetadata: async () => ({ path: `${org}/connections/metadata`, body: { xml: samlMetadata() } }),
  createProvisioningToken: async () => ({ path: `${org}/provisioning-tokens`, body: { name: 'Okta' } }),
  rotateProvisioningToken: async ({ store }) => {
    await store.transaction((tx) => tx.putProvisioningToken(provisioningToken('org_1', 'tok_1', { permissions: [] })));
    return { path: `${org}/provisioning-tokens/tok_1/rotate` };
  },
  createApiKey: async () => ({ path: `${org}/api-keys`, body: { name: 'Export', permissions: ['members:read'] } }),
  rotateApiKey: async ({ store }) => {
    await store.transaction((tx) => tx.putApiKey(apiKey('org_1', 'key_1')));
    return { path: `${org}/api-keys/key_1/rotate`, body: { overlapSeconds: 0 } };
  },
  createWebhook: async () => ({
    path: `${org}/webhooks`,
    body: { name: 'HR', url: 'https://hooks.example.com/a' },
  }),
  ...Object.fromEntries(
    Object.entries({
      rotateWebhookSecret: 'rotate-secret',
      testWebhook: 'test',
      redeliverWebhookDelivery: 'deliveries/wdl_1/redeliver',
    }).map(([id, path]) => [
      id,
      async ({ store }: TestBackend) => {
        await seedWebhook(store);
        return { path: `${org}/webhooks/whk_1/${path}` };
      },
    ]),
  ),
  connectIntegration: async () => ({ path: `${org}/integrations/chat/connect`, body: { settings: {} } }),
  completeIntegration: async ({ store }) => {
    await seedIntegration(store);
    return { path: `${org}/integrations/crm/complete`, body: { ticket: seededTicket } };
  },
  checkIntegration: async ({ store }) => {
    await seedIntegration(store);
    return { path: `${org}/integrations/chat/check` };
  },
  createImport: async () => ({ path: `${org}/imports`, body: { mode: 'invite', roleIds: ['member'] } }),
  ...Object.fromEntries(
    ['check', 'start', 'pause', 'resume', 'stop', 'undo'].map((action) => [
      `${action}Import`,
      async ({ store, clock }: TestBackend) => {
        await store.transaction((tx) => putImports(tx, 'org_1', clock.now.toISOString()));
        return { path: `${org}/imports/${importIdFor(`${action}Import`)}/${action}` };
      },
    ]),
  ),
  createDomain: async () => ({ path: `${org}/domains`, body: { domain: 'new.example' } }),
  verifyDomain: async ({ store }) => {
    await store.transaction((tx) => tx.putDomain(domain('org_1', 'dom_1')));
    return { path: `${org}/domains/dom_1/verify` };
  },
  ...Object.fromEntries(
    ['approve', 'deny'].map((action) => [
      `${action}JoinRequest`,
      async (fixture: TestBackend) => {
        await ask(fixture, grace);
        return { path: `${org}/join-requests/joi_1/${action}`, ...(action === 'approve' && { body: { roleIds: [] } }) };
      },
    ]),
  ),
  batchJoinRequests: async (fixture) => {
    await ask(fixture, grace);
    return { path: `${org}/batch/join-requests`, body: { operations: [{ op: 'deny', requestId: 'joi_1' }] } };
  },
  createJoinRequest: async ({ store }) => {
    await store.transaction((tx) =>
      tx.putDomain(domain('org_1', 'dom_1', { domain: 'example.net', status: 'verified', autoJoin: 'request' })),
    );
    return { who: grace, path: '/me/join-requests', body: { organizationId: 'org_1' } };
  },
  createRole: async () => ({ path: `${org}/roles`, body: { name: 'Reviewer', permissions: ['members:read'] } }),
  previewRole: async ({ api }) => {
    const { body } = await api(strong, `${org}/roles`, post({ name: 'Reviewer', permissions: ['members:read'] }));
    return { path: `${org}/roles/${body.id}/impact`, body: { permissions: ['members:read', 'members:update'] } };
  },
  previewSecurityPolicy: async () => ({ path: `${org}/security-policy/impact`, body: { mfa: { mode: 'required' } } }),
  createInvitation: async () => ({ path: `${org}/invitations`, body: { email: 'a@example.net', roleIds: [] } }),
  resendInvitation: async ({ api }) => {
    const { body } = await api(strong, `${org}/invitations`, post({ email: 'a@example.net', roleIds: [] }));
    return { path: `${org}/invitations/${body.id}/resend` };
  },
  batchInvitations: async () => ({
    path: `${org}/batch/invitations`,
    body: { invitations: [{ email: 'a@example.net', roleIds: [] }] },
  }),
  ...Object.fromEntries(
    ['accept', 'decline'].flatMap((action) => [
      [
        `${action}Invitation`,
        async ({ api }: TestBackend) => {
          const { body } = await api(strong, `${org}/invitations`, post({ email: 'grace@example.net', roleIds: [] }));
          return { who: grace, path: `/invitations/${ticketIn(body.acceptUrl)}/${action}` };
        },
      ],
      [
        `${action}MyInvitation`,
        async ({ api }: TestBackend) => {
          const { body } = await api(strong, `${org}/invitations`, post({ email: 'grace@example.net', roleIds: [] }));
          return { who: grace, path: `/me/invitations/${body.id}/${action}` };
        },
      ],
    ]),
  ),
};

for (const id of previews) {
  if (!(id in routes)) continue;
  test(`${id} changes nothing`, async () => {
    const fixture = createTestBackend({ policy, identities: identities.source, connections: connectionOptions });
    const { path, body } = await keyed[id]!(fixture);
    const contents = () =>
      fixture.store.transaction(async (tx) => [
        await tx.organization('org_1'),
        await tx.roles('org_1'),
        await tx.roleSets('org_1'),
        await tx.auditEvents('org_1', { limit: 200 }),
      ]);
    const before = await contents();
    const { status, text } = await fixture.api(strong, path, post(body));
    assert.equal(status, 200, text);
    assert.deepEqual(await contents(), before);
    assert.equal(await fixture.backend.deliver(), 0);
  });
}

for (const [id, { method, path: pattern, permission }] of implemented) {
  if (method !== 'POST') continue;
  test(`the stored result of ${id} is returned only to an authorized caller`, async () => {
    const fixture = createTestBackend({
      sessions,
      identities: identities.source,
      domains: { resolveTxt: async () => [], joinRoleIds: ['member'] },
      connections: connectionOptions,
      provisioning: provisioningOptions,
      apiKeys: {},
      webhooks: webhookOptions,
      integrations: integrationOptions,
      imports: {},
      policy: { ownerRoleIds: ['owner'], securityPolicy: {}, stepUp: { operations: () => true } },
    });
    const { who = strong, path, body } = await keyed[id]!(fixture);
    const api = (identity: Partial<Identity> | null) =>
      fixture.api(identity, path, { method: 'POST', body, headers: { 'idempotency-key': 'k' } });
    const first = await api(who);
    assert.ok(first.status < 300, first.text);
    const { multifactorAt: _, ...unproven } = who;
    const refused: [Partial<Identity> | null, string][] = [
      [null, 'unauthenticated'],
      [unproven, 'step_up_required'],
    ];
    if (pattern.startsWith('/organizations/')) refused.push([{ ...who, organizationId: 'org_2' }, 'org_mismatch']);
    if (permission) refused.push([{ ...who, permissions: [] }, 'permission_denied']);
    for (const [identity, code] of refused) assert.equal(codeOf(await api(identity)), code, `${id} ${code}`);
    const isOfItems = id === 'batchMembers' || id === 'batchJoinRequests';
    if (isOfItems)
      assert.equal((await api({ ...who, permissions: [] })).body.items[0].problem.code, 'permission_denied');

    assert.deepEqual((await api(who)).body, isOfItems ? (await api(who)).body : first.body);
    if (!pattern.startsWith('/organizations/')) return;
    await fixture.store.transaction((tx) => tx.deleteMembership('org_1', 'user_1'));
    assert.equal(codeOf(await api(who)), 'not_found');
  });
}
