import { refuse } from "../problem.js";
// src/backend/rules/organization-binding.ts
/** Refuses before anything is looked up, so the answer is the same whether the organization exists or not. */
function requireBinding(identity, organizationId) {
	if (identity.organizationId !== void 0 && identity.organizationId !== organizationId) throw refuse("org_mismatch", "The token belongs to another organization");
}
export { requireBinding };

//# sourceMappingURL=organization-binding.js.map