/*
 * Items of a batch share transactions. Each is still refused, fails and gets its result separately.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, type Store, type StoreTransaction } from '../../src/backend/index.js';
import { problem } from '../../src/backend/http/problem.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { createTestBackend, type TestBackend } from './fixtures.js';

const org = '/organizations/org_1';
const address = (number: number) => `newcomer${number}@example.net`;
const addresses = (many: number) => Array.from({ length: many }, (_, number) => address(number));
const invite = (fixture: Pick<TestBackend, 'api'>, emails: string[], key?: string, who = 'user_1') =>
  fixture.api(who, `${org}/batch/invitations`, {
    method: 'POST',
    body: { invitations: emails.map((email) => ({ email, roleIds: ['member'] })) },
    ...(key && { headers: { 'idempotency-key': key } }),
  });
const change = (fixture: Pick<TestBackend, 'api'>, who: string, operations: object[]) =>
  fixture.api(who, `${org}/batch/members`, { method: 'POST', body: { operations } });
const remove = (userId: string) => ({ op: 'remove', userId });
const outcomes = ({ body }: { body: any }) => body.items.map((item: any) => item.problem?.code ?? item.status);
const invited = async ({ api }: Pick<TestBackend, 'api'>) =>
  (await api('user_1', `${org}/invitations?q=newcomer&limit=200`)).body.items.map((item: any) => item.email).sort();
const logged = async ({ audit }: TestBackend) =>
  (await audit()).filter(({ type, target }) => type === 'invitation.create' && target.name.startsWith('newcomer'));

interface Watched {
  store: Store;
  /** The number of transactions that have begun. */
  begun: () => number;
}

/** A store that counts transactions and overrides some methods. */
function watchEvents(
  instead: (tx: StoreTransaction, transaction: number) => Partial<StoreTransaction> = () => ({}),
  inner = createMemoryStore(createSampleData({ members: 25 })),
): Watched {
  let begun = 0;
  const transaction: Store['transaction'] = (work) => {
    begun++;
    const number = begun;
    return inner.transaction((tx) => work(Object.assign(Object.create(tx) as StoreTransaction, instead(tx, number))));
  };
  return { store: { ...inner, transaction }, begun: () => begun };
}

test('fifty changes run in one transaction, after one that authorizes the caller', async () => {
  const { store, begun } = watchEvents();
  const fixture = createTestBackend({ store, sendInvitation: undefined });
  await fixture.api('user_1', '/organizations/org_1');
  const before = begun();
  const reply = await invite(fixture, addresses(50));
  assert.deepEqual(new Set(outcomes(reply)), new Set([201]));
  assert.equal(begun() - before, 2);
  assert.equal((await invited(fixture)).length, 50);
});

test('a refused item undoes no other, and a denial is recorded in order', async () => {
  const { store, begun } = watchEvents();
  const fixture = createTestBackend({ store });
  await fixture.api('user_2', '/organizations/org_1');
  const before = begun();
  const reply = await change(fixture, 'user_2', [
    remove('user_8'),
    remove('user_1'),
    remove('nobody'),
    remove('user_9'),
    remove('user_2'),
  ]);
  assert.deepEqual(outcomes(reply), [204, 'role_not_assignable', 'not_found', 204, 'self_action_forbidden']);
  assert.equal(begun() - before, 2);
  const events = (await fixture.audit()).slice(0, 4).reverse();
  assert.deepEqual(
    events.map(({ target, outcome }) => [target.id, outcome]),
    [
      ['user_8', 'success'],
      ['user_1', 'denied'],
      ['user_9', 'success'],
      ['user_2', 'denied'],
    ],
  );
  assert.deepEqual(events[1]!.changes.at(-1), { field: 'reason', from: null, to: 'role_not_assignable' });
});

test('a user who removes their own permission lacks it for later items', async () => {
  const fixture = createTestBackend();
  const reply = await change(fixture, 'user_2', [
    remove('user_8'),
    { op: 'setRoles', userId: 'user_2', roleIds: ['member'] },
    remove('user_9'),
  ]);
  assert.deepEqual(outcomes(reply), [204, 200, 'permission_denied']);
});

test('one address twice in a batch is invited once, however it is written', async () => {
  const fixture = createTestBackend();
  assert.deepEqual(outcomes(await invite(fixture, ['guest@example.net', 'x@example.net', 'GUEST@example.net'])), [
    201,
    201,
    'already_invited',
  ]);
});

test('an item that fails unexpectedly fails alone and is reported once', async () => {
  const { store } = watchEvents((tx) => ({
    async putInvitation(invitation) {
      await tx.putInvitation(invitation);
      if (invitation.email === address(2)) throw new TypeError('broken');
    },
  }));
  const fixture = createTestBackend({ store });
  const reply = await invite(fixture, addresses(5));
  assert.deepEqual(outcomes(reply), [201, 201, 'internal_error', 201, 201]);
  assert.deepEqual(fixture.errors.map(String), ['TypeError: broken']);
  assert.deepEqual(await invited(fixture), [0, 1, 3, 4].map(address));
  assert.equal((await logged(fixture)).length, 4);
  assert.equal(fixture.mails.length, 4);
});

test('an error that does not recur is reported although every item succeeds', async () => {
  let broke = false;
  const { store } = watchEvents((tx) => ({
    async putInvitation(invitation) {
      if (!broke && (broke = invitation.email === address(2))) throw new TypeError('broken once');
      await tx.putInvitation(invitation);
    },
  }));
  const fixture = createTestBackend({ store });
  assert.deepEqual(outcomes(await invite(fixture, addresses(5))), [201, 201, 201, 201, 201]);
  assert.deepEqual(fixture.errors.map(String), ['TypeError: broken once']);
  assert.equal((await logged(fixture)).length, 5);
  assert.equal(fixture.mails.length, 5);
});

test('an item that is refused after a write stores nothing and records one denial', async () => {
  const { store } = watchEvents((tx) => ({
    async appendAudit(event) {
      if (event.outcome === 'success' && event.target.name === address(1)) throw problem('role_not_assignable');
      await tx.appendAudit(event);
    },
  }));
  const fixture = createTestBackend({ store });
  assert.deepEqual(outcomes(await invite(fixture, addresses(3))), [201, 'role_not_assignable', 201]);
  assert.deepEqual(await invited(fixture), [0, 2].map(address));
  assert.deepEqual(
    (await fixture.audit())
      .slice(0, 3)
      .map(({ outcome }) => outcome)
      .sort(),
    ['denied', 'success', 'success'],
  );
});

test('a before-hook can use the store, since it runs outside of transactions', async () => {
  const seen: unknown[] = [];
  const fixture = createTestBackend({
    hooks: {
      before: {
        'invitation.create': async ({ input }) => {
          seen.push((await fixture.store.transaction((tx) => tx.user('user_1')))?.id);
          return { roleIds: input.email === address(1) ? ['auditor'] : input.roleIds };
        },
      },
    },
  });
  const { body } = await invite(fixture, addresses(2));
  assert.deepEqual(
    body.items.map((item: any) => item.invitation.roles[0].id),
    ['member', 'auditor'],
  );
  assert.deepEqual(seen, ['user_1', 'user_1']);
});

test('a batch that was interrupted between transactions completes with the same key, without repetition', async () => {
  const inner = createMemoryStore(createSampleData({ members: 25 }));
  const healthy = createTestBackend({ store: inner });
  await healthy.api('user_1', '/organizations/org_1');
  // Simulates a process that dies after the first fifty.
  const out = async () => {
    throw new Error('lights out');
  };
  const cut = createTestBackend({
    sendInvitation: undefined,
    store: watchEvents(
      (_, transaction) => (transaction > 2 ? { claimIdempotencyKeys: out, saveIdempotentResult: out } : {}),
      inner,
    ).store,
  });
  assert.equal((await invite(cut, addresses(60), 'key')).status, 500);
  assert.equal((await invited(healthy)).length, 50);

  const again = await invite(healthy, addresses(60), 'key');
  assert.deepEqual(new Set(outcomes(again)), new Set([201]));
  assert.equal((await invited(healthy)).length, 60);
  assert.equal(healthy.mails.length, 10);
  assert.deepEqual((await invite(healthy, addresses(60), 'key')).body, again.body);
  assert.equal((await logged(healthy)).length, 60);
});

test('a batch that was interrupted in a transaction runs completely with the same key', async () => {
  const inner = createMemoryStore(createSampleData({ members: 25 }));
  const healthy = createTestBackend({ store: inner });
  let isOut = false;
  const cut = createTestBackend({
    store: watchEvents(
      (tx) => ({
        async putInvitation(invitation) {
          isOut ||= invitation.email === address(3);
          if (isOut) throw new Error('lights out');
          await tx.putInvitation(invitation);
        },
        async saveIdempotentResult(...parameters) {
          if (isOut) throw new Error('lights out');
          await tx.saveIdempotentResult(...parameters);
        },
      }),
      inner,
    ).store,
  });
  assert.equal((await invite(cut, addresses(5), 'key')).status, 500);
  assert.deepEqual(await invited(healthy), []);
  assert.deepEqual(outcomes(await invite(healthy, addresses(5), 'key')), [201, 201, 201, 201, 201]);
  assert.equal(healthy.mails.length, 5);
});
