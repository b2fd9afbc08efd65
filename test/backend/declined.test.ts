/*
 * After an invitation was declined, the organization cannot invite the same user again for a while.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, type Store } from '../../src/backend/index.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { seed } from './seed.js';
import { codeOf, createTestBackend } from './fixtures.js';

const org = '/organizations/org_1';
const grace = { userId: 'grace', email: 'grace@example.net', emailVerified: true, name: 'Grace' };

const stores: Record<string, () => Promise<Store>> = {
  memory: async () => createMemoryStore(createSampleData({ members: 25, organizations: 3 })),
  PGlite: async () => {
    const store = await openSqlStore({ folder: undefined });
    await seed(store);
    return store;
  },
};

for (const [name, open] of Object.entries(stores)) {
  test(`${name}: a user who declined is not invited again by this organization for a day`, async () => {
    const store = await open();
    const { api, advance, backend } = createTestBackend({ store });
    const invite = (email: string, organization = 'org_1') =>
      api('user_1', `/organizations/${organization}/invitations`, { method: 'POST', body: { email, roleIds: [] } });
    const { body } = await invite(grace.email);
    assert.equal((await api(grace, `/me/invitations/${body.id}/decline`, { method: 'POST' })).status, 204);

    const refused = await invite('Grace@Example.net');
    assert.deepEqual(
      [refused.status, codeOf(refused), refused.headers.get('retry-after')],
      [409, 'recently_declined', null],
    );
    const batch = await api('user_2', `${org}/batch/invitations`, {
      method: 'POST',
      body: { invitations: ['other@example.net', grace.email].map((email) => ({ email, roleIds: [] })) },
    });
    assert.deepEqual(
      batch.body.items.map((item: { status: number; problem?: { code: string } }) => [item.status, item.problem?.code]),
      [
        [201, undefined],
        [409, 'recently_declined'],
      ],
    );
    assert.equal((await invite(grace.email, 'org_2')).status, 201);
    advance(86_399);
    assert.equal((await invite(grace.email)).status, 409);
    advance(1);
    assert.equal((await invite(grace.email)).status, 201);
    await backend.close();
    await store.close();
  });

  test(`${name}: a user who declined by id is not invited again by id, and their address is not revealed`, async () => {
    const store = await open();
    const { api, backend } = createTestBackend({ store, policy: { ownerRoleIds: ['owner'], addMember: 'ask' } });
    await api(grace, '/me/organizations');
    const add = (body: object) => api('user_1', `${org}/members`, { method: 'POST', body: { roleIds: [], ...body } });
    assert.equal((await add({ userId: 'grace' })).status, 202);
    const mine = await api(grace, '/me/invitations');
    assert.equal(
      (await api(grace, `/me/invitations/${mine.body.items[0].id}/decline`, { method: 'POST' })).status,
      204,
    );
    const again = await add({ userId: 'grace' });
    assert.deepEqual([again.status, codeOf(again)], [409, 'recently_declined']);
    // A refusal would reveal that the address and the id belong to the same user.
    assert.equal((await add({ email: grace.email })).status, 202);
    await backend.close();
    await store.close();
  });
}

test('the duration is configurable, and 0 turns the limit off', async () => {
  for (const [reinviteAfterSeconds, seconds, status] of [
    [60, 59, 409],
    [60, 60, 201],
    [0, 0, 201],
  ] as const) {
    const { api, advance, backend } = createTestBackend({ policy: { ownerRoleIds: ['owner'], reinviteAfterSeconds } });
    const invite = () =>
      api('user_1', `${org}/invitations`, { method: 'POST', body: { email: grace.email, roleIds: [] } });
    const { body } = await invite();
    await api(grace, `/me/invitations/${body.id}/decline`, { method: 'POST' });
    advance(seconds);
    assert.equal((await invite()).status, status);
    await backend.close();
  }
});
