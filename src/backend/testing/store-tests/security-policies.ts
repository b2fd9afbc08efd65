import assert from 'node:assert/strict';
import { forEachSample } from '../random.js';
import { addMembers, membership, organization, user } from '../records.js';
import type { MemberRequirementQuery, MemberRequirements, SecurityPolicyRecord, Store } from '../../store/store.js';
import type { StoreTests } from './store-tests.js';

const policy: SecurityPolicyRecord = {
  mfa: { mode: 'required', factors: ['otp'], exempt: ['ann', 'ü'] },
  sso: { required: true, exempt: ['ann'] },
  allowedEmailDomains: ['acme.example'],
  sessionMaxAgeSeconds: 43_200,
  version: 4,
};
const factor = (...exempt: string[]): MemberRequirements => ({ mfa: { exempt }, sso: null, emailDomains: null });
const domain = (...emailDomains: string[]): MemberRequirements => ({ mfa: null, sso: null, emailDomains });
const sso = (emailDomains: string[], ...exempt: string[]): MemberRequirements => ({
  mfa: null,
  sso: { exempt, emailDomains },
  emailDomains: null,
});

/** Four active members and a blocked one. */
async function seed(store: Store): Promise<void> {
  await addMembers(store, 'acme', [
    {
      user: user('ann', { name: 'Ann', mfaEnrolled: true, email: 'ann@acme.example' }),
      membership: { roleIds: ['admin'] },
    },
    { user: user('bob', { name: 'Bob', mfaEnrolled: false, email: 'Bob@ACME.example' }) },
    {
      user: user('cem', { name: 'Cem', mfaEnrolled: null, email: 'cem@sub.acme.example' }),
      membership: { roleIds: ['admin'] },
    },
    { user: user('dee', { name: 'Dee', mfaEnrolled: true, email: 'dee@acme.example', emailVerified: false }) },
    { user: user('eve', { name: 'Eve', mfaEnrolled: false }), membership: { status: 'blocked' } },
  ]);
}

const find = (store: Store, query: Partial<MemberRequirementQuery>) =>
  store.transaction((tx) => tx.membersByRequirements('acme', { limit: 50, ...query }));
const idsOf = async (store: Store, query: Partial<MemberRequirementQuery>) => {
  const { items, total, nextCursor } = await find(store, query);
  assert.deepEqual([total, nextCursor], [items.length, null]);
  return items.map(({ userId }) => userId);
};

/** The policy of an organization, and members by what it requires. */
export const securityPolicies: StoreTests = {
  'stores the policy with the organization': (store) =>
    store.transaction(async (tx) => {
      const without = organization('acme');
      await tx.insertOrganization(without);
      assert.deepEqual(await tx.organization('acme'), without);
      const changed = { ...without, securityPolicy: policy };
      await tx.updateOrganization(changed);
      await tx.putUser(user('ann'));
      await tx.putMembership(membership('acme', 'ann'));
      assert.deepEqual(await tx.organization('acme', { lock: true }), changed);
      assert.deepEqual((await tx.membershipContext('acme', 'ann')).organization, changed);
      assert.deepEqual((await tx.membershipsOfUser('ann', { limit: 5 })).items[0]!.organization, changed);
      await tx.updateOrganization(without);
      assert.deepEqual(await tx.organization('acme'), without);
    }),

  'finds active members by a second factor': async (store) => {
    await seed(store);
    assert.deepEqual(await idsOf(store, {}), ['ann', 'bob', 'cem', 'dee']);
    assert.deepEqual(await idsOf(store, { fails: factor() }), ['bob', 'cem']);
    assert.deepEqual(await idsOf(store, { fails: factor('bob') }), ['cem']);
    assert.deepEqual(await idsOf(store, { meets: factor('cem') }), ['ann', 'cem', 'dee']);
    assert.deepEqual(await idsOf(store, { meets: factor(), roleIds: ['admin'] }), ['ann']);
    assert.deepEqual(await idsOf(store, { userIds: ['bob', 'eve', 'unknown'] }), ['bob']);
    assert.deepEqual(await idsOf(store, { fails: { mfa: null, sso: null, emailDomains: null } }), []);
  },

  'finds active members by the domain of their verified address': async (store) => {
    await seed(store);
    assert.deepEqual(await idsOf(store, { meets: domain('acme.example') }), ['ann', 'bob']);
    assert.deepEqual(await idsOf(store, { fails: domain('acme.example', 'sub.acme.example') }), ['dee']);
    assert.deepEqual(await idsOf(store, { meets: factor(), fails: domain('acme.example') }), ['dee']);
    await store.transaction((tx) => tx.putUser(user('ann', { name: 'Ann', email: 'ann@other.example' })));
    await store.transaction((tx) => tx.putUser(user('dee', { name: 'Dee', email: 'dee@acme.example' })));
    assert.deepEqual(await idsOf(store, { meets: domain('acme.example') }), ['bob', 'dee']);
  },

  'finds active members by single sign-on, except of the exempt': async (store) => {
    await seed(store);
    assert.deepEqual(await idsOf(store, { meets: sso(['acme.example']) }), ['ann', 'bob']);
    assert.deepEqual(await idsOf(store, { meets: sso(['acme.example'], 'cem', 'eve') }), ['ann', 'bob', 'cem']);
    assert.deepEqual(await idsOf(store, { fails: sso([], 'dee') }), ['ann', 'bob', 'cem']);
    assert.deepEqual(
      await idsOf(store, { meets: sso([], 'ann', 'bob'), roleIds: ['admin'], userIds: ['ann', 'bob'] }),
      ['ann'],
    );
  },

  'pages through members with an exact total': async (store) => {
    await addMembers(
      store,
      'acme',
      Array.from({ length: 25 }, (_, at) => ({
        user: user(`u${at}`, { name: `Name ${at % 7}`, mfaEnrolled: at % 5 === 0 }),
      })),
    );
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find(store, { fails: factor('u1'), limit: 6, cursor });
      assert.equal(page.total, 19);
      found.push(...page.items.map(({ userId }) => userId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const all = await idsOf(store, { fails: factor('u1') });
    assert.deepEqual(found, all);
    assert.equal(new Set(found).size, 19);
  },

  'finds exactly those who do not meet any of the requirements': async (store) => {
    const domains = ['a.example', 'b.example', 'c.example'];
    const people = Array.from({ length: 36 }, (_, at) =>
      user(`p${at}`, {
        email: `p${at}@${domains[at % 3]!}`,
        emailVerified: at % 4 !== 0,
        mfaEnrolled: [true, false, null][Math.floor(at / 3) % 3]!,
      }),
    );
    await addMembers(
      store,
      'acme',
      people.map((one) => ({ user: one })),
    );
    const isMet = (one: (typeof people)[number], { mfa, sso, emailDomains }: MemberRequirements) =>
      (!sso ||
        sso.exempt.includes(one.id) ||
        (one.emailVerified && sso.emailDomains.includes(one.email.split('@')[1]!))) &&
      (!mfa || one.mfaEnrolled === true || mfa.exempt.includes(one.id)) &&
      (!emailDomains || (one.emailVerified && emailDomains.includes(one.email.split('@')[1]!)));
    await forEachSample(25, async (sample) => {
      const requirements = (): MemberRequirements => ({
        mfa: sample.boolean() ? { exempt: sample.list(0, 12, () => sample.pick(people).id) } : null,
        sso: sample.boolean()
          ? {
              exempt: sample.list(0, 6, () => sample.pick(people).id),
              emailDomains: sample.list(0, 2, () => sample.pick(domains)),
            }
          : null,
        emailDomains: sample.boolean() ? sample.list(1, 2, () => sample.pick(domains)) : null,
      });
      const [meets, fails] = [requirements(), requirements()];
      const expected = people.filter((one) => isMet(one, meets) && !isMet(one, fails)).map(({ id }) => id);
      assert.deepEqual((await idsOf(store, { meets, fails })).sort(), expected.sort());
    });
  },
};
