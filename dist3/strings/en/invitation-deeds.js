// src/strings/en/invitation-deeds.ts
/** Words of what one does in the list: they come with the dialogs and menus. */
var invitationDeeds = {
	resendMail: "Resend e-mail",
	copyLink: "Copy a new link",
	extend: "Extend by 7 days",
	changeRoles: "Change roles…",
	revoke: "Revoke…",
	resent: "Sent again to {email}",
	notDelivered: "The e-mail to {email} could not be delivered",
	copied: "New link copied. The one that was sent before no longer works.",
	notCopied: "The browser did not allow copying. Here is the link:",
	extended: "The invitation of {email} is open until {date}",
	rolesSaved: "Roles of {email} saved",
	revoked_: "Invitation of {email} revoked",
	rolesOf: "Roles for {email}",
	rolesLead: "Applies when the invitation is accepted.",
	notAssignable: "You can only give roles that you hold the permissions of.",
	saveRoles: "Save roles",
	saving: "Saving…",
	changedMeanwhile: "Somebody changed this invitation in the meantime. What you chose is kept; compare and save again.",
	revokeTitle: "Revoke the invitation of {email}?",
	revokeText: "The link stops working. You can invite them again at any time.",
	revokeSubmit: "Revoke invitation",
	revoking: "Revoking…",
	emptyTitle: "No invitations yet",
	emptyText: "Whom you invite stands here until they accept, and afterwards too.",
	nothingTitle: "No invitation matches",
	nothingFor: "No invitation matches “{query}”",
	notOpen: "This invitation is no longer open."
};
export { invitationDeeds };

//# sourceMappingURL=invitation-deeds.js.map