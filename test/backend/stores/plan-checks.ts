/*
 * Every query that grows with the data, and how much of it the database may touch: never a sequential scan of a large
 * table, never a sort of more rows than are collected. Runs over the data of `test/bench/seed`, at any size.
 */
import assert from 'node:assert/strict';
import type { MemberQuery, MemberRequirementQuery, Store, StoreTransaction } from '../../../src/backend/store/store.js';
import { COUNT_LIMIT } from '../../../src/backend/stores/sql/sql-helpers.js';
import { explain, nodesOf, type Statement } from './plans.js';
import type { Driver } from '../../../src/backend/stores/sql/connection.js';
import { seededAt, type Sizes } from '../../bench/seed/statements.js';

export interface Planned {
  store: Store;
  source: Driver;
  sizes: Sizes;
  /** Statements since the last check. */
  asked: () => Statement[];
}

type Query = (tx: StoreTransaction) => Promise<unknown>;

const big = ['memberships', 'users', 'organizations', 'invitations', 'audit_events', 'deliveries'];

interface Bounds {
  /** Maximum number of rows to sort. */
  sorted?: number;
  /** Maximum number of lookups. */
  loops?: number;
  /** Maximum number of rows and index entries that one node reads. */
  rows?: number;
}

/** Runs the query, then explains its statements. */
async function requireIndexed(
  { store, source, sizes, asked }: Planned,
  api: Query,
  bounds: Bounds = {},
): Promise<void> {
  const { sorted = COUNT_LIMIT + 1, loops = Infinity, rows: most = Infinity } = bounds;
  asked();
  await store.transaction(api);
  for (const statement of asked()) {
    if (!/^\s*(select|with)/i.test(statement.text)) continue;
    const plan = await explain(source, statement);
    const shown = `\n${statement.text}\n${JSON.stringify(plan, ['Node Type', 'Relation Name', 'Index Name', 'Actual Rows', 'Plans', 'Index Cond', 'Filter'], 1)}`;
    for (const node of nodesOf(plan)) {
      const isScan = node['Node Type'] === 'Seq Scan' && big.includes(node['Relation Name'] ?? '');
      // Collecting up to the count limit is fast with any plan.
      const rows = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
      assert.ok(
        !isScan || rows <= Math.max(20 * COUNT_LIMIT, sizes.members / 20),
        `reads ${rows} rows of ${node['Relation Name']}${shown}`,
      );
      assert.ok(rows <= most, `goes over ${rows} rows${shown}`);
      assert.ok(node['Actual Loops'] <= loops, `looks up ${node['Actual Loops']} times${shown}`);
      if (node['Node Type'].endsWith('Sort'))
        assert.ok((node.Plans?.[0]?.['Actual Rows'] ?? 0) <= sorted, `sorts more than ${sorted} rows${shown}`);
    }
  }
}

const members =
  (query: Partial<MemberQuery>): Query =>
  (tx) =>
    tx.members('org_1', { sort: 'name', limit: 50, ...query });
const now = seededAt;

/** By words of their names. */
export const planChecks: Record<string, (planned: Planned) => Promise<void>> = {
  ...Object.fromEntries(
    (['name', '-name', 'joinedAt', '-joinedAt', 'lastLoginAt', '-lastLoginAt'] as const).map((sort) => [
      `a page of members sorted by ${sort}, first, next and in the middle`,
      async (planned: Planned) => {
        const { sizes, store } = planned;
        const { nextCursor } = await store.transaction((tx) => tx.members('org_1', { sort, limit: 50 }));
        const middle = await store.transaction((tx) =>
          tx.members('org_1', { sort, limit: 50, position: Math.floor(sizes.members / 2) }),
        );
        for (const query of [
          {},
          { cursor: nextCursor! },
          { cursor: middle.nextCursor! },
          { position: Math.floor(sizes.members / 4) },
          { position: Math.floor(sizes.members / 2) },
          { position: sizes.members - 50 },
          // There is one anchor for about 2,000 members.
        ])
          await requireIndexed(planned, members({ sort, ...query }), {
            sorted: 300 + sizes.members / 1_000,
            rows: 5_000,
          });
      },
    ]),
  ),

  async 'pages of members with filters and searches, whatever they are sorted by'(planned) {
    for (const query of [
      { roleIds: ['owner'] },
      { roleIds: ['admin'] },
      { roleIds: ['member'] },
      { roleIds: ['owner', 'auditor'] },
      { status: 'blocked' },
      { status: 'active' },
      { mfaEnrolled: true },
      { q: 'okafor17@' },
      { q: 'okafor' },
      { q: 'ada okafor' },
      { q: 'example' },
      { q: 'ad' },
      { q: 'zq' },
      { q: '王芳' },
      { q: '龍' },
      { q: 'zh li' },
      { q: 'okafor', roleIds: ['admin'] },
    ] as const satisfies object[]) {
      // If too few of the nearest rows match, all matches are sorted; evenly distributed, they are fewer than this.
      for (const sort of ['name', '-lastLoginAt'] as const)
        await requireIndexed(planned, members({ ...(query as Partial<MemberQuery>), sort }), {
          sorted: 4 * COUNT_LIMIT,
        });
    }
  },

  async 'what rules ask'(planned) {
    const addresses = await planned.store.transaction(async (tx) =>
      (await tx.usersByIds(['user_77', 'user_78'])).map(({ email }) => email),
    );
    const strangers = Array.from({ length: 50 }, (_, number) => `guest.${number}@example.org`);
    const asks: Query[] = [
      (tx) => tx.membershipContext('org_1', 'user_1'),
      (tx) => tx.lockAsMember('org_1', 'user_1'),
      (tx) => tx.member('org_1', 'user_7'),
      (tx) => tx.usersByIds(['user_1', 'user_2']),
      (tx) => tx.userByEmail(addresses[0]!),
      (tx) => tx.membersWithRoles('org_1', ['owner'], 2),
      (tx) => tx.membersWithRoles('org_1', ['owner', 'admin'], 2),
      (tx) => tx.membersByEmail('org_1', [...addresses, 'none@example.com']),
      (tx) => tx.openInvitationsByEmail('org_1', ['guest.1@example.org', 'none@example.org'], now),
      (tx) => tx.membersByEmail('org_1', strangers),
      (tx) => tx.openInvitationsByEmail('org_1', strangers, now),
      (tx) => tx.pendingInvitationsOf({ email: 'guest.1@example.org' }, now),
      (tx) => tx.pendingInvitationsOf({ email: 'guest.1@example.org', userId: 'user_1' }, now),
      (tx) => tx.invitationByTicketHash('seeded-7'),
      (tx) => tx.organizationByName('acme-foods-7'),
      (tx) => tx.openInvitationsOf('org_1', { email: 'guest.1@example.org', userId: 'user_1' }, now),
      (tx) => tx.countMembers('org_1'),
    ];
    for (const api of asks) await requireIndexed(planned, api);
  },

  async 'members filtered by the requirements of a security policy'(planned) {
    const required = { mfa: { exempt: ['user_7'] }, sso: null, emailDomains: null };
    const domains = { mfa: null, sso: null, emailDomains: ['example.com'] };
    const sso = { mfa: null, sso: { exempt: ['user_7'], emailDomains: ['example.com'] }, emailDomains: null };
    for (const query of [
      { fails: required },
      { fails: sso },
      { meets: domains, fails: sso },
      { fails: domains },
      { meets: domains, fails: required },
      { meets: domains, fails: domains },
      { meets: required, roleIds: ['owner'] },
    ] satisfies Partial<MemberRequirementQuery>[]) {
      const ask =
        (cursor?: string): ((tx: StoreTransaction) => ReturnType<StoreTransaction['membersByRequirements']>) =>
        (tx) =>
          tx.membersByRequirements('org_1', { limit: 50, ...query, ...(cursor && { cursor }) });
      const { nextCursor } = await planned.store.transaction(ask());
      await requireIndexed(planned, ask(), { sorted: 51 });
      if (nextCursor) await requireIndexed(planned, ask(nextCursor), { sorted: 51 });
    }
  },

  async 'the organizations of somebody who has very many'(planned) {
    const { nextCursor } = await planned.store.transaction((tx) => tx.membershipsOfUser('user_1', { limit: 50 }));
    // Organizations that were never used are sorted by name.
    const never = { sorted: planned.sizes.organizations };
    await requireIndexed(planned, (tx) => tx.membershipsOfUser('user_1', { limit: 50 }), never);
    await requireIndexed(planned, (tx) => tx.membershipsOfUser('user_1', { limit: 50, cursor: nextCursor! }), never);
    await requireIndexed(planned, (tx) => tx.membershipsOfUser('user_1', { limit: 50, q: 'tidewater foods 9' }), never);
    await requireIndexed(planned, (tx) => tx.membershipsOfUser('user_1', { limit: 50, q: 'zzz' }), never);
    await requireIndexed(planned, (tx) => tx.membershipsOfUser('user_9', { limit: 50 }));
  },

  async 'pages of invitations, sorted, filtered and searched'(planned) {
    for (const sort of ['createdAt', '-createdAt', 'expiresAt', '-expiresAt', 'email', '-email'] as const) {
      const { nextCursor } = await planned.store.transaction((tx) => tx.invitations('org_1', { sort, limit: 5, now }));
      await requireIndexed(planned, (tx) => tx.invitations('org_1', { sort, limit: 5, now, cursor: nextCursor! }));
    }
    for (const status of ['pending', 'accepted', 'declined', 'expired', 'revoked', 'failed'] as const) {
      await requireIndexed(planned, (tx) =>
        tx.invitations('org_1', { sort: '-createdAt', limit: 50, now, statuses: [status] }),
      );
    }
    await requireIndexed(planned, (tx) =>
      tx.invitations('org_1', { sort: '-createdAt', limit: 50, now, q: 'guest.19@' }),
    );
  },

  async 'pages of audit events, all and filtered'(planned) {
    for (const filter of [
      {},
      { actorId: 'user_7' },
      { targetId: 'user_8' },
      { types: ['organization.update'] },
      { types: ['member.*'] },
      { outcomes: ['denied' as const] },
      { outcomes: ['denied' as const, 'failed' as const], from: '2020-01-01T00:00:00.000Z' },
      { outcomes: ['success' as const] },
      { from: now },
    ]) {
      const { nextCursor } = await planned.store.transaction((tx) => tx.auditEvents('org_1', { limit: 5, ...filter }));
      await requireIndexed(planned, (tx) => tx.auditEvents('org_1', { limit: 5, ...filter }));
      if (nextCursor)
        await requireIndexed(planned, (tx) => tx.auditEvents('org_1', { limit: 5, cursor: nextCursor, ...filter }));
    }
  },

  async 'what waits in the outbox, behind an event whose hook fails'(planned) {
    const run = async (text: string) => {
      const { query, release } = await planned.source.connect();
      await query(text, []).finally(release);
    };
    await run(`insert into org_elements.deliveries (id, organization_id, hook, event, attempts, due_at)
      select 'planned_' || i, case when i % 1000 = 0 then 'org_' || i else 'org_1' end, 'member.add', '{}', 0,
        '${now}'::timestamptz + case when i = 1 then interval '1 h' else i * interval '-1 ms' end
      from generate_series(1, 30000) as i`);
    const until = new Date(Date.parse(now) + 60_000).toISOString();
    const lease: Query = (tx) => tx.leaseDeliveries({ hooks: ['member.add'], now, until, limit: 1 });
    for (let time = 0; time < 3; time++) await requireIndexed(planned, lease, { loops: 2 * COUNT_LIMIT });
    const leaseMail: Query = (tx) => tx.leaseDeliveries({ hooks: ['mail'], unordered: true, now, until, limit: 1 });
    await requireIndexed(planned, leaseMail);
    await run(`delete from org_elements.deliveries where id like 'planned_%'`);
  },
};
