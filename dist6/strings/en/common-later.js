// src/strings/en/common-later.ts
/** Words of dialogs, menus and messages, which come with those. */
var commonLater = {
	actionGo: "Go on",
	actionTitle: "{what}: something has to be done first",
	browserFinds: "The browser finds only the rows on screen; the search of the list finds all.",
	cancel: "Cancel",
	clearFilters: "Clear filters",
	close: "Close",
	dismiss: "Dismiss",
	forbiddenText: "This needs the permission “{permission}”. An administrator of the organization can give it to you.",
	forbiddenTitle: "You may not see this: {what}",
	goneGo: "Go to my other organization",
	goneText: "Your membership has ended, or the address is another organization’s.",
	goneTitle: "You do not belong to this organization",
	noOrganizationText: "Ask somebody to invite you, or create an organization of your own.",
	noOrganizationTitle: "You belong to no organization yet",
	noProvider: "This element stands outside an org-provider and was given no client.",
	noSessionText: "Sign in to go on: {what}. You come back to this page.",
	noSessionTitle: "You are signed out",
	notSaved: "Not saved.",
	rowsPrinted: "Rows {first} to {last} of {total} are printed.",
	staleFact: "Not up to date.",
	staleText: "Shown as of {time}.",
	stepUpGo: "Confirm that it’s you",
	stepUpTitle: "{what}: needs your second factor",
	switchHere: "Switch to this organization",
	undo: "Undo"
};
export { commonLater };

//# sourceMappingURL=common-later.js.map