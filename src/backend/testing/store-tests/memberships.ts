import assert from 'node:assert/strict';
import { addMembers, at, membership, organization, readAll, role, user } from '../records.js';
import type { StoreTests } from './store-tests.js';

/** Single memberships, roles, and the memberships of a user. */
export const memberships: StoreTests = {
  'returns a membership as written, alone and with its user': (store) =>
    store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.putUser(user('ann'));
      await tx.putUser(user('bob'));
      const full = membership('acme', 'ann', {
        roleIds: ['b', 'a', 'x,"y'],
        status: 'blocked',
        managedBy: 'scim',
        joinedAt: at(-5),
        lastLoginAt: at(-4),
        lastUsedAt: at(-3),
        pinned: true,
        version: 7,
      });
      await tx.putMembership(full);
      await tx.putMembership(membership('acme', 'bob', { roleIds: [] }));
      assert.deepEqual(await tx.membership('acme', 'ann'), full);
      assert.deepEqual(await tx.member('acme', 'ann'), { ...full, user: user('ann') });
      assert.equal(await tx.countMembers('acme'), 2);
      await tx.putMembership({ ...full, roleIds: [], lastLoginAt: null, version: 8 });
      assert.deepEqual(await tx.membership('acme', 'ann'), { ...full, roleIds: [], lastLoginAt: null, version: 8 });
      assert.equal(await tx.countMembers('acme'), 2);
      await tx.deleteMembership('acme', 'ann');
      await tx.deleteMembership('acme', 'ann');
      assert.equal(await tx.membership('acme', 'ann'), undefined);
      assert.equal(await tx.member('acme', 'ann'), undefined);
      assert.equal(await tx.countMembers('acme'), 1);
      assert.equal(await tx.countMembers('other'), 0);
    }),

  'reads a membership context like single reads': async (store) => {
    await addMembers(store, 'acme', [
      {
        user: user('ann', { picture: 'https://example.com/"ann".png' }),
        membership: { roleIds: ['owner', 'gone'], lastLoginAt: at(-1), pinned: true },
      },
    ]);
    await store.transaction(async (tx) => {
      for (const one of [role('owner', { isAdmin: true }), role('own', { organizationId: 'acme' }), role('other')])
        await tx.putRole(one);
      await tx.insertOrganization(organization('other', { metadata: { 'ünï "x"': '\\ \u2028' } }));
      await tx.putRole(role('foreign', { organizationId: 'other' }));
    });
    for (const [organizationId, userId] of [
      ['acme', 'ann'],
      ['other', 'ann'],
      ['acme', 'unknown'],
      ['nowhere', 'ann'],
    ] as const) {
      await store.transaction(async (tx) => {
        const apart = {
          user: await tx.user(userId),
          membership: await tx.membership(organizationId, userId),
          organization: await tx.organization(organizationId),
          roles: await tx.roles(organizationId),
        };
        assert.deepEqual(await tx.membershipContext(organizationId, userId), apart);
      });
    }
  },

  'refuses a membership without a user': async (store) => {
    await store.transaction((tx) => tx.insertOrganization(organization('acme')));
    await assert.rejects(store.transaction((tx) => tx.putMembership(membership('acme', 'unknown'))));
  },

  'finds the active holders of roles, up to a limit': async (store) => {
    await addMembers(store, 'other', [{ user: user('zoe'), membership: { roleIds: ['owner'] } }]);
    await addMembers(store, 'acme', [
      { user: user('ann'), membership: { roleIds: ['member', 'owner'] } },
      { user: user('bob'), membership: { roleIds: ['admin'] } },
      { user: user('cyd'), membership: { roleIds: ['owner', 'admin'], status: 'blocked' } },
      { user: user('dan') },
    ]);
    await store.transaction(async (tx) => {
      const ids = async (roleIds: string[], limit = 9) =>
        (await tx.membersWithRoles('acme', roleIds, limit)).map((one) => one.userId).sort();
      assert.deepEqual(await ids(['owner', 'admin']), ['ann', 'bob']);
      assert.deepEqual(await ids(['owner']), ['ann']);
      assert.equal((await ids(['owner', 'admin', 'member'], 2)).length, 2);
      assert.deepEqual(await ids([]), []);
      assert.deepEqual(await ids(['unknown']), []);
    });
  },

  'finds members by address': async (store) => {
    await addMembers(store, 'acme', [
      { user: user('ann', { email: 'Ann@Example.com', name: 'Ann' }) },
      { user: user('cleo', { emailVerified: false }) },
      { user: user('odd', { email: '' }) },
    ]);
    await addMembers(store, 'other', [{ user: user('bob') }]);
    const found = await store.transaction((tx) =>
      tx.membersByEmail('acme', ['ANN@example.com', 'bob@example.com', 'x@example.com', 'cleo@example.com', '']),
    );
    assert.deepEqual([...found], [['ann@example.com', { userId: 'ann', name: 'Ann' }]]);
    assert.equal((await store.transaction((tx) => tx.membersByEmail('acme', []))).size, 0);
  },

  'lists roles by name: those of the organization and those of all': (store) =>
    store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.insertOrganization(organization('other'));
      const written = [
        role('3', { name: 'Zed' }),
        role('1', { name: 'éditeur', organizationId: 'acme', isAdmin: true, description: 'D' }),
        role('2', { name: 'Foo' }),
      ];
      for (const one of [...written, role('4', { organizationId: 'other' })]) await tx.putRole(one);
      assert.deepEqual(await tx.roles('acme'), [written[1], written[2], written[0]]);
      assert.deepEqual((await tx.rolesByIds(['4', '2', 'none', '2'])).map((one) => one.id).sort(), ['2', '4']);
      await tx.putRole(role('3', { name: 'A', permissions: [], version: 2 }));
      await tx.deleteRole('2');
      assert.deepEqual(
        (await tx.roles('acme')).map((one) => one.id),
        ['3', '1'],
      );
    }),

  'lists my organizations: pinned first, then the most recently used, then by name, never where I am blocked': async (
    store,
  ) => {
    await store.transaction(async (tx) => {
      await tx.putUser(user('ann'));
      const mine: [string, Parameters<typeof membership>[2], string?][] = [
        ['1', { lastUsedAt: at(-10) }],
        ['2', {}, 'Zebra'],
        ['3', {}, 'Äpfel'],
        ['4', { pinned: true }],
        ['5', { lastUsedAt: at(-1) }],
        ['6', { pinned: true, lastUsedAt: at(-99) }],
        ['7', { status: 'blocked', pinned: true }],
        ['8', {}, 'banana'],
      ];
      for (const [id, some, displayName] of mine) {
        await tx.insertOrganization(organization(id, displayName ? { displayName } : {}));
        await tx.putMembership(membership(id, 'ann', some));
      }
    });
    const expected = ['6', '4', '5', '1', '3', '8', '2'];
    for (const limit of [1, 2, 3, 7, 50]) {
      const all = await readAll((cursor) => store.transaction((tx) => tx.membershipsOfUser('ann', { limit, cursor })));
      assert.deepEqual(
        all.map((one) => one.organizationId),
        expected,
        `limit ${limit}`,
      );
    }
    await store.transaction(async (tx) => {
      const page = await tx.membershipsOfUser('ann', { limit: 5, q: 'APFEL' });
      assert.deepEqual(page.items, [
        { ...membership('3', 'ann'), organization: organization('3', { displayName: 'Äpfel' }) },
      ]);
      assert.deepEqual(
        (await tx.membershipsOfUser('ann', { limit: 5, q: 'slug-2 zeb' })).items.map((one) => one.organizationId),
        ['2'],
      );
      assert.deepEqual(await tx.membershipsOfUser('unknown', { limit: 5 }).then((none) => none.items), []);
    });
  },
};
