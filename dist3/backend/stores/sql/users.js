import { foldText } from "../../store.js";
import { steady } from "./connection.js";
import { lower, sortKey, toInstant } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/users.ts
function toUser(row) {
	return {
		id: row.id,
		email: row.email,
		emailVerified: row.email_verified,
		name: row.name,
		picture: row.picture,
		mfaEnrolled: row.mfa_enrolled,
		createdAt: toInstant(row.created_at)
	};
}
async function user(database, id) {
	const { rows: [row] } = await sql`select * from org_elements.users where id = ${id} ${steady}`.execute(database);
	return row && toUser(row);
}
async function userByEmail(database, email) {
	if (email === "") return void 0;
	const row = await database.selectFrom("users").selectAll().where("email_lower", "=", lower(email)).orderBy("email_verified", "desc").orderBy("created_at").orderBy("id").limit(1).executeTakeFirst();
	return row && toUser(row);
}
async function usersByIds(database, ids) {
	if (ids.length === 0) return [];
	return (await database.selectFrom("users").selectAll().where("id", "=", sql`any(${ids}::text[])`).execute()).map(toUser);
}
async function putUser(database, record) {
	const row = {
		id: record.id,
		email: record.email,
		email_lower: lower(record.email),
		email_verified: record.emailVerified,
		name: record.name,
		picture: record.picture,
		mfa_enrolled: record.mfaEnrolled,
		created_at: record.createdAt,
		sort_name: sortKey(record.name),
		search_text: foldText(`${record.name} ${record.email}`)
	};
	const { isNew } = await database.insertInto("users").values(row).onConflict((conflict) => conflict.column("id").doUpdateSet(row)).returning(sql`xmax = 0`.as("isNew")).executeTakeFirstOrThrow();
	if (isNew) return;
	await sql`
    update org_elements.memberships as m
    set sort_name = u.sort_name, search_text = u.search_text, mfa_enrolled = u.mfa_enrolled
    from org_elements.users u
    where u.id = ${record.id} and m.user_id = u.id
      and (m.sort_name, m.search_text, m.mfa_enrolled) is distinct from (u.sort_name, u.search_text, u.mfa_enrolled)
  `.execute(database);
}
export { putUser, toUser, user, userByEmail, usersByIds };

//# sourceMappingURL=users.js.map