import { draftPrefix } from "./clear-drafts.js";
// src/elements/invite-dialog/draft.ts
var emptyDraft = () => ({
	entries: [],
	typed: "",
	roleIds: [],
	eachOwn: false,
	ttlDays: 7,
	message: "",
	locale: "",
	keys: {}
});
var nameOf = (viewer, organization) => `${draftPrefix}${viewer}:${organization}`;
/** The draft of this person for this organization; never anything about another. */
function readDraft(viewer, organization) {
	try {
		const stored = sessionStorage.getItem(nameOf(viewer, organization));
		const draft = stored ? JSON.parse(stored) : void 0;
		if (!Array.isArray(draft?.entries)) return void 0;
		const entries = draft.entries.map((entry) => entry.state === "sending" || entry.state === "waiting" ? {
			...entry,
			state: "ready"
		} : entry);
		return {
			...emptyDraft(),
			...draft,
			entries
		};
	} catch {
		return;
	}
}
function writeDraft(viewer, organization, draft) {
	const empty = !draft.entries.length && !draft.typed && !draft.message;
	try {
		if (empty) sessionStorage.removeItem(nameOf(viewer, organization));
		else sessionStorage.setItem(nameOf(viewer, organization), JSON.stringify(draft));
		return !empty;
	} catch {
		return false;
	}
}
export { emptyDraft, readDraft, writeDraft };

//# sourceMappingURL=draft.js.map