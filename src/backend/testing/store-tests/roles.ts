import assert from 'node:assert/strict';
import { at, hour, invitation, membership, now, organization, role, user } from '../records.js';
import type { MembershipRecord, Store, StoreTransaction } from '../../store/store.js';
import type { StoreTests } from './store-tests.js';

/** Three members with the role `old`, of which one is blocked and one also has the replacement, and one without it. */
async function seed(tx: StoreTransaction): Promise<void> {
  for (const id of ['acme', 'beta']) await tx.insertOrganization(organization(id));
  await tx.putRole(role('old', { organizationId: 'acme' }));
  await tx.putRole(role('new', { organizationId: null }));
  const add = async (organizationId: string, userId: string, some: Partial<MembershipRecord>) => {
    await tx.putUser(user(userId));
    await tx.putMembership(membership(organizationId, userId, some));
  };
  await add('acme', 'ann', { roleIds: ['member', 'old', 'last'] });
  await add('acme', 'bob', { roleIds: ['old'], status: 'blocked' });
  await add('acme', 'cem', { roleIds: ['new', 'old'] });
  await add('acme', 'dee', { roleIds: ['member'] });
  await add('beta', 'eve', { roleIds: ['old'] });
}

const rolesOf = async (tx: StoreTransaction) =>
  (await tx.members('acme', { sort: 'name', limit: 10 })).items.map((one) => [one.userId, one.roleIds, one.version]);

const withSeed = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    await seed(tx);
    await body(tx);
  });

/** Operations on roles and on all their members. */
export const roles: StoreTests = {
  'returns the time of the last change of a role': (store) =>
    store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.insertOrganization(organization('beta'));
      const changed = role('changed', { organizationId: 'acme', name: 'A', updatedAt: now });
      const standard = role('standard', { name: 'B' });
      await tx.putRole(changed);
      await tx.putRole(standard);
      assert.deepEqual(await tx.roles('acme'), [changed, standard]);
      assert.deepEqual((await tx.membershipContext('acme', 'unknown')).roles, [changed, standard]);
      assert.deepEqual(await tx.roles('beta'), [standard]);
    }),

  'counts members by set of roles': (store) =>
    withSeed(store, async (tx) => {
      const sorted = async (roleId?: string) =>
        (await tx.roleSets('acme', roleId))
          .map(({ roleIds, members }) => [roleIds.join(' '), members] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1));
      assert.deepEqual(await sorted(), [
        ['member', 1],
        ['member old last', 1],
        ['new old', 1],
        ['old', 1],
      ]);
      assert.deepEqual(await sorted('new'), [['new old', 1]]);
      assert.deepEqual(await sorted('last'), [['member old last', 1]]);
      assert.deepEqual(await sorted('unknown'), []);
      assert.deepEqual(await tx.roleSets('beta'), [{ roleIds: ['old'], members: 1 }]);
    }),

  'replaces a role of all members in place': (store) =>
    withSeed(store, async (tx) => {
      await tx.replaceRole('acme', 'old', 'new', now);
      assert.deepEqual(await rolesOf(tx), [
        ['ann', ['member', 'new', 'last'], 2],
        ['bob', ['new'], 2],
        ['cem', ['new'], 2],
        ['dee', ['member'], 1],
      ]);
      assert.deepEqual((await tx.membership('beta', 'eve'))?.roleIds, ['old']);
      assert.deepEqual(await tx.membersWithRoles('acme', ['old'], 9), []);
      const found = await tx.membersWithRoles('acme', ['new'], 9);
      assert.deepEqual(found.map(({ userId }) => userId).sort(), ['ann', 'cem']);
      const page = await tx.members('acme', { sort: 'name', limit: 10, roleIds: ['new'] });
      assert.deepEqual(
        page.items.map(({ userId }) => userId),
        ['ann', 'bob', 'cem'],
      );
    }),

  'removes a role from all members': (store) =>
    withSeed(store, async (tx) => {
      await tx.replaceRole('acme', 'old', null, now);
      assert.deepEqual(await rolesOf(tx), [
        ['ann', ['member', 'last'], 2],
        ['bob', [], 2],
        ['cem', ['new'], 2],
        ['dee', ['member'], 1],
      ]);
    }),

  'counts and replaces the role of pending and failed invitations': (store) =>
    withSeed(store, async (tx) => {
      const given = {
        pending: { status: 'pending', expiresAt: at(hour) },
        failed: { status: 'failed', expiresAt: at(hour) },
        expired: { status: 'pending', expiresAt: at(-hour) },
        accepted: { status: 'accepted', expiresAt: at(hour) },
      } as const;
      for (const [id, some] of Object.entries(given))
        await tx.putInvitation(invitation('acme', id, { ...some, roleIds: ['member', 'old'] }));
      await tx.putInvitation(invitation('beta', 'elsewhere', { roleIds: ['old'], expiresAt: at(hour) }));
      await tx.putInvitation(invitation('acme', 'other', { roleIds: ['member'], expiresAt: at(hour) }));
      assert.equal(await tx.countInvitationsWithRole('acme', 'old', now), 2);
      await tx.replaceRole('acme', 'old', 'new', at(1000));
      assert.equal(await tx.countInvitationsWithRole('acme', 'old', now), 0);
      assert.equal(await tx.countInvitationsWithRole('acme', 'new', now), 2);
      const read = async (id: string, organizationId = 'acme') => {
        const found = (await tx.invitation(organizationId, id))!;
        return [found.roleIds.join(' '), found.version, found.updatedAt];
      };
      for (const id of ['pending', 'failed', 'expired']) assert.deepEqual(await read(id), ['member new', 2, at(1000)]);
      assert.deepEqual((await read('accepted'))[0], 'member old');
      assert.deepEqual((await read('other')).slice(0, 2), ['member', 1]);
      assert.deepEqual((await read('elsewhere', 'beta')).slice(0, 2), ['old', 1]);
    }),

  'rolls back the replacement of a role': async (store) => {
    await store.transaction(seed);
    const replace = store.transaction(async (tx) => {
      await tx.replaceRole('acme', 'old', 'new', now);
      await tx.deleteRole('old');
      throw new Error('stop');
    });
    await assert.rejects(replace, /stop/);
    await store.transaction(async (tx) => {
      assert.deepEqual(
        (await rolesOf(tx)).map(([, ids]) => ids),
        [['member', 'old', 'last'], ['old'], ['new', 'old'], ['member']],
      );
      assert.deepEqual((await tx.membersWithRoles('acme', ['old'], 9)).map(({ userId }) => userId).sort(), [
        'ann',
        'cem',
      ]);
      assert.equal((await tx.rolesByIds(['old'])).length, 1);
    });
  },
};
