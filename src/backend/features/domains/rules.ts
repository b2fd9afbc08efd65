/*
 * Rules for domains. A domain is verified by one organization at a time; what others have is never revealed.
 */
import { canGrant, type Access } from '../../core/grants.js';
import type { DomainSettings } from '../../core/domain-options.js';
import type { UserContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { invalidField, problem } from '../../http/problem.js';
import type { AuditRecord, DomainRecord, RoleRecord, StoreTransaction } from '../../store/store.js';
import { isPublicEmailDomain } from './public-email-domains.js';

/** The longest name in DNS. */
const MAX_NAME_LENGTH = 253;

export function requireDomains({ domains }: Settings): DomainSettings {
  if (!domains) throw problem('feature_disabled', 'This backend does not support domains');
  return domains;
}

export const domainTarget = ({ id, domain }: DomainRecord): AuditRecord['target'] => ({
  kind: 'domain',
  id,
  name: domain,
});

/** Returns the domain in the path. Throws `not_found` if the organization does not have it. */
export async function findDomain(
  context: UserContext,
  tx: StoreTransaction,
  organizationId: string,
): Promise<DomainRecord> {
  requireDomains(context.settings);
  const record = (await tx.domains(organizationId)).find(({ id }) => id === context.params['d']);
  if (!record) throw problem('not_found', 'The domain does not exist');
  context.auditInfo.target = domainTarget(record);
  return record;
}

/** Returns the domain in the form in which it is stored: lower case, as URLs write it. */
export function readDomain({ publicEmailDomains, recordName }: DomainSettings, given: string): string {
  const domain = given.toLowerCase();
  if (hostnameOf(domain) !== domain) throw invalidField('/domain', 'invalid_format', 'Must be a domain');
  if (recordHost(recordName, domain).length > MAX_NAME_LENGTH)
    throw invalidField('/domain', 'too_long', 'The name of the record would be too long');
  if (isPublicEmailDomain(domain, publicEmailDomains))
    throw invalidField('/domain', 'public_email_domain', 'Anyone can get an address of this domain');
  return domain;
}

/** The name of the TXT record. */
export const recordHost = (recordName: string, domain: string): string => `_${recordName}.${domain}`;

function hostnameOf(domain: string): string | undefined {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
}

/** The roles of users who join an organization; administrator roles are not given. */
export const joinRoles = ({ joinRoleIds = [] }: DomainSettings, roles: ReadonlyMap<string, RoleRecord>): RoleRecord[] =>
  joinRoleIds.flatMap((id) => roles.get(id) ?? []).filter(({ isAdmin }) => !isAdmin);

/** Refuses automatic joining that the backend does not support, or that gives roles which the caller cannot give. */
export function requireJoinable(settings: DomainSettings, access: Access, record: DomainRecord): void {
  if (!settings.joinRoleIds)
    throw invalidField('/autoJoin', 'unknown_value', 'This backend does not support joining by domain');
  if (record.status !== 'verified') throw problem('domain_not_verified', 'Verify the domain first');
  if (joinRoles(settings, access.roles).some((role) => !canGrant(access, role)))
    throw problem('role_not_assignable', 'You can let users join only with roles whose permissions you hold');
}
