import { features } from "../../contract/index.js";
import { ok } from "../call.js";
import { etagOf, isCurrent } from "../etag.js";
// src/backend/operations/capabilities.ts
/** The shape of an organization's name: what `namePattern` of the capabilities says. */
var namePattern = "^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$";
async function getCapabilities(call) {
	const { policy, store } = call.settings;
	const body = {
		version: "1",
		features: featuresFor(call),
		limits: {
			rolesPerMember: policy.rolesPerMember,
			invitationTtlMaxSeconds: policy.invitationTtlMaxSeconds,
			invitationBatchMax: policy.invitationBatchMax,
			pageSizeMax: policy.pageSizeMax,
			nameMaxLength: policy.nameMaxLength,
			namePattern
		},
		members: {
			search: store.members.search,
			sort: [...new Set(store.members.sort.map((sort) => sort.replace(/^-/, "")))],
			filters: ["role", "status"],
			total: store.members.total,
			position: store.members.position
		},
		stepUp: {
			acrValues: [...policy.stepUp?.acrValues ?? []],
			maxAge: policy.stepUp?.maxAge ?? 0
		}
	};
	const headers = {
		etag: etagOf(1, body),
		"cache-control": "private, no-cache"
	};
	return isCurrent(call.request, headers.etag) ? {
		status: 304,
		headers
	} : ok(body, headers);
}
/** Every feature that there is a name for, and whether the caller has it. */
function featuresFor(call) {
	const { policy, removalImpact, sessions, store } = call.settings;
	const offered = {
		createOrganization: mayCreateOrganization(call),
		deleteOrganization: true,
		renameOrganization: true,
		logoUpload: true,
		addMember: true,
		batchMembers: true,
		batchInvitations: true,
		auditEvents: true,
		transferOwnership: policy.ownerRoleIds.length > 0,
		liveChanges: store.changes !== void 0 && policy.liveChanges,
		sessions: sessions !== void 0,
		removalImpact: removalImpact !== void 0,
		nameAvailability: true
	};
	return Object.fromEntries(features.map((name) => [name, offered[name] ?? false]));
}
/** Before anybody is signed in the answer is what the policy says in general. */
function mayCreateOrganization({ identity, settings: { policy } }) {
	if (typeof policy.createOrganization === "boolean") return policy.createOrganization;
	return identity !== null && policy.createOrganization(identity);
}
export { getCapabilities, namePattern };

//# sourceMappingURL=capabilities.js.map