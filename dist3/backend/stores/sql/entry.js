import { steady } from "./connection.js";
import { toMembership } from "./memberships.js";
import { toOrganization } from "./organizations.js";
import { toRoles } from "./roles.js";
import { toUser } from "./users.js";
import { sql } from "kysely";
// src/backend/stores/sql/entry.ts
async function entry(database, organizationId, userId) {
	const { rows } = await sql`
    select
      (select to_json(u) from org_elements.users u where id = ${userId}) as person,
      (select to_json(m) from org_elements.memberships m where organization_id = ${organizationId} and user_id = ${userId}) as membership,
      (select to_json(o) from org_elements.organizations o where id = ${organizationId}) as organization,
      (select json_agg(r) from org_elements.roles r where organization_id = ${organizationId} or organization_id is null) as roles
    ${steady}`.execute(database);
	const { person, membership, organization, roles } = rows[0];
	return {
		user: person ? toUser(person) : void 0,
		membership: membership ? toMembership(membership) : void 0,
		organization: organization ? toOrganization(organization) : void 0,
		roles: toRoles(roles ?? [])
	};
}
export { entry };

//# sourceMappingURL=entry.js.map