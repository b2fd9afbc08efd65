import { toStepUp } from "./rules/step-up.js";
// src/backend/settings.ts
/** Fills in the defaults. Throws a `TypeError` for a policy that contradicts itself. */
function toSettings(options) {
	const { policy = {} } = options;
	const ownerRoleIds = policy.ownerRoleIds ?? [];
	if (policy.createOrganization && ownerRoleIds.length === 0) throw new TypeError("policy.createOrganization needs policy.ownerRoleIds: whoever creates an organization must be able to run it");
	const invitationTtlMaxSeconds = Math.min(policy.invitationTtlMaxSeconds ?? 2592e3, 2592e3);
	return {
		...options,
		policy: {
			createOrganization: policy.createOrganization ?? ownerRoleIds.length > 0,
			ownerRoleIds,
			invitationTtlSeconds: Math.min(policy.invitationTtlSeconds ?? 604800, invitationTtlMaxSeconds),
			invitationTtlMaxSeconds,
			invitationBatchMax: Math.min(policy.invitationBatchMax ?? 100, 100),
			rolesPerMember: Math.min(policy.rolesPerMember ?? 50, 50),
			pageSizeMax: policy.pageSizeMax ?? 200,
			nameMaxLength: Math.min(policy.nameMaxLength ?? 50, 50),
			colors: policy.colors ?? {
				primary: "#0059d6",
				pageBackground: "#ffffff"
			},
			invitationUrl: policy.invitationUrl,
			liveChanges: policy.liveChanges ?? true,
			stepUp: policy.stepUp && toStepUp(policy.stepUp),
			switch: policy.switch ?? ((identity, organizationId) => !identity.organizationId || identity.organizationId === organizationId ? "seamless" : "signIn")
		},
		hooks: options.hooks ?? {},
		clock: options.clock ?? (() => /* @__PURE__ */ new Date()),
		onError: options.onError ?? ((error, context) => console.error(`org-elements: ${describe(context)} failed`, error))
	};
}
function describe({ requestId, delivery }) {
	if (delivery) return `hook after ${delivery.hook}, event ${delivery.id}, ${delivery.retryAt === null ? "given up" : `again at ${delivery.retryAt}`},`;
	return requestId === void 0 ? "delivery to hooks" : `request ${requestId}`;
}
export { toSettings };

//# sourceMappingURL=settings.js.map