// src/elements/invite-dialog/clear-drafts.ts
/** What the names of stored drafts begin with. */
var draftPrefix = "org-elements:invite:";
/** Forgets every draft of this tab: on sign-out and on a switch. */
function clearDrafts() {
	try {
		for (const name of Object.keys(sessionStorage)) if (name.startsWith("org-elements:invite:")) sessionStorage.removeItem(name);
	} catch {}
}
export { clearDrafts, draftPrefix };

//# sourceMappingURL=clear-drafts.js.map