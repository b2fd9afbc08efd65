import { Refusal, refuse } from "./problem.js";
// src/backend/hooks.ts
/** Thrown by a hook: 403 `hook_rejected`, with the message as `detail`. */
var HookRejection = class extends Error {
	constructor(..._args) {
		super(..._args);
		this.name = "HookRejection";
	}
};
/** Thrown by a hook: 403 `action_required`. The person is sent to `url`, does what is asked there and comes back. */
var ActionRequired = class extends Error {
	constructor(url, message = "Something else has to be done first") {
		super(message);
		this.url = url;
		this.name = "ActionRequired";
	}
};
/** Runs the hook and answers the amended input, `undefined` where it amends nothing. */
async function runBeforeHook(hooks, event) {
	const hook = hooks.before?.[event.name];
	if (!hook) return void 0;
	try {
		const change = await hook(event);
		return change ? {
			...event.input,
			...change
		} : void 0;
	} catch (error) {
		throw toRefusal(error);
	}
}
function toRefusal(error) {
	if (error instanceof Refusal) return error;
	if (error instanceof HookRejection) return refuse("hook_rejected", error.message);
	if (error instanceof ActionRequired) return refuse("action_required", error.message, { actionUrl: error.url });
	return error;
}
export { ActionRequired, HookRejection, runBeforeHook };

//# sourceMappingURL=hooks.js.map