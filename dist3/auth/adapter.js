// src/auth/adapter.ts
/** Thrown by `stepUp` when the person did not want to; any other error is shown as a failure. */
var StepUpCancelled = class extends Error {
	constructor(..._args) {
		super(..._args);
		this.code = "cancelled";
	}
};
export { StepUpCancelled };

//# sourceMappingURL=adapter.js.map