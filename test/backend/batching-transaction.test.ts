/*
 * The cached reads of a batching transaction equal those of the store, whatever is written in between.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createMemoryStore, type StoreTransaction } from '../../src/backend/index.js';
import { BatchingTransaction } from '../../src/backend/core/batching-transaction.js';
import { auditEvent, invitation, membership, now, organization, user } from '../../src/backend/testing/records.js';

const people = ['ann', 'bob'];
const organizations = ['acme', 'other'];
const emailOf = (userId: string) => `${userId}@example.com`;
const expected = {
  organizationId: 'acme',
  now,
  declinedSince: now,
  emails: people.map(emailOf),
  keys: { scope: 'ann', names: ['k', 'l'] },
};

type Step = (tx: StoreTransaction) => Promise<unknown>;

const person = fc.constantFrom(...people);
const place = fc.constantFrom('acme', 'acme', 'acme', 'other');
const key = fc.constantFrom('k', 'l');
const question: fc.Arbitrary<Step> = fc.oneof(
  person.map(
    (id): Step =>
      (tx) =>
        tx.user(id),
  ),
  fc.tuple(place, person).map(
    ([o, id]): Step =>
      (tx) =>
        tx.membershipContext(o, id),
  ),
  fc.tuple(place, fc.boolean()).map(
    ([o, lock]): Step =>
      (tx) =>
        tx.organization(o, { lock }),
  ),
  fc.tuple(place, person).map(
    ([o, id]): Step =>
      (tx) =>
        tx.membership(o, id),
  ),
  fc.tuple(place, person).map(
    ([o, id]): Step =>
      (tx) =>
        tx.membersByEmail(o, [emailOf(id)]),
  ),
  fc.tuple(fc.constantFrom('ann', 'bob'), key).map(
    ([scope, name]): Step =>
      (tx) =>
        tx.claimIdempotencyKeys(scope, [name], now),
  ),
  fc.tuple(place, fc.subarray(people)).map(
    ([o, ids]): Step =>
      (tx) =>
        tx.openInvitationsByEmail(o, ids.map(emailOf), now),
  ),
);
const change: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, person, fc.boolean()).map(
    ([o, id, pinned]): Step =>
      (tx) =>
        tx.putMembership(membership(o, id, { pinned })),
  ),
  fc.tuple(place, person).map(
    ([o, id]): Step =>
      (tx) =>
        tx.deleteMembership(o, id),
  ),
  fc.tuple(place, person, fc.constantFrom('pending', 'revoked')).map(
    ([o, id, status]): Step =>
      (tx) =>
        tx.putInvitation(
          invitation(o, `${o} ${id}`, { email: emailOf(id).toUpperCase(), status, ticketHash: `${o} ${id}` }),
        ),
  ),
  fc.tuple(key, fc.string()).map(
    ([name, body]): Step =>
      (tx) =>
        tx.saveIdempotentResult('ann', name, { requestHash: '', status: 200, headers: {}, body, createdAt: now }),
  ),
  fc.nat().map(
    (number): Step =>
      (tx) =>
        tx.appendAudit(auditEvent('acme', `e${number}`)),
  ),
);
/** These writes clear the whole cache. */
const rareChange: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(person, fc.string()).map(
    ([id, name]): Step =>
      (tx) =>
        tx.putUser(user(id, { name, email: emailOf(id) })),
  ),
  fc.tuple(place, fc.string()).map(
    ([o, displayName]): Step =>
      (tx) =>
        tx.updateOrganization(organization(o, { displayName })),
  ),
);

async function filled() {
  const store = createMemoryStore();
  await store.transaction(async (tx) => {
    for (const id of people) await tx.putUser(user(id, { email: emailOf(id) }));
    for (const id of organizations) await tx.insertOrganization(organization(id));
    await tx.putMembership(membership('acme', 'ann'));
  });
  return store;
}

test('returns the results of the store and counts the writes', async () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 8, arbitrary: question.map((step) => ({ step, isChange: false })) },
      { weight: 8, arbitrary: change.map((step) => ({ step, isChange: true })) },
      { weight: 1, arbitrary: rareChange.map((step) => ({ step, isChange: true })) },
    ),
    { maxLength: 40, size: 'max' },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const plain = await (
        await filled()
      ).transaction(async (tx) => {
        const answers: unknown[] = [];
        for (const { step } of list) answers.push(await step(tx));
        return answers;
      });
      await (
        await filled()
      ).transaction(async (given) => {
        const tx = new BatchingTransaction(given, expected);
        const answers: unknown[] = [];
        for (const { step } of list) answers.push(await step(tx));
        assert.deepEqual(answers, plain);
        assert.equal(tx.writes, list.filter(({ isChange }) => isChange).length);
      });
    }),
    { numRuns: 300 },
  );
});

test('sends common reads once, and expected addresses together', async () => {
  const asked: string[] = [];
  await (
    await filled()
  ).transaction(async (given) => {
    const counted = new Proxy(given, {
      get(target, name: keyof StoreTransaction) {
        const method = target[name] as (...parameters: unknown[]) => unknown;
        return (...parameters: unknown[]) => {
          asked.push(name);
          return method.apply(target, parameters);
        };
      },
    });
    const tx = new BatchingTransaction(counted, expected);
    for (const id of people) {
      await tx.lockAsMember('acme', 'ann');
      await tx.membershipContext('acme', 'ann');
      await tx.membersByEmail('acme', [emailOf(id)]);
      await tx.openInvitationsByEmail('acme', [emailOf(id)], now);
      await tx.putInvitation(invitation('acme', id, { email: emailOf(id), ticketHash: id }));
    }
  });
  assert.deepEqual(asked, [
    'lockAsMember',
    'membershipContext',
    'membersByEmail',
    'openInvitationsByEmail',
    'putInvitation',
    'putInvitation',
  ]);
});

const WRITES = /^(put|insert|update|delete|remove|replace|append|add|announce|lease|schedule|save|resume|take)/;

test('counts exactly the methods that write, whichever the store has', async () => {
  const names = await createMemoryStore().transaction(async (tx) => methodsOf(tx));
  assert.deepEqual(
    names.filter((name) => !(name in BatchingTransaction.prototype)),
    [],
  );
  for (const name of names) {
    const sent: unknown[][] = [];
    const inner = { [name]: async (...parameters: unknown[]) => (sent.push(parameters), new Map()) };
    const tx = new BatchingTransaction(inner as unknown as StoreTransaction, { ...expected, emails: [] });
    const method = tx[name] as (...parameters: unknown[]) => Promise<unknown>;
    // The second argument is a list where addresses or keys are asked for.
    await method.call(tx, { organizationId: 'acme', email: 'ann@example.com' }, ['x'], { emails: [] });
    assert.equal(sent.length, 1, name);
    assert.equal(tx.writes, WRITES.test(name) ? 1 : 0, name);
  }
});

/** The methods of a transaction, wherever they are defined. */
function methodsOf(tx: StoreTransaction): (keyof StoreTransaction)[] {
  const names = new Set<string>();
  for (let object: object | null = tx; object && object !== Object.prototype; object = Object.getPrototypeOf(object))
    for (const name of Object.getOwnPropertyNames(object)) if (name !== 'constructor') names.add(name);
  return [...names] as (keyof StoreTransaction)[];
}
