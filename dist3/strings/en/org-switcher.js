// src/strings/en/org-switcher.ts
/** Words of the button. */
var orgSwitcher = {
	title: "Organizations",
	choose: "Choose an organization",
	switch: "Switch organization",
	invitationsOpen: {
		one: "{count} open invitation",
		other: "{count} open invitations"
	}
};
export { orgSwitcher };

//# sourceMappingURL=org-switcher.js.map