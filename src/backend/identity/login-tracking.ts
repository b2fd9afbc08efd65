/*
 * When memberships are used: logins that are new, and what "most recently used first" goes by. A new login is noted
 * before anything else is done in the organization, by whatever operation comes first, and the host's login hook is
 * asked before it is noted. So nothing can be read around a hook that lets nobody in, and nobody is asked twice.
 */
import type { UserContext } from '../core/request-context.js';
import { RestartTransaction } from '../core/restart-transaction.js';
import { runBeforeHook, type HookInputs } from '../hooks/hooks.js';
import { enqueueHook } from '../hooks/outbox.js';
import { problem } from '../http/problem.js';
import { memberTarget } from '../features/audit/record-change.js';
import { effectivePermissions, type Access } from '../core/grants.js';
import type { Identity } from './authenticate.js';
import type { Instant, MembershipRecord, OrganizationRecord, Store, StoreTransaction } from '../store/store.js';

/** How often `lastUsedAt` moves on at most while a user stays in an organization: reading one is seldom a write. */
const MIN_TOUCH_INTERVAL_MS = 5 * 60 * 1000;

/** By store and user: the organization that the user read last in this process. A switch back is stored at once. */
const lastSeen = new WeakMap<Store, Map<string, string>>();
const MAX_LAST_SEEN = 10_000;

/** Whether the user has read another organization in this process since they read this one. */
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

/** Beyond are years of five digits, and milliseconds that somebody took for seconds. */
const MAX_TIMESTAMP = Date.UTC(9999, 11, 31) / 1000;

/** When the person logged in; null where the identity does not say, or says what cannot be. */
function loginTime({ authenticatedAt = NaN }: Identity): Instant | null {
  return authenticatedAt >= 0 && authenticatedAt <= MAX_TIMESTAMP
    ? new Date(authenticatedAt * 1000).toISOString()
    : null;
}

/** Whether the login has not been noted yet. Where nobody knows when it was, the first use of the membership counts as one. */
function isNewLogin(identity: Identity, { lastLoginAt, lastUsedAt }: MembershipRecord): boolean {
  const login = loginTime(identity);
  return login === null ? lastLoginAt === null && lastUsedAt === null : login > (lastLoginAt ?? '');
}

/** Sends whoever comes by a new login past the host's hook, and notes the login. */
export function requireLoginRecorded(context: UserContext, access: Access): void {
  if (isNewLogin(context.identity, access.membership)) throw new RestartTransaction(() => recordLogin(context, access));
}

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
    // Other requests of the same page may have been faster.
    if (!current || !isNewLogin(context.identity, current.membership)) return;
    await recordUse(tx, context, current.membership);
    await enqueueHook(tx, context, user, { name: 'login', input }, id, memberTarget(user));
  });
}

/** Remembers that the membership was used, now and then. */
export async function touchMembership(context: UserContext, tx: StoreTransaction, access: Access): Promise<Access> {
  const { lastUsedAt } = access.membership;
  const isReturningUser = isReturning(context, access.organization.id);
  if (
    lastUsedAt !== null &&
    Date.parse(context.now) - Date.parse(lastUsedAt) < (isReturningUser ? RETURN_AFTER_MS : MIN_TOUCH_INTERVAL_MS)
  )
    return access;
  const current = await lockMembership(tx, context, access.organization.id);
  if (!current) throw problem('not_found', 'You are no member of this organization any more');
  const membership = await recordUse(tx, context, current.membership);
  const permissions = effectivePermissions(membership.roleIds, access.roles, access.identity);
  return { ...access, organization: current.organization, membership, permissions };
}

/** Read again under the lock: written back as it was read before, it would undo what happened in between. */
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
  const lastLoginAt = isNewLogin(context.identity, membership) ? loginTime(context.identity) : membership.lastLoginAt;
  const used = { ...membership, lastUsedAt: context.now, lastLoginAt };
  await tx.putMembership(used);
  return used;
}
