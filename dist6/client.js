import { watchChanges } from "./client/changes.js";
// dist6/client/errors.js
var brand = "org-elements:error";
/** @internal */
var OrgFailure = class extends Error {
	constructor({ message, cause, errors = [], ...fields }) {
		super(message ?? fields.code, cause === void 0 ? void 0 : { cause });
		this[brand] = true;
		Object.assign(this, {
			name: "OrgError",
			errors
		}, fields);
	}
};
/** Makes an `OrgError`; for hosts that write a client or an adapter of their own. */
function createOrgError(fields) {
	return new OrgFailure(fields);
}
/** True for an `OrgError`, also for one that another copy of this library made. With `code`, only for that one. */
function isOrgError(error, code) {
	return typeof error === "object" && error !== null && brand in error && (code === void 0 || error.code === code);
}
/** Turns whatever was thrown into an `OrgError`. */
function toOrgError(error) {
	if (isOrgError(error)) return error;
	const name = error?.name;
	return createOrgError({
		code: name === "AbortError" ? "aborted" : name === "TimeoutError" ? "timeout" : "network",
		status: 0,
		message: String(error?.message ?? error),
		cause: error
	});
}
// dist6/client/key.js
/** A random `Idempotency-Key`; also where the page is not a secure context and `randomUUID` is missing. */
function newKey() {
	return Array.from(crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
// dist6/client/pages.js
/**
* Every item of a list, page after page, each fetched only when the loop gets there. The last page may be empty;
* a backend that hands out the same cursor twice ends the loop instead of turning it for ever.
*/
async function* allItems(load) {
	let cursor;
	do {
		const page = await load(cursor);
		yield* page.items;
		const next = page.nextCursor ?? void 0;
		cursor = next === cursor ? void 0 : next;
	} while (cursor !== void 0);
}
// dist6/client/request.js
/** Enough for every row on screen and those around it; a list of 100,000 must not be remembered whole. */
var rememberedTags = 2e3;
/** The wire: one function that every resource uses, and the ETags it has seen. */
function createWire({ baseUrl, auth, fetch: givenFetch, timeout = 15e3 }) {
	const etags = /* @__PURE__ */ new Map();
	let interrupt;
	const base = baseUrl.replace(/\/+$/, "");
	const remember = (path, etag) => {
		if (!etag) return;
		etags.delete(path);
		etags.set(path, etag);
		if (etags.size > rememberedTags) etags.delete(etags.keys().next().value);
	};
	async function ask(request, headers, signal, refresh) {
		const { method = "GET", path, query, body } = request;
		const token = auth?.getToken && await auth.getToken({
			organization: request.organization,
			signal,
			refresh
		}).catch((cause) => {
			if (isOrgError(cause) || signal.aborted) throw cause;
			throw createOrgError({
				code: "unauthenticated",
				status: 401,
				message: "The adapter gave no token",
				cause
			});
		});
		if (token) headers.set("authorization", `Bearer ${token}`);
		else if (method !== "GET") headers.set("x-requested-with", "org-elements");
		return (givenFetch ?? fetch)(`${base}/v1${path}${search(query)}`, {
			method,
			headers,
			signal,
			credentials: token ? "omit" : "include",
			body: isJson({ headers }) ? JSON.stringify(body) : body
		});
	}
	async function attempt(request, headers, signal, refresh) {
		const { method = "GET", path, guard = path } = request;
		const response = await ask(request, headers, signal, refresh);
		const text = await response.text();
		const value = isJson(response) ? parse(text) : void 0;
		if (!response.ok || text && value === void 0) throw new Refusal(response, value);
		if (method === "DELETE") etags.delete(path);
		remember(guard, response.headers.get("etag"));
		return {
			body: value,
			headers: response.headers
		};
	}
	const send = async (request, options = {}) => {
		const { method = "GET", body, path, guard = path, contentType, organization } = request;
		const headers = new Headers({ accept: "application/json" });
		if (body !== void 0) headers.set("content-type", contentType ?? "application/json");
		if (method === "POST") headers.set("idempotency-key", options.idempotencyKey ?? newKey());
		const etag = options.etag ?? etags.get(guard);
		if (method !== "GET" && method !== "POST" && etag) headers.set("if-match", etag);
		const cancelled = options.signal ?? new AbortController().signal;
		let recovery;
		for (;;) {
			const limit = new AbortController();
			const timer = setTimeout(() => limit.abort(new DOMException("No answer in time", "TimeoutError")), timeout);
			try {
				return await attempt(request, headers, AbortSignal.any([cancelled, limit.signal]), recovery?.refresh ?? false);
			} catch (cause) {
				if (cancelled.aborted) throw createOrgError({
					code: "aborted",
					status: 0,
					cause: cancelled.reason
				});
				const { Recovery } = await loadRecovery().catch(() => {
					throw toOrgError(cause);
				});
				recovery ??= new Recovery({
					method,
					organization,
					cancelled,
					interrupt,
					renews: Boolean(auth?.getToken)
				});
				if (await recovery.isDone(cause)) return {
					body: void 0,
					headers: new Headers()
				};
			} finally {
				clearTimeout(timer);
			}
		}
	};
	/** Whoever comes last is asked. */
	const onInterruption = (handler) => void (interrupt = handler);
	/** The answer itself, for streams: not read, not tried again, without a limit in time. */
	const open = (request, { signal, refresh }) => ask(request, new Headers({ accept: "text/event-stream" }), signal, refresh);
	return {
		send,
		remember,
		open,
		onInterruption
	};
}
/** What follows from a failure is fetched with the first one, or before: most pages see none. */
var loadRecovery = () => import("./client/recovery.js");
/** An answer that is not what was asked for. */
var Refusal = class {
	constructor(response, body) {
		this.response = response;
		this.body = body;
	}
};
var isJson = ({ headers }) => /json/.test(headers.get("content-type") ?? "");
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function search(query) {
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries(query ?? {})) for (const one of [value].flat()) if (one !== void 0 && one !== null && one !== "") parameters.append(name, String(one));
	return parameters.size ? `?${parameters}` : "";
}
// dist6/client/index.js
/** A place of the API. Ids may hold anything: `auth0|abc`. */
var at = (...parts) => ({ path: `/${parts.map(encodeURIComponent).join("/")}` });
var inside = (organization, ...parts) => ({
	organization,
	...at("organizations", organization, ...parts)
});
/**
* A client for one org API.
*
* ```js
* const client = createOrgClient({ baseUrl: '/org-api' });
* const page = await client.members.list('org_123', { q: 'ada', limit: 50 });
* for await (const member of client.members.all('org_123')) console.log(member.email);
* ```
*
* Every call takes `{ signal }` last and rejects with an `OrgError`. Reads are tried again twice when the network
* fails, changes once and only under the same `Idempotency-Key` or `If-Match`, so nothing happens twice.
*/
function createOrgClient(options) {
	const { send, remember, open, onInterruption } = createWire(options);
	const call = async (request, o) => (await send(request, o)).body;
	const get = (place, query, o) => call({
		...place,
		query
	}, o);
	const post = (place, body, o) => call({
		...place,
		method: "POST",
		body
	}, o);
	const patch = (place, body, o) => call({
		...place,
		method: "PATCH",
		body,
		contentType: "application/merge-patch+json"
	}, o);
	const remove = (place, o) => call({
		...place,
		method: "DELETE"
	}, o);
	/** A list whose items carry the tags that guard their changes. */
	const list = async (place, idOf, query, o) => {
		const page = await get(place, query, o);
		for (const item of page.items) remember(`${place.path}/${encodeURIComponent(idOf(item))}`, item.etag);
		return page;
	};
	const members = {
		list: (organization, query, o) => list(inside(organization, "members"), ({ userId }) => userId, query, o),
		/** Every member that matches, page after page, fetched as you go. */
		all: (organization, query, o) => allItems((cursor) => members.list(organization, {
			...query,
			cursor
		}, o)),
		get: (organization, user, o) => call(inside(organization, "members", user), o),
		/** Adds somebody who already has an account, at once and without an e-mail. */
		add: (organization, body, o) => post(inside(organization, "members"), body, o),
		setRoles: (organization, user, roleIds, o) => call({
			...inside(organization, "members", user, "roles"),
			method: "PUT",
			body: { roleIds },
			guard: inside(organization, "members", user).path
		}, o),
		remove: (organization, user, o) => remove(inside(organization, "members", user), o),
		removalImpact: (organization, user, o) => call(inside(organization, "members", user, "removal-impact"), o),
		/** Where the member is signed in, and what the viewer may do about it. */
		sessions: (organization, user, query, o) => get(inside(organization, "members", user, "sessions"), query, o),
		revokeSession: (organization, user, session, o) => remove(inside(organization, "members", user, "sessions", session), o),
		/** Ends all of their sessions that the viewer may end. */
		revokeSessions: (organization, user, o) => remove(inside(organization, "members", user, "sessions"), o),
		/** Forgets their second factors; they set one up when they need it next. */
		resetMfa: (organization, user, o) => post(inside(organization, "members", user, "reset-mfa"), void 0, o),
		batch: (organization, operations, o) => post(inside(organization, "batch", "members"), { operations }, o)
	};
	const invitations = {
		list: (organization, query, o) => list(inside(organization, "invitations"), ({ id }) => id, query, o),
		all: (organization, query, o) => allItems((cursor) => invitations.list(organization, {
			...query,
			cursor
		}, o)),
		get: (organization, invitation, o) => call(inside(organization, "invitations", invitation), o),
		create: (organization, body, o) => post(inside(organization, "invitations"), body, o),
		batch: (organization, all, o) => post(inside(organization, "batch", "invitations"), { invitations: all }, o),
		update: (organization, invitation, body, o) => patch(inside(organization, "invitations", invitation), body, o),
		revoke: (organization, invitation, o) => remove(inside(organization, "invitations", invitation), o),
		/** Renews the expiry under a new link; the old link dies. `sendEmail: false` makes the link only. */
		resend: (organization, invitation, body = {}, o) => post(inside(organization, "invitations", invitation, "resend"), body, o)
	};
	const logo = (organization, variant) => ({
		...inside(organization, "branding", "logo"),
		query: { variant },
		guard: inside(organization, "branding").path
	});
	return {
		/** Who is asked when the backend wants stronger proof or a step elsewhere. `<org-provider>` says that for its client. */
		onInterruption,
		/** @internal The stream of `watchChanges`. */
		openChanges: (organization, o) => open(inside(organization, "changes"), o),
		capabilities: (o) => call(at("capabilities"), o),
		me: (o) => call(at("me"), o),
		permissions: (o) => call(at("permissions"), o),
		myOrganizations: {
			list: (query, o) => get(at("me", "organizations"), query, o),
			all: (query, o) => allItems((cursor) => get(at("me", "organizations"), {
				...query,
				cursor
			}, o)),
			update: (organization, body, o) => patch(at("me", "organizations", organization), body, o),
			leave: (organization, o) => remove(at("me", "organizations", organization), o)
		},
		myInvitations: {
			list: (o) => call(at("me", "invitations"), o),
			accept: (invitation, o) => post(at("me", "invitations", invitation, "accept"), void 0, o),
			decline: (invitation, o) => post(at("me", "invitations", invitation, "decline"), void 0, o)
		},
		/** The viewer's own sessions, whatever organization they are in. */
		mySessions: {
			list: (query, o) => get(at("me", "sessions"), query, o),
			revoke: (session, o) => remove(at("me", "sessions", session), o),
			/** Signs the viewer out everywhere but here. */
			revokeAll: (o) => remove(at("me", "sessions"), o)
		},
		organizations: {
			nameAvailability: (name, o) => call(at("organization-names", name), o),
			create: (body, o) => post(at("organizations"), body, o),
			get: (organization, o) => call(inside(organization), o),
			update: (organization, body, o) => patch(inside(organization), body, o),
			delete: (organization, o) => remove(inside(organization), o),
			transfer: (organization, body, o) => post(inside(organization, "transfer"), body, o)
		},
		branding: {
			get: (organization, o) => call(inside(organization, "branding"), o),
			update: (organization, body, o) => patch(inside(organization, "branding"), body, o),
			/** `image`: png, jpeg, webp or svg. */
			putLogo: (organization, variant, image, o) => call({
				...logo(organization, variant),
				method: "PUT",
				body: image,
				contentType: image.type
			}, o),
			deleteLogo: (organization, variant, o) => call({
				...logo(organization, variant),
				method: "DELETE"
			}, o)
		},
		members,
		roles: { list: (organization, o) => call(inside(organization, "roles"), o) },
		invitations,
		/** The landing page of an invitation link; the ticket is the secret in it. */
		tickets: {
			get: (ticket, o) => call(at("invitations", ticket), o),
			accept: (ticket, o) => post(at("invitations", ticket, "accept"), void 0, o),
			decline: (ticket, o) => post(at("invitations", ticket, "decline"), void 0, o)
		},
		auditEvents: {
			list: (organization, query, o) => get(inside(organization, "audit-events"), query, o),
			all: (organization, query, o) => allItems((cursor) => get(inside(organization, "audit-events"), {
				...query,
				cursor
			}, o))
		}
	};
}
export { OrgFailure, Refusal, allItems, createOrgClient, createOrgError, createWire, isJson, isOrgError, loadRecovery, newKey, toOrgError, watchChanges };
