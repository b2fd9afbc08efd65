/*
 * Records logins and the last use of memberships. A new login is recorded before any other operation in the
 * organization, and the host's login hook runs before that. So the hook cannot be bypassed by reading, and it runs once
 * for each login. The first request of a day is recorded as well, so that the activity of the day includes the member.
 */
import type { UserContext } from '../core/request-context.js';
import { RestartTransaction } from '../core/restart-transaction.js';
import { runBeforeHook, type HookInputs } from '../hooks/hooks.js';
import { enqueueHook } from '../hooks/outbox.js';
import { problem } from '../http/problem.js';
import { countUse, dayOf } from './activity.js';
import { memberTarget, recordChange } from '../core/record-change.js';
import { effectivePermissions, type Access } from '../core/grants.js';
import type { Identity } from './authenticate.js';
import type { Instant, MembershipRecord, OrganizationRecord, Store, StoreTransaction } from '../store/store.js';

/**
 * Minimum interval between updates of `lastUsedAt` while a user stays in an organization, so that a read is rarely a
 * write.
 */
const MIN_TOUCH_INTERVAL_MS = 5 * 60 * 1000;

/** By store and user: the organization that the user last used in this process. A switch back is stored at once. */
const lastSeen = new WeakMap<Store, Map<string, string>>();
const MAX_LAST_SEEN = 10_000;

/** Whether the user has used another organization in this process since they used this one. */
function isReturning({ settings, user }: UserContext, organizationId: string): boolean {
  const seen = lastSeen.get(settings.store) ?? new Map<string, string>();
  lastSeen.set(settings.store, seen);
  const before = seen.get(user.id);
  if (before === organizationId) return false;
  if (seen.size >= MAX_LAST_SEEN) seen.clear();
  seen.set(user.id, organizationId);
  return before !== undefined;
}

/** Two tabs in two organizations must not turn every read into a write. */
const RETURN_AFTER_MS = 5_000;

/** Later values have years of five digits, or are milliseconds instead of seconds. */
const MAX_TIMESTAMP = Date.UTC(9999, 11, 31) / 1000;

/** The time of the login; null if the identity does not contain it or it is impossible. */
function loginTime({ authenticatedAt = NaN }: Identity): Instant | null {
  return authenticatedAt >= 0 && authenticatedAt <= MAX_TIMESTAMP
    ? new Date(authenticatedAt * 1000).toISOString()
    : null;
}

/** Whether the login has not been recorded yet. Without a time, the first use of the membership counts as a login. */
function isNewLogin(identity: Identity, { lastLoginAt, lastUsedAt }: MembershipRecord): boolean {
  const login = loginTime(identity);
  return login === null ? lastLoginAt === null && lastUsedAt === null : login > (lastLoginAt ?? '');
}

/** Runs the login hook for a new login and records the login, or the first request of a day. */
export function requireLoginRecorded(context: UserContext, access: Access): void {
  const { membership } = access;
  if (isNewLogin(context.identity, membership)) throw new RestartTransaction(() => recordLogin(context, access));
  if (isFirstUseOfDay(context, membership)) throw new RestartTransaction(() => recordFirstUse(context, access));
}

const isFirstUseOfDay = ({ now }: UserContext, { lastUsedAt }: MembershipRecord): boolean =>
  lastUsedAt === null || dayOf(lastUsedAt) < dayOf(now);

/** In a transaction of its own: a refused request is activity too, and a read does not hold the lock. */
const recordFirstUse = (context: UserContext, { organization }: Access): Promise<void> =>
  context.settings.store.transaction(async (tx) => {
    const current = await lockMembership(tx, context, organization.id);
    if (current && isFirstUseOfDay(context, current.membership)) await recordUse(tx, context, current.membership);
  });

async function recordLogin(context: UserContext, { organization, user, membership }: Access): Promise<void> {
  const { hooks, store } = context.settings;
  const { id, name, displayName } = organization;
  const input: HookInputs['login'] = {
    authenticatedAt: loginTime(context.identity),
    isFirst: membership.lastLoginAt === null && membership.lastUsedAt === null,
  };
  context.auditInfo.type = 'login';
  await runBeforeHook(hooks, {
    name: 'login',
    identity: context.identity,
    organization: { id, name, displayName },
    input,
    request: context.request,
  });
  context.auditInfo.type = undefined;
  await store.transaction(async (tx) => {
    const current = await lockMembership(tx, context, id);
    // Another request of the same page may have recorded it first.
    if (!current || !isNewLogin(context.identity, current.membership)) return;
    await recordUse(tx, context, current.membership);
    await enqueueHook(tx, context, user, { name: 'login', input }, id, memberTarget(user));
  });
}

/** Updates `lastUsedAt`, at most once an interval. */
export async function touchMembership(context: UserContext, tx: StoreTransaction, access: Access): Promise<Access> {
  const { lastUsedAt } = access.membership;
  const isReturningUser = isReturning(context, access.organization.id);
  if (
    lastUsedAt !== null &&
    Date.parse(context.now) - Date.parse(lastUsedAt) < (isReturningUser ? RETURN_AFTER_MS : MIN_TOUCH_INTERVAL_MS)
  )
    return access;
  const current = await lockMembership(tx, context, access.organization.id);
  if (!current) throw problem('not_found', 'You are no longer a member of this organization');
  const membership = await recordUse(tx, context, current.membership);
  const permissions = effectivePermissions(membership.roleIds, access.roles, access.identity);
  return { ...access, organization: current.organization, membership, permissions };
}

/** Reads the membership again with the organization locked: writing the earlier copy would undo changes in between. */
async function lockMembership(
  tx: StoreTransaction,
  context: UserContext,
  organizationId: string,
): Promise<{ organization: OrganizationRecord; membership: MembershipRecord } | undefined> {
  const organization = await tx.organization(organizationId, { lock: true });
  const membership = await tx.membership(organizationId, context.user.id);
  return organization && membership?.status === 'active' ? { organization, membership } : undefined;
}

async function recordUse(
  tx: StoreTransaction,
  context: UserContext,
  membership: MembershipRecord,
): Promise<MembershipRecord> {
  const { identity, now, user } = context;
  const { organizationId, userId } = membership;
  const login = isNewLogin(identity, membership) ? loginTime(identity) : undefined;
  const used = { ...membership, lastUsedAt: now, lastLoginAt: login ?? membership.lastLoginAt };
  await tx.putMembership(used);
  if (await countUse(tx, { organizationId, userId, now }, login))
    await recordChange(tx, context, user, { type: 'login', organizationId, target: memberTarget(user), announce: [] });
  return used;
}
