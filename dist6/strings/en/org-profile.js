// src/strings/en/org-profile.ts
/** Words of the form. */
var orgProfile = {
	title: "Organization profile",
	displayName: "Name",
	name: "Short name",
	nameHint: "Lower-case letters, digits and dashes. Used in links.",
	nameWarning: "Links with “{name}” stop working.",
	nameFree: "“{name}” is free.",
	nameTaken: "This short name is taken.",
	take: "Take “{name}”",
	displayNameMissing: "Give it a name.",
	id: "ID",
	copy: "Copy",
	copyId: "Copy the ID",
	copied: "Copied",
	created: "Created",
	members: "Members",
	metadata: "Metadata",
	metadataHint: "For integrations: up to {max} pairs. Everybody in the organization may see them.",
	metadataNone: "No metadata.",
	key: "Key",
	value: "Value",
	keyOf: "Key {count}",
	valueOf: "Value of {key}",
	addPair: "Add a pair",
	removePair: "Remove {key}",
	pairsFull: "There can be {max} pairs at most.",
	keyMissing: "This pair needs a key.",
	keyTwice: "There is another pair with this key.",
	unsaved: {
		one: "{count} unsaved change",
		other: "{count} unsaved changes"
	},
	discard: "Discard",
	save: "Save changes",
	saving: "Saving…",
	needsPermission: "Only people with the permission “{permission}” can change this.",
	notChangeable: "These are changed elsewhere.",
	readonly: "Shown for reading only.",
	dangerZone: "Danger zone",
	leave: "Leave organization",
	leaveHint: "You lose access. Somebody has to invite you back.",
	leaveButton: "Leave…",
	transfer: "Transfer ownership",
	transferHint: "Another member becomes the owner.",
	transferButton: "Transfer…",
	remove: "Delete organization",
	removeHint: "Everybody loses access, and all of it is gone for good.",
	removeButton: "Delete…"
};
export { orgProfile };

//# sourceMappingURL=org-profile.js.map