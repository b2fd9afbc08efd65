// src/strings/en/member-sections.ts
/** Words of what a member may do, and of what happened to them: areas of permissions, and events by their type. */
var memberSections = {
	noPermission: "These roles allow nothing here.",
	throughRole: "through {roles}",
	rolesUnknown: "You may not see what the roles allow.",
	showMore: "Show more",
	noHistory: "Nothing has happened yet.",
	by: "By {name}",
	denied: "Denied",
	failed: "Failed",
	changedTo: "{field}: {to}",
	changedFrom: "{field}: {from} before, {to} now",
	nothing: "none",
	areaOrg: "Organization",
	areaBranding: "Branding",
	areaMembers: "Members",
	areaRoles: "Roles",
	areaInvitations: "Invitations",
	areaDomains: "Domains",
	areaConnections: "Single sign-on",
	areaSecurity: "Security",
	areaAudit: "Audit log",
	areaIntegrations: "Integrations",
	"member.add": "Added",
	"member.remove": "Removed",
	"member.leave": "Left",
	"member.roles.update": "Roles changed",
	"invitation.accept": "Invitation accepted",
	"organization.transfer": "Ownership transferred",
	"session.revoke": "Signed out on devices",
	"mfa.reset": "Second factor reset"
};
export { memberSections };

//# sourceMappingURL=member-sections.js.map