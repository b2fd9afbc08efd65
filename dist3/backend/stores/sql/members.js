import { TooFarError } from "../../store.js";
import { steady } from "./connection.js";
import { placeOf } from "./anchors.js";
import { pageOf, readCursor } from "./cursor.js";
import { holdsRole, memberColumns, toMember } from "./memberships.js";
import { all, containsWords, countLimit, totalOf } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/members.ts
var orders = {
	name: {
		key: sql`m.sort_name`,
		type: "text",
		descending: false
	},
	"-name": {
		key: sql`m.sort_name`,
		type: "text",
		descending: true
	},
	joinedAt: {
		key: sql`m.joined_at`,
		type: "instant",
		descending: false
	},
	"-joinedAt": {
		key: sql`m.joined_at`,
		type: "instant",
		descending: true
	},
	lastLoginAt: {
		key: sql`coalesce(m.last_login_at, 'infinity'::timestamptz)`,
		type: "instant",
		descending: false
	},
	"-lastLoginAt": {
		key: sql`coalesce(m.last_login_at, '-infinity'::timestamptz)`,
		type: "instant",
		descending: true
	}
};
var memberSorts = Object.keys(orders);
async function members(database, organizationId, query) {
	const order = orders[query.sort];
	const list = `members ${query.sort}`;
	const filters = filtersOf(organizationId, query);
	const behind = query.cursor === void 0 ? [] : [beyond(order, readCursor(list, query.cursor, [order.type, "text"]), order.descending ? "<" : ">")];
	const position = query.position ?? 0;
	const rest = {
		organizationId,
		order,
		filters,
		behind,
		limit: query.limit + 1,
		position
	};
	const { rows, total } = filters.length > 0 ? await readMatching(database, rest, namesFew(query)) : position > 0 ? await readFrom(database, rest, query.sort) : await readAll(database, rest);
	return {
		...pageOf(list, query, rows, (row) => keyOf(query.sort, row), toMember),
		...total !== void 0 && { total },
		...query.position !== void 0 && { position }
	};
}
var inside = (organizationId) => sql`m.organization_id = ${organizationId}`;
var uncounted = sql`null::int`;
/** Everybody. */
async function readAll(database, { organizationId, order, behind, limit }) {
	const total = sql`coalesce((select members from org_elements.organization_counts where organization_id = ${organizationId}), 0)`;
	const rows = await select(database, {
		where: all([inside(organizationId), ...behind]),
		order,
		limit,
		total,
		isSteady: true
	});
	return {
		rows,
		total: await totalOf(database, rows, total)
	};
}
/** Everybody from the position on: read upwards from an anchor, whichever way the list goes. */
async function readFrom(database, { organizationId, order, limit, position }, name) {
	const { total, first, size, anchor } = await placeOf(database, organizationId, name, position, limit);
	if (size === 0) return {
		rows: [],
		total
	};
	return {
		rows: await select(database, {
			where: all([inside(organizationId), ...anchor ? [beyond(order, anchor.key, ">=")] : []]),
			order,
			limit: size,
			offset: first - (anchor?.index ?? 0),
			fromEnd: order.descending,
			total: uncounted,
			isSteady: true
		}),
		total
	};
}
/** Where the database thinks that so many match, they are gathered; should it be wrong, up to so many. */
var few = 2 * countLimit;
var gathered = 1e4;
/** So many are looked at one after the other where more match, before all who match are gathered. */
var nearby = 2e4;
/** A first and a second name are those of few: not worth a question. */
var namesFew = ({ q }) => /\S\s+\S/.test(q ?? "");
async function readMatching(database, rest, seemFew) {
	const { organizationId, order, filters, behind, limit, position } = rest;
	const matching = all([inside(organizationId), ...filters]);
	if (seemFew || await estimate(database, matching) <= few) {
		const found = await gather(database, {
			...rest,
			where: sql`${matching} limit ${10001}::int`
		});
		if (!found.isCut) return found;
	}
	if (position > nearby) throw new TooFarError(`With filters that more than ${few} pass, position is at most ${nearby}`);
	if (position > 0) return { rows: await select(database, {
		where: matching,
		order,
		limit,
		offset: position,
		total: uncounted
	}) };
	const rows = await select(database, {
		from: sql`(select m.*, ${order.key} as sort_key from org_elements.memberships m
    where ${all([inside(organizationId), ...behind])} ${sorted(order)} limit ${nearby}::int)`,
		where: all(filters),
		order: {
			...order,
			key: sql`m.sort_key`
		},
		limit,
		total: uncounted
	});
	return rows.length === limit ? { rows } : gather(database, {
		...rest,
		where: matching
	});
}
/** How many the database thinks that match, from its statistics: a fraction of a millisecond, and may be wrong. */
async function estimate(database, matching) {
	const { rows: [row] } = await sql`
    explain (format json) select from org_elements.memberships m where ${matching}`.execute(database);
	return row["QUERY PLAN"][0].Plan["Plan Rows"];
}
/** A page of those who match, by way of all of them. `isCut`: they were more than can be gathered, so it is none. */
async function gather(database, { where, order, behind, limit, position }) {
	const { rows } = await sql`
    with matches as materialized (select m.*, ${order.key} as sort_key from org_elements.memberships m where ${where})
    select ${memberColumns}, m.sort_name, counted.total from (select count(*)::int as total from matches) as counted
    left join (select m.* from matches m where ${all(behind)} ${sorted(order)} limit ${limit}::int offset ${position}::bigint) as m on true
    left join org_elements.users u on u.id = m.user_id ${sorted(order)}
  `.execute(database);
	const total = rows[0].total;
	return {
		rows: rows.filter((row) => row.user_id !== null),
		...total <= 1e3 && { total },
		isCut: total > gathered
	};
}
function sorted({ key, descending }, isReversed = false) {
	const direction = sql.raw(descending !== isReversed ? "desc" : "asc");
	return sql`order by ${key} ${direction}, m.user_id ${direction}`;
}
async function select(database, { from = sql`org_elements.memberships`, where, order, limit, offset = 0, fromEnd = false, total, isSteady = false }) {
	const chosen = sql`where ${where} ${sorted(order, fromEnd)} limit ${limit}::int`;
	const page = offset > 0 ? sql`(select m.organization_id, m.user_id from ${from} m ${chosen} offset ${offset}::bigint) as page
        join org_elements.memberships m on m.organization_id = page.organization_id and m.user_id = page.user_id` : sql`(select m.* from ${from} m ${chosen}) as m`;
	const { rows } = await sql`
    select ${memberColumns}, m.sort_name, ${total} as total from ${page} join org_elements.users u on u.id = m.user_id ${sorted(order)}
    ${isSteady ? steady : sql``}`.execute(database);
	return rows;
}
function filtersOf(organizationId, query) {
	const filters = containsWords(sql`m.search_text`, query.q, sql`m.search_starts`);
	if (query.roleIds) filters.push(holdsRole(organizationId, query.roleIds));
	if (query.status) filters.push(query.status === "blocked" ? sql`m.status = 'blocked'` : sql`m.status = 'active'`);
	if (query.mfaEnrolled !== void 0) filters.push(sql`m.mfa_enrolled = ${query.mfaEnrolled}::boolean`);
	return filters;
}
function beyond(order, [value, userId], operator) {
	const type = sql.raw(order.type === "text" ? "text" : "timestamptz");
	return sql`(${order.key}, m.user_id) ${sql.raw(operator)} (${value}::${type}, ${userId}::text)`;
}
function keyOf(sort, row) {
	const { joinedAt, lastLoginAt, userId } = toMember(row);
	switch (sort) {
		case "name":
		case "-name": return [row.sort_name, userId];
		case "joinedAt":
		case "-joinedAt": return [joinedAt, userId];
		case "lastLoginAt": return [lastLoginAt ?? "infinity", userId];
		case "-lastLoginAt": return [lastLoginAt ?? "-infinity", userId];
	}
}
export { memberSorts, members };

//# sourceMappingURL=members.js.map