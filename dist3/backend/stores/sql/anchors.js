import { steady } from "./connection.js";
import { sql } from "kysely";
// src/backend/stores/sql/anchors.ts
/** Those who never logged in stand last either way, so that sort alone has anchors for both directions. */
var anchored = (sort) => sort === "-lastLoginAt" ? sort : sort.replace("-", "");
async function placeOf(database, organizationId, order, position, limit) {
	const isDown = order.startsWith("-");
	const first = isDown ? sql`greatest(counts.total - ${position + limit}::bigint, 0)` : sql`${position}::bigint`;
	const { rows } = await sql`
    select counts.total, a.name, a.moment::text as moment, a.user_id, a.index::int as index
    from (select coalesce((select members from org_elements.organization_counts where organization_id = ${organizationId}), 0) as total) as counts
    left join lateral (
      select * from (
        select name, moment, user_id, sum(members) over (order by name, moment, user_id) - members as index
        from org_elements.member_anchors where organization_id = ${organizationId} and sort = ${anchored(order)}
      ) as anchors where index <= ${first} order by name desc, moment desc, user_id desc limit 1
    ) as a on true ${steady}`.execute(database);
	const { total, name, moment, user_id: userId, index } = rows[0];
	const size = Math.max(0, Math.min(limit, total - position));
	const anchor = index === null ? void 0 : {
		key: [anchored(order) === "name" ? name : moment, userId],
		index
	};
	return {
		total,
		first: isDown ? total - position - size : position,
		size,
		anchor
	};
}
export { placeOf };

//# sourceMappingURL=anchors.js.map