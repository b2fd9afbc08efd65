import { requestBodies } from "../contract/operations.gen.js";
import { runBatch } from "./batch.js";
import { mediaTypeOf, parseJson, readBytes } from "./body.js";
import { randomText } from "./crypto.js";
import { createDelivery } from "./delivery.js";
import { readKey, runningAlready } from "./idempotency.js";
import { createLive } from "./live.js";
import { match, splitPath } from "./match.js";
import { completeIdentity } from "./people.js";
import { commit, finish } from "./pipeline.js";
import { refuse } from "./problem.js";
import { preflight, toAnswer, toResponse } from "./respond.js";
import { routes } from "./routes.js";
import { toSettings } from "./settings.js";
// src/backend/handler.ts
/**
* A backend for the org API, as one function from Request to Response. It runs wherever those exist: in Node behind
* any server, at the edge, in a service worker, in a page.
*
* ```ts
* const backend = createOrgBackend({
*   store: createMemoryStore(),
*   authenticate: jwtAuthenticator({ issuer: 'https://example.eu.auth0.com/', audience: 'https://api.example.com' }),
*   policy: { ownerRoleIds: ['owner'], invitationUrl: ({ ticket }) => `https://app.example.com/join?invitation=${ticket}` },
*   sendInvitation: ({ invitation, acceptUrl }) => mailer.send(invitation.email, acceptUrl),
* });
* app.all('/org-api/*', (context) => backend(context.req.raw)); // Hono, for example
* ```
*
* It never rejects: what goes wrong is answered as a problem (RFC 9457). Throws a `TypeError` at once for a policy
* that contradicts itself. Behind a proxy set `publicUrl`; links are made from the request's own address otherwise.
*/
function createOrgBackend(options) {
	const settings = toSettings(options);
	const running = /* @__PURE__ */ new Set();
	const delivery = createDelivery(settings);
	const live = createLive(settings);
	const respond = async (request) => {
		const requestId = readRequestId(request);
		try {
			if (request.method === "OPTIONS") return preflight(request, requestId, settings);
			return toResponse(request, await answer(request, requestId, {
				settings,
				running,
				delivery,
				live
			}), requestId, settings);
		} catch (error) {
			return toResponse(request, toAnswer(error, request, requestId, settings), requestId, settings);
		}
	};
	const close = () => {
		live.close();
		return delivery.close();
	};
	return Object.assign(respond, {
		deliver: () => delivery.deliver(),
		close
	});
}
async function answer(request, requestId, { settings, running, delivery, live }) {
	const url = new URL(request.url);
	const place = splitPath(url.pathname, settings.basePath);
	if (!place) throw refuse("not_found", "There is no such path");
	const matched = match(request.method, place.path);
	if ("allow" in matched) return methodNotAllowed(matched.allow, requestId);
	const route = routes[matched.operation];
	const identity = await identify(request, settings, route?.scope === "anyone");
	if (!route) throw refuse("feature_disabled", "This backend does not offer that");
	const body = await readBody(request, matched.operation);
	const call = {
		...matched,
		...body,
		request,
		identity,
		query: url.searchParams,
		settings,
		requestId,
		baseUrl: settings.publicUrl?.replace(/\/+$/, "") ?? url.origin + place.base,
		now: settings.clock().toISOString(),
		about: { organizationId: null },
		outbox: { filled: false },
		live
	};
	const key = identity ? await readKey(request, identity.userId, place.path, body.bytes ?? /* @__PURE__ */ new Uint8Array()) : void 0;
	try {
		return await exclusively(running, key, async () => route.scope === "batch" ? runBatch(call, route, key) : finish(call, route, await commit(call, route, key), key));
	} finally {
		if (call.outbox.filled) delivery.wake();
	}
}
/** Who is asking. Throws `unauthenticated` where somebody must, and `csrf_required` for a cookie without the header. */
async function identify(request, settings, open) {
	const identity = await settings.authenticate(request);
	if (!identity) {
		if (open) return null;
		throw refuse("unauthenticated", "Nobody is signed in");
	}
	const safe = request.method === "GET" || request.method === "HEAD";
	if (identity.via === "cookie" && !safe && request.headers.get("x-requested-with") !== "org-elements") throw refuse("csrf_required", "With a cookie session the request must carry X-Requested-With: org-elements");
	return completeIdentity(settings, identity, request);
}
/** What the operation takes: JSON, an image, or nothing, whatever may have been sent. */
async function readBody(request, operation) {
	const isImage = operation === "putLogo";
	const isOptional = operation === "resendInvitation";
	if (!isImage && !isOptional && !(operation in requestBodies)) return { body: void 0 };
	const bytes = await readBytes(request);
	const mediaType = mediaTypeOf(request);
	if (isImage) return {
		body: void 0,
		bytes,
		mediaType
	};
	if (isOptional && bytes.length === 0) return {
		body: void 0,
		bytes
	};
	return {
		body: parseJson(bytes, mediaType),
		bytes
	};
}
/** One request at a time for each key; other processes are kept out by the store. */
async function exclusively(running, key, work) {
	if (!key) return work();
	const name = JSON.stringify([key.scope, key.key]);
	if (running.has(name)) throw runningAlready();
	running.add(name);
	try {
		return await work();
	} finally {
		running.delete(name);
	}
}
/** The caller's own id where it looks like one, so that logs of both sides can be laid side by side. */
function readRequestId(request) {
	const given = request.headers.get("x-request-id");
	return given && /^[\w.:/-]{8,128}$/.test(given) ? given : randomText(15);
}
function methodNotAllowed(allow, requestId) {
	return {
		status: 405,
		headers: { allow: allow.join(", ") },
		body: {
			type: "urn:org-elements:problem:method_not_allowed",
			title: "Method not allowed",
			status: 405,
			code: "method_not_allowed",
			requestId
		}
	};
}
export { createOrgBackend };

//# sourceMappingURL=handler.js.map