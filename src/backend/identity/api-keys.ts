/*
 * Requests with an API key. A key acts for its organization alone and is no user: it has no roles, no sign-in and no
 * second factor, so what needs one of them is refused.
 */
import { operations, type Operation, type OperationId } from '../../contract/index.js';
import { hashApiKey, isApiKey, isSameHash } from '../core/api-key-secret.js';
import type { Access } from '../core/grants.js';
import type { RateLimiter } from '../core/rate-limits.js';
import type { RequestContext } from '../core/request-context.js';
import type { Route } from '../core/route.js';
import type { Settings } from '../core/settings.js';
import type { ApiKeyRecord, Instant, StoreTransaction, UserRecord } from '../store/store.js';
import { permissionNames, RESERVED_PERMISSIONS } from '../core/permission-names.js';
import { invalidApiKey, userRequired } from './api-key-problems.js';
import type { Identity } from './authenticate.js';
import { requireBinding } from './organization-binding.js';

/** How long after a use the next one is stored. */
const USE_INTERVAL_MS = 60_000;

const RATE_WINDOW_SECONDS = 60;

/** A key that is valid now. */
export interface VerifiedApiKey {
  /** The id of the key, as in `ApiKey.id`. */
  keyId: string;
  name: string;
  organizationId: string;
  /** What the key can do: its permissions, without those that this backend does not know or that no key can have. */
  permissions: string[];
}

/** The bearer token of a request if it has the prefix of an API key. */
export function readApiKey({ apiKeys }: Settings, request: Request): string | undefined {
  const token = /^Bearer +([^\s]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return apiKeys && token?.startsWith(apiKeys.prefix) ? token : undefined;
}

/**
 * The identity of an API key. `undefined` if the request has none. Throws `invalid_token` for a key that is not valid now, and
 * `rate_limited`.
 */
export async function authenticateApiKey(
  settings: Settings,
  limiter: RateLimiter,
  request: Request,
): Promise<Identity | undefined> {
  const token = readApiKey(settings, request);
  if (token === undefined) return undefined;
  const now = settings.clock().toISOString();
  const key = await findApiKey(settings, token, now);
  if (!key) throw invalidApiKey();
  await limiter.use({ settings, now }, [
    { limit: 'apiKeyRequestsPerMinute', who: key.id, windowSeconds: RATE_WINDOW_SECONDS },
  ]);
  return { userId: key.id, apiKeyId: key.id, organizationId: key.organizationId, name: key.name, via: 'token' };
}

/** The record of a key that is valid now. Notes its use, at most once a minute. */
export async function findApiKey(settings: Settings, token: string, now: Instant): Promise<ApiKeyRecord | undefined> {
  if (!settings.apiKeys || !isApiKey(token, settings.apiKeys.prefix)) return undefined;
  const hash = await hashApiKey(token);
  return settings.store.transaction(async (tx) => {
    const key = await tx.apiKeyByHash(hash);
    if (!key || !isUsable(key, now) || !hasSecret(key, hash, now)) return undefined;
    const { lastUsedAt } = key;
    if (lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) >= USE_INTERVAL_MS)
      await tx.saveApiKeyUse(key.id, now);
    return key;
  });
}

/** Whether a key is neither revoked nor expired, secrets before the last rotation aside. */
const isUsable = ({ revoked, expiresAt }: ApiKeyRecord, now: Instant): boolean =>
  revoked === null && (expiresAt === null || expiresAt > now);

/** Whether the hash is that of the secret, or of the previous one during the overlap. */
function hasSecret({ hash, previous }: ApiKeyRecord, given: string, now: Instant): boolean {
  const isCurrent = isSameHash(hash, given);
  const isPrevious = previous !== null && isSameHash(previous.hash, given) && previous.expiresAt > now;
  return isCurrent || isPrevious;
}

/** What a key can do. */
export function permissionsOfKey(settings: Settings, { permissions }: ApiKeyRecord): string[] {
  const known = new Set(permissionNames(settings));
  return permissions.filter((name) => known.has(name) && !RESERVED_PERMISSIONS.includes(name));
}

/** The result of `OrgBackend.verifyApiKey`. */
export async function verifyApiKey(
  settings: Settings,
  requestOrToken: Request | string,
): Promise<VerifiedApiKey | null> {
  const token = typeof requestOrToken === 'string' ? requestOrToken : readApiKey(settings, requestOrToken);
  if (token === undefined) return null;
  const key = await findApiKey(settings, token, settings.clock().toISOString());
  if (!key) return null;
  const { id: keyId, name, organizationId } = key;
  return { keyId, name, organizationId, permissions: permissionsOfKey(settings, key) };
}

/**
 * Refuses operations of users. Those of an organization remain, without the ones that are the user's own and the ones that
 * need a step-up, see `requireStepUp`.
 */
export function requireKeyOperation(operation: string, route: Route | undefined): void {
  if (!route || route.scope === 'anyone') return;
  const { path }: Partial<Operation> = operations[operation as OperationId] ?? {};
  const isOfOrganization = path === '/organizations/{o}' || path?.startsWith('/organizations/{o}/') === true;
  if (!isOfOrganization || route.scope === 'user' || route.needsUser) throw userRequired();
}

/**
 * The access of a key to an organization. Throws `invalid_token` for any other than its own, and if the key has ended since the
 * request began.
 */
export async function loadKeyAccess(
  tx: StoreTransaction,
  { identity, settings, now }: RequestContext & { identity: Identity },
  organizationId: string,
  { lock }: { lock: boolean },
): Promise<{ user: UserRecord; access: Access }> {
  requireBinding(identity, organizationId);
  const organization = await tx.organization(organizationId, { lock });
  const key = await tx.apiKey(organizationId, identity.apiKeyId!);
  if (!organization || !key || !isUsable(key, now)) throw invalidApiKey();
  const user = actorOfKey(key);
  const roles = await tx.roles(organizationId);
  return {
    user,
    access: {
      identity,
      user,
      organization,
      membership: membershipOfKey(key, now),
      roles: new Map(roles.map((role) => [role.id, role])),
      permissions: new Set(permissionsOfKey(settings, key)),
    },
  };
}

/** A key as the actor of a change. It is never stored as a user. */
export const actorOfKey = ({
  id,
  name,
  createdAt,
}: Pick<ApiKeyRecord, 'id' | 'name' | 'createdAt'>): UserRecord & {
  kind: 'apiKey';
} => ({
  id,
  name,
  email: '',
  emailVerified: false,
  picture: null,
  mfaEnrolled: null,
  createdAt,
  kind: 'apiKey',
});

/** A membership without roles, and with nothing to record: keys do not sign in. */
const membershipOfKey = ({ id, organizationId, createdAt }: ApiKeyRecord, now: Instant): Access['membership'] => ({
  organizationId,
  userId: id,
  roleIds: [],
  status: 'active',
  managedBy: 'manual',
  joinedAt: createdAt,
  lastLoginAt: now,
  lastUsedAt: now,
  pinned: false,
  version: 1,
});
