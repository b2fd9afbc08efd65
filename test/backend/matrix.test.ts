import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { operations, requestBodies, type OperationId } from '../../src/contract/index.js';
import { routes } from '../../src/backend/features/routes.js';
import { pngOf } from './images.js';
import { codeOf, createWorld, ticketIn, type Ask, type World } from './world.js';

const all = Object.entries(operations) as [OperationId, { method: string; path: string; permission?: string }][];
const offered = all.filter(([id]) => routes[id]);
const inOrganization = offered.filter(([, { path }]) => path.includes('{o}'));
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
  batchInvitations: { invitations: [{ email: 'new@example.net', roleIds: ['member'] }] },
};

async function createMatrixWorld(options: Parameters<typeof createWorld>[0] = {}) {
  const now = '2026-11-02T08:00:00.000Z';
  const world = createWorld({
    removalImpact: async () => ({ sessions: 1, items: [] }),
    sessions: {
      list: async () => [{ id: 'ses_1', createdAt: now, lastSeenAt: now }],
      revoke: async () => {},
      resetMfa: async () => {},
    },
    ...options,
  });
  await world.ask({ userId: 'outsider', email: 'outsider@example.net', emailVerified: true, name: 'Outsider' }, '/me');
  await world.ask('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'outsider@example.net', roleIds: ['member'] },
  });
  return { ...world, ticket: ticketIn(world.mails[0]!.acceptUrl), received: world.mails[0]!.invitation.id };
}

function request(
  id: OperationId,
  organization: string,
  world: { ticket: string; received: string },
): [path: string, ask: Ask] {
  const { method, path } = operations[id];
  const values: Record<string, string> = {
    o: organization,
    u: 'user_8',
    i: path.startsWith('/me') ? world.received : 'inv_1',
    s: 'ses_1',
    name: 'free',
    ticket: world.ticket,
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x'));
  if (id === 'putLogo') {
    return [filled, { method, raw: pngOf(8, 8), headers: { 'content-type': 'image/png' } }];
  }
  return [filled, { method, body: bodies[id] ?? (id in requestBodies ? {} : undefined) }];
}

/** Fresh for every case: a change that succeeds must not make the next one fail. */
async function attempt(id: OperationId, who: Parameters<World['ask']>[0], organization = 'org_1') {
  const world = await createMatrixWorld();
  const [path, ask] = request(id, organization, world);
  return world.ask(who, path, ask);
}

for (const [id, { permission }] of all) {
  test(`${id}: nobody gets in without a session`, async () => {
    const reply = await attempt(id, null);
    if (openToAll.includes(id)) return assert.equal(reply.status, 200);
    assert.deepEqual([reply.status, codeOf(reply)], [401, 'unauthenticated']);
    assert.equal(reply.headers.get('www-authenticate'), 'Bearer');
  });

  if (!routes[id]) {
    test(`${id}: answers that it is not offered`, async () => {
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
    // What is addressed to a person can be answered by that person alone.
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
    const world = await createMatrixWorld();
    await world.store.transaction(async (tx) =>
      tx.putMembership({ ...(await tx.membership('org_1', 'user_1'))!, status: 'blocked' }),
    );
    const [path, ask] = request(id, 'org_1', world);
    assert.equal((await world.ask('user_1', path, ask)).status, 404);
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
  test(`${id}: answers as the published matrix says`, async () => {
    const [, nobody, stranger, member] = matrix.get(id)!;
    const outcome = async (who: Parameters<typeof attempt>[1], allowed: string) => {
      const { status } = await attempt(id, who);
      return status < 300 ? allowed : String(status);
    };
    assert.equal(await outcome(null, 'yes'), nobody);
    // Invitations in this world are the outsider's own.
    if (stranger !== 'own only' || id.includes('Invitation'))
      assert.equal(await outcome('outsider', stranger!), stranger);
    else assert.equal(await outcome('outsider', 'yes'), '404');
    if (!/accept|decline/.test(id)) assert.equal(await outcome('user_5', 'yes'), member);
  });
}

for (const [id] of offered) {
  // A batch asks for what its items ask for, see step-up-effects.test.ts.
  if (id.startsWith('batch')) continue;
  test(`${id}: asks for a step-up as the published matrix says`, async () => {
    const stepUp = matrix.get(id)![5]!;
    const world = await createMatrixWorld({ policy: { ownerRoleIds: ['owner'], addMember: 'direct', stepUp: {} } });
    const [path, ask] = request(id, 'org_1', world);
    const addressed = /(accept|decline)(My)?I/.test(id);
    // Roles of administrators: see step-up-effects.test.ts. These requests concern none.
    assert.equal(
      codeOf(await world.ask(addressed ? 'outsider' : 'user_1', path, ask)) === 'step_up_required',
      stepUp === 'always',
      stepUp,
    );
  });
}

test('an operation is refused where the feature that the published matrix names is off', async () => {
  const options = {
    policy: { createOrganization: false, addMember: false, liveChanges: false } as const,
    sessions: undefined,
    removalImpact: undefined,
  };
  const { features } = (await (await createMatrixWorld(options)).ask('user_1', '/capabilities')).body;
  const off = offered.filter(([id]) => features[matrix.get(id)![6]!] === false);
  assert.deepEqual([...new Set(off.map(([id]) => matrix.get(id)![6]))].sort(), [
    'addMember',
    'createOrganization',
    'liveChanges',
    'removalImpact',
    'sessions',
    'transferOwnership',
  ]);
  for (const [id] of off) {
    const world = await createMatrixWorld(options);
    const [path, ask] = request(id, 'org_1', world);
    assert.equal(codeOf(await world.ask('user_1', path, ask)), 'feature_disabled', id);
  }
});

test("an id of another organization finds nothing in one's own", async () => {
  const world = createWorld();
  for (const path of ['/organizations/org_2/invitations/inv_1', '/organizations/org_2/members/user_9']) {
    assert.equal((await world.ask('user_1', path)).status, 404, path);
  }
});

test('every denial is in the audit log of the organization, with actor and reason', async () => {
  const { ask, audit } = createWorld();
  await ask('user_5', '/organizations/org_1/members/user_9', { method: 'DELETE' });
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.actor.id, event!.outcome], ['member.remove', 'user_5', 'denied']);
  assert.ok(event!.changes.some(({ field, to }) => field === 'reason' && to === 'permission_denied'));
});

test('attempts of non-members leave no trace in the organization', async () => {
  const { ask, audit } = createWorld();
  const before = (await audit()).length;
  await ask('stranger', '/organizations/org_1', { method: 'DELETE' });
  assert.equal((await audit()).length, before);
});

test('a removed member loses access at once, whatever the token contains', async () => {
  const { ask } = createWorld();
  const token = { userId: 'user_2', organizationId: 'org_1', permissions: ['members:read'] };
  assert.equal((await ask(token, '/organizations/org_1/members')).status, 200);
  await ask('user_1', '/organizations/org_1/members/user_2', { method: 'DELETE' });
  assert.equal((await ask(token, '/organizations/org_1/members')).status, 404);
});
