import { toOrgError } from "../client/errors.js";
import { emit } from "../session/emit.js";
import { askBefore } from "../session/events.js";
// src/controllers/organization-deeds.ts
/** What people do with their own organizations: go there, pin, answer an invitation. One thing at a time. */
var OrganizationDeeds = class {
	#host;
	#session;
	#strings;
	constructor(host, session, strings) {
		this.said = "";
		this.#host = host;
		this.#session = session;
		this.#strings = strings;
	}
	/** Goes to another organization. `stayed`: it is the current one, or the host does it itself. */
	async switchTo({ id, displayName }) {
		const from = this.#session.organizationId ?? null;
		if (this.switchingTo) return "failed";
		if (id === from) return "stayed";
		const session = this.#session.session;
		if (!await askBefore(this.#host, "before-org-switch", {
			from,
			to: id
		})) return "stayed";
		this.switchingTo = id;
		const went = await this.#attempt("organization.switch", async () => {
			await session.switchOrganization(id);
			this.said = this.#strings.text("switched", { name: displayName });
		});
		this.switchingTo = void 0;
		this.#host.requestUpdate();
		return went ? "went" : "failed";
	}
	pin({ organization, pinned }) {
		return this.#attempt("organization.pin", async () => {
			await this.#session.client.myOrganizations.update(organization.id, { pinned: !pinned });
			this.#session.session?.publish(["organizations"]);
		});
	}
	/** Accepts or declines; resolves to whether the backend confirmed it. */
	async answer({ id, organization }, accept) {
		if (this.answering) return false;
		const { client, session } = this.#session;
		this.answering = id;
		const answered = await this.#attempt(accept ? "invitation.accept" : "invitation.decline", async () => {
			if (accept) await client.myInvitations.accept(id);
			else await client.myInvitations.decline(id);
			this.said = this.#strings.text(accept ? "accepted" : "declined", { name: organization.displayName });
			emit(this.#host, accept ? "invitation-accepted" : "invitation-declined", { organization });
			session.publish([
				"invitations",
				"organizations",
				"members"
			]);
		});
		this.answering = void 0;
		this.#host.requestUpdate();
		return answered;
	}
	/** Says that an organization was created. */
	created(organization) {
		emit(this.#host, "organization-created", { organization });
		this.#session.session?.publish(["organizations"]);
	}
	async #attempt(operation, change) {
		this.failure = void 0;
		this.#host.requestUpdate();
		try {
			await change();
			return true;
		} catch (cause) {
			this.failure = toOrgError(cause);
			emit(this.#host, "org-error", {
				operation,
				error: this.failure
			});
			return false;
		} finally {
			this.#host.requestUpdate();
		}
	}
};
export { OrganizationDeeds };

//# sourceMappingURL=organization-deeds.js.map