import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportedUser } from '../../src/backend/index.js';
import type { Activity } from '../../src/contract/index.js';
import { codeOf, createTestBackend } from './fixtures.js';

const members = '/organizations/org_1/members';
const legacy: ImportedUser = {
  id: 'legacy|7',
  email: 'Grace@example.net',
  name: 'Grace Hopper',
  picture: 'https://cdn.example.com/grace.png',
  emailVerified: true,
};
const add = (email: string) => ({ method: 'POST', body: { email, roleIds: ['member'] } });

function createLegacyBackend(
  find: (email: string) => Promise<ImportedUser | null> = async (email) =>
    email === 'grace@example.net' ? legacy : null,
) {
  const asked: string[] = [];
  const fixture = createTestBackend({
    importUser: (email) => {
      asked.push(email);
      return find(email);
    },
  });
  return { ...fixture, asked };
}

test('imports a user of another system once', async () => {
  const { api, asked, store } = createLegacyBackend();
  const { status, body } = await api('user_1', members, add('grace@example.net'));
  assert.deepEqual(
    [status, body.userId, body.name, body.picture],
    [201, 'legacy|7', 'Grace Hopper', 'https://cdn.example.com/grace.png'],
  );
  assert.equal((await api('user_2', '/organizations/org_2/members', add('grace@example.net'))).status, 201);
  assert.deepEqual(asked, ['grace@example.net']);
  const kept = await store.transaction((tx) => tx.user('legacy|7'));
  assert.deepEqual([kept!.email, kept!.emailVerified], ['Grace@example.net', true]);
});

test('an imported user keeps their record when they sign in', async () => {
  const { api } = createLegacyBackend();
  await api('user_1', members, add('grace@example.net'));
  const { body } = await api(
    { userId: 'legacy|7', email: 'grace@example.net', emailVerified: true },
    '/me/organizations',
  );
  assert.deepEqual(
    body.items.map(({ organization }: any) => organization.id),
    ['org_1'],
  );
});

test('imports no user without permission, and no user that exists', async () => {
  const { api, asked } = createLegacyBackend();
  assert.equal(codeOf(await api('user_4', members, add('grace@example.net'))), 'permission_denied');
  assert.equal(codeOf(await api('stranger', members, add('grace@example.net'))), 'not_found');
  assert.equal(
    codeOf(await api('user_1', members, { method: 'POST', body: { userId: 'legacy|7', roleIds: [] } })),
    'user_not_found',
  );
  const { email } = (await api('user_1', `${members}/user_9`)).body;
  assert.equal(codeOf(await api('user_1', members, add(email))), 'already_member');
  assert.deepEqual(asked, []);
});

test('an unknown address has to be invited', async () => {
  const { api } = createLegacyBackend();
  assert.deepEqual((({ status, body }) => [status, body.code])(await api('user_1', members, add('who@example.net'))), [
    404,
    'user_not_found',
  ]);
});

test('never adds another user than the requested one', async () => {
  const { api, errors, store } = createLegacyBackend(async () => legacy);
  assert.equal((await api('user_1', members, add('other@example.net'))).status, 500);
  assert.equal(errors.length, 1);
  assert.equal(await store.transaction((tx) => tx.user('legacy|7')), undefined);
});

test('an import blocks no other request, and reports a failed database to the host', async () => {
  const waiting = createLegacyBackend(async () => {
    assert.equal(
      (await waiting.api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName: 'Meanwhile' } }))
        .status,
      200,
    );
    return legacy;
  });
  assert.equal((await waiting.api('user_1', members, add('grace@example.net'))).status, 201);
  const broken = createLegacyBackend(async () => {
    throw new Error('legacy database is down');
  });
  assert.equal((await broken.api('user_1', members, add('grace@example.net'))).status, 500);
  assert.match(String(broken.errors[0]), /is down/);
});

test('the hook runs once although the user was imported', async () => {
  let asked = 0;
  const { api } = createTestBackend({
    importUser: async () => legacy,
    hooks: { before: { 'member.add': () => void asked++ } },
  });
  assert.equal((await api('user_1', members, add('grace@example.net'))).status, 201);
  assert.equal(asked, 1);
});

test('updates the address of a known user', async () => {
  const { api, store } = createLegacyBackend();
  await api({ userId: 'legacy|7', email: 'old@example.net', emailVerified: true, name: 'Grace' }, '/me');
  assert.equal((await api('user_1', members, add('grace@example.net'))).status, 201);
  const kept = await store.transaction((tx) => tx.user('legacy|7'));
  assert.deepEqual([kept!.email, kept!.emailVerified], ['Grace@example.net', true]);
});

test('counts imported members by day and in all, of the people of the other system', async () => {
  const asked: string[] = [];
  const fixture = createTestBackend({
    importUser: async (email) => (email === 'grace@example.net' ? legacy : null),
    countLegacyUsers: async (organizationId) => {
      asked.push(organizationId);
      return 40;
    },
  });
  const { api, backend, advance } = fixture;
  const read = async (organization = 'org_1') => {
    const { body } = await api<Activity>('user_1', `/organizations/${organization}/activity?from=2026-11-01`);
    return [body.migration, body.days.map(({ migratedMembers }) => migratedMembers)];
  };
  assert.deepEqual(await read(), [{ members: 0, total: 40 }, [0, 0]]);
  await api('user_1', members, add('grace@example.net'));
  assert.deepEqual(await read(), [{ members: 1, total: 40 }, [0, 1]]);
  assert.deepEqual(await read('org_2'), [{ members: 0, total: 40 }, [0, 0]]);
  // Members who had joined before their account moved.
  advance(86_400);
  const ada = { id: 'user_5', email: 'five@example.com', name: 'Five', emailVerified: true };
  await backend.recordImportedUser(ada);
  await backend.recordImportedUser({ ...legacy, name: 'Grace B. Hopper' });
  await backend.recordImportedUser(ada);
  assert.deepEqual(await read(), [{ members: 2, total: 40 }, [0, 1, 1]]);
  assert.deepEqual([...new Set(asked)], ['org_1', 'org_2']);
});

test('counts an imported user who joins later', async () => {
  const { api, backend } = createTestBackend();
  await backend.recordImportedUser(legacy);
  const before = await api<Activity>('user_1', '/organizations/org_1/activity');
  assert.equal(before.body.migration, undefined);
  assert.equal('migratedMembers' in before.body.days[0]!, false);
  await api('user_1', members, { method: 'POST', body: { userId: legacy.id, roleIds: ['member'] } });
  const after = await api<Activity>('user_1', '/organizations/org_1/activity');
  // The number of people in the other system is unknown.
  assert.deepEqual(after.body.migration, { members: 1 });
  await assert.rejects(backend.recordImportedUser({ ...legacy, email: 'none' }), TypeError);
});
