import { toInstant } from "./values.js";
import { sql } from "kysely";
import { createHash } from "node:crypto";
// src/backend/stores/sql/idempotency.ts
var lifetime = 864e5;
var hashOf = (scope, key) => createHash("sha256").update(JSON.stringify([
	"org-elements",
	scope,
	key
])).digest();
var idOf = (hash) => hash.toString("base64url");
var before = (now) => (/* @__PURE__ */ new Date(Date.parse(now) - lifetime)).toISOString();
async function claimIdempotencyKeys(database, scope, keys, now) {
	const hashes = keys.map((key) => hashOf(scope, key));
	const locks = await sql`
    select pg_try_advisory_xact_lock(lock) as mine from unnest(${hashes.map((hash) => hash.readBigInt64BE().toString())}::bigint[]) as lock
  `.execute(database);
	const answers = await sql`
    select * from org_elements.idempotency_keys
    where id = any(${hashes.map(idOf)}::text[]) and created_at > ${before(now)}::timestamptz
  `.execute(database);
	const rows = new Map(answers.rows.map((row) => [row.id, row]));
	return new Map(keys.map((key, at) => {
		const row = rows.get(idOf(hashes[at]));
		if (!locks.rows[at].mine) return [key, { state: "running" }];
		return [key, row ? {
			state: "answered",
			answer: toAnswer(row)
		} : { state: "new" }];
	}));
}
var toAnswer = (row) => ({
	requestHash: row.request_hash,
	status: row.status,
	headers: row.headers,
	body: row.body,
	createdAt: toInstant(row.created_at)
});
async function keepAnswers(database, answers) {
	const ids = answers.map(({ scope, key }) => idOf(hashOf(scope, key)));
	const of = (value) => answers.map(value);
	await sql`
    with outdated as (
      delete from org_elements.idempotency_keys where id in (
        select id from org_elements.idempotency_keys
        where created_at <= ${before(answers.at(-1).createdAt)}::timestamptz and id <> all(${ids}::text[])
        order by created_at limit ${20 * answers.length}::int for update skip locked
      )
    )
    insert into org_elements.idempotency_keys (id, request_hash, status, headers, body, created_at)
    select id, request_hash, status, headers::json, body, created_at from unnest(
      ${ids}::text[], ${of(({ requestHash }) => requestHash)}::text[], ${of(({ status }) => status)}::int[],
      ${of(({ headers }) => JSON.stringify(headers))}::text[], ${of(({ body }) => body)}::text[], ${of(({ createdAt }) => createdAt)}::timestamptz[]
    ) as answer (id, request_hash, status, headers, body, created_at)
    on conflict (id) do update set
      request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers, body = excluded.body,
      created_at = excluded.created_at
  `.execute(database);
}
export { claimIdempotencyKeys, keepAnswers };

//# sourceMappingURL=idempotency.js.map