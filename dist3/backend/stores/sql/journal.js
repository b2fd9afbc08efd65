import { steady } from "./connection.js";
import { keepAnswers } from "./idempotency.js";
import { putInvitations } from "./invitations.js";
import { channel, toNotification } from "./outbox.js";
import { indexable } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/journal.ts
var Journal = class {
	#events = [];
	#changes = [];
	/** By id: put again, an invitation replaces the other one. */
	#invitations = /* @__PURE__ */ new Map();
	/** By whose they are: kept again, an answer replaces the other one. */
	#answers = /* @__PURE__ */ new Map();
	constructor(database) {
		this.database = database;
	}
	async appendAudit(event) {
		this.#events.push(event);
	}
	async announce(change) {
		this.#changes.push(change);
	}
	async keepAnswer(scope, key, answer) {
		this.#answers.set(JSON.stringify([scope, key]), {
			...answer,
			scope,
			key
		});
	}
	async putInvitation(invitation) {
		this.#invitations.set(invitation.id, invitation);
	}
	/** Writes down what there is by now. */
	async write() {
		await this.writeInvitations();
		await this.#writeEvents();
		const answers = [...this.#answers.values()];
		this.#answers.clear();
		if (answers.length > 0) await keepAnswers(this.database, answers);
	}
	async writeInvitations() {
		const invitations = [...this.#invitations.values()];
		this.#invitations.clear();
		if (invitations.length > 0) await putInvitations(this.database, invitations);
	}
	async #writeEvents() {
		const events = this.#events.splice(0);
		const notifications = this.#changes.splice(0).flatMap(toNotification);
		if (events.length + notifications.length === 0) return;
		const of = (value) => events.map(value);
		await sql`
      with events as (
        insert into org_elements.audit_events (
          id, organization_id, time, type, actor_id, actor, target_id, target, outcome, changes, ip, user_agent
        )
        select id, organization_id, time, type, actor_id, actor::json, target_id, target::json, outcome, changes::json, ip, user_agent
        from unnest(
          ${of(({ id }) => id)}::text[], ${of(({ organizationId }) => organizationId)}::text[], ${of(({ time }) => time)}::timestamptz[],
          ${of(({ type }) => type)}::text[], ${of(({ actor }) => indexable(actor.id))}::text[], ${of(({ actor }) => JSON.stringify(actor))}::text[],
          ${of(({ target }) => indexable(target.id))}::text[], ${of(({ target }) => JSON.stringify(target))}::text[],
          ${of(({ outcome }) => outcome)}::text[], ${of(({ changes }) => JSON.stringify(changes))}::text[],
          ${of(({ ip }) => ip)}::text[], ${of(({ userAgent }) => userAgent)}::text[]
        ) with ordinality as event (
          id, organization_id, time, type, actor_id, actor, target_id, target, outcome, changes, ip, user_agent, number
        ) order by number
      )
      select pg_notify(${channel}, notification) from unnest(${notifications}::text[]) as notification
      ${steady}`.execute(this.database);
	}
};
export { Journal };

//# sourceMappingURL=journal.js.map