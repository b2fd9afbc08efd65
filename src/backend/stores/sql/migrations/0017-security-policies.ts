import { sql } from 'kysely';
import type { Database } from '../schema.js';

/**
 * The security policy of an organization. Memberships get a copy of the domain of the verified address, and the index by
 * name includes everything that a policy requires, so that counting a million members reads the index alone.
 */
export async function securityPolicies(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `alter table org_elements.organizations add column security_policy json`,
  `alter table org_elements.users add column email_domain text collate "C" generated always as
    (case when email_verified then nullif(substring(email_lower from '[^@]*$'), '') end) stored`,
  `alter table org_elements.memberships add column email_domain text collate "C"`,
  `update org_elements.memberships as m set email_domain = u.email_domain
    from org_elements.users u where u.id = m.user_id and u.email_domain is not null`,
  `drop index org_elements.memberships_name`,
  `create index memberships_name on org_elements.memberships (organization_id, sort_name, user_id)
    include (status, mfa_enrolled, email_domain)`,
];
