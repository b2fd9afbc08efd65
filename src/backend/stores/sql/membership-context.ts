/*
 * Everything that a request to an organization needs, in one statement: JSON, since the rows come from four tables.
 */
import { sql, type Selectable } from 'kysely';
import type { MembershipContext } from '../../store/store.js';
import { preparable } from './connection.js';
import { toMembership } from './memberships.js';
import { toOrganization } from './organizations.js';
import { toRoles } from './roles.js';
import type { Database, Tables } from './schema.js';
import { toUser } from './users.js';

interface MembershipContextRow {
  person: Selectable<Tables['users']> | null;
  membership: Selectable<Tables['memberships']> | null;
  organization: Selectable<Tables['organizations']> | null;
  roles: Selectable<Tables['roles']>[] | null;
}

export async function membershipContext(
  database: Database,
  organizationId: string,
  userId: string,
): Promise<MembershipContext> {
  const { rows } = await sql<MembershipContextRow>`
    select
      (select to_json(u) from org_elements.users u where id = ${userId}) as person,
      (select to_json(m) from org_elements.memberships m where organization_id = ${organizationId} and user_id = ${userId}) as membership,
      (select to_json(o) from org_elements.organizations o where id = ${organizationId}) as organization,
      (select json_agg(r) from org_elements.roles r where organization_id = ${organizationId} or organization_id is null) as roles
    ${preparable}`.execute(database);
  const { person, membership, organization, roles } = rows[0]!;
  return {
    user: person ? toUser(person) : undefined,
    membership: membership ? toMembership(membership) : undefined,
    organization: organization ? toOrganization(organization) : undefined,
    roles: toRoles(roles ?? []),
  };
}
