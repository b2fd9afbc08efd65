/*
 * The active memberships of one user. Recently used ones come from the index; those that were never used are sorted by
 * name when a page reaches them, which takes about 30 ms for 40,000 of them. A search reads all of them once.
 */
import { sql, type RawBuilder } from 'kysely';
import type { UserMembershipRecord, PageRequest, RecordPage } from '../../store/store.js';
import { pageOf, readCursor } from './cursor.js';
import { membershipColumns, recencyOf, toMembership } from './memberships.js';
import { toOrganization } from './organizations.js';
import type { Database } from './schema.js';
import { andAll, containsWords, boundedCount, readTotal } from './sql-helpers.js';

const list = 'organizationsOf';

const columns = sql.raw(
  [
    ...membershipColumns,
    'o.id',
    'o.name',
    'o.display_name',
    'o.metadata',
    'o.branding',
    'o.created_at',
    'o.version as organization_version',
    'o.branding_version',
    'o.security_policy',
    'o.directory',
    'o.sort_name',
    'm.recency',
  ].join(),
);

type Row = Parameters<typeof toMembership>[0] &
  Parameters<typeof toOrganization>[0] & {
    organization_version: number;
    sort_name: string;
    total: number | null;
  };

export async function membershipsOfUser(
  database: Database,
  userId: string,
  request: PageRequest & { q?: string },
): Promise<RecordPage<UserMembershipRecord>> {
  const searched = containsWords(sql`o.search_text`, request.q);
  const { rows, total } = await (searched.length > 0
    ? readFound(database, userId, request, andAll(searched))
    : readAll(database, userId, request));
  const page = pageOf(
    list,
    request,
    rows,
    (row) => {
      const { pinned, lastUsedAt } = toMembership(row);
      return [recencyOf(pinned, lastUsedAt), row.sort_name, row.id];
    },
    (row) => ({ ...toMembership(row), organization: toOrganization({ ...row, version: row.organization_version }) }),
  );
  return { ...page, ...(total !== undefined && { total }) };
}

const ownRow = (userId: string) => sql`
  select ${columns} from org_elements.memberships m join org_elements.organizations o on o.id = m.organization_id
  where m.user_id = ${userId} and m.status = 'active'`;

const order = sql.raw('order by recency, sort_name, id');

async function readAll(
  database: Database,
  userId: string,
  request: PageRequest,
): Promise<{ rows: Row[]; total?: number }> {
  const total = boundedCount(sql`org_elements.memberships where user_id = ${userId} and status = 'active'`);
  const { rows } = await sql<Row>`
    select page.*, ${total} as total from (${ownRow(userId)}) as page ${after(request)} ${order} limit ${request.limit + 1}::int`.execute(
    database,
  );
  return { rows, total: await readTotal(database, rows, total) };
}

async function readFound(
  database: Database,
  userId: string,
  request: PageRequest,
  matching: RawBuilder<unknown>,
): Promise<{ rows: Row[]; total: number }> {
  const { rows } = await sql<Row & { total: number }>`
    with matches as materialized (${ownRow(userId)} and ${matching})
    select page.*, counted.total from (select count(*)::int as total from matches) as counted
    left join (select * from matches ${after(request)} ${order} limit ${request.limit + 1}::int) as page on true ${order}`.execute(
    database,
  );
  return { rows: rows.filter((row) => row.id !== null), total: rows[0]!.total };
}

function after({ cursor }: PageRequest): RawBuilder<unknown> {
  if (cursor === undefined) return sql``;
  const [recency, name, id] = readCursor(list, cursor, ['integer', 'text', 'text']);
  // The first condition lets the index scan begin at the page.
  return sql`where recency >= ${recency}::bigint and (recency, sort_name, id) > (${recency}::bigint, ${name}::text, ${id}::text)`;
}
