/*
 * Requests to join: who can ask, who decides, and what each of them learns.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JoinableOrganization, JoinRequest, Member } from '../../src/contract/index.js';
import { HookRejection, type Identity, type OrgBackendOptions } from '../../src/backend/index.js';
import { domain } from '../../src/backend/testing/records.js';
import { codeOf, createTestBackend } from './fixtures.js';

const nia = { userId: 'nia', name: 'Nia New', email: 'Nia@Acme.example', emailVerified: true };
const oli = { userId: 'oli', name: 'Oli Other', email: 'oli@acme.example', emailVerified: true };
const DAY = 86_400;

/** The first organization has verified `acme.example` and lets users ask to join. */
async function open(options: Partial<OrgBackendOptions> = {}, some: Parameters<typeof domain>[2] = {}) {
  const backend = createTestBackend({
    domains: { resolveTxt: async () => [], joinRoleIds: ['member', 'owner'] },
    ...options,
  });
  const { api, store } = backend;
  const setDomain = (more: Parameters<typeof domain>[2] = {}) =>
    store.transaction((tx) =>
      tx.putDomain(
        domain('org_1', 'dom_1', { domain: 'acme.example', status: 'verified', autoJoin: 'request', ...some, ...more }),
      ),
    );
  await setDomain();
  const offers = async (who: Partial<Identity> = nia) => {
    const reply = await api<{ items: JoinableOrganization[] }>(who, '/me/joinable-organizations');
    assert.equal(reply.status, 200, reply.text);
    return reply.body.items;
  };
  const ask = (who: Partial<Identity> = nia, organizationId = 'org_1') =>
    api<JoinableOrganization>(who, '/me/join-requests', { method: 'POST', body: { organizationId } });
  const asked = async (who: Partial<Identity> = nia) => {
    const reply = await ask(who);
    assert.equal(reply.status, 200, reply.text);
    return reply.body.requestId!;
  };
  const list = async (who = 'user_1') => {
    const reply = await api<{ items: JoinRequest[]; total: number }>(who, '/organizations/org_1/join-requests');
    assert.equal(reply.status, 200, reply.text);
    return reply.body;
  };
  const decide = (id: string, action: 'approve' | 'deny', body?: object, who: string | Partial<Identity> = 'user_1') =>
    api<Member>(who, `/organizations/org_1/join-requests/${id}/${action}`, {
      method: 'POST',
      ...(action === 'approve' && { body: body ?? {} }),
    });
  const batch = (operations: object[], who: string | Partial<Identity> = 'user_1') =>
    api<{ items: { status: number; problem?: { code: string }; member?: Member }[] }>(
      who,
      '/organizations/org_1/batch/join-requests',
      { method: 'POST', body: { operations } },
    );
  const events = async () =>
    (await backend.audit('org_1')).filter(({ type }) => type.startsWith('join-request.')).reverse();
  return { ...backend, setDomain, offers, ask, asked, list, decide, batch, events };
}

test('a user asks, the organization sees who, and approves with the roles of the domain', async () => {
  const { offers, asked, list, decide, events, api } = await open();
  const [offer] = await offers();
  assert.deepEqual(
    [offer!.organization.id, offer!.domain, offer!.status, Object.keys(offer!).sort()],
    ['org_1', 'acme.example', 'available', ['domain', 'organization', 'status']],
  );
  assert.deepEqual(Object.keys(offer!.organization).sort(), ['branding', 'displayName', 'id', 'name']);
  const id = await asked();
  assert.deepEqual(await list(), {
    items: [
      {
        id,
        userId: 'nia',
        name: 'Nia New',
        email: 'nia@acme.example',
        domain: 'acme.example',
        createdAt: '2026-11-02T09:00:00.000Z',
        roles: [{ id: 'member', name: 'Member' }],
      },
    ],
    nextCursor: null,
    total: 1,
  });
  const [requested] = await offers();
  assert.deepEqual(
    [requested!.status, requested!.requestId, requested!.requestedAt],
    ['requested', id, '2026-11-02T09:00:00.000Z'],
  );
  const approved = await decide(id, 'approve');
  assert.equal(approved.status, 200, approved.text);
  assert.deepEqual(approved.body.roles, [{ id: 'member', name: 'Member' }]);
  assert.deepEqual([(await list()).items, await offers()], [[], []]);
  assert.equal((await api(nia, '/organizations/org_1')).status, 200);
  assert.deepEqual(
    (await events()).map(({ type, actor, target, changes }) => [type, actor.id, target.name, changes]),
    [
      ['join-request.create', 'nia', 'Nia New', [{ field: 'domain', from: null, to: 'acme.example' }]],
      [
        'join-request.approve',
        'user_1',
        'Nia New',
        [
          { field: 'roles', from: null, to: [{ id: 'member', name: 'Member' }] },
          { field: 'domain', from: null, to: 'acme.example' },
        ],
      ],
    ],
  );
});

test('only a verified address of exactly this domain is told about the organization, and can ask', async () => {
  const { offers, ask, list } = await open();
  for (const identity of [
    { ...nia, emailVerified: false },
    { ...nia, emailVerified: undefined },
    { ...nia, email: 'nia@sub.acme.example' },
    { ...nia, email: 'nia@acme.example.evil.example' },
    { ...nia, email: '"@acme.example"@evil.example' },
    { ...nia, email: undefined },
  ]) {
    assert.deepEqual(await offers(identity), [], String(identity.email));
    const existing = await ask(identity);
    const invented = await ask(identity, 'org_999');
    assert.deepEqual([existing.status, codeOf(existing)], [404, 'not_found']);
    assert.deepEqual({ ...existing.body, requestId: '' }, { ...invented.body, requestId: '' });
  }
  assert.equal((await list()).total, 0);
});

for (const [name, some] of Object.entries({
  'is only pending': { status: 'pending' },
  'has failed': { status: 'failed' },
  'lets people join at once': { autoJoin: 'join' },
  'does not let people join': { autoJoin: 'off' },
} as const))
  test(`no one asks by a domain that ${name}`, async () => {
    const { offers, ask } = await open({}, some);
    assert.deepEqual(await offers(), []);
    assert.equal(codeOf(await ask()), 'not_found');
  });

test('without roles for new members the feature is off', async () => {
  const { api, ask } = await open({ domains: { resolveTxt: async () => [] } });
  assert.equal((await api(nia, '/capabilities')).body.features.joinRequests, false);
  assert.equal(codeOf(await ask()), 'feature_disabled');
  assert.equal(codeOf(await api(nia, '/me/joinable-organizations')), 'feature_disabled');
  assert.equal(codeOf(await api('user_1', '/organizations/org_1/join-requests')), 'feature_disabled');
});

test('a member, a blocked one and an invited user cannot ask', async () => {
  const { offers, ask, asked, decide, store, api } = await open();
  await decide(await asked(), 'approve');
  assert.deepEqual(await offers(), []);
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'nia'))!, status: 'blocked' }),
  );
  assert.deepEqual([await offers(), codeOf(await ask())], [[], 'not_found']);
  await api('user_1', '/organizations/org_1/invitations', { method: 'POST', body: { email: oli.email, roleIds: [] } });
  assert.deepEqual([await offers(oli), codeOf(await ask(oli))], [[], 'not_found']);
});

test('asking twice, also at once, results in one request', async () => {
  const { ask, list, events } = await open();
  const replies = await Promise.all([ask(), ask(), ask()]);
  assert.equal(new Set(replies.map(({ body }) => body.requestId)).size, 1);
  assert.equal((await list()).total, 1);
  assert.equal((await events()).length, 1);
});

test('a user withdraws a request and can ask again; others cannot withdraw it', async () => {
  const { asked, api, list, offers, events } = await open();
  const id = await asked();
  const withdraw = (who: Partial<Identity>) => api(who, `/me/join-requests/${id}`, { method: 'DELETE' });
  assert.deepEqual([(await withdraw(oli)).status, (await list()).total], [404, 1]);
  assert.equal((await withdraw(nia)).status, 204);
  assert.equal((await withdraw(nia)).status, 404);
  assert.deepEqual([(await list()).total, (await offers())[0]!.status], [0, 'available']);
  assert.notEqual(await asked(), id);
  assert.deepEqual(
    (await events()).map(({ type }) => type),
    ['join-request.create', 'join-request.withdraw', 'join-request.create'],
  );
});

test('a denied user learns when they can ask again: after thirty days, or what the host sets', async () => {
  for (const [askAgainAfterSeconds, days] of [
    [undefined, 30],
    [2 * DAY, 2],
  ] as const) {
    const { asked, ask, decide, offers, list, advance, api } = await open({
      domains: { resolveTxt: async () => [], joinRoleIds: ['member'], askAgainAfterSeconds },
    });
    const id = await asked();
    assert.equal((await decide(id, 'deny')).status, 204);
    assert.deepEqual([(await decide(id, 'deny')).status, (await decide(id, 'approve')).status], [404, 404]);
    assert.equal((await list()).total, 0);
    const [denied] = await offers();
    const availableAt = new Date(Date.parse('2026-11-02T09:00:00.000Z') + days * DAY * 1000).toISOString();
    assert.deepEqual([denied!.status, denied!.availableAt], ['denied', availableAt]);
    assert.equal((await api(nia, `/me/join-requests/${id}`, { method: 'DELETE' })).status, 404);
    assert.deepEqual([(await ask()).status, codeOf(await ask())], [409, 'recently_denied']);
    advance(days * DAY);
    assert.equal((await offers())[0]!.status, 'available');
    assert.notEqual(await asked(), id);
    assert.equal((await list()).total, 1);
  }
});

test('a denied user does not join by themselves when the domain lets users join', async () => {
  const { asked, decide, setDomain, api, advance } = await open();
  await decide(await asked(), 'deny');
  await setDomain({ autoJoin: 'join' });
  const organizations = async () => (await api(nia, '/me/organizations')).body.items.length;
  assert.equal(await organizations(), 0);
  advance(30 * DAY);
  assert.equal(await organizations(), 1);
});

test('a request is settled by whatever makes the user a member', async () => {
  const { asked, api, setDomain, list } = await open();
  await asked();
  await api('user_1', '/organizations/org_1/members', { method: 'POST', body: { userId: 'nia', roleIds: [] } });
  assert.equal((await list()).total, 0);
  await asked(oli);
  const { body } = await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: oli.email, roleIds: [] },
  });
  assert.equal((await list()).total, 1);
  assert.equal((await api(oli, `/me/invitations/${body.id}/accept`, { method: 'POST' })).status, 200);
  assert.equal((await list()).total, 0);
  const ida = { userId: 'ida', email: 'ida@acme.example', emailVerified: true };
  await asked(ida);
  await setDomain({ autoJoin: 'join' });
  assert.equal((await api(ida, '/me/organizations')).body.items.length, 1);
  assert.equal((await list()).total, 0);
});

test('an approval revokes an open invitation', async () => {
  const { asked, api, decide } = await open();
  const id = await asked();
  const { body } = await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: nia.email, roleIds: ['admin'] },
  });
  assert.equal((await decide(id, 'approve')).status, 200);
  assert.equal((await api('user_1', `/organizations/org_1/invitations/${body.id}`)).body.status, 'revoked');
});

test('a removed member is marked, and one who left is not', async () => {
  const { asked, decide, api, list, advance } = await open();
  for (const who of [nia, oli]) await decide(await asked(who), 'approve');
  advance(60);
  await api('user_1', '/organizations/org_1/members/nia', { method: 'DELETE' });
  await api(oli, '/me/organizations/org_1', { method: 'DELETE' });
  advance(60);
  for (const who of [nia, oli]) await asked(who);
  assert.deepEqual(
    new Map((await list()).items.map(({ userId, removedAt }) => [userId, removedAt])),
    new Map([
      ['oli', undefined],
      ['nia', '2026-11-02T09:01:00.000Z'],
    ]),
  );
});

test('members grant no more than they hold, and only those with the permission see and decide requests', async () => {
  const { asked, decide, api, store, events } = await open();
  const id = await asked();
  for (const path of ['/join-requests', `/join-requests/${id}/deny`])
    assert.equal(
      codeOf(await api('user_5', `/organizations/org_1${path}`, { method: path.endsWith('y') ? 'POST' : 'GET' })),
      'permission_denied',
    );
  await store.transaction(async (tx) => {
    const role = (await tx.roles('org_1')).find((one) => one.id === 'member')!;
    const permissions = [...role.permissions, 'members:add'];
    await tx.putRole({ ...role, id: 'adder', organizationId: 'org_1', name: 'Adder', permissions });
    await tx.putMembership({ ...(await tx.membership('org_1', 'user_5'))!, roleIds: ['adder'] });
  });
  const refused = await decide(id, 'approve', { roleIds: ['owner'] }, 'user_5');
  assert.deepEqual([refused.status, codeOf(refused)], [403, 'role_not_assignable']);
  const unknown = await decide(id, 'approve', { roleIds: ['rol_none'] }, 'user_5');
  assert.equal(codeOf(unknown), 'validation_failed');
  assert.equal((await decide(id, 'approve', { roleIds: ['member'] }, 'user_5')).status, 200);
  assert.deepEqual(
    (await events()).map(({ type, outcome }) => [type, outcome]),
    [
      ['join-request.create', 'success'],
      ['join-request.deny', 'denied'],
      ['join-request.approve', 'denied'],
      ['join-request.approve', 'success'],
    ],
  );
});

test('a request of another organization is not found', async () => {
  const { asked, api } = await open();
  const id = await asked();
  const reply = await api('user_1', `/organizations/org_2/join-requests/${id}/approve`, { method: 'POST', body: {} });
  assert.deepEqual([reply.status, codeOf(reply)], [404, 'not_found']);
});

test('an approval needs the verified address of the request, in a domain that the security policy allows', async () => {
  const { asked, decide, api, store, list } = await open();
  const id = await asked();
  await api({ ...nia, email: 'nia@elsewhere.example' }, '/me');
  assert.equal(codeOf(await decide(id, 'approve')), 'user_not_found');
  await api({ ...nia, emailVerified: false }, '/me');
  assert.equal(codeOf(await decide(id, 'approve')), 'user_not_found');
  assert.equal((await list()).items[0]!.email, 'nia@acme.example');
  await api(nia, '/me');
  await store.transaction(async (tx) =>
    tx.updateOrganization({
      ...(await tx.organization('org_1'))!,
      securityPolicy: {
        mfa: { mode: 'off', factors: [], exempt: [] },
        allowedEmailDomains: ['example.com'],
        sessionMaxAgeSeconds: null,
        version: 2,
      },
    }),
  );
  assert.equal(
    codeOf(await decide(id, 'approve', {}, { userId: 'user_1', email: 'ada@example.com', emailVerified: true })),
    'email_domain_not_allowed',
  );
});

test('a batch decides item by item, in the order of the request', async () => {
  const { asked, batch, list, api } = await open();
  const [one, two] = [await asked(nia), await asked(oli)];
  const { body, status } = await batch([
    { op: 'approve', requestId: one, roleIds: ['auditor'] },
    { op: 'approve', requestId: 'joi_none' },
    { op: 'deny', requestId: two },
    { op: 'approve', requestId: two },
  ]);
  assert.equal(status, 200);
  assert.deepEqual(
    body.items.map((item) => [item.status, item.problem?.code, item.member?.userId]),
    [
      [200, undefined, 'nia'],
      [404, 'not_found', undefined],
      [204, undefined, undefined],
      [404, 'not_found', undefined],
    ],
  );
  assert.deepEqual(
    (await api('user_1', '/organizations/org_1/members/nia')).body.roles.map(({ id }: { id: string }) => id),
    ['auditor'],
  );
  assert.equal((await list()).total, 0);
  const refused = await batch([{ op: 'deny', requestId: one }], 'user_5');
  assert.deepEqual(
    refused.body.items.map((item) => item.problem?.code),
    ['permission_denied'],
  );
});

test('hooks can refuse a request, refuse an approval, and change its roles', async () => {
  const seats = { left: 1 };
  const after: unknown[] = [];
  const note = ({ name, input, actor }: { name: string; input: unknown; actor: { userId: string } }) =>
    void after.push([name, input, actor.userId]);
  const { ask, asked, decide, offers, backend } = await open({
    hooks: {
      before: {
        'join-request.create': ({ input, organization }) => {
          assert.equal(organization!.id, 'org_1');
          if (input.userId === 'oli') throw new HookRejection('Oli cannot ask');
        },
        'member.add': ({ input }) => {
          assert.deepEqual(input, { userId: 'nia', roleIds: ['member'] });
          if (seats.left === 0) throw new HookRejection('No seats are left');
          return { roleIds: ['auditor'] };
        },
      },
      after: { 'join-request.create': note, 'join-request.deny': note, 'member.add': note },
    },
  });
  assert.equal(codeOf(await ask(oli)), 'hook_rejected');
  assert.equal((await offers(oli))[0]!.status, 'available');
  const id = await asked();
  seats.left = 0;
  assert.equal(codeOf(await decide(id, 'approve')), 'hook_rejected');
  seats.left = 1;
  const approved = await decide(id, 'approve');
  assert.deepEqual(
    approved.body.roles.map((role) => role.id),
    ['auditor'],
  );
  await backend.deliver();
  assert.deepEqual(after, [
    ['join-request.create', { userId: 'nia', email: 'nia@acme.example', domain: 'acme.example' }, 'nia'],
    ['member.add', { userId: 'nia', roleIds: ['auditor'] }, 'user_1'],
  ]);
});

test('the domain lets users ask only once it is verified, and only with roles that the caller can give', async () => {
  const { setDomain, api } = await open();
  const update = (autoJoin: string) =>
    api('user_1', '/organizations/org_1/domains/dom_1', { method: 'PATCH', body: { autoJoin } });
  assert.equal((await update('off')).body.autoJoin, 'off');
  assert.equal((await update('request')).body.autoJoin, 'request');
  await setDomain({ status: 'pending', autoJoin: 'off' });
  assert.equal(codeOf(await update('request')), 'domain_not_verified');
  assert.deepEqual((await api('user_1', '/capabilities')).body.domains.autoJoin, ['off', 'request', 'join']);
});

test('open requests stay when the domain no longer lets users ask', async () => {
  const { asked, setDomain, list, decide, offers } = await open();
  const id = await asked();
  await setDomain({ autoJoin: 'off' });
  assert.equal((await list()).total, 1);
  assert.equal((await offers())[0]!.status, 'requested');
  assert.deepEqual(await offers(oli), []);
  assert.equal((await decide(id, 'approve')).status, 200);
});
