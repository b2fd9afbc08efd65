import { explain } from "../../controllers/explain.js";
import { FurtherRows } from "../../controllers/further-rows.js";
import { addStyles } from "../../controllers/later.js";
import { OrganizationDeeds } from "../../controllers/organization-deeds.js";
import { ScrollController } from "../../controllers/scroll.js";
import { emit } from "../../session/emit.js";
import { commonLater } from "../../strings/en/common-later.js";
import { organizationDeeds } from "../../strings/en/organization-deeds.js";
import { pickerDeeds } from "../../strings/en/picker-deeds.js";
import { createOrganization } from "../../ui/create-organization.js";
import { deedStyles } from "../../ui/deed.js";
import { dialogStyles } from "../../ui/dialog.js";
import { DialogFocus } from "../../ui/dialog-focus.js";
import { formStyles } from "../../ui/form.js";
import { illustrationStyles, organizationsArt } from "../../ui/illustrations.js";
import { message, messageStyles } from "../../ui/message.js";
import { plusIcon } from "../../ui/more-icons.js";
import { notice, noticeStyles } from "../../ui/notice.js";
import { invitationRows } from "./invitation-rows.js";
import { html, nothing } from "lit";
// src/elements/org-picker/picker-deeds.ts
/** What one does on the page, and what comes of it. Fetched when somebody comes near. */
var PickerDeeds = class {
	#host;
	#parts;
	#strings;
	#focus;
	#answered;
	#draft;
	#wasAnswering = false;
	/** Id of an organization that was created here, until it is shown as the current one. */
	#createdId;
	constructor(host, parts) {
		addStyles(host, [
			...deedStyles,
			formStyles,
			dialogStyles,
			messageStyles,
			illustrationStyles,
			noticeStyles
		]);
		this.#host = host;
		this.#parts = parts;
		this.#focus = new DialogFocus(host);
		this.#strings = parts.strings.learn({
			...organizationDeeds,
			...pickerDeeds
		}, commonLater);
		this.deeds = new OrganizationDeeds(host, parts.session, this.#strings);
		new FurtherRows(host, parts.rows);
		new ScrollController(host, parts.window);
	}
	/** Goes there and says so, also when one is there already: whoever shows the page leads on. */
	async choose(organization) {
		const isCurrent = organization.id === this.#parts.session.organizationId;
		if (await this.deeds.switchTo(organization) === "went" || isCurrent) emit(this.#host, "organization-chosen", { organization });
	}
	async #answer(invitation, accepted) {
		this.#answered = void 0;
		if (!await this.deeds.answer(invitation, accepted)) return;
		this.#answered = {
			invitation,
			accepted
		};
		this.#wasAnswering = true;
		this.#host.requestUpdate();
	}
	create() {
		this.#draft = {
			displayName: "",
			name: "",
			errors: {}
		};
		this.#host.requestUpdate();
	}
	updated() {
		const root = this.#host.renderRoot;
		this.#focus.updated();
		const current = this.#createdId && this.#createdId === this.#parts.session.organizationId && root.querySelector(".go[aria-current]");
		if (current) {
			this.#createdId = void 0;
			if (document.activeElement === document.body) current.focus();
		}
		if (!this.#wasAnswering || !this.#answered || root.querySelector(`[data-invitation="${CSS.escape(this.#answered.invitation.id)}"]`)) return;
		this.#wasAnswering = false;
		if (!root.activeElement) root.querySelector(".news button")?.focus();
	}
	/** What came of the last deed, with the way on. */
	renderNews() {
		const text = this.#strings;
		const { failure } = this.deeds;
		if (failure) return notice({
			kind: "danger",
			text: explain(text, failure),
			role: "alert",
			ways: this.#dismiss(() => this.deeds.failure = void 0)
		});
		if (!this.#answered) return nothing;
		const { invitation: { organization, invitedBy }, accepted } = this.#answered;
		const away = this.#dismiss(() => this.#answered = void 0);
		return html`<div class="news">${accepted ? notice({
			kind: "success",
			fact: text.text("accepted", { name: organization.displayName }),
			role: "status",
			ways: html`<button type="button" class="button secondary small" @click=${() => void this.choose(organization)}><span class="cut">${text.text("goTo", { name: organization.displayName })}</span></button>${away}`
		}) : notice({
			fact: text.text("declinedFact", { name: organization.displayName }),
			text: text.text("declinedText", { name: invitedBy.name }),
			role: "status",
			ways: away
		})}</div>`;
	}
	/** Rows that are out of date, or that did not all come. */
	renderStale(error, again) {
		const text = this.#strings;
		return error ? notice({
			kind: "stale",
			fact: text.common("staleFact"),
			text: explain(text, error),
			role: "status",
			ways: html`<button type="button" class="button secondary small" @click=${again}>${text.common("tryAgain")}</button>`
		}) : nothing;
	}
	renderInvitations(invitations) {
		return invitationRows({
			invitations,
			strings: this.#strings,
			pending: this.deeds.answering,
			answer: (invitation, accept) => void this.#answer(invitation, accept)
		});
	}
	/** What stands where no organization is. */
	renderEmpty(email, create) {
		const text = this.#strings;
		return message({
			icon: organizationsArt(),
			title: text.text("emptyTitle"),
			text: text.text(create ? "emptyCreate" : "emptyAsk", { email }),
			ways: create ? html`<button type="button" class="button primary" @click=${create}>${plusIcon()}${text.text("create")}</button>` : nothing
		});
	}
	renderDialog() {
		if (!this.#draft) return nothing;
		return createOrganization({
			draft: this.#draft,
			strings: this.#strings,
			client: this.#parts.session.client,
			checksNames: this.#parts.capabilities()?.features["nameAvailability"] === true,
			host: this.#host,
			change: (draft) => {
				this.#draft = draft;
				this.#host.requestUpdate();
			},
			created: (organization) => void this.#created(organization)
		});
	}
	async #created(organization) {
		this.#draft = void 0;
		this.deeds.created(organization);
		this.#createdId = organization.id;
		await this.choose(organization);
	}
	#dismiss(put) {
		return html`<button type="button" class="button quiet small" @click=${() => {
			put();
			this.#host.requestUpdate();
		}}>${this.#strings.common("dismiss")}</button>`;
	}
};
export { PickerDeeds };

//# sourceMappingURL=picker-deeds.js.map