/*
 * Rules for API keys. Users give keys only permissions that they hold, and get the secret of a key only if they hold all of
 * its permissions.
 */
import type { ProblemCode } from '../../../contract/index.js';
import type { ApiKeySettings } from '../../core/api-key-options.js';
import type { Access } from '../../core/grants.js';
import { permissionNames, RESERVED_PERMISSIONS } from '../../core/permission-names.js';
import type { UserContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { invalidField, problem } from '../../http/problem.js';
import { permissionsOfKey } from '../../identity/api-keys.js';
import type { ApiKeyRecord, AuditRecord, Instant, StoreTransaction } from '../../store/store.js';

/** How long revoked keys stay in the list. The audit log has them after that. */
const REVOKED_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;
/** The newest ones that stay in the list. */
const REVOKED_MAX = 100;

export function requireApiKeys({ apiKeys }: Settings): ApiKeySettings {
  if (!apiKeys) throw problem('feature_disabled', 'This backend does not support API keys');
  return apiKeys;
}

export const keyTarget = ({ id, name }: ApiKeyRecord): AuditRecord['target'] => ({ kind: 'apiKey', id, name });

/** When a secret that is created now expires; null for never. */
export const expiryOf = (ttlSeconds: number | null, now: Instant): Instant | null =>
  ttlSeconds === null ? null : new Date(Date.parse(now) + ttlSeconds * 1000).toISOString();

/** Returns the key in the path. Throws `not_found` if the organization does not have it. */
export async function findKey(
  context: UserContext,
  tx: StoreTransaction,
  organizationId: string,
): Promise<ApiKeyRecord> {
  requireApiKeys(context.settings);
  const record = await tx.apiKey(organizationId, context.params['k']!);
  if (!record || isForgotten(record, context.now)) throw problem('not_found', 'The API key does not exist');
  context.auditInfo.target = keyTarget(record);
  return record;
}

export function requireNotRevoked({ revoked }: ApiKeyRecord): void {
  if (revoked) throw problem('api_key_revoked', 'The API key was revoked');
}

/** Whether a key was revoked so long ago that it is not listed anymore. */
export const isForgotten = ({ revoked }: ApiKeyRecord, now: Instant): boolean =>
  revoked !== null && Date.parse(now) - Date.parse(revoked.at) >= REVOKED_LIFETIME_MS;

/** Deletes the keys that are not listed anymore. */
export async function deleteForgotten(tx: StoreTransaction, organizationId: string, now: Instant): Promise<void> {
  const revoked = (await tx.apiKeys(organizationId))
    .flatMap((record) => (record.revoked ? [{ record, at: record.revoked.at }] : []))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
  const forgotten = revoked.filter(({ record }, index) => index >= REVOKED_MAX || isForgotten(record, now));
  if (forgotten.length > 0)
    await tx.deleteApiKeys(
      organizationId,
      forgotten.map(({ record }) => record.id),
    );
}

/**
 * Refuses permissions that a key cannot get from the caller: unknown ones, those that no key can have, and those that the
 * caller does not hold. `before`: what the key has already, which anyone who manages keys can leave as it is.
 */
export function requirePermissions(
  settings: Settings,
  access: Access,
  permissions: readonly string[],
  before: readonly string[] = [],
): void {
  const known = new Set(permissionNames(settings));
  permissions.forEach((name, index) => {
    if (before.includes(name)) return;
    if (!known.has(name)) throw invalidField(`/permissions/${index}`, 'unknown_value', 'The permission does not exist');
    if (RESERVED_PERMISSIONS.includes(name))
      throw invalidField(`/permissions/${index}`, 'invalid', 'API keys cannot have this permission');
  });
  if (!permissions.every((name) => before.includes(name) || access.permissions.has(name)))
    throw problem('permission_not_grantable', 'You can give a key only permissions that you hold');
}

/** Why the user cannot change a key; `undefined` if they can. */
export function updateDenial(access: Access, { revoked }: ApiKeyRecord): ProblemCode | undefined {
  if (!access.permissions.has('api-keys:manage')) return 'permission_denied';
  return revoked ? 'api_key_revoked' : undefined;
}

/** Why the user cannot get a new secret of a key; `undefined` if they can. */
export function rotateDenial(settings: Settings, access: Access, record: ApiKeyRecord): ProblemCode | undefined {
  const denial = updateDenial(access, record);
  if (denial) return denial;
  return permissionsOfKey(settings, record).every((name) => access.permissions.has(name))
    ? undefined
    : 'permission_not_grantable';
}
