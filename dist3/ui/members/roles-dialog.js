import { explain } from "../../controllers/explain.js";
import { isOrgError, toOrgError } from "../../client/errors.js";
import { dialogShell } from "../dialog.js";
import { lockIcon } from "../icons.js";
import { minusIcon, plusIcon } from "../more-icons.js";
import { notice } from "../notice.js";
import { html, nothing } from "lit";
// src/ui/members/roles-dialog.ts
/** Roles of one member or of many, and what the change gives and takes before it is saved. */
var RolesDialog = class {
	#host;
	#session;
	#strings;
	#changes;
	/** They may come after the dialog. */
	#roles;
	#members = [];
	#chosen = /* @__PURE__ */ new Set();
	#descriptions = /* @__PURE__ */ new Map();
	#failure;
	#changedMeanwhile = false;
	#pending = false;
	constructor(host, session, strings, changes, roles) {
		this.#host = host;
		this.#session = session;
		this.#strings = strings;
		this.#changes = changes;
		this.#roles = roles;
	}
	open(members) {
		this.#members = members;
		const [first, ...others] = members.map((member) => member.roles.map(({ id }) => id));
		this.#chosen = new Set(first.filter((id) => others.every((ids) => ids.includes(id))));
		this.#failure = void 0;
		this.#changedMeanwhile = this.#pending = false;
		this.#host.requestUpdate();
		this.#describe();
	}
	render() {
		if (!this.#members.length) return nothing;
		const text = this.#strings;
		const [member] = this.#members;
		const many = this.#members.length > 1;
		return html`<dialog class="wide" aria-labelledby="dialog-title" @cancel=${(event) => {
			event.preventDefault();
			this.#close();
		}}> ${dialogShell({
			title: many ? text.text("rolesOfMany", { count: this.#members.length }) : text.text("rolesOf", { name: member.name }),
			lead: text.text(many ? "rolesManyLead" : "rolesLead"),
			closeLabel: text.common("close"),
			close: () => this.#close(),
			submit: () => void this.#save(),
			body: html`${this.#failure ? notice({
				kind: "danger",
				fact: text.common("notSaved"),
				text: explain(text, this.#failure),
				role: "alert"
			}) : nothing} ${this.#changedMeanwhile ? notice({
				kind: "warning",
				text: text.text("changedMeanwhile"),
				role: "alert"
			}) : nothing} <div class="split"> <fieldset><legend class="unseen">${text.text("roles")}</legend>${this.#roles().map((role) => this.#renderRole(role))}</fieldset> ${this.#renderDiff()} </div> ${this.#chosen.size ? nothing : notice({
				kind: "warning",
				text: text.text("noRolesWarning")
			})}`,
			foot: html`<button type="button" class="button quiet" @click=${() => this.#close()}>${text.common("cancel")}</button> <button class="button primary" aria-busy=${this.#pending ? "true" : nothing}>${this.#pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text(this.#pending ? "saving" : "saveRoles")}</button>`
		})} </dialog>`;
	}
	#renderRole(role) {
		const locked = !role.assignable;
		const why = `role-${role.id}`;
		const toggle = (event) => {
			const box = event.target;
			if (locked) return void event.preventDefault();
			if (box.checked) this.#chosen.add(role.id);
			else this.#chosen.delete(role.id);
			this.#host.requestUpdate();
		};
		return html`<label class="check"> <input type="checkbox" ?autofocus=${role === this.#roles()[0]} .checked=${this.#chosen.has(role.id)} aria-disabled=${locked ? "true" : nothing} aria-describedby=${why} @click=${toggle} /> <span>${role.name}</span> <span class="hint" id=${why}><bdi>${role.description}</bdi>${locked ? html`<span class="reason">${lockIcon()}${this.#strings.text("notAssignable")}</span>` : nothing}</span> </label>`;
	}
	/** What the first of them would gain and lose; for many, compared with nobody, only what the roles allow. */
	#renderDiff() {
		const text = this.#strings;
		const before = this.#members.length === 1 ? this.#permissionsOf(new Set(this.#members[0].roles.map(({ id }) => id))) : /* @__PURE__ */ new Map();
		const after = this.#permissionsOf(this.#chosen);
		const gained = [...after].filter(([permission]) => !before.has(permission));
		const lost = [...before].filter(([permission]) => !after.has(permission));
		const stays = after.size - gained.length;
		const lines = (list, kind) => list.length ? html`<h4>${text.text(kind === "gain" ? "gains" : "loses", { count: list.length })}</h4> <ul>${list.map(([permission, role]) => html`<li class=${kind}>${kind === "gain" ? plusIcon() : minusIcon()}<span>${this.#descriptions.get(permission) ?? permission} <span class="muted">· ${role}</span></span></li>`)}</ul>` : nothing;
		return html`<section class="panel diff" aria-label=${text.text("whatChanges")} aria-live="polite"> <h3>${text.text("whatChanges")}</h3> ${lines(gained, "gain")} ${lines(lost, "lose")} ${gained.length || lost.length ? nothing : html`<p class="hint">${text.text("nothingChanges")}</p>`} ${stays ? html`<p class="hint">${text.text("staysSame", { count: stays })}</p>` : nothing} </section>`;
	}
	/** Permission -> name of the first role that gives it. */
	#permissionsOf(roleIds) {
		const found = /* @__PURE__ */ new Map();
		for (const role of this.#roles()) {
			if (!roleIds.has(role.id)) continue;
			for (const permission of role.permissions) if (!found.has(permission)) found.set(permission, role.name);
		}
		return found;
	}
	async #describe() {
		const { session, client } = this.#session;
		const permissions = await session?.read("roles", "permissions", () => client.permissions()).catch(() => void 0);
		this.#descriptions = new Map(permissions?.items.map(({ name, description }) => [name, description || name]));
		this.#host.requestUpdate();
	}
	async #save() {
		if (this.#pending) return;
		this.#pending = true;
		this.#failure = void 0;
		this.#changedMeanwhile = false;
		this.#host.requestUpdate();
		const members = this.#members;
		try {
			if (members.length > 1) this.#close();
			await this.#changes.setRoles(members, [...this.#chosen], this.#roles());
			this.#close();
		} catch (cause) {
			const error = toOrgError(cause);
			if (isOrgError(error, "etag_mismatch")) await this.#compareAgain();
			else this.#failure = error;
		} finally {
			this.#pending = false;
			this.#host.requestUpdate();
		}
	}
	/** Somebody was faster: reads the member again, keeps what was chosen and lets the person compare. */
	async #compareAgain() {
		const [member] = this.#members;
		try {
			const fresh = await this.#session.client.members.get(this.#session.organizationId, member.userId);
			if (fresh.roles.length === this.#chosen.size && fresh.roles.every(({ id }) => this.#chosen.has(id))) return this.#close();
			this.#members = [fresh];
			this.#changedMeanwhile = true;
		} catch (cause) {
			this.#failure = toOrgError(cause);
		}
	}
	#close() {
		this.#members = [];
		this.#host.requestUpdate();
	}
};
export { RolesDialog };

//# sourceMappingURL=roles-dialog.js.map