import assert from 'node:assert/strict';
import { SlugTakenError } from '../../store/store.js';
import { addMembers, at, auditEvent, invitation, now, organization, role, user } from '../records.js';
import type { StoreTests } from './store-tests.js';

/** Users and organizations. */
export const usersAndOrganizations: StoreTests = {
  'returns a user as written, and the changed one': (store) =>
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
      assert.deepEqual(await tx.usersByIds([ann.id, 'unknown']), [changed]);
      assert.deepEqual(await tx.usersByIds([]), []);
    }),

  'finds the oldest user with a verified address, in any case': (store) =>
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

  'returns an organization as written, by id and slug': (store) =>
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

  'refuses a taken slug without aborting the transaction': async (store) => {
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
  },

  'remembers when a user was imported': async (store) => {
    const imported = user('ann', { importedAt: now });
    await store.transaction((tx) => tx.putUser(imported));
    await store.transaction((tx) => tx.putUser(user('ann', { name: 'Ann B.' })));
    await store.transaction((tx) => tx.putUser(user('bob')));
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.user('ann'), { ...imported, name: 'Ann B.' });
      assert.equal((await tx.user('bob'))!.importedAt, undefined);
    });
  },

  'deletes an organization except its audit events and users': async (store) => {
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
  },
};
