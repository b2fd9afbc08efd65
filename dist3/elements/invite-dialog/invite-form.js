import { toOrgError } from "../../client/errors.js";
import { emit } from "../../session/emit.js";
import { askBefore } from "../../session/events.js";
import { csv, download } from "../../ui/csv.js";
import { merge, parseAddresses, parseFile } from "./addresses.js";
import { checkAddresses, withKnown } from "./checks.js";
import { emptyDraft, readDraft, writeDraft } from "./draft.js";
import { reason } from "./outcome-views.js";
import { requestFor, sendInvitations } from "./sending.js";
// src/elements/invite-dialog/invite-form.ts
var unknown = () => ({
	members: /* @__PURE__ */ new Map(),
	invited: /* @__PURE__ */ new Map()
});
/** What a person puts into the dialog, and what becomes of it. Nothing is lost but by switching or signing out. */
var InviteForm = class {
	#host;
	#session;
	#strings;
	#roles;
	#known;
	#checks;
	constructor(host, session, strings, roles) {
		this.state = {
			draft: emptyDraft(),
			view: "compose",
			duplicates: 0,
			checking: false,
			errors: {},
			saved: false,
			sent: 0,
			resent: /* @__PURE__ */ new Set(),
			stopped: false,
			startedAt: 0
		};
		this.#known = unknown();
		this.#checks = new AbortController();
		this.#host = host;
		this.#session = session;
		this.#strings = strings;
		this.#roles = roles;
	}
	/** Addresses that would be sent now. */
	get sendable() {
		return this.state.draft.entries.filter(({ state }) => state === "ready" || state === "failed");
	}
	/** Begins with what is stored for this organization; without anything stored, `keep` leaves what is there. */
	takeDraft(organization, viewer, keep) {
		const stored = this.#host.withoutDraft ? void 0 : readDraft(viewer, organization);
		if (stored || !keep) this.#set({
			draft: stored ?? emptyDraft(),
			saved: stored !== void 0
		});
		if (this.state.draft.entries.length) this.#check();
	}
	/** Another organization: nothing that was typed for the last one may go to it. */
	leave() {
		this.#known = unknown();
		this.#set({
			draft: emptyDraft(),
			view: "compose"
		});
	}
	stopChecking() {
		this.#checks.abort();
	}
	change(patch) {
		this.#set({
			draft: {
				...this.state.draft,
				...patch
			},
			errors: {},
			failure: void 0
		});
		this.#save();
	}
	take(text) {
		this.#add(parseAddresses(text));
		this.change({ typed: "" });
	}
	async takeFile(file) {
		const refuse = (key) => this.#set({ fileError: this.#strings.text(key) });
		this.#set({ fileError: void 0 });
		if (file.size > 1e6) return refuse("fileTooLarge");
		const text = await file.text().catch(() => "");
		if (text.includes("\0") || !text.trim()) return refuse("fileUnreadable");
		const entries = parseFile(text, this.#roles());
		if (!entries.length) return refuse("fileEmpty");
		this.#add(entries);
		if (entries.some(({ roleIds }) => roleIds)) this.change({ eachOwn: true });
		else this.#save();
	}
	remove(entry, typed = this.state.draft.typed) {
		this.change({
			entries: this.state.draft.entries.filter((one) => one !== entry),
			typed
		});
		this.#host.renderRoot.querySelector("#addresses")?.focus();
	}
	correct(entry) {
		this.remove(entry, entry.email);
	}
	async resend({ email, invitationId }) {
		try {
			await this.#session.client.invitations.resend(this.#session.organizationId, invitationId);
			this.#set({ resent: /* @__PURE__ */ new Set([...this.state.resent, email]) });
			this.#session.session?.publish(["invitations"], this.#host);
		} catch (cause) {
			this.#set({ failure: toOrgError(cause) });
		}
	}
	async send() {
		if (this.state.draft.typed.trim()) this.take(this.state.draft.typed);
		const text = this.#strings;
		const ready = this.sendable;
		const requests = ready.map((entry) => requestFor(entry, this.state.draft));
		const withoutRole = requests.some(({ roleIds }) => !roleIds.length);
		this.#set({ errors: {
			addresses: ready.length ? void 0 : text.text("nothingToSend"),
			roles: withoutRole ? text.text("roleMissing") : void 0
		} });
		if (!ready.length || withoutRole) {
			await this.#host.updateComplete;
			this.#host.renderRoot.querySelector("[aria-invalid=true]")?.focus();
			return;
		}
		if (!await askBefore(this.#host, "before-invitation-create", { invitations: requests })) return;
		this.stopChecking();
		const entries = this.state.draft.entries.map((entry) => ready.includes(entry) ? {
			...entry,
			state: "waiting",
			code: void 0
		} : entry);
		this.#set({
			checking: false,
			failure: void 0,
			stopped: false,
			startedAt: Date.now(),
			draft: {
				...this.state.draft,
				entries
			},
			view: "sending"
		});
		await this.#sendWaiting();
	}
	/** Leaves what is not under way yet for another time. */
	stop() {
		this.#set({ stopped: true });
	}
	report() {
		const text = this.#strings;
		const rows = this.state.draft.entries.map((entry) => [entry.email, entry.state === "failed" ? reason(entry, text) : entry.state]);
		download("invitations.csv", csv([[text.text("addresses"), text.text("result")], ...rows]));
	}
	beginAnew() {
		this.#set({
			view: "compose",
			sent: 0,
			duplicates: 0
		});
		if (this.state.draft.entries.length) return;
		this.#known = unknown();
		this.change({ message: "" });
	}
	#set(patch) {
		this.state = {
			...this.state,
			...patch
		};
		this.#host.requestUpdate();
	}
	#save() {
		const { organization } = this.#session;
		if (this.#host.withoutDraft || !organization) return;
		const entries = this.state.draft.entries.filter(({ state }) => state !== "sent");
		this.#set({ saved: writeDraft(organization.viewer.userId, organization.id, {
			...this.state.draft,
			entries
		}) });
	}
	#add(added) {
		const { entries, duplicates } = merge(this.state.draft.entries, added);
		this.#set({
			duplicates: this.state.duplicates + duplicates,
			draft: {
				...this.state.draft,
				entries: entries.map((entry) => withKnown(entry, this.#known))
			}
		});
		this.#check();
	}
	async #check() {
		const { organization, client, session } = this.#session;
		const emails = this.state.draft.entries.filter(({ state }) => state === "ready").map(({ email }) => email).filter((email) => !this.#known.members.has(email.toLowerCase()));
		if (!organization || !client || !emails.length) return;
		this.stopChecking();
		const { signal } = this.#checks = new AbortController();
		this.#set({ checking: true });
		await checkAddresses({
			client,
			organization: organization.id,
			emails,
			known: this.#known,
			mayReadMembers: this.#session.may("members:read") === true && (this.#session.capabilities?.members.search ?? false),
			mayReadInvitations: this.#session.may("invitations:read") === true,
			memberCount: organization.memberCount,
			signal
		});
		if (signal.aborted || session !== this.#session.session) return;
		this.#set({
			checking: false,
			draft: {
				...this.state.draft,
				entries: this.state.draft.entries.map((entry) => withKnown(entry, this.#known))
			}
		});
	}
	async #sendWaiting() {
		const { session } = this.#session;
		const count = () => this.state.draft.entries.filter(({ state }) => state === "sent").length;
		const before = count();
		const { invitations, error } = await sendInvitations({
			client: this.#session.client,
			organization: this.#session.organizationId,
			draft: this.state.draft,
			batched: this.#session.has("batchInvitations"),
			batchMax: this.#session.capabilities?.limits.invitationBatchMax ?? 1,
			changed: () => this.#save(),
			stopped: () => this.state.stopped || session !== this.#session.session
		});
		if (session !== this.#session.session) return;
		if (error) emit(this.#host, "org-error", {
			operation: "invitation.create",
			error
		});
		const entries = this.state.draft.entries.filter(({ state }) => state !== "sent");
		this.#set({
			sent: count() - before,
			failure: error,
			draft: {
				...this.state.draft,
				entries
			},
			view: entries.some(({ state }) => state === "ready") ? "compose" : "result"
		});
		this.#save();
		if (!invitations.length) return;
		session?.publish(["invitations"], this.#host);
		emit(this.#host, "invitation-sent", { invitations });
	}
};
export { InviteForm };

//# sourceMappingURL=invite-form.js.map