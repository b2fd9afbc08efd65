import { toOrgError } from "../../client/errors.js";
import { emit } from "../../session/emit.js";
import { csv, download } from "../../ui/csv.js";
// src/elements/member-list/export-members.ts
/** Saves exactly the members that the filters show, as CSV. */
async function exportMembers(host, session, strings, { search, role, status, sort }) {
	const rows = [[
		"person",
		"email",
		"roles",
		"status",
		"joined",
		"lastLogin"
	].map((key) => strings.text(key))];
	try {
		const limit = session.capabilities?.limits.pageSizeMax ?? 200;
		const query = {
			q: search,
			role: role ? [role] : [],
			status,
			sort,
			limit
		};
		for await (const member of session.client.members.all(session.organizationId, query)) {
			const roles = member.roles.map(({ name }) => name).join(", ");
			rows.push([
				member.name,
				member.email,
				roles,
				member.status,
				member.joinedAt ?? "",
				member.lastLoginAt ?? ""
			]);
		}
		download(`${session.organization?.name ?? "organization"}-members.csv`, csv(rows));
	} catch (cause) {
		emit(host, "org-error", {
			operation: "members.export",
			error: toOrgError(cause)
		});
	}
}
export { exportMembers };

//# sourceMappingURL=export-members.js.map