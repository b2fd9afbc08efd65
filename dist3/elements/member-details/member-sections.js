import { FurtherRows } from "../../controllers/further-rows.js";
import { LaterController } from "../../controllers/later.js";
import { QueryController } from "../../controllers/query.js";
import { RowsController } from "../../controllers/rows.js";
import { memberSections } from "../../strings/en/member-sections.js";
import { partMissing } from "../../ui/part-missing.js";
import { memberHistory } from "./member-history.js";
import { memberPermissions } from "./member-permissions.js";
import { html } from "lit";
// src/elements/member-details/member-sections.ts
/** What stands behind the other tabs: permissions, sessions and history. Fetched, and asked for, when one of them is chosen. */
var MemberSections = class {
	#parts;
	#strings;
	#permissions;
	#events;
	#sessions;
	constructor(host, parts) {
		const { session, about, section, isSelf } = parts;
		this.#parts = parts;
		this.#strings = parts.strings.learn(memberSections, {});
		this.#permissions = new QueryController(host, {
			session,
			args: () => about() && section() === "permissions" && session.may("roles:read") ? [about()[0]] : void 0,
			run: async () => (await session.session.read("roles", "permissions", () => session.client.permissions())).items,
			topics: ["roles"]
		});
		this.#events = new RowsController(host, {
			session,
			args: () => section() === "history" ? about() : void 0,
			load: ([organization, target], part, signal) => session.client.auditEvents.list(organization, {
				target,
				limit: part.limit,
				cursor: part.cursor
			}, { signal }),
			topics: ["members"],
			pageSize: 10
		});
		new FurtherRows(host, this.#events);
		this.#sessions = new LaterController(host, async () => {
			const { MemberSessions } = await import("./member-sessions.js");
			return new MemberSessions(host, {
				session,
				strings: parts.strings,
				about: () => section() === "sessions" ? about() : void 0,
				isSelf
			});
		});
	}
	updated() {
		this.#sessions.part?.updated();
	}
	renderDialogs() {
		return this.#sessions.part?.renderDialog();
	}
	render(member, roles) {
		const text = this.#strings;
		const { section, session } = this.#parts;
		if (section() === "history") return memberHistory({
			events: this.#events,
			strings: text,
			more: () => this.#events.need(0, this.#events.count)
		});
		if (section() === "sessions") {
			this.#sessions.need();
			return this.#sessions.part?.render(member) ?? (this.#sessions.failed ? partMissing(this.#sessions, text, text.text("sessions")) : html`<p class="hint">${text.common("loading")}</p>`);
		}
		if (session.may("roles:read") === false) return html`<p class="hint">${text.text("rolesUnknown")}</p>`;
		return roles ? memberPermissions({
			member,
			roles,
			described: this.#permissions.value ?? [],
			strings: text
		}) : html`<p class="hint">${text.common("loading")}</p>`;
	}
};
export { MemberSections };

//# sourceMappingURL=member-sections.js.map