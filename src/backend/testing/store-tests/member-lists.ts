import assert from 'node:assert/strict';
import { normalizeSearchText } from '../../store/search.js';
import { PositionLimitError, type MemberQuery } from '../../store/store.js';
import { forEachSample } from '../random.js';
import { addMembers, at, membership, readAll, user } from '../records.js';
import { idsOf, keyOf, listMembers, sortsOf } from './read-members.js';
import type { StoreTests } from './store-tests.js';

/** Lists of members: order, filters, pages and positions. */
export const memberLists: StoreTests = {
  'sorts members without regard to case and accents': async (store) => {
    const names = ['émile', 'Zoë', 'Emil', 'anna', 'Ångström', '', '李雷', 'ANNA B'];
    await addMembers(
      store,
      'acme',
      names.map((name, index) => ({ user: user(`u${index}`, { name }) })),
    );
    const page = await listMembers(store);
    assert.deepEqual(
      page.items.map((one) => one.user.name),
      ['', 'Ångström', 'anna', 'ANNA B', 'Emil', 'émile', 'Zoë', '李雷'].sort((one, other) =>
        normalizeSearchText(one) < normalizeSearchText(other) ? -1 : 1,
      ),
    );
    assert.deepEqual(page.items[1], {
      ...membership('acme', page.items[1]!.userId),
      user: user(page.items[1]!.userId, { name: page.items[1]!.user.name }),
    });
    assert.equal(page.nextCursor, null);
    if (store.members.total) assert.equal(page.total, names.length);
  },

  'follows a user who changes name or address': async (store) => {
    await addMembers(
      store,
      'acme',
      ['ann', 'bob', 'cyd'].map((id) => ({ user: user(id, { name: id }) })),
    );
    await store.transaction((tx) =>
      tx.putUser(user('ann', { name: 'Zora', email: 'zora@new.example', mfaEnrolled: true })),
    );
    assert.deepEqual(idsOf(await listMembers(store)), ['bob', 'cyd', 'ann']);
    assert.deepEqual(idsOf(await listMembers(store, { mfaEnrolled: true })), ['ann']);
    if (!store.members.search) return;
    assert.deepEqual(idsOf(await listMembers(store, { q: 'new.example zora' })), ['ann']);
    assert.deepEqual(idsOf(await listMembers(store, { q: 'ann@' })), []);
  },

  'filters by roles, status and second factor, together': async (store) => {
    await addMembers(store, 'acme', [
      { user: user('1', { mfaEnrolled: true }), membership: { roleIds: ['owner'] } },
      { user: user('2', { mfaEnrolled: false }), membership: { roleIds: ['admin', 'member'], status: 'blocked' } },
      { user: user('3', { mfaEnrolled: false }), membership: { roleIds: ['admin'] } },
      { user: user('4'), membership: { roleIds: [] } },
    ]);
    const filter = async (query: Partial<MemberQuery>) => idsOf(await listMembers(store, query));
    assert.deepEqual(await filter({ roleIds: ['owner', 'admin'] }), ['1', '2', '3']);
    assert.deepEqual(await filter({ status: 'blocked' }), ['2']);
    assert.deepEqual(await filter({ status: 'active' }), ['1', '3', '4']);
    assert.deepEqual(await filter({ mfaEnrolled: false }), ['2', '3']);
    const both = { mfaEnrolled: false, status: 'active' as const, roleIds: ['admin'] };
    assert.deepEqual(await filter({ ...both, ...(store.members.search && { q: 'name' }) }), ['3']);
    assert.deepEqual(await filter({ roleIds: ['unknown'] }), []);
    if (store.members.total) assert.equal((await listMembers(store, { roleIds: ['admin'], limit: 1 })).total, 2);
  },

  'visits every member once, in order, whatever sort, filter and page size': async (store) => {
    const people = Array.from({ length: 60 }, (_, index) => ({
      user: user(`u${(index * 37) % 60}`, {
        name: ['Ann', 'ánn', 'Bob', 'Cyd', ''][index % 5]!,
        mfaEnrolled: [true, false, null][index % 3]!,
      }),
      membership: {
        roleIds: index % 7 === 0 ? ['owner'] : ['member'],
        status: index % 4 === 0 ? ('blocked' as const) : ('active' as const),
        joinedAt: at(-(index % 6)),
        lastLoginAt: index % 3 === 0 ? null : at(-(index % 4)),
      },
    }));
    await addMembers(store, 'acme', people);
    await forEachSample(40, async (sample) => {
      const sort = sample.pick(sortsOf(store));
      const limit = sample.integer(1, 70);
      const filter: Partial<MemberQuery> = {
        ...(store.members.search && sample.boolean() && { q: sample.pick(['ann', 'b', 'u1']) }),
        ...(sample.boolean() && { roleIds: sample.pick([['owner'], ['owner', 'member']]) }),
        ...(sample.boolean() && { status: sample.pick(['active', 'blocked'] as const) }),
        ...(sample.boolean() && { mfaEnrolled: sample.boolean() }),
      };
      const all = await store.transaction((tx) =>
        readAll((cursor) => tx.members('acme', { sort, limit, cursor, ...filter })),
      );
      const expected = people.filter(
        ({ user: person, membership: { roleIds, status } }) =>
          (!filter.q || new RegExp(`\\b${filter.q}`).test(normalizeSearchText(`${person.name} ${person.email}`))) &&
          (!filter.status || status === filter.status) &&
          (!filter.roleIds || filter.roleIds.includes(roleIds[0]!)) &&
          (filter.mfaEnrolled === undefined || person.mfaEnrolled === filter.mfaEnrolled),
      );
      assert.deepEqual(all.map((one) => one.userId).sort(), expected.map((one) => one.user.id).sort());
      const keys = all.map((one) => keyOf(sort, one));
      assert.deepEqual(keys, sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
    });
  },

  'returns the same rows for a position as paging': async (store) => {
    if (!store.members.position) return;
    await addMembers(
      store,
      'acme',
      Array.from({ length: 23 }, (_, index) => ({
        user: user(`u${index}`, { name: `N${index % 4}` }),
        membership: { status: index % 2 ? ('blocked' as const) : ('active' as const), joinedAt: at(index) },
      })),
    );
    for (const sort of sortsOf(store)) {
      for (const filter of [{}, { status: 'active' as const }]) {
        const all = idsOf(await listMembers(store, { sort, ...filter, limit: 100 }));
        for (let position = 0; position <= all.length + 1; position++) {
          const page = await listMembers(store, { sort, position, limit: 5, ...filter });
          assert.deepEqual(idsOf(page), all.slice(position, position + 5), `${sort} ${position}`);
          assert.equal(page.position, position);
          if (page.nextCursor)
            assert.deepEqual(
              idsOf(await listMembers(store, { sort, cursor: page.nextCursor, limit: 5, ...filter })),
              all.slice(position + 5, position + 10),
            );
          else assert.ok(position + 5 >= all.length);
        }
      }
    }
    assert.equal((await listMembers(store)).position, undefined);
  },

  'continues after the last row although it was deleted': async (store) => {
    await addMembers(
      store,
      'acme',
      ['a', 'b', 'c', 'd'].map((id) => ({ user: user(id, { name: id }) })),
    );
    const first = await listMembers(store, { limit: 2 });
    await store.transaction((tx) => tx.deleteMembership('acme', 'b'));
    assert.deepEqual(idsOf(await listMembers(store, { limit: 2, cursor: first.nextCursor! })), ['c', 'd']);
  },

  'pages through 5,000 members': async (store) => {
    for (let chunk = 0; chunk < 5; chunk++) {
      await addMembers(
        store,
        'acme',
        Array.from({ length: 1000 }, (_, index) => {
          const number = chunk * 1000 + index;
          return {
            user: user(`u${number}`, { name: `Person ${(number * 7919) % 5000}` }),
            membership: { joinedAt: at(number) },
          };
        }),
      );
    }
    const all = await readAll((cursor) => listMembers(store, { limit: 200, cursor }));
    assert.equal(new Set(all.map((one) => one.userId)).size, 5000);
    assert.equal(await store.transaction((tx) => tx.countMembers('acme')), 5000);
    if (!store.members.search) return;
    assert.ok((await listMembers(store, { q: 'person 4999' })).items.some((one) => one.user.name === 'Person 4999'));
    // More than are counted, in both directions and from the middle.
    for (const sort of ['joinedAt', '-name'] as const) {
      const query = { q: 'person 1', sort, limit: 200 };
      const some = await readAll((cursor) => listMembers(store, { ...query, cursor }));
      const matching = all
        .filter(({ user: { name, email } }) => /\b1/.test(`${name} ${email}`))
        .map((one) => one.userId);
      assert.deepEqual(some.map((one) => one.userId).sort(), matching.sort());
      const keys = some.map((one) => keyOf(sort, one));
      assert.deepEqual(keys, sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
      if (!store.members.position) continue;
      assert.deepEqual(
        idsOf(await listMembers(store, { ...query, position: 1500 })),
        some.slice(1500, 1700).map((one) => one.userId),
      );
      // Some stores refuse a distant position.
      const far = await listMembers(store, { ...query, position: 1_000_000 }).catch((error: unknown) => error);
      assert.ok(far instanceof PositionLimitError || (far as { items: unknown[] }).items.length === 0, String(far));
    }
  },
};
