import { createOrgError } from "./errors.js";
// src/client/changes.ts
/**
* Watches what changes in an organization, by Server-Sent Events over `fetch` (an `EventSource` cannot send a token).
* Connects again by itself for as long as the backend lets the person in. Resolves when `signal` ends it; rejects with
* an `OrgError` when the backend refuses.
* See https://html.spec.whatwg.org/multipage/server-sent-events.html
*/
async function watchChanges(client, organization, { signal, opened, changed, delay = 1e3 }) {
	let refresh = false;
	for (let failures = 0; !signal.aborted; failures++) {
		try {
			const response = await client.openChanges(organization, {
				signal,
				refresh
			});
			refresh = response.status === 401 && !refresh;
			if ([
				400,
				403,
				404,
				405
			].includes(response.status)) throw createOrgError({
				code: response.status === 404 ? "not_found" : "permission_denied",
				status: response.status
			});
			if (response.ok && response.body && response.headers.get("content-type")?.includes("event-stream")) {
				failures = 0;
				opened?.();
				await readEvents(response.body, changed, signal);
			}
		} catch (cause) {
			if (signal.aborted) return;
			if (cause.status) throw cause;
		}
		await pause(Math.min(delay * 2 ** failures, 6e4) * (.75 + Math.random() / 2), signal);
	}
}
async function readEvents(body, changed, signal) {
	const reader = body.pipeThrough(new TextDecoderStream()).getReader();
	signal.addEventListener("abort", () => void reader.cancel().catch(() => {}), { once: true });
	let rest = "";
	for (;;) {
		const { done, value } = await reader.read();
		if (done || signal.aborted) return;
		const events = (rest + value.replaceAll("\r", "")).split("\n\n");
		rest = events.pop();
		for (const event of events) {
			const data = event.split("\n").filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trimStart()).join("\n");
			const change = data ? parse(data) : void 0;
			if (change) changed(change);
		}
	}
}
function parse(data) {
	try {
		const change = JSON.parse(data);
		return typeof change?.resource === "string" ? change : void 0;
	} catch {
		return;
	}
}
var pause = (milliseconds, signal) => new Promise((resolve) => {
	const timer = setTimeout(resolve, milliseconds);
	signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
});
export { watchChanges };

//# sourceMappingURL=changes.js.map