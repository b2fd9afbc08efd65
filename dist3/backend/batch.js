import { itemKey, keep, storedName } from "./idempotency.js";
import { admitBatch, asksHostFirst, commit, commitTogether, finish } from "./pipeline.js";
import { Refusal, refuse, toProblem } from "./problem.js";
import { routes } from "./routes.js";
// src/backend/batch.ts
/** Others wait for the organization as long as a transaction lasts. */
var togetherInTransaction = 50;
var mailsTogether = 10;
async function runBatch(call, route, key) {
	const earlier = await admitBatch(call, route, key);
	if (earlier) return earlier;
	const request = withoutCondition(call.request);
	const items = route.split(call).map((item, index) => ({
		call: {
			...call,
			...item,
			body: item.body,
			request,
			about: { organizationId: null }
		},
		route: routes[item.operation],
		key: itemKey(key, index)
	}));
	const committed = [];
	for (let at = 0; at < items.length; at += togetherInTransaction) committed.push(...await commitItems(call, items.slice(at, at + togetherInTransaction)));
	const finished = [];
	const queue = items.entries();
	await Promise.all(Array.from({ length: mailsTogether }, async () => {
		for (const [index, item] of queue) finished[index] = await finish(item.call, item.route, committed[index], item.key).catch((error) => failed(call, error));
	}));
	const answer = {
		status: 200,
		body: { items: finished.map(({ status, body }) => ({
			status,
			...status >= 400 ? { problem: body } : body !== void 0 && route.join(body)
		})) }
	};
	if (key) await call.settings.store.transaction((tx) => keep(tx, key, answer, call.now));
	return answer;
}
async function commitItems(call, items) {
	if (!items.some(asksHostFirst)) {
		const emails = items.flatMap((item) => item.call.body?.email?.toLowerCase() ?? []);
		const names = await Promise.all(items.flatMap(({ key }) => key ? storedName(key) : []));
		const expected = {
			organizationId: call.params["o"],
			now: call.now,
			emails,
			keys: {
				scope: items[0].key?.scope ?? "",
				names
			}
		};
		const results = await commitTogether(call.settings.store, items, expected).catch(() => void 0);
		if (results) return results.map((result) => result instanceof Refusal ? failed(call, result) : result);
	}
	const answers = [];
	for (const item of items) answers.push(await commit(item.call, item.route, item.key).catch((error) => failed(call, error)));
	return answers;
}
/** A condition on the whole batch says nothing about an item. */
function withoutCondition(request) {
	const headers = new Headers(request.headers);
	headers.delete("if-match");
	return new Request(request.url, {
		method: request.method,
		headers
	});
}
function failed(call, error) {
	const refusal = error instanceof Refusal ? error : refuse("internal_error");
	if (refusal !== error) call.settings.onError(error, {
		requestId: call.requestId,
		request: call.request
	});
	return {
		status: refusal.status,
		body: toProblem(refusal, call.requestId)
	};
}
export { runBatch };

//# sourceMappingURL=batch.js.map