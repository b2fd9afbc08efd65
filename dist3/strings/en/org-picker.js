// src/strings/en/org-picker.ts
/** Words of the page. */
var orgPicker = {
	title: "Choose an organization",
	signedInAs: "Signed in as {email}.",
	notYou: "Not you?",
	yours: "Your organizations",
	find: "Find an organization",
	findAmong: "Find among {count}",
	found: {
		one: "{count} found",
		other: "{count} found"
	},
	current: "Current",
	expires: "expires {when}",
	from: "From {name}",
	fromAs: "From {name}, as {roles}",
	acceptOf: "Accept {name}",
	declineOf: "Decline {name}"
};
export { orgPicker };

//# sourceMappingURL=org-picker.js.map