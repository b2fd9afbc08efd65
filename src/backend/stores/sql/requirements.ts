/*
 * Members by the requirements of a security policy. Everything that decides is in the index by name, so counting reads
 * the index alone and a page begins at its cursor.
 */
import { sql, type RawBuilder } from 'kysely';
import type { MemberRecord, MemberRequirementQuery, MemberRequirements, RecordPage } from '../../store/store.js';
import { pageOf, readCursor } from './cursor.js';
import { holdsRole, memberColumns, toMember } from './memberships.js';
import type { Database } from './schema.js';
import { andAll } from './sql-helpers.js';

const list = 'members by requirements';

type Row = Parameters<typeof toMember>[0] & { sort_name: string };

export async function membersByRequirements(
  database: Database,
  organizationId: string,
  query: MemberRequirementQuery,
): Promise<RecordPage<MemberRecord> & { total: number }> {
  const { meets, fails, roleIds, userIds, cursor, limit } = query;
  const conditions = [
    sql`m.organization_id = ${organizationId}`,
    sql`m.status = 'active'`,
    ...(meets ? [sql`not ${isUnmet(meets)}`] : []),
    ...(fails ? [isUnmet(fails)] : []),
    ...(roleIds ? [holdsRole(organizationId, roleIds)] : []),
    ...(userIds ? [sql`m.user_id = any(${userIds}::text[])`] : []),
  ];
  const matching = andAll(conditions);
  const {
    rows: [counted],
  } = await sql<{ total: number }>`
    select count(*)::int as total from org_elements.memberships m where ${matching}`.execute(database);
  const [name, userId] = cursor === undefined ? [] : readCursor(list, cursor, ['text', 'text']);
  const after = cursor === undefined ? [] : [sql`(m.sort_name, m.user_id) > (${name}::text, ${userId}::text)`];
  // Selects the keys first: they are in the index, the rows of a million members are not.
  const { rows } = await sql<Row>`
    select ${memberColumns}, m.sort_name from (
      select m.user_id from org_elements.memberships m where ${andAll([matching, ...after])}
      order by m.sort_name, m.user_id limit ${limit + 1}::int
    ) as page
    join org_elements.memberships m on m.organization_id = ${organizationId} and m.user_id = page.user_id
    join org_elements.users u on u.id = m.user_id order by m.sort_name, m.user_id`.execute(database);
  return { ...pageOf(list, query, rows, (row) => [row.sort_name, row.user_id], toMember), total: counted!.total };
}

/** Whether one of the requirements is not met. Never null. */
function isUnmet({ mfa, sso, emailDomains }: MemberRequirements): RawBuilder<unknown> {
  const unmet = [
    ...(mfa ? [sql`(m.mfa_enrolled is not true and m.user_id <> all(${[...mfa.exempt]}::text[]))`] : []),
    ...(sso
      ? [
          sql`(coalesce(m.email_domain, '') <> all(${[...sso.emailDomains]}::text[]) and m.user_id <> all(${[...sso.exempt]}::text[]))`,
        ]
      : []),
    ...(emailDomains ? [sql`coalesce(m.email_domain, '') <> all(${[...emailDomains]}::text[])`] : []),
  ];
  return unmet.length > 0 ? sql`(${sql.join(unmet, sql` or `)})` : sql`false`;
}
