import assert from 'node:assert/strict';
import type { ConnectionRecord, Store, StoreTransaction } from '../../store/store.js';
import { at, connection, membership, now, organization, user } from '../records.js';
import type { StoreTests } from './store-tests.js';

const withMembers = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['ada', 'bob']) await tx.putUser(user(id));
    for (const id of ['acme', 'beta']) {
      await tx.insertOrganization(organization(id));
      for (const userId of ['ada', 'bob']) await tx.putMembership(membership(id, userId));
    }
    await body(tx);
  });

const signIn = (organizationId: string, userId: string, connectionId: string) => ({
  organizationId,
  userId,
  connectionId,
  signedInAt: now,
});
const countsOf = async (tx: StoreTransaction, organizationId = 'acme') =>
  Object.fromEntries(await tx.countConnectionMembers(organizationId));

const complete: Partial<ConnectionRecord> = {
  name: 'Zürich "1"',
  strategy: 'saml',
  provider: 'okta',
  enabled: true,
  idpInitiated: true,
  autoMembership: true,
  defaultRoleIds: ['member'],
  attributes: { email: 'urn:oid:0.9.2342.19200300.100.1.3' },
  roleMapping: [{ value: 'Łódź 🛠', roleId: 'engineer' }],
  domainIds: ['dom_1'],
  oidc: null,
  saml: {
    entityId: 'https://idp.example/entity',
    ssoUrl: 'https://idp.example/sso',
    certificates: [{ pem: 'PEM\n', fingerprint: 'AA:BB', notBefore: now, notAfter: at(1000), lastUsedAt: null }],
  },
  configVersion: 3,
  lastTest: {
    at: now,
    ok: false,
    configVersion: 2,
    steps: [{ name: 'signature', ok: false, code: 'signature_invalid' }],
  },
  tests: [
    {
      id: 'tst_1',
      userId: 'ada',
      configVersion: 3,
      startedAt: now,
      finishedAt: null,
      ok: false,
      steps: [{ name: 'audience', ok: false, received: 'a', expected: 'b', durationMs: 12 }],
      claims: { groups: ['a', 'ü'], 'https://claims.example/a b': ['x'] },
    },
  ],
  createdAt: at(-1000),
  version: 4,
};

/** Single sign-on connections of organizations. */
export const connections: StoreTests = {
  'returns the connections of an organization, the oldest first': (store) =>
    withMembers(store, async (tx) => {
      const full = connection('acme', 'zoo', complete);
      const bare = connection('acme', 'bee');
      for (const one of [bare, full, connection('beta', 'cat')]) await tx.putConnection(one);
      assert.deepEqual(await tx.connections('acme'), [full, bare]);
      assert.deepEqual(
        (await tx.connections('beta')).map(({ id }) => id),
        ['cat'],
      );
      assert.deepEqual(await tx.connections('unknown'), []);
      assert.deepEqual(await tx.connection('zoo'), full);
      assert.equal(await tx.connection('unknown'), undefined);
    }),

  'replaces and deletes a connection, in its organization only': (store) =>
    withMembers(store, async (tx) => {
      await tx.putConnection(connection('acme', 'one'));
      const changed = connection('acme', 'one', { ...complete, createdAt: now });
      await tx.putConnection(changed);
      assert.deepEqual(await tx.connections('acme'), [changed]);
      await tx.deleteConnection('beta', 'one');
      assert.deepEqual(await tx.connection('one'), changed);
      await tx.deleteConnection('acme', 'one');
      assert.deepEqual(await tx.connections('acme'), []);
      assert.equal(await tx.connection('one'), undefined);
    }),

  'counts the members whose last sign-in was through a connection': (store) =>
    withMembers(store, async (tx) => {
      for (const id of ['one', 'two']) await tx.putConnection(connection('acme', id));
      await tx.putConnection(connection('beta', 'other'));
      assert.deepEqual(await countsOf(tx), {});
      await tx.putConnectionSignIn(signIn('acme', 'ada', 'one'));
      await tx.putConnectionSignIn(signIn('acme', 'bob', 'one'));
      await tx.putConnectionSignIn(signIn('beta', 'ada', 'other'));
      assert.deepEqual(await countsOf(tx), { one: 2 });
      await tx.putConnectionSignIn(signIn('acme', 'ada', 'two'));
      assert.deepEqual(await countsOf(tx), { one: 1, two: 1 });
      assert.deepEqual(await countsOf(tx, 'beta'), { other: 1 });
    }),

  'forgets a sign-in with the membership or the connection': (store) =>
    withMembers(store, async (tx) => {
      for (const id of ['one', 'two']) await tx.putConnection(connection('acme', id));
      await tx.putConnectionSignIn(signIn('acme', 'ada', 'one'));
      await tx.putConnectionSignIn(signIn('acme', 'bob', 'two'));
      await tx.deleteMembership('acme', 'ada');
      await tx.putMembership(membership('acme', 'ada'));
      assert.deepEqual(await countsOf(tx), { two: 1 });
      await tx.deleteConnection('acme', 'two');
      assert.deepEqual(await countsOf(tx), {});
    }),

  'keeps the sign-in of a member whose membership changes': (store) =>
    withMembers(store, async (tx) => {
      await tx.putConnection(connection('acme', 'one'));
      await tx.putConnectionSignIn(signIn('acme', 'ada', 'one'));
      await tx.putMembership(membership('acme', 'ada', { version: 2 }));
      await tx.putConnection(connection('acme', 'one', { version: 2 }));
      assert.deepEqual(await countsOf(tx), { one: 1 });
    }),

  'refuses a sign-in of a user who is not a member': async (store) => {
    await withMembers(store, async (tx) => {
      await tx.putConnection(connection('acme', 'one'));
      await tx.deleteMembership('acme', 'ada');
    });
    await assert.rejects(store.transaction((tx) => tx.putConnectionSignIn(signIn('acme', 'ada', 'one'))));
    await assert.rejects(store.transaction((tx) => tx.putConnectionSignIn(signIn('acme', 'bob', 'unknown'))));
    await store.transaction(async (tx) => assert.deepEqual(await countsOf(tx), {}));
  },

  'deletes the connections of a deleted organization': (store) =>
    withMembers(store, async (tx) => {
      await tx.putConnection(connection('acme', 'one'));
      await tx.putConnectionSignIn(signIn('acme', 'ada', 'one'));
      await tx.deleteOrganization('acme');
      assert.deepEqual(await tx.connections('acme'), []);
      assert.equal(await tx.connection('one'), undefined);
      assert.deepEqual(await countsOf(tx), {});
    }),

  'rolls back changes of connections': async (store) => {
    const kept = connection('acme', 'kept');
    await withMembers(store, async (tx) => {
      await tx.putConnection(kept);
      await tx.putConnectionSignIn(signIn('acme', 'ada', 'kept'));
    });
    const change = store.transaction(async (tx) => {
      await tx.putConnection(connection('acme', 'new'));
      await tx.putConnectionSignIn(signIn('acme', 'bob', 'new'));
      await tx.deleteConnection('acme', 'kept');
      throw new Error('stop');
    });
    await assert.rejects(change, /stop/);
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.connections('acme'), [kept]);
      assert.deepEqual(await countsOf(tx), { kept: 1 });
    });
  },
};
