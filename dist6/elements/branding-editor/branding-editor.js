import { LaterController } from "../../controllers/later.js";
import { MutationController } from "../../controllers/mutation.js";
import { QueryController } from "../../controllers/query.js";
import { SessionController } from "../../controllers/session.js";
import { StringsController } from "../../controllers/strings.js";
import { tagOf } from "../../session/define.js";
import { emit } from "../../session/emit.js";
import { askBefore } from "../../session/events.js";
import { property, state } from "../../session/properties.js";
import { parseHex } from "../../styles/brand-colors.js";
import { brandingEditor } from "../../strings/en/branding-editor.js";
import { base, box } from "../../styles/base.js";
import { keepFocusOfBar } from "../../ui/bar-focus.js";
import { buttonStyles } from "../../ui/button.js";
import { deedStyles } from "../../ui/deed.js";
import { fieldStyles } from "../../ui/field.js";
import { formStyles } from "../../ui/form.js";
import { lockIcon } from "../../ui/icons.js";
import { showState } from "../../ui/machine-state.js";
import { noticeStyles } from "../../ui/notice.js";
import { partMissing } from "../../ui/part-missing.js";
import { ObstacleController, boneStyles } from "../../ui/states.js";
import { BrandingDraft } from "./branding-draft.js";
import { styles } from "./branding-editor.styles.js";
import { editorForm } from "./editor-form.js";
import { guardLeaving } from "./guard-leaving.js";
import { saveBar } from "./save-bar.js";
import { findRival, sendDraft } from "./send-draft.js";
import { LitElement, html, isServer, nothing } from "lit";
// src/elements/branding-editor/branding-editor.ts
/**
* Logos, their text and the colours of an organization, with a verdict on what can be read as one types and a preview of
* where it shows. Pictures are made small and cut in the browser. What somebody else saved meanwhile is shown beside
* what was changed here; leaving with something unsaved asks first.
*
* ```html
* <branding-editor></branding-editor>
* ```
*
* @tagname branding-editor
* @fires {BeforeEvent<{ changes: string[] }>} before-branding-update - Cancelable. Names of the fields that would change.
* @fires {CustomEvent<{ branding: Branding }>} branding-updated - The branding was saved.
* @fires {CustomEvent<{ branding: Branding }>} branding-drafted - The draft changed, for a preview elsewhere.
* @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
* @csspart drop - A place for a logo.
* @csspart input - A field.
* @csspart verdicts - What can be read.
* @csspart save-bar - What is not saved yet, and the buttons for it.
* @cssstate loading - The branding has not come yet.
* @cssstate error - It could not be read.
* @cssstate no-session - Nobody is signed in.
*/
var BrandingEditor = class extends LitElement {
	static {
		this.styles = [
			base,
			box,
			buttonStyles,
			...deedStyles,
			fieldStyles,
			formStyles,
			noticeStyles,
			boneStyles,
			styles
		];
	}
	/** A server has drawn it. */
	#isDrawn;
	#internals;
	#session;
	#strings;
	#mutation;
	#draft;
	#branding;
	#obstacle;
	#dialogs;
	#preview;
	#seen;
	#seenOf;
	constructor() {
		super();
		this.readonly = false;
		this.withoutPreview = false;
		this.withoutTitle = false;
		this.problems = {};
		this.errors = {};
		this.suggestions = [];
		this.said = "";
		this.#isDrawn = Boolean(this.shadowRoot);
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this);
		this.#strings = new StringsController(this, "brandingEditor", brandingEditor);
		this.#mutation = new MutationController(this, this.#session);
		this.#draft = new BrandingDraft();
		this.#branding = new QueryController(this, {
			session: this.#session,
			args: () => this.#session.client && this.#session.organizationId ? [this.#session.client, this.#session.organizationId] : void 0,
			run: ([client, organization], signal) => client.branding.get(organization, { signal }),
			topics: ["branding"]
		});
		this.#obstacle = new ObstacleController(this, {
			session: this.#session,
			strings: this.#strings,
			title: () => this.#strings.text("title"),
			failure: () => this.#branding.value ? void 0 : this.#branding.error
		});
		this.#dialogs = new LaterController(this, async () => {
			const { EditorDialogs } = await import("./editor-dialogs.js");
			return new EditorDialogs(this, this.#strings);
		});
		keepFocusOfBar(this);
		guardLeaving(this, () => this.#draft.changed.length, (count) => new Promise((resolve) => void this.#dialogs.use(async (dialogs) => resolve(await dialogs.askToLeave(count)))));
		this.addEventListener("paste", (event) => this.#paste(event));
	}
	willUpdate() {
		const { organizationId } = this.#session;
		const branding = this.#branding.value;
		if (organizationId !== this.#seenOf) {
			this.#draft.saved = void 0;
			this.#draft.discard();
			this.suggestions = [];
			[this.problems, this.errors, this.rival] = [
				{},
				{},
				void 0
			];
			this.#seenOf = organizationId;
		}
		if (branding && branding !== this.#seen) {
			this.#draft.take(branding);
			if (this.#draft.clashes.length) {
				this.#dialogs.need();
				findRival(this.#session).then((name) => organizationId === this.#session.organizationId && (this.rival = name));
			}
		}
		this.#seen = branding;
		showState(this.#internals, this.#obstacle.state ?? (this.#draft.saved ? "ready" : "loading"));
	}
	updated() {
		this.#dialogs.part?.updated();
	}
	render() {
		if (this.#obstacle.state) return this.#obstacle.render();
		const text = this.#strings;
		const organization = this.#session.organization?.displayName ?? "…";
		return html`<div class="page"> ${this.withoutTitle ? nothing : html`<div><h2>${text.text("title")}</h2><p class="lead">${text.text("lead", { organization })}</p></div>`} ${this.#draft.saved ? this.#renderEditor() : this.#renderBones()} </div> ${partMissing(this.#dialogs, text, text.text("title"))}${this.#dialogs.part?.render()} <p class="unseen" role="status">${this.said}</p>`;
	}
	get #locked() {
		const text = this.#strings;
		if (this.readonly) return text.text("readonly");
		return this.#session.may("branding:update") === true ? void 0 : text.text("needsPermission", { permission: "branding:update" });
	}
	#renderEditor() {
		const locked = this.#locked;
		return html`${locked ? html`<p class="reason">${lockIcon()}<span>${locked}</span></p>` : nothing} ${this.#draft.clashes.length ? this.#dialogs.part?.renderClashes(this.#draft.clashes, this.rival, (field) => this.#change(() => this.#draft.yield(field))) : nothing} <div class="editor ${this.withoutPreview ? "" : "with-preview"}"> ${editorForm({
			draft: this.#draft,
			strings: this.#strings,
			locked: locked !== void 0,
			upload: this.#session.has("logoUpload"),
			reading: this.reading,
			problems: this.problems,
			errors: this.errors,
			suggestions: this.suggestions,
			pick: (variant, file) => void this.#pick(variant, file),
			take: (variant) => this.#change(() => this.#draft.set(variant, null)),
			restore: (variant) => this.#change(() => this.#draft.set(variant, void 0)),
			crop: (variant) => void this.#dialogs.use((dialogs) => dialogs.cut(this.#draft.typed[variant], (logo) => this.#change(() => this.#draft.set(variant, logo)))),
			type: (field, value) => this.#type(field, value)
		})} ${this.withoutPreview ? nothing : this.#renderPreview()} </div> ${locked ? nothing : saveBar({
			draft: this.#draft,
			mutation: this.#mutation,
			strings: this.#strings,
			change: (change) => this.#change(change),
			save: () => void this.save()
		})}`;
	}
	/** The tag by the name that it has on this page. A server keeps its room, and the first update has to draw the same. */
	#renderPreview() {
		if (isServer || this.#isDrawn && !this.hasUpdated) return html`<div class="preview-room"></div>`;
		this.#preview ??= document.createElement(tagOf("branding-preview"));
		const { branding } = this.#draft;
		if (this.#preview.branding !== branding) Object.assign(this.#preview, {
			branding,
			organization: this.organization,
			client: this.client
		});
		return this.#preview;
	}
	#renderBones() {
		const bones = (kinds) => kinds.split(" ").map((kind) => html`<span class="bone ${kind}-bone"></span>`);
		return html`<div class="editor ${this.withoutPreview ? "" : "with-preview"}"> <div class="form bones" role="status"><span class="unseen">${this.#strings.common("loading")}</span><div class="group">${bones("text well well text field")}</div><div class="group">${bones("text text field table")}</div></div> ${this.withoutPreview ? nothing : this.#renderPreview()} </div>`;
	}
	#change(change) {
		change();
		this.said = "";
		this.#mutation.clear();
		this.requestUpdate();
		if (this.#draft.branding) emit(this, "branding-drafted", { branding: this.#draft.branding });
	}
	#type(field, value) {
		this.#change(() => this.#draft.set(field, value));
		if (this.errors[field] && parseHex(value)) this.errors = {
			...this.errors,
			[field]: void 0
		};
	}
	async #pick(variant, file) {
		this.reading = variant;
		this.problems = {
			...this.problems,
			[variant]: void 0
		};
		const organization = this.#session.organizationId;
		await this.#dialogs.use(async ({ readLogo }) => {
			const logo = await readLogo(file);
			if (organization !== this.#session.organizationId) return;
			if (typeof logo === "string") {
				this.problems = {
					...this.problems,
					[variant]: logo
				};
				return;
			}
			if (variant === "light" || !this.suggestions.length) this.suggestions = logo.colors;
			this.#change(() => this.#draft.set(variant, logo));
		});
		this.reading = void 0;
	}
	#paste(event) {
		const file = event.clipboardData?.files[0];
		if (!file || this.#locked || !this.#session.has("logoUpload") || !this.#draft.saved) return;
		event.preventDefault();
		const inDark = event.composedPath().some((one) => one instanceof Element && one.querySelector?.(":scope > .well.dark"));
		this.#pick(inDark ? "dark" : "light", file);
	}
	/** Saves what was changed; what was typed stays when something of it fails. */
	async save() {
		const draft = this.#draft;
		const changes = draft.changed;
		const { client, organizationId } = this.#session;
		if (!changes.length || !client || !organizationId || this.#mutation.pending || this.#locked) return;
		const wrong = ["primary", "pageBackground"].filter((field) => !parseHex(draft.typed[field]));
		if (wrong.length) {
			this.errors = Object.fromEntries(wrong.map((field) => [field, this.#strings.text("notAColor")]));
			await this.updateComplete;
			this.renderRoot.querySelector("[aria-invalid=true]")?.focus();
			return;
		}
		if (!await askBefore(this, "before-branding-update", { changes })) return;
		this.problems = {};
		const refuse = (variant, problem) => this.problems = {
			...this.problems,
			[variant]: problem
		};
		const branding = await this.#mutation.run({
			operation: "branding.update",
			run: () => sendDraft(draft, client, organizationId, refuse),
			topics: [
				"branding",
				"organization",
				"organizations"
			]
		});
		if (organizationId !== this.#session.organizationId) return;
		if (branding) {
			draft.saved = branding;
			draft.discard();
			this.rival = void 0;
			this.said = this.#strings.text("saved");
			emit(this, "branding-updated", { branding });
		}
		await this.#branding.refresh();
		this.requestUpdate();
	}
};
property()(BrandingEditor.prototype, "organization");
property({ type: Boolean })(BrandingEditor.prototype, "readonly");
property({
	type: Boolean,
	attribute: "without-preview"
})(BrandingEditor.prototype, "withoutPreview");
property({
	type: Boolean,
	attribute: "without-title"
})(BrandingEditor.prototype, "withoutTitle");
property({ attribute: false })(BrandingEditor.prototype, "client");
property({ attribute: false })(BrandingEditor.prototype, "strings");
state()(BrandingEditor.prototype, "reading");
state()(BrandingEditor.prototype, "problems");
state()(BrandingEditor.prototype, "errors");
state()(BrandingEditor.prototype, "suggestions");
state()(BrandingEditor.prototype, "said");
state()(BrandingEditor.prototype, "rival");
export { BrandingEditor };

//# sourceMappingURL=branding-editor.js.map