import { imageUrl, initials } from "../../ui/avatar.js";
import { html, nothing } from "lit";
// src/elements/branding-preview/scenes.ts
/** Places where customers meet the branding. */
var scenes = [
	"login",
	"mail",
	"invitation",
	"header"
];
function logo({ branding, name, scheme }) {
	const source = imageUrl(scheme === "dark" && branding.logoDarkUrl || branding.logoUrl);
	return html`${source ? html`<img class="logo" src=${source} alt=${branding.logoAlt || name} referrerpolicy="no-referrer" @error=${loaded} @load=${loaded} />` : nothing}<span class="letters">${initials(name)}</span>`;
}
/** A logo that cannot be shown leaves its place to the letters; another one may come while somebody edits. */
var loaded = ({ currentTarget, type }) => currentTarget.classList.toggle("broken", type === "error");
var part = (kind, content) => html`<div class=${kind}>${content}</div>`;
var card = (options, content) => part("card", [logo(options), content]);
var login = (options) => {
	const { name, strings } = options;
	const field = (label, sample) => part("field", [label, part("fake", sample)]);
	return card(options, [
		part("strong", strings.text("logIn", { name })),
		field(strings.text("email"), strings.text("placeholder")),
		field(strings.text("password"), "••••••••"),
		part("go", strings.text("logInButton"))
	]);
};
var join = ({ name, strings }) => strings.text("join", { name });
var invited = (options, content) => card(options, [part("", [part("strong", join(options)), options.strings.text("invitedYou")]), content]);
/** The e-mail that invites. */
var mail = (options) => invited(options, [part("go", join(options)), part("fine", options.strings.text("once"))]);
/** Where its link leads, as `<invitation-accept>` draws it. */
var invitation = (options) => invited(options, [part("go", options.strings.text("accept")), part("not", options.strings.text("decline"))]);
/** The head of the host's application. */
var header = (options) => [part("app-bar", [
	logo(options),
	html`<div class="strong cut" dir="auto">${options.name}</div>`,
	part("on", options.strings.text("home")),
	part("app-link", options.strings.text("reports"))
]), part("page", options.strings.text("pageContent"))];
var drawings = {
	login,
	mail,
	invitation,
	header
};
/** One scene in one scheme. What follows from the two colours is the style sheet's, which paints what `brandColors` says. */
function scene(kind, options) {
	const { branding, scheme, strings } = options;
	const { primary, pageBackground } = branding.colors;
	const label = strings.text("sceneOn", {
		scene: strings.text(kind),
		scheme: strings.text(scheme)
	});
	return html`<div class="preview ${scheme} ${kind}" role="img" aria-label=${label} part="scene" .style=${`--p-primary:${hex(primary, "#2d5fbe")};--p-paper:${hex(pageBackground, "#f2f5f3")}`}> <div class="canvas" inert>${drawings[kind](options)}</div> </div>`;
}
/** Hex only: the value becomes part of a style. */
var hex = (value, otherwise) => value && /^#([\da-f]{3}|[\da-f]{6})$/i.test(value) ? value : otherwise;
var isScene = (name) => scenes.includes(name);
export { isScene, scene, scenes };

//# sourceMappingURL=scenes.js.map