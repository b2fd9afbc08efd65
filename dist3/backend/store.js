// src/backend/store.ts
/** Thrown by a store when a cursor is not one of its own; answered with 400 `malformed_request`. */
var InvalidCursorError = class extends Error {
	constructor(..._args) {
		super(..._args);
		this.name = "InvalidCursorError";
	}
};
/** Thrown by `members` for a `position` that would take too long to count up to; answered with 400 `unsupported_query`. */
var TooFarError = class extends Error {
	constructor(..._args2) {
		super(..._args2);
		this.name = "TooFarError";
	}
};
/** Thrown by `insertOrganization` and `updateOrganization` when the slug is taken; answered with 409 `slug_taken`. */
var SlugTakenError = class extends Error {
	constructor(..._args3) {
		super(..._args3);
		this.name = "SlugTakenError";
	}
};
/** Lower case, without accents, one space between words: what names are sorted and searched by, in every store alike. */
function foldText(text) {
	return text.normalize("NFKD").replace(/\p{Diacritic}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
export { InvalidCursorError, SlugTakenError, TooFarError, foldText };

//# sourceMappingURL=store.js.map