import { createOrgError, toOrgError } from "./errors.js";
import { Refusal, isJson } from "./request.js";
// src/client/recovery.ts
/** Longest `Retry-After` that is waited for silently, in seconds. */
var longestWait = 10;
var readDelays = [250, 1e3];
/** The tries of one request. */
var Recovery = class {
	#options;
	#tries;
	#interrupted;
	constructor(options) {
		this.refresh = false;
		this.#tries = 0;
		this.#interrupted = false;
		this.#options = options;
	}
	/**
	* Resolves when the request may be sent again, to whether what it wanted has come to pass already. Rejects with the
	* `OrgError` where another try makes no sense.
	*/
	async isDone(cause) {
		const { method, renews, interrupt, cancelled } = this.#options;
		if (cancelled.aborted) throw this.#aborted();
		const error = cause instanceof Refusal ? refused(cause) : toOrgError(cause);
		this.#tries++;
		if (method === "DELETE" && this.#tries > 1 && error.code === "not_found") return true;
		if (error.code === "invalid_token" && renews && !this.refresh) {
			this.refresh = true;
			return false;
		}
		if (interrupt && !this.#interrupted && (error.code === "step_up_required" || error.code === "action_required")) {
			await this.#askFirst(interrupt, error);
			return false;
		}
		const wait = retryDelay(error, method === "GET", this.#tries);
		if (wait === void 0) throw error;
		await pause(wait, cancelled).catch(() => {
			throw this.#aborted();
		});
		return false;
	}
	async #askFirst(interrupt, error) {
		const { method, organization, cancelled } = this.#options;
		this.#interrupted = true;
		await interrupt({
			error,
			organization,
			read: method === "GET"
		}, cancelled).catch(() => {
			throw cancelled.aborted ? this.#aborted() : error;
		});
	}
	#aborted() {
		return createOrgError({
			code: "aborted",
			status: 0,
			cause: this.#options.cancelled.reason
		});
	}
};
/** Milliseconds until the next try, `undefined` when there is none: reads twice more, a change once more under the same key. */
function retryDelay(error, read, tries) {
	if (tries > (read ? readDelays.length : 1)) return void 0;
	if (error.status === 429 || error.status === 503) {
		if (error.retryAfter !== void 0) return error.retryAfter <= longestWait ? error.retryAfter * 1e3 : void 0;
		if (error.status === 429) return void 0;
	}
	return [
		"network",
		"timeout",
		"upstream_timeout"
	].includes(error.code) || read && [
		502,
		503,
		504
	].includes(error.status) ? readDelays[tries - 1] * (.75 + Math.random() / 2) : void 0;
}
var pause = (milliseconds, signal) => new Promise((resolve, reject) => {
	const abort = () => {
		clearTimeout(timer);
		reject(signal.reason);
	};
	const timer = setTimeout(() => {
		signal.removeEventListener("abort", abort);
		resolve();
	}, milliseconds);
	signal.addEventListener("abort", abort, { once: true });
});
function refused({ response, body }) {
	const { status, headers, ok } = response;
	const { code, detail, errors, requestId, acrValues, maxAge, actionUrl } = !ok && typeof body === "object" && body ? body : {};
	const unread = isJson(response) ? "The answer is not JSON, or only half of it came" : `Expected JSON, got ${headers.get("content-type") ?? "no content type"}`;
	const after = headers.get("retry-after");
	const seconds = after === null ? NaN : /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1e3;
	return createOrgError({
		code: ok ? "invalid_response" : typeof code === "string" ? code : codeOfStatus(response),
		status,
		message: ok ? unread : typeof detail === "string" ? detail : `HTTP ${status}`,
		errors: Array.isArray(errors) ? errors : [],
		requestId: requestId ?? headers.get("x-request-id") ?? void 0,
		retryAfter: seconds >= 0 ? Math.ceil(seconds) : void 0,
		acrValues,
		maxAge,
		actionUrl
	});
}
/** For backends and proxies that refuse without a problem document. */
function codeOfStatus(response) {
	const { status } = response;
	if (status === 404 && !isJson(response)) return "invalid_response";
	return {
		401: "unauthenticated",
		403: "permission_denied",
		404: "not_found",
		412: "etag_mismatch",
		413: "too_large",
		415: "unsupported_media_type",
		428: "precondition_required",
		429: "rate_limited",
		502: "upstream_error",
		504: "upstream_timeout"
	}[status] ?? (status >= 500 ? "internal_error" : "malformed_request");
}
export { Recovery };

//# sourceMappingURL=recovery.js.map