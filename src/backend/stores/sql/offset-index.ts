/*
 * Finds the anchor from which a distant page is counted, see `0005-offset-index.ts`.
 */
import { sql } from 'kysely';
import type { MemberSort } from '../../store/store.js';
import { preparable } from './connection.js';
import type { Key } from './cursor.js';
import type { Database } from './schema.js';

export interface OffsetPosition {
  /** Members of the whole organization. */
  total: number;
  /** Index of the first row and number of rows, in ascending order. */
  first: number;
  size: number;
  /** The nearest anchor before, and its index; absent in small organizations. */
  anchor: { key: Key; index: number } | undefined;
}

interface Row {
  total: number;
  name: string | null;
  moment: string | null;
  user_id: string | null;
  index: number | null;
}

/** Members who never signed in are last in both directions, so only this sort has anchors for both. */
const indexedSort = (sort: MemberSort) => (sort === '-lastLoginAt' ? sort : sort.replace('-', ''));

export async function resolveOffset(
  database: Database,
  organizationId: string,
  order: MemberSort,
  position: number,
  limit: number,
): Promise<OffsetPosition> {
  const isDown = order.startsWith('-');
  const first = isDown ? sql`greatest(counts.total - ${position + limit}::bigint, 0)` : sql`${position}::bigint`;
  const { rows } = await sql<Row>`
    select counts.total, a.name, a.moment::text as moment, a.user_id, a.index::int as index
    from (select coalesce((select members from org_elements.organization_counts where organization_id = ${organizationId}), 0) as total) as counts
    left join lateral (
      select * from (
        select name, moment, user_id, sum(members) over (order by name, moment, user_id) - members as index
        from org_elements.member_anchors where organization_id = ${organizationId} and sort = ${indexedSort(order)}
      ) as anchors where index <= ${first} order by name desc, moment desc, user_id desc limit 1
    ) as a on true ${preparable}`.execute(database);
  const { total, name, moment, user_id: userId, index } = rows[0]!;
  const size = Math.max(0, Math.min(limit, total - position));
  const anchor =
    index === null ? undefined : { key: [indexedSort(order) === 'name' ? name! : moment!, userId!], index };
  return { total, first: isDown ? total - position - size : position, size, anchor };
}
