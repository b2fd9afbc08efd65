import { refuse } from "../problem.js";
import { allowParameters } from "../query.js";
// src/backend/operations/changes.ts
var watchChanges = async (call, _tx, access) => {
	allowParameters(call, []);
	const { store, policy } = call.settings;
	if (!store.changes || !policy.liveChanges) throw refuse("feature_disabled", "This backend does not tell what changes");
	const headers = {
		"content-type": "text/event-stream",
		"x-accel-buffering": "no"
	};
	if (call.request.method === "HEAD") return {
		status: 200,
		headers
	};
	return {
		status: 200,
		afterCommit: async () => ({
			status: 200,
			headers,
			raw: await call.live.open(call, access)
		})
	};
};
export { watchChanges };

//# sourceMappingURL=changes.js.map