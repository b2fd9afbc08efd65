import { refuse } from "./problem.js";
// src/backend/authenticate.ts
/** Thrown by `authenticate`: there is a proof, and it is not good. 401 `invalid_token` (RFC 6750, section 3.1). */
var InvalidTokenError = class extends Error {
	constructor(..._args) {
		super(..._args);
		this.name = "InvalidTokenError";
	}
};
var algorithms = [
	"RS256",
	"ES256",
	"EdDSA"
];
/**
* Checks bearer tokens that are JWTs: signature (RS256, ES256, EdDSA), issuer, audience, lifetime. Needs `jose`.
*
* ```ts
* const authenticate = jwtAuthenticator({ issuer: 'https://example.eu.auth0.com/', audience: 'https://api.example.com' });
* ```
*
* A request without a bearer token answers `null`. A token that is not good throws `InvalidTokenError`; keys that
* cannot be fetched answer 502 `upstream_error`. Keys are cached and fetched again when an unknown one is met.
*/
function jwtAuthenticator(options) {
	const names = {
		organization: "org_id",
		permissions: "permissions",
		email: "email",
		emailVerified: "email_verified",
		name: "name",
		picture: "picture",
		acr: "acr",
		authenticatedAt: "auth_time",
		session: "sid",
		...options.claims
	};
	let keys;
	return async (request) => {
		const token = /^Bearer +([^\s]+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
		if (!token) return null;
		const { jwtVerify } = await import("jose");
		keys ??= loadKeys(options);
		const key = await keys;
		try {
			const { payload } = await jwtVerify(token, key, {
				issuer: options.issuer,
				audience: options.audience,
				algorithms,
				clockTolerance: options.clockTolerance ?? 5,
				requiredClaims: ["sub", "exp"]
			});
			return toIdentity(payload, names);
		} catch (error) {
			const code = error.code;
			if (error instanceof InvalidTokenError) throw error;
			if (typeof code === "string" && isTokenFault(code)) throw new InvalidTokenError(error.message);
			throw refuse("upstream_error", "The keys of the issuer could not be fetched");
		}
	};
}
async function loadKeys({ issuer, jwksUri, keys, fetch: fetchKeys }) {
	const { createLocalJWKSet, createRemoteJWKSet, customFetch } = await import("jose");
	if (keys) return "keys" in keys ? createLocalJWKSet(keys) : keys;
	return createRemoteJWKSet(new URL(jwksUri ?? `${issuer.replace(/\/$/, "")}/.well-known/jwks.json`), fetchKeys ? { [customFetch]: fetchKeys } : {});
}
/** Told apart from a key set that is missing, late or broken: that is not the caller's fault. */
function isTokenFault(code) {
	return /^ERR_(JW[TSE]|JOSE_(ALG|NOT_SUPPORTED)|JWKS_NO_MATCHING_KEY|JWKS_MULTIPLE_MATCHING_KEYS)/.test(code) && !["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID"].includes(code);
}
function toIdentity(payload, names) {
	const text = (claim) => typeof payload[claim] === "string" && payload[claim] !== "" ? payload[claim] : void 0;
	const time = (claim) => typeof payload[claim] === "number" ? payload[claim] : void 0;
	const userId = text("sub");
	if (!userId) throw new InvalidTokenError("\"sub\" is not a string");
	const permissions = payload[names.permissions];
	const verified = payload[names.emailVerified];
	return {
		userId,
		organizationId: text(names.organization),
		permissions: permissions === void 0 ? void 0 : Array.isArray(permissions) ? permissions.filter((one) => typeof one === "string") : [],
		email: text(names.email),
		emailVerified: typeof verified === "boolean" ? verified : void 0,
		name: text(names.name),
		picture: text(names.picture),
		authenticatedAt: time(names.authenticatedAt),
		acr: text(names.acr),
		multifactorAt: names.multifactorAt === void 0 ? void 0 : time(names.multifactorAt),
		sessionId: text(names.session),
		expiresAt: payload.exp,
		clientId: text("client_id") ?? text("azp"),
		via: "token"
	};
}
export { InvalidTokenError, jwtAuthenticator };

//# sourceMappingURL=authenticate.js.map