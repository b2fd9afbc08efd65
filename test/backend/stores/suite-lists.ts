import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  normalizeSearchText,
  InvalidCursorError,
  PositionLimitError,
  type MemberQuery,
  type MemberRecord,
  type MemberSort,
  type Store,
} from '../../../src/backend/store/store.js';
import { addMembers, at, auditEvent, invitation, membership, organization, readAll, user } from './records.js';
import type { WithStore } from './suite.js';

const sorts: MemberSort[] = ['name', '-name', 'joinedAt', '-joinedAt', 'lastLoginAt', '-lastLoginAt'];

/** The sort key of a member, ordered by `<`; members who never signed in are last in both directions. */
function keyOf(sort: MemberSort, member: MemberRecord): string {
  if (sort.endsWith('name')) return normalizeSearchText(member.user.name);
  if (sort.endsWith('joinedAt')) return member.joinedAt;
  return member.lastLoginAt ?? (sort === 'lastLoginAt' ? '~' : '');
}

const ids = (page: { items: MemberRecord[] }) => page.items.map((one) => one.userId);

const list = (store: Store, query: Partial<MemberQuery> = {}) =>
  store.transaction((tx) => tx.members('acme', { sort: 'name', limit: 50, ...query }));

/** Lists of members, and cursors of all lists. */
export function listTests(withStore: WithStore): void {
  test(
    'sorts members without regard to case and accents',
    withStore(async (store) => {
      const names = ['émile', 'Zoë', 'Emil', 'anna', 'Ångström', '', '李雷', 'ANNA B'];
      await addMembers(
        store,
        'acme',
        names.map((name, index) => ({ user: user(`u${index}`, { name }) })),
      );
      const page = await list(store);
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
    }),
  );

  test(
    'follows a user who changes name or address',
    withStore(async (store) => {
      await addMembers(
        store,
        'acme',
        ['ann', 'bob', 'cyd'].map((id) => ({ user: user(id, { name: id }) })),
      );
      await store.transaction((tx) =>
        tx.putUser(user('ann', { name: 'Zora', email: 'zora@new.example', mfaEnrolled: true })),
      );
      assert.deepEqual(ids(await list(store)), ['bob', 'cyd', 'ann']);
      assert.deepEqual(ids(await list(store, { q: 'new.example zora' })), ['ann']);
      assert.deepEqual(ids(await list(store, { q: 'ann@' })), []);
      assert.deepEqual(ids(await list(store, { mfaEnrolled: true })), ['ann']);
    }),
  );

  test(
    'finds all words in names and addresses, in any order, whatever their case, accents and signs',
    withStore(async (store) => {
      await addMembers(store, 'acme', [
        { user: user('1', { name: 'Zoë Müller', email: 'z.mueller@example.com' }) },
        { user: user('2', { name: 'Zoe Muller-Lüdenscheidt', email: 'lud@Example.ORG' }) },
        { user: user('3', { name: '100% _sure_ \\o/', email: 'sure@example.com' }) },
      ]);
      await addMembers(store, 'other', [{ user: user('4', { name: 'Zoë Müller' }) }]);
      const find = async (q: string) => ids(await list(store, { q })).sort();
      assert.deepEqual(await find('ZOE'), ['1', '2']);
      assert.deepEqual(await find('  müller   zoë '), ['1', '2']);
      assert.deepEqual(await find('zoe example.org'), ['2']);
      assert.deepEqual(await find('100%'), ['3']);
      assert.deepEqual(await find('_'), ['3']);
      assert.deepEqual(await find('\\'), ['3']);
      assert.deepEqual(await find('%'), ['3']);
      assert.deepEqual(await find('zoe nobody'), []);
      assert.deepEqual(await find('   '), ['1', '2', '3']);
      assert.deepEqual(await find("' or 1=1 --"), []);
      assert.deepEqual(await find('z.mueller z zo m mu mul ull ller e ex example c com .c @ @e'), ['1']);
      assert.deepEqual(await find('x'.repeat(10_000)), []);
      await assert.doesNotReject(find('zoe\0'));
      await assert.doesNotReject(find('\ud800'));
    }),
  );

  test(
    'finds names whatever quotes, dashes and letters of other alphabets people type',
    withStore(async (store) => {
      const names = [
        'O’Brien',
        'Ørsted',
        'Yıldız',
        'Æther',
        'Weiß',
        'Łukasz',
        'Þór',
        'Jean‑Luc',
        'ΟΔΟΣ',
        'Đorđe',
        'D`Arcy',
        'a^b',
      ];
      await addMembers(
        store,
        'acme',
        names.map((name, index) => ({ user: user(`u${index}`, { name, email: `p${index}@x.example` }) })),
      );
      const find = async (q: string) => (await list(store, { q })).items.map((one) => one.user.name);
      const asked: Record<string, string[]> = {
        'O’Brien': ["o'brien", 'O’BRIEN', 'o´brien', 'o`brien', 'oʼbrien'],
        Ørsted: ['orsted', 'ørsted', 'ORSTED'],
        Yıldız: ['yildiz', 'YILDIZ', 'yıldız'],
        Æther: ['aether', 'æther'],
        Weiß: ['weiss', 'WEISS', 'weiß'],
        Łukasz: ['lukasz'],
        Þór: ['thor'],
        'Jean‑Luc': ['jean-luc', 'jean–luc'],
        ΟΔΟΣ: ['οδο', 'οδος', 'ΟΔΟΣ'],
        Đorđe: ['dorde'],
        'D`Arcy': ["d'arcy"],
        'a^b': ['^', 'a^b'],
      };
      for (const [name, words] of Object.entries(asked))
        for (const q of words) assert.deepEqual(await find(q), [name], q);
    }),
  );

  test(
    'finds nothing for a search that normalizes to nothing',
    withStore(async (store) => {
      await addMembers(store, 'acme', [{ user: user('1', { name: 'Zoë Müller' }) }]);
      await store.transaction((tx) => tx.putInvitation(invitation('acme', '1')));
      for (const q of ['\u0301', '¨', '\u0301 \u0308', '\ud800', '\udfff\udfff']) {
        assert.deepEqual(ids(await list(store, { q })), [], JSON.stringify(q));
        const [own, invitations] = await store.transaction(async (tx) => [
          await tx.membershipsOfUser('1', { q, limit: 9 }),
          await tx.invitations('acme', { q, sort: 'createdAt', limit: 9, now: at(0) }),
        ]);
        assert.deepEqual([own.items, invitations.items], [[], []], JSON.stringify(q));
      }
    }),
  );

  test(
    'finds one or two letters at the beginning of words, and characters of scripts without spaces anywhere',
    withStore(async (store) => {
      const names = [
        'Adam Banda',
        'Nadia Zhou-Li',
        'Ad Lib',
        'O’Brien',
        '王芳',
        '陳 美玲 李小龍',
        '김민준',
        'Анна Öz',
        'x',
      ];
      await addMembers(
        store,
        'acme',
        names.map((name, index) => ({ user: user(`u${index}`, { name, email: `p${index}@example.org` }) })),
      );
      const find = async (q: string) => (await list(store, { q })).items.map((one) => one.user.name).sort();
      assert.deepEqual(await find('ad'), ['Ad Lib', 'Adam Banda']);
      assert.deepEqual(await find('a'), ['Ad Lib', 'Adam Banda']);
      assert.deepEqual(await find('AD ba'), ['Adam Banda']);
      assert.deepEqual(await find('li'), ['Ad Lib', 'Nadia Zhou-Li']);
      assert.deepEqual(await find('da'), []);
      assert.deepEqual(await find('nda'), ['Adam Banda']);
      assert.deepEqual(await find('br'), ['O’Brien']);
      assert.deepEqual(await find('’b'), ['O’Brien']);
      assert.deepEqual(await find('芳'), ['王芳']);
      assert.deepEqual(await find('王芳'), ['王芳']);
      assert.deepEqual(await find('芳王'), []);
      assert.deepEqual(await find('小龍'), ['陳 美玲 李小龍']);
      assert.deepEqual(await find('李 美'), ['陳 美玲 李小龍']);
      assert.deepEqual(await find('민'), ['김민준']);
      assert.deepEqual(await find('ан'), ['Анна Öz']);
      assert.deepEqual(await find('нн'), []);
      assert.deepEqual(await find('öz'), ['Анна Öz']);
      assert.deepEqual(await find('6@'), ['김민준']);
      assert.deepEqual(await find('p3@e'), ['O’Brien']);
    }),
  );

  test(
    'filters by roles, status and second factor, together',
    withStore(async (store) => {
      await addMembers(store, 'acme', [
        { user: user('1', { mfaEnrolled: true }), membership: { roleIds: ['owner'] } },
        { user: user('2', { mfaEnrolled: false }), membership: { roleIds: ['admin', 'member'], status: 'blocked' } },
        { user: user('3', { mfaEnrolled: false }), membership: { roleIds: ['admin'] } },
        { user: user('4'), membership: { roleIds: [] } },
      ]);
      const filter = async (query: Partial<MemberQuery>) => ids(await list(store, query));
      assert.deepEqual(await filter({ roleIds: ['owner', 'admin'] }), ['1', '2', '3']);
      assert.deepEqual(await filter({ status: 'blocked' }), ['2']);
      assert.deepEqual(await filter({ status: 'active' }), ['1', '3', '4']);
      assert.deepEqual(await filter({ mfaEnrolled: false }), ['2', '3']);
      assert.deepEqual(await filter({ mfaEnrolled: false, status: 'active', roleIds: ['admin'], q: 'name' }), ['3']);
      assert.deepEqual(await filter({ roleIds: ['unknown'] }), []);
      if (store.members.total) assert.equal((await list(store, { roleIds: ['admin'], limit: 1 })).total, 2);
    }),
  );

  test(
    'visits every member once, in order, whatever sort, filter and page size',
    withStore(async (store) => {
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
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...sorts),
          fc.integer({ min: 1, max: 70 }),
          fc.record(
            {
              q: fc.constantFrom('ann', 'b', 'u1'),
              roleIds: fc.constantFrom<string[][]>(['owner'], ['owner', 'member']),
              status: fc.constantFrom('active' as const, 'blocked' as const),
              mfaEnrolled: fc.boolean(),
            },
            { requiredKeys: [] },
          ),
          async (sort, limit, filter) => {
            const all = await store.transaction((tx) =>
              readAll((cursor) => tx.members('acme', { sort, limit, cursor, ...filter })),
            );
            const expected = people.filter(
              ({ user: person, membership: { roleIds, status } }) =>
                (!filter.q ||
                  new RegExp(`\\b${filter.q}`).test(normalizeSearchText(`${person.name} ${person.email}`))) &&
                (!filter.status || status === filter.status) &&
                (!filter.roleIds || filter.roleIds.includes(roleIds[0]!)) &&
                (filter.mfaEnrolled === undefined || person.mfaEnrolled === filter.mfaEnrolled),
            );
            assert.deepEqual(all.map((one) => one.userId).sort(), expected.map((one) => one.user.id).sort());
            const keys = all.map((one) => keyOf(sort, one));
            assert.deepEqual(keys, sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
          },
        ),
        { numRuns: 40 },
      );
    }),
  );

  test(
    'returns the same rows for a position as paging',
    withStore(async (store) => {
      if (!store.members.position) return;
      await addMembers(
        store,
        'acme',
        Array.from({ length: 23 }, (_, index) => ({
          user: user(`u${index}`, { name: `N${index % 4}` }),
          membership: { status: index % 2 ? ('blocked' as const) : ('active' as const), joinedAt: at(index) },
        })),
      );
      for (const sort of sorts) {
        for (const filter of [{}, { status: 'active' as const }]) {
          const all = ids(await list(store, { sort, ...filter, limit: 100 }));
          for (let position = 0; position <= all.length + 1; position++) {
            const page = await list(store, { sort, position, limit: 5, ...filter });
            assert.deepEqual(ids(page), all.slice(position, position + 5), `${sort} ${position}`);
            assert.equal(page.position, position);
            if (page.nextCursor)
              assert.deepEqual(
                ids(await list(store, { sort, cursor: page.nextCursor, limit: 5, ...filter })),
                all.slice(position + 5, position + 10),
              );
            else assert.ok(position + 5 >= all.length);
          }
        }
      }
      assert.equal((await list(store)).position, undefined);
    }),
  );

  test(
    'continues after the last row although it was deleted',
    withStore(async (store) => {
      await addMembers(
        store,
        'acme',
        ['a', 'b', 'c', 'd'].map((id) => ({ user: user(id, { name: id }) })),
      );
      const first = await list(store, { limit: 2 });
      await store.transaction((tx) => tx.deleteMembership('acme', 'b'));
      assert.deepEqual(ids(await list(store, { limit: 2, cursor: first.nextCursor! })), ['c', 'd']);
    }),
  );

  test(
    'refuses cursors that are not of this list',
    withStore(async (store) => {
      await addMembers(
        store,
        'acme',
        ['a', 'b', 'c'].map((id) => ({ user: user(id), membership: { lastLoginAt: at(-1) } })),
      );
      await store.transaction(async (tx) => {
        for (const id of ['d', 'e']) {
          await tx.insertOrganization(organization(id));
          await tx.putMembership(membership(id, 'a'));
          await tx.putInvitation(invitation('acme', id));
          await tx.appendAudit(auditEvent('acme', id));
        }
      });
      const read: Record<string, (cursor?: string) => Promise<{ nextCursor: string | null }>> = {
        own: (cursor) => store.transaction((tx) => tx.membershipsOfUser('a', { limit: 1, cursor })),
        audit: (cursor) => store.transaction((tx) => tx.auditEvents('acme', { limit: 1, cursor })),
      };
      for (const sort of sorts) read[sort] = (cursor) => list(store, { sort, limit: 1, cursor });
      for (const sort of ['createdAt', '-email'] as const) {
        read[`invitations ${sort}`] = (cursor) =>
          store.transaction((tx) => tx.invitations('acme', { sort, limit: 1, cursor, now: at(0) }));
      }
      const cursors = await Promise.all(
        Object.entries(read).map(async ([name, page]) => [name, (await page()).nextCursor!] as const),
      );
      const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      for (const [name, page] of Object.entries(read)) {
        const others = cursors.filter(([other]) => other !== name).map(([, cursor]) => cursor);
        const own = cursors.find(([other]) => other === name)![1];
        const forged = (JSON.parse(Buffer.from(own, 'base64url').toString()) as unknown[]).map((part, index) =>
          index === 0 ? part : { $ne: 1 },
        );
        for (const cursor of [
          ...others,
          'x',
          '',
          '%00',
          json(null),
          json([]),
          json({}),
          json(forged),
          own.slice(0, own.length / 2),
          'A'.repeat(5000),
        ]) {
          await assert.rejects(page(cursor), InvalidCursorError, `${name} took ${cursor}`);
        }
        // Invalid dates, in any part of the cursor.
        const parts = JSON.parse(Buffer.from(own, 'base64url').toString()) as unknown[];
        for (const value of [
          '0000-01-01T00:00:00.000Z',
          '2026-02-31T00:00:00.000Z',
          '2026-04-31T24:00:00.000Z',
          '-infinity',
          2 ** 53 - 1,
          -(2 ** 53),
        ]) {
          for (let at = 1; at < parts.length; at++) {
            await page(json(parts.with(at, value))).catch((error: unknown) =>
              assert.ok(error instanceof InvalidCursorError, `${name}: ${value}: ${String(error)}`),
            );
          }
        }
        await assert.doesNotReject(page(own));
      }
      await fc.assert(
        fc.asyncProperty(fc.string({ maxLength: 60, unit: 'binary' }), async (cursor) => {
          await assert.rejects(read['name']!(cursor), InvalidCursorError);
        }),
        { numRuns: 50 },
      );
    }),
  );

  test(
    'pages through 5,000 members',
    withStore(async (store) => {
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
      const all = await readAll((cursor) => list(store, { limit: 200, cursor }));
      assert.equal(new Set(all.map((one) => one.userId)).size, 5000);
      assert.equal(await store.transaction((tx) => tx.countMembers('acme')), 5000);
      assert.ok((await list(store, { q: 'person 4999' })).items.some((one) => one.user.name === 'Person 4999'));
      // More than are counted, in both directions and from the middle.
      for (const sort of ['joinedAt', '-name'] as const) {
        const query = { q: 'person 1', sort, limit: 200 };
        const some = await readAll((cursor) => list(store, { ...query, cursor }));
        const matching = all
          .filter(({ user: { name, email } }) => /\b1/.test(`${name} ${email}`))
          .map((one) => one.userId);
        assert.deepEqual(some.map((one) => one.userId).sort(), matching.sort());
        const keys = some.map((one) => keyOf(sort, one));
        assert.deepEqual(keys, sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
        if (!store.members.position) continue;
        assert.deepEqual(
          ids(await list(store, { ...query, position: 1500 })),
          some.slice(1500, 1700).map((one) => one.userId),
        );
        // Some stores refuse a distant position.
        const far = await list(store, { ...query, position: 1_000_000 }).catch((error: unknown) => error);
        assert.ok(far instanceof PositionLimitError || (far as { items: unknown[] }).items.length === 0, String(far));
      }
    }),
  );
}
