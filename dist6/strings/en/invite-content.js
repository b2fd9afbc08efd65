// src/strings/en/invite-content.ts
/** Words of the dialog, which come with it. */
var inviteContent = {
	title: "Invite people to {organization}",
	lead: "They get an e-mail with a link that works once.",
	addresses: "E-mail addresses",
	pasteHere: "Paste or type addresses",
	pasteMore: "Paste or type more",
	chooseFile: "Choose a CSV file",
	removeAddress: "Remove {email}",
	ready: {
		one: "{count} ready",
		other: "{count} ready"
	},
	duplicates: {
		one: "{count} duplicate merged",
		other: "{count} duplicates merged"
	},
	checking: "Checking…",
	notAnAddress: "{email} is not a complete address",
	isMember: "{name} is already a member",
	isInvited: "{email} has an open invitation",
	correct: "Correct",
	leaveOut: "Leave out",
	resend: "Resend",
	resent: "Sent again",
	moreProblems: {
		one: "and {count} more",
		other: "and {count} more"
	},
	fileUnreadable: "This file could not be read as CSV or text.",
	fileEmpty: "There is no address in this file.",
	fileTooLarge: "This file is larger than 1 MB.",
	roles: "Roles",
	rolesFor: "Roles for {email}",
	chooseRoles: "Choose roles",
	noRole: "No role",
	eachOwn: "One for each",
	oneForAll: "Same for all",
	unknownRole: "Unknown role “{role}”",
	expiry: "Link works for",
	days: {
		one: "{count} day",
		other: "{count} days"
	},
	until: "Until {date}. Then it can be sent again.",
	more: "Message and language",
	message: "Message",
	messageHint: "Stands in the e-mail, above the link.",
	language: "Language of the e-mail",
	languageAny: "The application’s",
	draftSaved: "Draft saved",
	send: {
		one: "Send {count} invitation",
		other: "Send {count} invitations"
	},
	sendNothing: "Send invitations",
	nothingToSend: "Add at least one address.",
	roleMissing: "Choose at least one role.",
	sendingTitle: {
		one: "Sending {count} invitation",
		other: "Sending {count} invitations"
	},
	sendingLead: "You can close this; sending goes on.",
	answered: "{done} of {total} answered",
	secondsLeft: "about {seconds} s left",
	waiting: "Waiting",
	sending: "Sending",
	sent: "Sent",
	notSent: "Not sent",
	stop: "Stop after this batch",
	stopping: "Stopping…",
	doneTitle: {
		one: "{count} invitation sent",
		other: "{count} invitations sent"
	},
	partTitle: "{sent} sent, {failed} not",
	noneTitle: {
		one: "{count} invitation was not sent",
		other: "{count} invitations were not sent"
	},
	doneLead: "They stay in the list of invitations until they are accepted.",
	partLead: "Those that failed are kept here with their roles.",
	peopleHaveMail: {
		one: "{count} person has an e-mail from “{organization}”.",
		other: "{count} people have an e-mail from “{organization}”."
	},
	tryAgain: {
		one: "Try {count} again",
		other: "Try {count} again"
	},
	done: "Done",
	report: "Download report",
	inviteMore: "Invite more",
	notDelivered: "The e-mail could not be delivered. The invitation is kept and can be sent again.",
	result: "Result"
};
export { inviteContent };

//# sourceMappingURL=invite-content.js.map