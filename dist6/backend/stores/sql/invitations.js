import { foldText } from "../../store.js";
import { steady } from "./connection.js";
import { pageOf, readCursor } from "./cursor.js";
import { all, containsWords, counted, lower, toInstant, totalOf } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/invitations.ts
function toInvitation(row) {
	return {
		id: row.id,
		organizationId: row.organization_id,
		email: row.email,
		roleIds: row.role_ids,
		status: row.status,
		invitedBy: row.invited_by,
		message: row.message,
		locale: row.locale,
		ticketHash: row.ticket_hash,
		createdAt: toInstant(row.created_at),
		updatedAt: toInstant(row.updated_at),
		expiresAt: toInstant(row.expires_at),
		acceptedBy: row.accepted_by,
		version: row.version
	};
}
async function invitation(database, organizationId, id) {
	const row = await database.selectFrom("invitations").selectAll().where("organization_id", "=", organizationId).where("id", "=", id).executeTakeFirst();
	return row && toInvitation(row);
}
async function invitationByTicketHash(database, hash, lock = false) {
	const query = database.selectFrom("invitations").selectAll().where("ticket_hash", "=", hash);
	const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
	return row && toInvitation(row);
}
var open = (now) => sql`status = 'pending' and expires_at > ${now}::timestamptz`;
async function openInvitations(database, organizationId, emails, now) {
	if (emails.length === 0) return /* @__PURE__ */ new Map();
	const { rows } = await sql`
    select * from org_elements.invitations
    where organization_id = ${organizationId} and email_lower = any(${emails.map(lower)}::text[]) and ${open(now)}
    order by created_at, id`.execute(database);
	return new Map(rows.map((row) => [row.email_lower, toInvitation(row)]));
}
async function invitationsFor(database, email, now) {
	return (await database.selectFrom("invitations").selectAll().where("email_lower", "=", lower(email)).where(open(now)).orderBy("created_at", "desc").orderBy("id", "desc").execute()).map(toInvitation);
}
/** All of them in one statement; none twice. */
async function putInvitations(database, records) {
	const of = (value) => records.map(value);
	await sql`
    insert into org_elements.invitations (
      id, organization_id, email, email_lower, role_ids, status, invited_by, message, locale, ticket_hash, created_at, updated_at, expires_at,
      accepted_by, version, search_text
    )
    select id, organization_id, email, email_lower, array(select json_array_elements_text(role_ids::json)), status, invited_by::json, message, locale,
      ticket_hash, created_at, updated_at, expires_at, accepted_by, version, search_text
    from unnest(
      ${of(({ id }) => id)}::text[], ${of(({ organizationId }) => organizationId)}::text[], ${of(({ email }) => email)}::text[],
      ${of(({ email }) => lower(email))}::text[], ${of(({ roleIds }) => JSON.stringify(roleIds))}::text[], ${of(({ status }) => status)}::text[],
      ${of(({ invitedBy }) => JSON.stringify(invitedBy))}::text[], ${of(({ message }) => message)}::text[], ${of(({ locale }) => locale)}::text[],
      ${of(({ ticketHash }) => ticketHash)}::text[], ${of(({ createdAt }) => createdAt)}::timestamptz[],
      ${of(({ updatedAt }) => updatedAt)}::timestamptz[], ${of(({ expiresAt }) => expiresAt)}::timestamptz[],
      ${of(({ acceptedBy }) => acceptedBy)}::text[], ${of(({ version }) => version)}::int[], ${of(({ email }) => foldText(email))}::text[]
    ) as invitation (
      id, organization_id, email, email_lower, role_ids, status, invited_by, message, locale, ticket_hash, created_at, updated_at, expires_at,
      accepted_by, version, search_text
    )
    on conflict (id) do update set
      organization_id = excluded.organization_id, email = excluded.email, email_lower = excluded.email_lower, role_ids = excluded.role_ids,
      status = excluded.status, invited_by = excluded.invited_by, message = excluded.message, locale = excluded.locale,
      ticket_hash = excluded.ticket_hash, created_at = excluded.created_at, updated_at = excluded.updated_at, expires_at = excluded.expires_at,
      accepted_by = excluded.accepted_by, version = excluded.version, search_text = excluded.search_text
    ${steady}`.execute(database);
}
var keys = {
	createdAt: {
		column: "created_at",
		keyOf: (row) => toInstant(row.created_at),
		type: "instant"
	},
	expiresAt: {
		column: "expires_at",
		keyOf: (row) => toInstant(row.expires_at),
		type: "instant"
	},
	email: {
		column: "search_text",
		keyOf: (row) => row.search_text,
		type: "text"
	}
};
async function invitations(database, organizationId, query) {
	const list = `invitations ${query.sort}`;
	const { column, keyOf, type } = keys[query.sort.replace("-", "")];
	const key = sql.id(column);
	const descending = query.sort.startsWith("-");
	const filters = [...containsWords(sql`search_text`, query.q), ...statusFilter(query)];
	const conditions = [sql`organization_id = ${organizationId}`, ...filters];
	if (query.cursor !== void 0) {
		const [value, id] = readCursor(list, query.cursor, [type, "text"]);
		const cast = sql.raw(type === "text" ? "text" : "timestamptz");
		conditions.push(sql`(${key}, id) ${sql.raw(descending ? "<" : ">")} (${value}::${cast}, ${id}::text)`);
	}
	const direction = sql.raw(descending ? "desc" : "asc");
	const counting = counted(sql`org_elements.invitations where organization_id = ${organizationId} and ${all(filters)}`);
	const { rows } = await sql`
    select *, ${counting} as total from org_elements.invitations where ${all(conditions)}
    order by ${key} ${direction}, id ${direction} limit ${query.limit + 1}::int`.execute(database);
	const total = await totalOf(database, rows, counting);
	return {
		...pageOf(list, query, rows, (row) => [keyOf(row), row.id], toInvitation),
		...total !== void 0 && { total }
	};
}
function statusFilter({ statuses, now }) {
	if (!statuses) return [];
	const wanted = statuses.map((status) => {
		if (status === "pending") return sql`(${open(now)})`;
		return status === "expired" ? sql`(status = 'pending' and expires_at <= ${now}::timestamptz)` : sql`status = ${status}`;
	});
	return [wanted.length > 0 ? sql`(${sql.join(wanted, sql` or `)})` : sql`false`];
}
export { invitation, invitationByTicketHash, invitations, invitationsFor, openInvitations, putInvitations };

//# sourceMappingURL=invitations.js.map