import assert from 'node:assert/strict';
import type { Store } from '../../store/store.js';
import { addMembers, at, membership, readAll, user } from '../records.js';
import { sortsOf } from './read-members.js';
import type { StoreTests } from './store-tests.js';

/** Compares rows by position with those by paging. */
async function requirePositions(store: Store): Promise<void> {
  for (const sort of sortsOf(store)) {
    const all = await store.transaction((tx) => readAll((cursor) => tx.members('acme', { sort, limit: 500, cursor })));
    const found = all.map(({ userId }) => userId);
    for (const position of [
      1,
      7,
      1999,
      2000,
      2001,
      3333,
      4001,
      found.length - 2,
      found.length - 1,
      found.length,
      found.length + 5,
    ]) {
      const page = await store.transaction((tx) => tx.members('acme', { sort, position, limit: 3 }));
      assert.deepEqual(
        page.items.map(({ userId }) => userId),
        found.slice(position, position + 3),
        `${sort} ${position}`,
      );
      assert.equal(page.nextCursor !== null, position + 3 < found.length);
      if (store.members.total) assert.equal(page.total, found.length);
    }
  }
}

/** Positions in an organization that is large enough for an index of positions. */
export const positions: StoreTests = {
  'returns the same positions however the members were added': async (store) => {
    if (!store.members.position) return;
    const login = (number: number) => (number % 3 === 0 ? null : at(-(number % 500)));
    const person = (number: number) => ({
      user: user(`u${number}`, { name: `Person ${(number * 7919) % 2500}` }),
      membership: { joinedAt: at(number % 900), lastLoginAt: login(number) },
    });
    for (let first = 0; first < 5000; first += 1000)
      await addMembers(
        store,
        'acme',
        Array.from({ length: 1000 }, (_, index) => person(first + index)),
      );
    await requirePositions(store);

    // Concurrent changes: members join, leave, sign in and change their names.
    const change = (number: number) =>
      store.transaction(async (tx) => {
        await tx.organization('acme', { lock: true });
        if (number % 4 === 0) await tx.deleteMembership('acme', `u${number}`);
        else if (number % 4 === 1)
          await tx.putMembership(
            membership('acme', `u${number}`, { joinedAt: at(2000 - number), lastLoginAt: at(number) }),
          );
        else if (number % 4 === 2) {
          await tx.putUser(user(`n${number}`, { name: `Aaron ${number}` }));
          await tx.putMembership(membership('acme', `n${number}`, { joinedAt: at(450), lastLoginAt: login(number) }));
        }
      });
    const rename = (number: number) =>
      store.transaction((tx) => tx.putUser(user(`u${number}`, { name: `Zora ${number}` })));
    await Promise.all(Array.from({ length: 120 }, (_, at) => (at % 6 === 5 ? rename(4 * at + 3) : change(7 * at))));
    await requirePositions(store);

    await store.transaction(async (tx) => {
      for (let number = 1000; number < 3400; number++) await tx.deleteMembership('acme', `u${number}`);
    });
    await requirePositions(store);
  },
};
