/*
 * The published store suite, in a test runner of its own and with stores that have a fault.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, type Store, type StoreTransaction } from '../../../src/backend/index.js';
import { describeStore } from '../../../src/backend/testing/index.js';

/** Runs the suite. Resolves to the names of the tests that fail. */
async function failuresOf(create: () => Store): Promise<{ declared: string[]; failed: string[] }> {
  const declared = new Map<string, () => Promise<void>>();
  const runner = {
    describe: (_name: string, body: () => void) => body(),
    it: (name: string, body: () => Promise<void>) => void declared.set(name, body),
  };
  describeStore({ name: 'store', create, test: runner });
  const failed: string[] = [];
  for (const [name, run] of declared) await run().catch(() => void failed.push(name));
  return { declared: [...declared.keys()], failed };
}

/** A memory store with another method. */
function createFaulty(fault: (tx: StoreTransaction) => Partial<StoreTransaction>): Store {
  const store = createMemoryStore();
  const transaction: Store['transaction'] = (work) =>
    store.transaction((tx) => work(Object.assign(Object.create(tx) as StoreTransaction, fault(tx))));
  return { ...store, transaction };
}

test('runs in any test runner, with a new store for each test that is closed after it', async () => {
  let opened = 0;
  let closed = 0;
  const { declared, failed } = await failuresOf(() => {
    opened += 1;
    return { ...createMemoryStore(), close: async () => void (closed += 1) };
  });
  assert.deepEqual(failed, []);
  assert.ok(declared.length > 50, `${declared.length} tests`);
  assert.deepEqual([opened, closed], [declared.length, declared.length]);
});

for (const [fault, name, create] of [
  [
    'does not lock organizations for members',
    'locks an organization for active members only',
    () => createFaulty(() => ({ lockAsMember: async () => true })),
  ],
  [
    'returns users by address who are not verified',
    'finds the oldest user with a verified address, in any case',
    () =>
      createFaulty((tx) => ({
        userByEmail: async (email) => (await tx.userByEmail(email)) ?? (await tx.usersByIds(['younger']))[0],
      })),
  ],
  [
    'ignores the cursor',
    'visits every member once, in order, whatever sort, filter and page size',
    () => createFaulty((tx) => ({ members: (id, query) => tx.members(id, { ...query, cursor: undefined }) })),
  ],
] as const)
  test(`fails for a store that ${fault}`, async () => {
    const { failed } = await failuresOf(create);
    assert.ok(failed.includes(name), failed.join('\n'));
  });
