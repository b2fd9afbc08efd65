// src/strings/en/invitation-accept.ts
/** Words of the landing page of an invitation. */
var invitationAccept = {
	title: "Join {organization}",
	invites: "{name} invites you.",
	invitesWithoutName: "You are invited.",
	roles: {
		one: "Role",
		other: "Roles"
	},
	noRole: "None yet",
	invited: "Invited",
	valid: "Valid",
	validUntil: "until {time}",
	accept: "Accept and continue",
	accepting: "Joining…",
	decline: "Decline",
	declining: "Declining…",
	signIn: "Sign in to accept",
	signInHint: "Sign in or make an account with {email}. Nothing is used up before you accept.",
	signInElsewhere: "Sign in with {email} in this application, then open the link again.",
	loading: "Reading the invitation…",
	otherTitle: "This invitation is for another account",
	otherText: "It stays valid until you use it with the right one.",
	signedIn: "Signed in",
	switchAccount: "Switch account",
	stay: "Stay with this account",
	joinedTitle: "You have joined {organization}",
	joinedText: "Taking you there…",
	declinedTitle: "You have declined",
	declinedText: "{organization} is told. The link does not work any more.",
	expiredTitle: "This link has expired",
	expiredText: "Whoever sent it can send another: they find it in their list of invitations.",
	revokedTitle: "This invitation was withdrawn",
	revokedText: "If you think that this is a mistake, ask whoever invited you. A new invitation comes with a new link.",
	usedTitle: "This invitation has been answered",
	usedText: "If it was you who accepted it, go on.",
	unknownTitle: "There is no such invitation",
	unknownText: "The link may have been cut off, or a newer one has replaced it. Open the link of the latest e-mail.",
	missingTitle: "No invitation",
	missingText: "Open the link of your e-mail again.",
	goOn: "Go on",
	failed: "The invitation could not be read"
};
export { invitationAccept };

//# sourceMappingURL=invitation-accept.js.map