import { isOrgError, toOrgError } from "../client/errors.js";
import { newKey } from "../client/key.js";
import { explain } from "../controllers/explain.js";
import { emit } from "../session/emit.js";
import { dialogShell } from "./dialog.js";
import { fieldError } from "./form.js";
import { notice } from "./notice.js";
import { html, nothing } from "lit";
// src/ui/create-organization.ts
var checking;
/** A dialog that creates an organization; says while one types whether the short name is free. */
function createOrganization(options) {
	const { draft, strings, change } = options;
	const close = () => change(void 0);
	const type = (patch) => {
		const next = {
			...draft,
			hint: void 0,
			failure: void 0,
			key: void 0,
			errors: {},
			...patch
		};
		change(next);
		if (patch.name !== void 0) checkName(options, next);
	};
	return html`<dialog aria-labelledby="dialog-title" @cancel=${(event) => {
		event.preventDefault();
		close();
	}}> ${dialogShell({
		title: strings.text("createTitle"),
		lead: strings.text("createLead"),
		closeLabel: strings.common("close"),
		close,
		submit: () => void create(options),
		body: html`${draft.failure ? notice({
			kind: "danger",
			text: explain(strings, draft.failure),
			role: "alert"
		}) : nothing} <div class="field"> <label for="display-name">${strings.text("displayName")}</label> <input id="display-name" class="input" autofocus autocomplete="organization" maxlength="200" .value=${draft.displayName} aria-invalid=${draft.errors.displayName ? "true" : nothing} aria-describedby=${draft.errors.displayName ? "display-name-error" : nothing} @input=${({ target }) => {
			const displayName = target.value;
			type({
				displayName,
				...!draft.ownName && { name: slugOf(displayName) }
			});
		}} /> ${fieldError("display-name-error", draft.errors.displayName)} </div> <div class="field"> <label for="slug">${strings.text("slug")}</label> <input id="slug" class="input" autocapitalize="none" autocomplete="off" spellcheck="false" maxlength="50" .value=${draft.name} aria-invalid=${draft.errors.name ? "true" : nothing} aria-describedby=${draft.errors.name ? "slug-error" : "slug-hint"} @input=${({ target }) => type({
			name: target.value.toLowerCase(),
			ownName: true
		})} /> ${draft.errors.name ? fieldError("slug-error", draft.errors.name) : html`<p class="hint" id="slug-hint" role="status">${draft.hint ?? strings.text("slugHint")}</p>`} </div>`,
		foot: html`<button type="button" class="button quiet" @click=${close}>${strings.common("cancel")}</button> <button class="button primary" aria-busy=${draft.pending ? "true" : nothing}>${draft.pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${strings.text(draft.pending ? "creating" : "create")}</button>`
	})} </dialog>`;
}
function checkName({ client, checksNames, strings, change }, draft) {
	clearTimeout(checking?.timer);
	checking?.abort.abort();
	if (!draft.name || !checksNames) return;
	const abort = new AbortController();
	const check = async () => {
		try {
			const { available, suggestion } = await client.organizations.nameAvailability(draft.name, { signal: abort.signal });
			if (abort.signal.aborted) return;
			const taken = suggestion ? strings.text("slugTakenTry", { name: suggestion }) : strings.text("slugTaken");
			change(available ? {
				...draft,
				hint: strings.text("slugFree")
			} : {
				...draft,
				errors: {
					...draft.errors,
					name: taken
				}
			});
		} catch {}
	};
	checking = {
		abort,
		timer: setTimeout(() => void check(), 150)
	};
}
async function create({ draft, client, strings, change, created, host }) {
	if (draft.pending) return;
	const displayName = draft.displayName.trim();
	const wrong = {
		displayName: displayName ? void 0 : strings.text("nameMissing"),
		name: draft.name || !displayName ? void 0 : strings.text("slugHint")
	};
	if (wrong.displayName || wrong.name) {
		change({
			...draft,
			errors: wrong
		});
		return host.shadowRoot?.querySelector(wrong.displayName ? "#display-name" : "#slug")?.focus();
	}
	checking?.abort.abort();
	const key = draft.key ?? newKey();
	change({
		...draft,
		key,
		pending: true,
		failure: void 0,
		errors: {}
	});
	try {
		created(await client.organizations.create({
			displayName,
			name: draft.name
		}, { idempotencyKey: key }));
	} catch (cause) {
		const error = toOrgError(cause);
		emit(host, "org-error", {
			operation: "organization.create",
			error
		});
		const definite = error.status >= 400 && error.status < 500;
		const name = isOrgError(error, "slug_taken") ? strings.text("slugTaken") : error.errors.some((one) => one.pointer === "/name") ? strings.text("slugHint") : void 0;
		change({
			...draft,
			key: definite ? void 0 : key,
			pending: false,
			errors: { name },
			failure: name ? void 0 : error
		});
	}
}
/** A short name made of a name: `Łódź & Sons` becomes `lodz-sons`. */
function slugOf(name) {
	return name.normalize("NFKD").replace(/ł/gi, "l").replace(/ß/g, "ss").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50).replace(/-+$/, "");
}
export { createOrganization, slugOf };

//# sourceMappingURL=create-organization.js.map