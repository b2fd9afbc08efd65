/*
 * The organizations of one person, where they are not blocked. Most recently used ones come straight from the index; those never used are
 * sorted by name when a page gets to them, which takes about 30 ms for 40,000 of them.
 */
import { sql } from 'kysely';
import type { OwnMembershipRecord, PageRequest, RecordPage } from '../../store.js';
import { pageOf, readCursor } from './cursor.js';
import { membershipColumns, recencyOf, toMembership } from './memberships.js';
import { toOrganization } from './organizations.js';
import type { Database } from './schema.js';
import { all, containsWords, counted, totalOf } from './values.js';

const list = 'organizationsOf';

const organizationColumns = [
  'o.id', 'o.name', 'o.display_name', 'o.metadata', 'o.branding', 'o.created_at',
  'o.version as organization_version', 'o.branding_version', 'o.sort_name',
] as const;

export async function organizationsOf(
  database: Database, userId: string, request: PageRequest & { q?: string },
): Promise<RecordPage<OwnMembershipRecord>> {
  const filters = containsWords(sql`o.search_text`, request.q);
  const conditions = [...filters];
  if (request.cursor !== undefined) {
    const [recency, name, id] = readCursor(list, request.cursor, ['integer', 'text', 'text']);
    // The first condition alone lets the index begin where the page does.
    conditions.push(
      sql`m.recency >= ${recency}::bigint`,
      sql`(m.recency, o.sort_name, o.id) > (${recency}::bigint, ${name}::text, ${id}::text)`,
    );
  }
  const counting = counted(sql`
    org_elements.memberships m ${filters.length > 0 ? sql`join org_elements.organizations o on o.id = m.organization_id` : sql``}
    where m.user_id = ${userId} and m.status = 'active' and ${all(filters)}`);
  const rows = await database.selectFrom('memberships as m').innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select([...membershipColumns, ...organizationColumns, counting.as('total')])
    .where('m.user_id', '=', userId).where('m.status', '=', 'active').where(sql<boolean>`${all(conditions)}`)
    .orderBy('m.recency').orderBy('o.sort_name').orderBy('o.id').limit(request.limit + 1).execute();
  const page = pageOf(
    list, request, rows,
    (row) => {
      const { pinned, lastUsedAt } = toMembership(row);
      return [recencyOf(pinned, lastUsedAt), row.sort_name, row.id];
    },
    (row) => ({ ...toMembership(row), organization: toOrganization({ ...row, version: row.organization_version }) }),
  );
  const total = await totalOf(database, rows, counting);
  return { ...page, ...(total !== undefined && { total }) };
}
