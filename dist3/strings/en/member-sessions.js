// src/strings/en/member-sessions.ts
/** Words of where a member is signed in, of ending that, and of forgetting their second factor. */
var memberSessions = {
	device: "{browser} on {system}",
	deviceUnknown: "Unknown device",
	deviceHidden: "Device not shown",
	deviceThis: "This device",
	lastSeen: "Last seen {when}",
	signedInAt: "signed in {when}",
	noSessions: "Not signed in anywhere.",
	sessionsOf: "Devices on which {name} is signed in",
	whyElsewhere: "{name} is not signed in for this organization alone, so only they can do this.",
	whyAbove: "{name} may do more here than you do. Somebody with the same permissions can do this.",
	end: "Sign out…",
	endNamed: "Sign out {device}…",
	endAll: "Sign out everywhere…",
	endOthers: "Sign out everywhere else…",
	endTitle: "Sign {name} out on this device?",
	endOwnTitle: "Sign out on this device?",
	endText: "{device}: they have to sign in there again.",
	endOwnText: "{device}: you have to sign in there again.",
	endAllTitle: "Sign {name} out everywhere?",
	endAllText: {
		one: "They have to sign in again on {count} device.",
		other: "They have to sign in again on {count} devices."
	},
	endOthersTitle: "Sign out everywhere else?",
	endOthersText: {
		one: "You have to sign in again on {count} other device.",
		other: "You have to sign in again on {count} other devices."
	},
	endHereTitle: "Sign out everywhere?",
	endHereText: {
		one: "You have to sign in again on {count} device. It cannot be told whether it is this one.",
		other: "You have to sign in again on {count} devices, this one included."
	},
	stillOpen: "A page that is open there can go on working for some minutes, until its access token runs out.",
	endSubmit: "Sign out",
	ending: "Signing out…",
	ended: {
		one: "Signed out on {count} device",
		other: "Signed out on {count} devices"
	},
	resetMfa: "Reset second factor…",
	resetTitle: "Reset the second factor of {name}?",
	resetText: "Their authenticator app and their recovery codes stop working. They set up a new second factor when one is asked for next.",
	resetWarning: "Until then their password alone is enough to set one up: tell them at once, and be sure that it was them who asked.",
	resetSubmit: "Reset second factor",
	resetting: "Resetting…",
	resetDone: "The second factor of {name} was reset"
};
export { memberSessions };

//# sourceMappingURL=member-sessions.js.map