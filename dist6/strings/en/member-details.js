// src/strings/en/member-details.ts
/** Words of a member. */
var memberDetails = {
	title: "Member",
	close: "Close",
	you: "(you)",
	sections: "Sections",
	roles: "Roles",
	permissions: "Permissions",
	sessions: "Sessions",
	history: "History",
	status: "Status",
	active: "Active",
	blocked: "Blocked",
	mfa: "Second factor",
	mfaOn: "Set up",
	mfaOff: "Not set up",
	mfaUnknown: "Not known",
	joined: "Joined",
	lastLogin: "Last login",
	managed: "Managed",
	managedBySso: "By single sign-on",
	managedByScim: "By your directory",
	noRole: "Without a role somebody is a member but may do nothing here.",
	allows: {
		one: "{count} permission",
		other: "{count} permissions"
	},
	changeRoles: "Change roles…",
	removeFromOrganization: "Remove from organization…",
	readonly: "Shown for reading only.",
	goneTitle: "{name} is no longer a member",
	goneTitleUnknown: "This is no longer a member",
	goneText: "Somebody may have removed them, or they left."
};
export { memberDetails };

//# sourceMappingURL=member-details.js.map