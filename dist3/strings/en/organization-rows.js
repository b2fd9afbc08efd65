// src/strings/en/organization-rows.ts
/** Words of rows that lead to an organization or an invitation; switcher and picker share them. */
var organizationRows = {
	none: "You belong to no organization called “{query}”.",
	asksToSignIn: "asks to sign in",
	switching: "Switching…",
	pin: "Pin {name}",
	unpin: "Unpin {name}",
	invitations: "Invitations",
	accept: "Accept",
	decline: "Decline",
	create: "Create organization"
};
export { organizationRows };

//# sourceMappingURL=organization-rows.js.map