// src/elements/token-inspector/claims.ts
/** Groups in the order in which they are shown. */
var groups = [
	"organization",
	"access",
	"others",
	"identity",
	"lifetime",
	"issuer",
	"rest"
];
var members = {
	organization: [
		"org_id",
		"org_name",
		"org_display_name",
		"organization"
	],
	access: [
		"permissions",
		"org_roles",
		"roles",
		"scope",
		"scp",
		"groups",
		"entitlements"
	],
	others: ["member_of_orgs", "organizations"],
	identity: [
		"sub",
		"name",
		"given_name",
		"family_name",
		"nickname",
		"preferred_username",
		"email",
		"email_verified",
		"picture",
		"locale",
		"connection_id",
		"amr",
		"acr",
		"auth_time",
		"mfa_at"
	],
	lifetime: [
		"iat",
		"nbf",
		"exp",
		"updated_at"
	],
	issuer: [
		"iss",
		"aud",
		"azp",
		"client_id",
		"sid",
		"jti",
		"nonce",
		"typ",
		"alg",
		"kid",
		"at_hash",
		"c_hash",
		"s_hash"
	]
};
/** Claims whose numbers are seconds since 1970. */
var moments = [
	"iat",
	"nbf",
	"exp",
	"auth_time",
	"mfa_at",
	"updated_at"
];
/** Name without namespace: `https://example.com/org_roles` is `org_roles` (OpenID Connect Core 5.1.2). */
var shortName = (name) => /^(https?:|urn:)/.test(name) ? name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(":")) + 1) : name;
var isMoment = (name, value) => moments.includes(shortName(name)) && typeof value === "number";
function groupOf(name) {
	const short = shortName(name);
	return Object.keys(members).find((group) => members[group].includes(short)) ?? "rest";
}
var rank = (name, group) => group === "rest" ? 0 : members[group].indexOf(shortName(name));
/** The claims of a JWT (RFC 7519), or `undefined` for anything else: an opaque token has none to show. */
function decode(token) {
	const parts = token?.split(".") ?? [];
	if (parts.length !== 3) return void 0;
	const [header, claims] = parts.slice(0, 2).map(readPart);
	return header && claims ? {
		header,
		claims
	} : void 0;
}
function readPart(part) {
	try {
		const bytes = Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
		const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}
var same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** All claims, grouped and in a steady order; compared with those of an earlier token where there is one. */
function rowsOf(claims, before) {
	const rows = [.../* @__PURE__ */ new Set([...Object.keys(claims), ...Object.keys(before ?? {})])].map((name) => ({
		name,
		now: claims[name],
		before: before?.[name],
		changed: before !== void 0 && !same(claims[name], before[name])
	}));
	return groups.map((group) => [group, rows.filter(({ name }) => groupOf(name) === group).sort((a, b) => rank(a.name, group) - rank(b.name, group) || a.name.localeCompare(b.name))]).filter(([, inside]) => inside.length > 0);
}
/** The value under a name, whatever namespace it stands in. */
function claim(claims, ...names) {
	return names.map((wanted) => Object.entries(claims).find(([name]) => shortName(name) === wanted)?.[1]).find((value) => value !== void 0);
}
/** Values of a list, or of words separated by spaces as in `scope`. */
function listOf(value) {
	if (typeof value === "string") return value.split(" ").filter(Boolean);
	return Array.isArray(value) ? value.map((one) => typeof one === "string" ? one : JSON.stringify(one)) : [];
}
var secret = /secret|token|password|nonce|^sid$|^jti$|_hash$/i;
/** Fit to be pasted into a ticket: no signature, nothing that a session could be taken over with. */
function redact({ header, claims }) {
	const shown = Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, secret.test(shortName(name)) ? "[redacted]" : value]));
	return JSON.stringify({
		header,
		claims: shown,
		signature: "[redacted]"
	}, null, 2);
}
export { claim, decode, groupOf, groups, isMoment, listOf, redact, rowsOf, shortName };

//# sourceMappingURL=claims.js.map