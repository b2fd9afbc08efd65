// src/strings/en/member-changes.ts
/** Words of changes to members: of their dialogs, and of what came of them. List and details share them. */
var memberChanges = {
	changeRoles: "Change roles…",
	removeFromOrganization: "Remove from organization…",
	rolesOf: "Change roles of {name}",
	rolesOfMany: {
		one: "Change roles of {count} person",
		other: "Change roles of {count} people"
	},
	rolesLead: "Applies from the next request.",
	rolesManyLead: "Everybody selected gets exactly these roles.",
	whatChanges: "What changes",
	gains: "Gains {count}",
	loses: "Loses {count}",
	nothingChanges: "No permission changes.",
	staysSame: {
		one: "{count} permission stays as it is.",
		other: "{count} permissions stay as they are."
	},
	notAssignable: "You can only give roles that you hold the permissions of.",
	noRolesWarning: "Without a role somebody stays a member but may do nothing here.",
	saveRoles: "Save roles",
	saving: "Saving…",
	rolesSaved: "Roles of {name} saved",
	rolesSavedMany: "Roles of {count} people saved",
	changedMeanwhile: "Somebody changed these roles in the meantime. What you chose is kept; compare and save again.",
	removeTitle: {
		one: "Remove {count} person?",
		other: "Remove {count} people?"
	},
	removeOneTitle: "Remove {name}?",
	removeText: "They lose access to {organization} at once: open pages and tokens stop working. Their account stays.",
	removeCount: {
		one: "Remove {count} person",
		other: "Remove {count} people"
	},
	removeOne: "Remove {name}",
	removing: "Removing…",
	removed: "Removed {name}",
	removedMany: {
		one: "{count} person removed",
		other: "{count} people removed"
	},
	restored: "{name} is a member again",
	restoredMany: {
		one: "{count} person is a member again",
		other: "{count} people are members again"
	},
	secondsLeft: "{count} s",
	added: "{name} is now a member",
	notDone: {
		one: "{count} change was not made",
		other: "{count} changes were not made"
	},
	notDoneLine: "{name}: {reason}",
	doneSome: "{done} of {total} done."
};
export { memberChanges };

//# sourceMappingURL=member-changes.js.map