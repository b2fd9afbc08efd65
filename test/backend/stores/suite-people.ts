import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SlugTakenError } from '../../../src/backend/store/store.js';
import {
  addMembers,
  at,
  auditEvent,
  invitation,
  membership,
  now,
  organization,
  readAll,
  role,
  user,
} from './records.js';
import type { WithStore } from './suite.js';

/** Users, organizations, single memberships, and roles. */
export function peopleTests(withStore: WithStore): void {
  test(
    'returns a user as written, and the changed one',
    withStore((store) =>
      store.transaction(async (tx) => {
        const ann = user('auth0|ann', {
          email: 'Ann@Example.com',
          name: 'Änn "A" \\ O\'Neill 🦊',
          picture: 'https://x.example/a.png',
          mfaEnrolled: true,
        });
        assert.equal(await tx.user(ann.id), undefined);
        await tx.putUser(ann);
        assert.deepEqual(await tx.user(ann.id), ann);
        const changed = { ...ann, name: 'Ann', picture: null, mfaEnrolled: null, emailVerified: false };
        await tx.putUser(changed);
        assert.deepEqual(await tx.user(ann.id), changed);
        assert.deepEqual(await tx.usersByIds([ann.id, 'nobody']), [changed]);
        assert.deepEqual(await tx.usersByIds([]), []);
      }),
    ),
  );

  test(
    'finds the oldest user with a verified address, in any case',
    withStore((store) =>
      store.transaction(async (tx) => {
        await tx.putUser(user('old', { email: 'ann@example.com', emailVerified: false, createdAt: at(-9) }));
        await tx.putUser(user('younger', { email: 'ANN@example.com', createdAt: at(-1) }));
        await tx.putUser(user('verified', { email: 'Ann@Example.COM', createdAt: at(-2) }));
        await tx.putUser(user('empty', { email: '' }));
        assert.equal((await tx.userByEmail('aNN@eXample.com'))?.id, 'verified');
        assert.equal(await tx.userByEmail('bob@example.com'), undefined);
        assert.equal(await tx.userByEmail(''), undefined);
        await tx.putUser(user('verified', { email: 'other@example.com' }));
        assert.equal((await tx.userByEmail('ann@example.com'))?.id, 'younger');
        await tx.putUser(user('younger', { email: 'ann@example.com', emailVerified: false }));
        assert.equal(await tx.userByEmail('ann@example.com'), undefined);
        await tx.putUser(user('kelvin', { email: 'mi\u212Ae@example.com' }));
        assert.equal(await tx.userByEmail('mike@example.com'), undefined);
        assert.equal(await tx.userByEmail('mi\u212Ae@example.com'), undefined);
      }),
    ),
  );

  test(
    'returns an organization as written, by id and slug',
    withStore((store) =>
      store.transaction(async (tx) => {
        const acme = organization('acme', { displayName: 'Acmé & Søns', metadata: { 'a b': 'x"y', __proto_: '' } });
        await tx.insertOrganization(acme);
        assert.deepEqual(await tx.organization('acme'), acme);
        assert.deepEqual(await tx.organization('acme', { lock: true }), acme);
        assert.deepEqual(await tx.organizationByName('slug-acme'), acme);
        const changed = {
          ...acme,
          name: 'renamed',
          version: 2,
          brandingVersion: 3,
          branding: { ...acme.branding, logoAlt: 'Acme' },
        };
        await tx.updateOrganization(changed);
        assert.deepEqual(await tx.organizationByName('renamed'), changed);
        assert.equal(await tx.organizationByName('slug-acme'), undefined);
        assert.equal(await tx.organization('other', { lock: true }), undefined);
      }),
    ),
  );

  test(
    'refuses a taken slug without aborting the transaction',
    withStore(async (store) => {
      await store.transaction(async (tx) => {
        await tx.insertOrganization(organization('one', { name: 'taken' }));
        await tx.insertOrganization(organization('two'));
      });
      await store.transaction(async (tx) => {
        await assert.rejects(tx.insertOrganization(organization('three', { name: 'taken' })), SlugTakenError);
        await assert.rejects(tx.updateOrganization(organization('two', { name: 'taken' })), SlugTakenError);
        await tx.appendAudit(auditEvent('two', 'denied'));
      });
      await store.transaction(async (tx) => {
        assert.equal(await tx.organization('three'), undefined);
        assert.equal((await tx.organization('two'))?.name, 'slug-two');
        assert.equal((await tx.auditEvents('two', { limit: 5 })).items.length, 1);
      });
    }),
  );

  test(
    'returns a membership as written, alone and with its user',
    withStore((store) =>
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
    ),
  );

  test(
    'reads a membership context like single reads',
    withStore(async (store) => {
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
        ['acme', 'nobody'],
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
    }),
  );

  test(
    'refuses a membership without a user',
    withStore(async (store) => {
      await store.transaction((tx) => tx.insertOrganization(organization('acme')));
      await assert.rejects(store.transaction((tx) => tx.putMembership(membership('acme', 'nobody'))));
    }),
  );

  test(
    'finds the active holders of roles, up to a limit',
    withStore(async (store) => {
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
    }),
  );

  test(
    'finds members by address',
    withStore(async (store) => {
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
    }),
  );

  test(
    'lists roles by name: those of the organization and those of all',
    withStore((store) =>
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
    ),
  );

  test(
    'lists my organizations: pinned first, then the most recently used, then by name, never where I am blocked',
    withStore(async (store) => {
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
        const all = await readAll((cursor) =>
          store.transaction((tx) => tx.membershipsOfUser('ann', { limit, cursor })),
        );
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
        assert.deepEqual(await tx.membershipsOfUser('nobody', { limit: 5 }).then((none) => none.items), []);
      });
    }),
  );

  test(
    'deletes an organization except its audit events and users',
    withStore(async (store) => {
      await addMembers(store, 'acme', [{ user: user('ann') }, { user: user('bob') }]);
      await addMembers(store, 'other', [{ user: user('ann') }]);
      const bytes = new Uint8Array([0, 1, 2, 255]);
      await store.transaction(async (tx) => {
        await tx.putRole(role('own', { organizationId: 'acme' }));
        await tx.putInvitation(invitation('acme', 'i', { email: 'new@example.com' }));
        await tx.putLogo({ id: 'logo', organizationId: 'acme', variant: 'light', mediaType: 'image/png', bytes });
        await tx.appendAudit(auditEvent('acme', 'deleted'));
        await tx.deleteOrganization('acme');
        await tx.deleteOrganization('acme');
      });
      await store.transaction(async (tx) => {
        assert.equal(await tx.organization('acme'), undefined);
        assert.equal(await tx.organizationByName('slug-acme'), undefined);
        assert.equal(await tx.membership('acme', 'ann'), undefined);
        assert.equal(await tx.countMembers('acme'), 0);
        assert.deepEqual(await tx.roles('acme'), []);
        assert.equal(await tx.invitation('acme', 'i'), undefined);
        assert.deepEqual(await tx.pendingInvitationsOf({ email: 'new@example.com' }, now), []);
        assert.equal(await tx.logo('logo'), undefined);
        assert.equal((await tx.auditEvents('acme', { limit: 5 })).items.length, 1);
        assert.ok(await tx.user('bob'));
        assert.deepEqual(
          (await tx.membershipsOfUser('ann', { limit: 5 })).items.map((one) => one.organizationId),
          ['other'],
        );
        await tx.insertOrganization(organization('acme'));
      });
    }),
  );
}
