// src/strings/en/branding-preview.ts
var brandingPreview = {
	title: "Preview",
	brandingTitle: "Branding",
	width: "Width",
	wide: "Wide",
	narrow: "Narrow",
	login: "Login page",
	mail: "E-mail",
	invitation: "Invitation page",
	header: "Application header",
	light: "light",
	dark: "dark",
	sceneOn: "{scene}, {scheme}",
	logIn: "Log in to {name}",
	placeholder: "you@example.com",
	email: "E-mail address",
	password: "Password",
	once: "The link works once.",
	logInButton: "Log in",
	join: "Join {name}",
	invitedYou: "You have been invited",
	accept: "Accept and continue",
	decline: "Decline",
	home: "Home",
	reports: "Reports",
	pageContent: "Page content",
	organization: "Your organization"
};
export { brandingPreview };

//# sourceMappingURL=branding-preview.js.map