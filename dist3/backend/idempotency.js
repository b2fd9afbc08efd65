import { seal, sha256, unseal } from "./crypto.js";
import { refuse } from "./problem.js";
// src/backend/idempotency.ts
var lifetime = 864e5;
/** The caller's key, hashed together with what they ask; `undefined` where they sent none. */
async function readKey(request, userId, path, body) {
	const key = request.headers.get("idempotency-key");
	if (key === null || request.method !== "POST") return void 0;
	if (key.length === 0 || key.length > 255) throw refuse("malformed_request", "An Idempotency-Key has 1 to 255 characters");
	return {
		scope: userId,
		key,
		requestHash: await sha256(`${request.method}\n${path}\n`, body)
	};
}
/** The key of one item of a batch, so that a batch cut short by a crash does nothing twice. */
function itemKey(whole, index) {
	return whole && {
		...whole,
		key: `${whole.key}#${index}`
	};
}
/** What the store knows the key by. */
var storedName = ({ key }) => sha256(`key ${key}`);
/** The answer given before, or `undefined`: the request is new. Until the transaction ends nobody else can claim the key. */
async function claim(tx, key, now) {
	const name = await storedName(key);
	const found = (await tx.claimIdempotencyKeys(key.scope, [name], now)).get(name);
	if (found.state === "running") throw runningAlready();
	if (found.state === "new" || Date.parse(now) - Date.parse(found.answer.createdAt) >= lifetime) return void 0;
	if (found.answer.requestHash !== key.requestHash) throw refuse("idempotency_reuse", "The Idempotency-Key has been used for another request");
	const { status, headers, body } = found.answer;
	return {
		status,
		headers,
		body: body === "" ? void 0 : JSON.parse(await unseal(body, key.key))
	};
}
var runningAlready = () => refuse("idempotency_conflict", "A request with this Idempotency-Key is still running");
async function keep(tx, key, answer, now) {
	await tx.keepAnswer(key.scope, await storedName(key), {
		requestHash: key.requestHash,
		status: answer.status,
		headers: answer.headers ?? {},
		body: answer.body === void 0 ? "" : await seal(JSON.stringify(answer.body), key.key),
		createdAt: now
	});
}
export { claim, itemKey, keep, readKey, runningAlready, storedName };

//# sourceMappingURL=idempotency.js.map