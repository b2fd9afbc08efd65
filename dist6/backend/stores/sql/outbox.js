import { toInstantOrNull } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/outbox.ts
/** The channel of NOTIFY. Channels belong to one database, so nobody else is disturbed. */
var channel = "org_elements";
/** PostgreSQL refuses notifications of 8,000 bytes. */
var longestNotification = 7900;
var toDelivery = (row) => ({
	id: row.id,
	organizationId: row.organization_id,
	hook: row.hook,
	event: row.event,
	attempts: row.attempts,
	dueAt: toInstantOrNull(row.due_at)
});
async function appendDelivery(database, record) {
	await database.insertInto("deliveries").values({
		id: record.id,
		organization_id: record.organizationId,
		hook: record.hook,
		event: JSON.stringify(record.event),
		attempts: record.attempts,
		due_at: record.dueAt
	}).execute();
}
/** So many events that are due are looked at one after the other. */
var nearby = 1e3;
/**
* Written so that the database cannot but go along the index: it knows nothing of a table that was empty a minute ago.
* Mostly one of those that have been due for longest is the oldest of its organization. Where none is, for an organization
* whose hook fails has very many that wait, the oldest ones of all organizations are looked up instead.
*/
async function leaseDeliveries(database, query) {
	const { hooks, now } = query;
	const waiting = (alias) => sql`${sql.ref(`${alias}.due_at`)} is not null and ${sql.ref(`${alias}.hook`)} = any(${hooks}::text[])`;
	const near = await lease(database, query, sql`
    select due.id from (
      select * from org_elements.deliveries where due_at <= ${now}::timestamptz order by due_at, sequence limit ${nearby}::int
    ) as due, lateral (
      select sequence from org_elements.deliveries d where (organization_id, sequence) >= (due.organization_id, 0) and ${waiting("d")}
      order by organization_id, sequence limit 1
    ) as oldest where oldest.sequence = due.sequence`);
	if (near.length > 0) return near;
	return lease(database, query, sql`
    with recursive oldest as (
      (select id, organization_id from org_elements.deliveries d where ${waiting("d")} order by organization_id, sequence limit 1)
      union all
      select next.* from oldest, lateral (
        select id, organization_id from org_elements.deliveries d where ${waiting("d")} and organization_id > oldest.organization_id
        order by organization_id, sequence limit 1
      ) as next
    ) select id from oldest`);
}
/** Takes those of the candidates that are due and nobody else is taking at this moment. */
async function lease(database, { hooks, now, until, limit }, candidates) {
	const { rows } = await sql`
    with chosen as materialized (
      select id from org_elements.deliveries
      where id = any(array(${candidates})) and due_at <= ${now}::timestamptz and hook = any(${hooks}::text[])
      order by due_at, sequence limit ${limit}::int for update skip locked
    )
    update org_elements.deliveries d set due_at = ${until}::timestamptz, attempts = attempts + 1
    from chosen where d.id = chosen.id returning d.*
  `.execute(database);
	return rows.map(toDelivery);
}
async function scheduleDelivery(database, id, attempts, dueAt) {
	const { numUpdatedRows } = await database.updateTable("deliveries").set({ due_at: dueAt }).where("id", "=", id).where("attempts", "=", attempts).executeTakeFirst();
	return numUpdatedRows > 0n;
}
async function deleteDelivery(database, id) {
	await database.deleteFrom("deliveries").where("id", "=", id).execute();
}
/** At most one: no id is that long, but if one were, its change must not fail for the announcement. */
function toNotification(change) {
	const text = JSON.stringify(change);
	return Buffer.byteLength(text) > longestNotification ? [] : [text];
}
/** What a notification says; `undefined` for one that is not from here. */
function readNotification(text) {
	try {
		const change = JSON.parse(text);
		return typeof change?.organizationId === "string" ? change : void 0;
	} catch {
		return;
	}
}
export { appendDelivery, channel, deleteDelivery, leaseDeliveries, readNotification, scheduleDelivery, toNotification };

//# sourceMappingURL=outbox.js.map