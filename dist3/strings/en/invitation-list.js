// src/strings/en/invitation-list.ts
/** Words of the list. */
var invitationList = {
	title: "Invitations",
	search: "Search invitations",
	searchHint: "E-mail",
	filters: "Filter invitations",
	status: "Status",
	anyStatus: "Any status",
	address: "Address",
	roles: "Roles",
	sent: "Sent",
	actions: "Actions",
	actionsFor: "Actions for {email}",
	invitedBy: "Invited by {name}",
	noRole: "No role",
	found: {
		one: "{count} invitation",
		other: "{count} invitations"
	},
	shown: "{shown} of {total} shown",
	pending: "Pending",
	expired: "Expired",
	accepted: "Accepted",
	declined: "Declined",
	revoked: "Revoked",
	failed: "Could not be delivered",
	expires: "Expires {when}",
	expiredOn: "Expired {date}",
	invite: "Invite people",
	resend: "Resend",
	sending: "Sending…",
	needsPermission: "This needs the permission “{permission}”.",
	readonly: "Shown for reading only."
};
export { invitationList };

//# sourceMappingURL=invitation-list.js.map