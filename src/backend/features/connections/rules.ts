/*
 * Rules for connections. Control of an identity provider is control of the roles that its connection gives, so changing a
 * connection requires all permissions of those roles.
 */
import type { ProblemCode } from '../../../contract/index.js';
import type { ConnectionSettings } from '../../core/connection-options.js';
import { canGrant, type Access } from '../../core/grants.js';
import type { UserContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { problem } from '../../http/problem.js';
import type { AuditRecord, ConnectionRecord, StoreTransaction } from '../../store/store.js';

export function requireConnections({ connections }: Settings): ConnectionSettings {
  if (!connections) throw problem('feature_disabled', 'This backend does not support connections');
  return connections;
}

export const connectionTarget = ({ id, name }: ConnectionRecord): AuditRecord['target'] => ({
  kind: 'connection',
  id,
  name,
});

/** Returns the connection in the path. Throws `not_found` if the organization does not have it. */
export async function findConnection(
  context: UserContext,
  tx: StoreTransaction,
  organizationId: string,
): Promise<ConnectionRecord> {
  requireConnections(context.settings);
  const record = await tx.connection(context.params['c']!);
  if (record?.organizationId !== organizationId) throw problem('not_found', 'The connection does not exist');
  context.auditInfo.target = connectionTarget(record);
  return record;
}

/** Whether the user holds all permissions of the roles that the connection gives. */
export const controls = (access: Access, { defaultRoleIds, roleMapping }: ConnectionRecord): boolean =>
  [...defaultRoleIds, ...roleMapping.map(({ roleId }) => roleId)].every((id) => {
    const role = access.roles.get(id);
    return !role || canGrant(access, role);
  });

/** Refuses a change of a connection that gives roles which the user cannot give. */
export function requireControl(access: Access, record: ConnectionRecord): void {
  if (!controls(access, record))
    throw problem('role_not_assignable', 'The connection gives roles with permissions that you do not hold');
}

export const isConfigured = ({ oidc, saml }: ConnectionRecord): boolean => oidc !== null || saml !== null;

/** Whether a test of the present configuration has passed. */
export const isTested = ({ lastTest, configVersion }: ConnectionRecord): boolean =>
  lastTest?.ok === true && lastTest.configVersion === configVersion;

/** Why a connection cannot be enabled; `undefined` if it can. `others`: the connections of the organization. */
export function enableDenial(
  settings: ConnectionSettings,
  record: ConnectionRecord,
  others: readonly ConnectionRecord[],
): ProblemCode | undefined {
  if (!isConfigured(record)) return 'connection_incomplete';
  if (settings.startTest && !isTested(record)) return 'connection_not_tested';
  return sharesDomain(record, others) ? 'connection_domain_taken' : undefined;
}

/** Whether no other connection is enabled, and the security policy requires single sign-on. */
export const isLastConnection = (
  { organization }: Access,
  { id }: ConnectionRecord,
  others: readonly ConnectionRecord[],
): boolean =>
  organization.securityPolicy?.sso?.required === true && !others.some((other) => other.id !== id && other.enabled);

/** Refuses to end the last enabled connection while the security policy requires single sign-on. */
export function requireAnother(access: Access, record: ConnectionRecord, others: readonly ConnectionRecord[]): void {
  if (isLastConnection(access, record, others))
    throw problem('connection_required', 'The security policy requires single sign-on');
}

/** Whether another enabled connection signs in users of one of its domains: the domain would not decide. */
export const sharesDomain = ({ id, domainIds }: ConnectionRecord, others: readonly ConnectionRecord[]): boolean =>
  others.some((other) => other.id !== id && other.enabled && other.domainIds.some((one) => domainIds.includes(one)));
