// src/auth/tab.ts
var prefix = "org-elements:";
var name = `${prefix}tab`;
function readTab() {
	try {
		const tab = JSON.parse(sessionStorage.getItem(name) ?? "null");
		return typeof tab?.sub === "string" ? {
			sub: tab.sub,
			organization: tab.organization ?? null
		} : void 0;
	} catch {
		return;
	}
}
function writeTab(tab) {
	try {
		sessionStorage.setItem(name, JSON.stringify(tab));
	} catch {}
}
function forgetTab() {
	try {
		sessionStorage.removeItem(name);
	} catch {}
}
/** Forgets all that the library keeps in this tab: drafts, claims, the organization. Whoever signs out leaves nothing. */
function forgetEverything() {
	try {
		for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
	} catch {}
}
export { forgetEverything, forgetTab, readTab, writeTab };

//# sourceMappingURL=tab.js.map