/*
 * How the database answers: each list by an index, touching about as many rows as the page has, however large the
 * organization. Looks at the plans that PostgreSQL makes over 20,000 members, once without statistics and once with.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { MemberQuery, StoreTransaction } from '../../../src/backend/store.js';
import { planner, sourceOf } from '../../../src/backend/stores/sql/pglite.js';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { now } from './records.js';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  Plans?: Plan[];
}

const client = await PGlite.create({ extensions: { pg_trgm }, startParams: [...PGlite.defaultStartParams, ...planner] });
const source = sourceOf(client);
const asked: { text: string; parameters: unknown[] }[] = [];
const store = await createSqlStore({
  ...source,
  maintain: undefined,
  async connect() {
    const { query, release } = await source.connect();
    return {
      release,
      query(text, parameters) {
        // Counting stops at a limit of its own, and may take any way there.
        if (/^\s*select (?!count)/i.test(text)) asked.push({ text, parameters: [...parameters] });
        return query(text, parameters);
      },
    };
  },
}, () => undefined);
after(() => store.close());

const members = 20_000;
await client.exec(`
  insert into org_elements.organizations select id, id, id, '{}', '{}', now(), 1, 1, id, id from unnest(array['acme', 'other']) as id;
  insert into org_elements.users
    select 'u' || i, i || '@example.com', i || '@example.com', true, name, null, i % 2 = 0, now(), name, name || ' ' || i || '@example.com'
    from (select i, md5(i::text) as name from generate_series(1, ${members}) as i) as people;
  insert into org_elements.memberships
    select organization, id, array[role], case when i % 500 = 0 then 'blocked' else 'active' end, 'manual', now() - i * interval '1 s',
      case when i % 3 > 0 then now() - i * interval '7 s' end, null, false, 1, array[length(organization) || ':' || organization || ':' || role],
      0, sort_name, search_text, mfa_enrolled
    from (select *, substr(id, 2)::int as i, case when id = 'u7' then 'owner' else 'member' end as role from org_elements.users) as people,
      unnest(array['acme', 'other']) as organization
    where organization = 'acme' or i % 10 = 0;
  insert into org_elements.invitations
    select 'i' || i, 'acme', i || '@example.com', i || '@example.com', '{}', 'pending', '{}', null, null, 'hash' || i, now() - i * interval '1 s',
      now(), now() + i * interval '1 s', null, 1, i || '@example.com'
    from generate_series(1, ${members}) as i;
  insert into org_elements.audit_events (id, organization_id, time, type, actor_id, actor, target_id, target, outcome, changes)
    select 'e' || i, 'acme', now() - i * interval '1 s', 'member.add', 'a' || i % 300, '{}', 't' || i % 300, '{}', 'success', '[]'
    from generate_series(1, ${members}) as i;
`);

const big = ['memberships', 'users', 'invitations', 'audit_events'];

/** Runs the question, then asks the database how it answered: never row after row, never by sorting more than `most`. */
async function requireIndexed(ask: (tx: StoreTransaction) => Promise<unknown>, most = 300): Promise<void> {
  asked.length = 0;
  await store.transaction(ask);
  for (const { text, parameters } of asked.splice(0)) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, format json) ${text}`, parameters);
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    const shown = `\n${text}\n${JSON.stringify(plan, ['Node Type', 'Relation Name', 'Index Name', 'Actual Rows', 'Plans', 'Index Cond', 'Filter'], 1)}`;
    for (const node of nodesOf(plan)) {
      const isScan = node['Node Type'] === 'Seq Scan' && big.includes(node['Relation Name'] ?? '');
      assert.ok(!isScan, `reads all rows of ${node['Relation Name']}${shown}`);
      if (node['Node Type'].endsWith('Sort')) assert.ok((node.Plans?.[0]?.['Actual Rows'] ?? 0) <= most, `sorts more than ${most} rows${shown}`);
    }
  }
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

for (const statistics of ['without', 'with']) {
  describe(`plans ${statistics} statistics`, () => {
    test('are made', async () => {
      if (statistics === 'with') await source.maintain!();
    });

    for (const sort of ['name', '-name', 'joinedAt', '-joinedAt', 'lastLoginAt', '-lastLoginAt'] as const) {
      test(`read a page of members sorted by ${sort} from its index, first, next and in the middle`, async () => {
        const read = (query: Partial<MemberQuery>) => (tx: StoreTransaction) => tx.members('acme', { sort, limit: 50, ...query });
        const { nextCursor } = await store.transaction(read({}));
        const middle = await store.transaction(read({ position: members / 2 }));
        await requireIndexed(read({}));
        await requireIndexed(read({ cursor: nextCursor! }));
        await requireIndexed(read({ cursor: middle.nextCursor! }));
        await requireIndexed(read({ position: members / 4 }));
        await requireIndexed(read({ position: members - 50 }));
      });
    }

    // A guess at how many are active does without statistics what it does with them only by luck.
    if (statistics === 'with') test('read filtered pages of members by an index', async () => {
      const read = (query: Partial<MemberQuery>) => requireIndexed((tx) => tx.members('acme', { sort: 'name', limit: 50, ...query }));
      await read({ roleIds: ['owner'] });
      await read({ status: 'blocked' });
      await read({ status: 'active' });
      await read({ mfaEnrolled: true });
      await read({ q: '19999@example' });
    });

    test('answer what rules ask by an index', async () => {
      await requireIndexed((tx) => tx.membersWithRoles('acme', ['owner'], 2));
      await requireIndexed((tx) => tx.memberEmails('acme', ['77@example.com', '78@example.com', 'none@example.com']));
      await requireIndexed((tx) => tx.userByEmail('77@example.com'));
      await requireIndexed((tx) => tx.usersByIds(['u1', 'u2']));
      await requireIndexed((tx) => tx.member('acme', 'u1'));
      await requireIndexed((tx) => tx.organizationsOf('u10', { limit: 50 }));
      await requireIndexed((tx) => tx.openInvitations('acme', ['77@example.com', '78@example.com'], now));
      await requireIndexed((tx) => tx.invitationsFor('77@example.com', now));
      await requireIndexed((tx) => tx.invitationByTicketHash('hash77'));
    });

    test('read pages of invitations and audit events from their indexes', async () => {
      for (const sort of ['createdAt', '-createdAt', 'expiresAt', '-expiresAt', 'email', '-email'] as const) {
        const { nextCursor } = await store.transaction((tx) => tx.invitations('acme', { sort, limit: 50, now }));
        await requireIndexed((tx) => tx.invitations('acme', { sort, limit: 50, now, cursor: nextCursor! }));
      }
      for (const filter of [{}, { actorId: 'a7' }, { targetId: 't7' }]) {
        const { nextCursor } = await store.transaction((tx) => tx.auditEvents('acme', { limit: 20, ...filter }));
        await requireIndexed((tx) => tx.auditEvents('acme', { limit: 20, cursor: nextCursor!, ...filter }));
      }
    });
  });
}
