import { pageOf, readCursor } from "./cursor.js";
import { membershipColumns, recencyOf, toMembership } from "./memberships.js";
import { toOrganization } from "./organizations.js";
import { all, containsWords, counted, totalOf } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/own-memberships.ts
var list = "organizationsOf";
var columns = sql.raw([
	...membershipColumns,
	"o.id",
	"o.name",
	"o.display_name",
	"o.metadata",
	"o.branding",
	"o.created_at",
	"o.version as organization_version",
	"o.branding_version",
	"o.sort_name",
	"m.recency"
].join());
async function organizationsOf(database, userId, request) {
	const searched = containsWords(sql`o.search_text`, request.q);
	const { rows, total } = await (searched.length > 0 ? readFound(database, userId, request, all(searched)) : readAll(database, userId, request));
	return {
		...pageOf(list, request, rows, (row) => {
			const { pinned, lastUsedAt } = toMembership(row);
			return [
				recencyOf(pinned, lastUsedAt),
				row.sort_name,
				row.id
			];
		}, (row) => ({
			...toMembership(row),
			organization: toOrganization({
				...row,
				version: row.organization_version
			})
		})),
		...total !== void 0 && { total }
	};
}
var mine = (userId) => sql`
  select ${columns} from org_elements.memberships m join org_elements.organizations o on o.id = m.organization_id
  where m.user_id = ${userId} and m.status = 'active'`;
var order = sql.raw("order by recency, sort_name, id");
async function readAll(database, userId, request) {
	const total = counted(sql`org_elements.memberships where user_id = ${userId} and status = 'active'`);
	const { rows } = await sql`
    select page.*, ${total} as total from (${mine(userId)}) as page ${behind(request)} ${order} limit ${request.limit + 1}::int`.execute(database);
	return {
		rows,
		total: await totalOf(database, rows, total)
	};
}
async function readFound(database, userId, request, matching) {
	const { rows } = await sql`
    with matches as materialized (${mine(userId)} and ${matching})
    select page.*, counted.total from (select count(*)::int as total from matches) as counted
    left join (select * from matches ${behind(request)} ${order} limit ${request.limit + 1}::int) as page on true ${order}`.execute(database);
	return {
		rows: rows.filter((row) => row.id !== null),
		total: rows[0].total
	};
}
function behind({ cursor }) {
	if (cursor === void 0) return sql``;
	const [recency, name, id] = readCursor(list, cursor, [
		"integer",
		"text",
		"text"
	]);
	return sql`where recency >= ${recency}::bigint and (recency, sort_name, id) > (${recency}::bigint, ${name}::text, ${id}::text)`;
}
export { organizationsOf };

//# sourceMappingURL=own-memberships.js.map