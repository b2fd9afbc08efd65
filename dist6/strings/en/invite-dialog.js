// src/strings/en/invite-dialog.ts
/** Words of the button. */
var inviteDialog = {
	trigger: "Invite people",
	forbidden: "This needs the permission “{permission}”."
};
export { inviteDialog };

//# sourceMappingURL=invite-dialog.js.map