/*
 * Rules for provisioning tokens. A token can do what its creator could do, so only users who hold all of its permissions
 * can get its secret.
 */
import type { ProblemCode } from '../../../contract/index.js';
import { randomText, sha256 } from '../../core/crypto.js';
import type { Access } from '../../core/grants.js';
import type { ProvisioningSettings } from '../../core/provisioning-options.js';
import type { UserContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { problem } from '../../http/problem.js';
import type { AuditRecord, OrganizationRecord, ProvisioningTokenRecord, StoreTransaction } from '../../store/store.js';

/** Characters of a secret that are stored and shown. */
const PREFIX_LENGTH = 9;

export function requireProvisioning({ provisioning }: Settings): ProvisioningSettings {
  if (!provisioning) throw problem('feature_disabled', 'This backend does not support provisioning');
  return provisioning;
}

export const tokenTarget = ({ id, name }: ProvisioningTokenRecord): AuditRecord['target'] => ({
  kind: 'provisioningToken',
  id,
  name,
});

/** The hash that the store knows a secret by. */
export const hashSecret = (secret: string): Promise<string> => sha256(`scim ${secret}`);

/** A new secret of 256 bits, and what is stored of it. */
export async function createSecret(): Promise<{ secret: string; hash: string; prefix: string }> {
  const secret = `scim_${randomText(32)}`;
  return { secret, hash: await hashSecret(secret), prefix: secret.slice(0, PREFIX_LENGTH) };
}

/** When a secret that is created now expires; null for never. */
export const expiryOf = (ttlSeconds: number | null, now: string): string | null =>
  ttlSeconds === null ? null : new Date(Date.parse(now) + ttlSeconds * 1000).toISOString();

/** Returns the token in the path. Throws `not_found` if the organization does not have it. */
export async function findToken(
  context: UserContext,
  tx: StoreTransaction,
  organizationId: string,
): Promise<ProvisioningTokenRecord> {
  requireProvisioning(context.settings);
  const record = (await tx.provisioningTokens(organizationId)).find(({ id }) => id === context.params['t']);
  if (!record) throw problem('not_found', 'The provisioning token does not exist');
  context.auditInfo.target = tokenTarget(record);
  return record;
}

/** Why the user cannot get a new secret of the token; `undefined` if they can. */
export const rotateDenial = (access: Access, { permissions }: ProvisioningTokenRecord): ProblemCode | undefined =>
  permissions.every((permission) => access.permissions.has(permission)) ? undefined : 'role_not_assignable';

/** Records whether the organization has a token, which decides whether its directory owns members. */
export async function setDirectoryActive(
  tx: StoreTransaction,
  organization: OrganizationRecord,
  isActive: boolean,
): Promise<void> {
  if ((organization.directory?.isActive ?? false) === isActive) return;
  const groups = organization.directory?.groups ?? [];
  await tx.updateOrganization({ ...organization, directory: { isActive, groups } });
}
