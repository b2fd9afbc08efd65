/*
 * Fields of a request body that the contract does not define are ignored: they reach no hook, no outbox and no record.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { HookName, Hooks } from '../../src/backend/index.js';
import { routes } from './routes.js';
import { operations, requestBodies, type Operation, type OperationId } from '../../src/contract/index.js';
import { keepNamed, validateRequest, type RequestSchemaName } from '../../src/contract/validate.js';
import { pngOf } from './images.js';
import { otherUser, sampleIdentities } from '../../stories/identities.js';
import { apiKey, connection, domain, joinRequest, provisioningToken } from '../../src/backend/testing/records.js';
import { connectionOptions, samlMetadata } from './connection-fixtures.js';
import { importIdFor, putImports } from './import-fixtures.js';
import { provisioningOptions } from './provisioning-fixtures.js';
import { integrationIdFor, integrationOptions, seededTicket, seedIntegration } from './integration-fixtures.js';
import { seedWebhook, webhookOptions } from './webhook-fixtures.js';
import { createTestBackend, ticketIn } from './fixtures.js';

const secret = 'smuggled';
const extras = { isAdmin: secret, plan: { tier: secret }, list: [secret], constructor: secret, ['__proto__']: secret };

/** Adds unknown fields to every object with a fixed set of fields. */
function stuffed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stuffed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries([
    // Names in metadata, settings and configurations are free.
    ...Object.entries(value).map(([name, inner]) => [
      name,
      ['metadata', 'config', 'settings'].includes(name) ? inner : stuffed(inner),
    ]),
    ...Object.entries(extras),
    ['__proto__', secret],
  ]);
}

const contract = parse(readFileSync(new URL('../../src/contract/openapi.yaml', import.meta.url), 'utf8')) as {
  components: { examples: Record<string, { value: unknown }> };
};

for (const name of new Set(Object.values(requestBodies) as RequestSchemaName[])) {
  test(`of ${name} what the contract names is kept, and nothing else`, () => {
    const example = contract.components.examples[name]?.value ?? {};
    const kept = keepNamed(name, stuffed(example));
    assert.deepEqual(kept, example);
    assert.deepEqual(validateRequest(name, kept), []);
    for (const odd of [null, 7, 'text', [], [stuffed({})], { invitations: 7 }])
      assert.ok(!JSON.stringify(keepNamed(name, odd)).includes(secret) || Array.isArray(odd));
  });
}

const bodies: Partial<Record<OperationId, object>> = {
  updateMyMembership: { pinned: true },
  createOrganization: { name: 'brand-new', displayName: 'Brand new', metadata: { region: 'eu' } },
  updateOrganization: { displayName: 'Renamed', metadata: { region: 'us' } },
  transferOrganization: { userId: 'user_2', keepRoles: ['owner'] },
  updateBranding: { logoAlt: 'A logo', colors: { primary: '#112233' } },
  addMember: { userId: 'outsider', roleIds: [] },
  replaceMemberRoles: { roleIds: ['member', 'auditor'] },
  batchMembers: {
    operations: [
      { op: 'setRoles', userId: 'user_9', roleIds: ['auditor'] },
      { op: 'remove', userId: 'user_10' },
    ],
  },
  createInvitation: { email: 'new@example.net', roleIds: ['member'] },
  updateInvitation: { roleIds: [] },
  resendInvitation: { sendEmail: false },
  batchInvitations: { invitations: [{ email: 'new@example.net', roleIds: ['member'] }] },
  createConnection: { name: 'New', strategy: 'oidc' },
  updateConnection: { name: 'Renamed', attributes: { email: 'mail' } },
  readConnectionMetadata: { xml: samlMetadata() },
  createProvisioningToken: { name: 'Okta', ttlSeconds: 3600 },
  createApiKey: { name: 'Export', permissions: ['members:read'], ttlSeconds: 3600 },
  updateApiKey: { name: 'Renamed', permissions: ['roles:read'] },
  rotateApiKey: { overlapSeconds: 3600 },
  createWebhook: { name: 'HR', url: 'https://hooks.example.com/a', eventTypes: ['member.added'] },
  updateWebhook: { name: 'Renamed', eventTypes: ['member.removed'] },
  connectIntegration: { settings: {} },
  completeIntegration: { ticket: seededTicket },
  updateIntegration: { settings: {} },
  createImport: { mode: 'invite', roleIds: ['member'], fileName: 'people.csv' },
  putImportRows: { rows: [{ email: 'new@example.net', name: 'New', roleIds: ['member'] }] },
  createDomain: { domain: 'new.example' },
  approveJoinRequest: { roleIds: ['member'] },
  batchJoinRequests: { operations: [{ op: 'approve', requestId: 'joi_asker', roleIds: ['member'] }] },
  createJoinRequest: { organizationId: 'org_1' },
  updateDomain: { autoJoin: 'join' },
  createRole: { name: 'Auditor of branding', permissions: ['members:read'] },
  updateRole: { name: 'Renamed', permissions: ['members:read', 'members:update'] },
  previewRole: { permissions: ['members:read', 'members:update'] },
  updateSecurityPolicy: { mfa: { mode: 'optional' }, allowedEmailDomains: ['example.com'] },
  previewSecurityPolicy: { mfa: { mode: 'required' } },
};
const hookNames: HookName[] = [
  'invitation.create',
  'invitation.accept',
  'member.add',
  'member.remove',
  'member.roles.update',
  'organization.create',
  'organization.update',
  'branding.update',
  'domain.verify',
  'join-request.create',
  'join-request.deny',
  'role.create',
  'role.update',
  'role.delete',
  'security-policy.update',
  'login',
];

for (const [id, { method, path }] of Object.entries(operations) as [OperationId, Operation][]) {
  if (!routes[id] || method === 'GET') continue;
  for (const addMember of id === 'addMember' ? (['direct', 'ask'] as const) : (['direct'] as const)) {
    test(`${id}: hooks, outbox and records contain only fields of the contract${addMember === 'ask' ? ', also with consent' : ''}`, async () => {
      const received: unknown[] = [];
      const note = Object.fromEntries(
        hookNames.map((name) => [name, ({ input }: { input: unknown }) => void received.push(input)]),
      );
      const provider = sampleIdentities({ now: () => fixture.clock.now });
      const fixture = createTestBackend({
        identities: provider.source,
        domains: { resolveTxt: async () => [['org-verification=org_1dom_1']], joinRoleIds: ['member'] },
        connections: connectionOptions,
        provisioning: provisioningOptions,
        apiKeys: {},
        webhooks: webhookOptions,
        integrations: integrationOptions,
        imports: {},
        policy: { ownerRoleIds: ['owner'], addMember, securityPolicy: {} },
        hooks: { before: note, after: note } as Hooks,
        sessions: {
          list: async () => [
            { id: 'ses_1', createdAt: '2026-11-02T08:00:00.000Z', lastSeenAt: '2026-11-02T08:00:00.000Z' },
          ],
          revoke: async () => {},
          resetMfa: async () => {},
        },
      });
      const outsider = { userId: 'outsider', email: 'outsider@example.net', emailVerified: true };
      await fixture.api(outsider, '/me');
      await fixture.api('user_8', '/organizations/org_1');
      const { body: invited } = await fixture.api('user_1', '/organizations/org_1/invitations', {
        method: 'POST',
        body: { email: outsider.email, roleIds: [] },
      });
      const { body: role } = await fixture.api('user_1', '/organizations/org_1/roles', {
        method: 'POST',
        body: { name: 'Reviewer', permissions: ['members:read'] },
      });
      await fixture.store.transaction((tx) =>
        tx.putDomain(domain('org_1', 'dom_1', id === 'updateDomain' ? { status: 'verified' } : {})),
      );
      await fixture.store.transaction((tx) => tx.putConnection(connection('org_1', 'con_1')));
      await fixture.store.transaction((tx) =>
        tx.putProvisioningToken(provisioningToken('org_1', 'tok_1', { permissions: [] })),
      );
      await fixture.store.transaction((tx) => tx.putApiKey(apiKey('org_1', 'key_1')));
      await seedWebhook(fixture.store);
      await seedIntegration(fixture.store);
      await fixture.store.transaction((tx) => putImports(tx, 'org_1', '2026-11-02T09:00:00.000Z'));
      const asker = { userId: 'asker', email: 'asker@acme.example', emailVerified: true };
      await fixture.api(asker, '/me');
      await fixture.store.transaction(async (tx) => {
        if (id === 'createJoinRequest')
          await tx.putDomain(
            domain('org_1', 'dom_2', { domain: 'acme.example', status: 'verified', autoJoin: 'request' }),
          );
        else await tx.putJoinRequest(joinRequest('org_1', 'asker', { id: 'joi_asker' }));
      });
      await fixture.backend.deliver();
      received.length = 0;
      const values: Record<string, string> = {
        o: 'org_1',
        r: role.id,
        k: 'key_1',
        d: path.includes('webhooks') ? 'wdl_1' : 'dom_1',
        w: 'whk_1',
        c: 'con_1',
        t: 'tok_1',
        j: 'joi_asker',
        u: 'user_8',
        i: path.startsWith('/me/identities')
          ? 'google-oauth2|user_1'
          : path.includes('/imports/')
            ? importIdFor(id)
            : path.includes('/integrations/')
              ? integrationIdFor(id)
              : invited.id,
        s: path.startsWith('/me/identity-suggestions')
          ? (await fixture.api('user_1', '/me/identities')).body.suggestions[0].id
          : 'ses_1',
        ticket: ticketIn(invited.acceptUrl),
      };
      const query = id === 'putImportRows' ? '?from=1' : '';
      const place = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!) + query;
      const mine = path.startsWith('/me/invitations') || path.startsWith('/invitations');
      const who = path.startsWith('/me/join-requests')
        ? asker
        : mine
          ? outsider
          : path.startsWith('/me')
            ? id === 'leaveOrganization'
              ? 'user_4'
              : { userId: 'user_1', sessionId: 'ses_1' }
            : 'user_1';
      const reply =
        id === 'putLogo'
          ? await fixture.api(who, place, { method, raw: pngOf(8, 8), headers: { 'content-type': 'image/png' } })
          : await fixture.api(who, place, {
              method,
              body: stuffed(
                path.startsWith('/me/identities') && method === 'POST'
                  ? { idToken: await provider.issueIdToken(otherUser) }
                  : (bodies[id] ?? {}),
              ),
            });
      assert.ok(reply.status < 300, `${reply.status} ${reply.text}`);
      await fixture.backend.deliver();
      const stored = await fixture.store.transaction(async (tx) => [
        await tx.organization('org_1'),
        await tx.auditEvents('org_1', { limit: 200 }),
        await tx.connections('org_1'),
      ]);
      if ('hook' in routes[id]! || id.startsWith('batch')) assert.ok(received.length > 0);
      assert.ok(!JSON.stringify([received, stored, reply.body, fixture.mails]).includes(secret));
    });
  }
}

test('ignores fields that a hook adds beyond the contract', async () => {
  const received: unknown[] = [];
  const { api, backend } = createTestBackend({
    hooks: {
      before: { 'invitation.create': () => ({ message: 'Hello', ...extras }) as object },
      after: { 'invitation.create': ({ input }) => void received.push(input) },
    },
  });
  assert.equal(
    (
      await api('user_1', '/organizations/org_1/invitations', {
        method: 'POST',
        body: { email: 'a@example.net', roleIds: [] },
      })
    ).status,
    201,
  );
  await backend.deliver();
  assert.deepEqual(received, [{ email: 'a@example.net', roleIds: [], message: 'Hello' }]);
});
