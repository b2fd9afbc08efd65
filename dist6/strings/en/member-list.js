// src/strings/en/member-list.ts
/** Words of the list. */
var memberList = {
	title: "Members",
	search: "Search members",
	searchHint: "Name or e-mail",
	filters: "Filter members",
	role: "Role",
	anyRole: "Any role",
	status: "Status",
	anyStatus: "Any status",
	active: "Active",
	blocked: "Blocked",
	mfa: "MFA",
	mfaOn: "On",
	mfaOff: "Not set up",
	mfaUnknown: "Not known",
	person: "Person",
	roles: "Roles",
	joined: "Joined",
	lastLogin: "Last login",
	actions: "Actions",
	actionsFor: "Actions for {name}",
	you: "(you)",
	noRole: "No role",
	shown: "{shown} of {total} shown",
	sortedByName: "Sorted by name",
	sortedByJoined: "Sorted by join date",
	sortedByLogin: "Sorted by last login",
	foundStatus: {
		one: "{count} member found",
		other: "{count} members found"
	},
	select: "Select {name}",
	selectAll: "Select all shown",
	export: "Export CSV",
	exporting: "Exporting…",
	add: "Add existing user",
	invite: "Invite people",
	needsPermission: "This needs the permission “{permission}”.",
	readonly: "Shown for reading only."
};
export { memberList };

//# sourceMappingURL=member-list.js.map