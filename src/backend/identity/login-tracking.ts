/*
 * When memberships are used: logins that are new, and what "most recently used first" goes by. A new login is noted
 * before anything else is done in the organization, by whatever operation comes first, and the host's login hook is
 * asked before it is noted. So nothing can be read around a hook that lets nobody in, and nobody is asked twice.
 */
import type { PersonCall } from '../core/request-context.js';
import { Detour } from '../core/restart-transaction.js';
import { runBeforeHook, type HookInputs } from '../hooks/hooks.js';
import { keepForHook } from '../hooks/outbox.js';
import { refuse } from '../http/problem.js';
import { memberTarget } from '../features/audit/record-change.js';
import { effectivePermissions, type Access } from '../core/grants.js';
import type { Identity } from './authenticate.js';
import type { Instant, MembershipRecord, OrganizationRecord, Store, StoreTransaction } from '../store/store.js';

/** How often `lastUsedAt` moves on at most while a user stays in an organization: reading one is seldom a write. */
const touchMilliseconds = 5 * 60 * 1000;

/** By store and user: the organization that the user read last in this process. A switch back is stored at once. */
const lastSeen = new WeakMap<Store, Map<string, string>>();
const lastSeenMax = 10_000;

/** Whether the user has read another organization in this process since they read this one. */
function comesBack({ settings, user }: PersonCall, organizationId: string): boolean {
  const seen = lastSeen.get(settings.store) ?? new Map<string, string>();
  lastSeen.set(settings.store, seen);
  const before = seen.get(user.id);
  if (before === organizationId) return false;
  if (seen.size >= lastSeenMax) seen.clear();
  seen.set(user.id, organizationId);
  return before !== undefined;
}

/** Two tabs in two organizations must not turn every read into a write. */
const backAfterMilliseconds = 5_000;

/** Beyond are years of five digits, and milliseconds that somebody took for seconds. */
const latestLogin = Date.UTC(9999, 11, 31) / 1000;

/** When the person logged in; null where the identity does not say, or says what cannot be. */
function loginOf({ authenticatedAt = NaN }: Identity): Instant | null {
  return authenticatedAt >= 0 && authenticatedAt <= latestLogin ? new Date(authenticatedAt * 1000).toISOString() : null;
}

/** Whether the login has not been noted yet. Where nobody knows when it was, the first use of the membership counts as one. */
function isNewLogin(identity: Identity, { lastLoginAt, lastUsedAt }: MembershipRecord): boolean {
  const login = loginOf(identity);
  return login === null ? lastLoginAt === null && lastUsedAt === null : login > (lastLoginAt ?? '');
}

/** Sends whoever comes by a new login past the host's hook, and notes the login. */
export function requireNotedLogin(call: PersonCall, access: Access): void {
  if (isNewLogin(call.identity, access.membership)) throw new Detour(() => logIn(call, access));
}

async function logIn(call: PersonCall, { organization, user, membership }: Access): Promise<void> {
  const { hooks, store } = call.settings;
  const { id, name, displayName } = organization;
  const input: HookInputs['login'] = {
    authenticatedAt: loginOf(call.identity),
    isFirst: membership.lastLoginAt === null && membership.lastUsedAt === null,
  };
  call.about.type = 'login';
  await runBeforeHook(hooks, {
    name: 'login',
    identity: call.identity,
    organization: { id, name, displayName },
    input,
    request: call.request,
  });
  call.about.type = undefined;
  await store.transaction(async (tx) => {
    const current = await lockMembership(tx, call, id);
    // Other requests of the same page may have been faster.
    if (!current || !isNewLogin(call.identity, current.membership)) return;
    await noteUse(tx, call, current.membership);
    await keepForHook(tx, call, user, { name: 'login', input }, id, memberTarget(user));
  });
}

/** Remembers that the membership was used, now and then. */
export async function touch(call: PersonCall, tx: StoreTransaction, access: Access): Promise<Access> {
  const { lastUsedAt } = access.membership;
  const isBack = comesBack(call, access.organization.id);
  if (
    lastUsedAt !== null &&
    Date.parse(call.now) - Date.parse(lastUsedAt) < (isBack ? backAfterMilliseconds : touchMilliseconds)
  )
    return access;
  const current = await lockMembership(tx, call, access.organization.id);
  if (!current) throw refuse('not_found', 'You are no member of this organization any more');
  const membership = await noteUse(tx, call, current.membership);
  const permissions = effectivePermissions(membership.roleIds, access.roles, access.identity);
  return { ...access, organization: current.organization, membership, permissions };
}

/** Read again under the lock: written back as it was read before, it would undo what happened in between. */
async function lockMembership(
  tx: StoreTransaction,
  call: PersonCall,
  organizationId: string,
): Promise<{ organization: OrganizationRecord; membership: MembershipRecord } | undefined> {
  const organization = await tx.organization(organizationId, { lock: true });
  const membership = await tx.membership(organizationId, call.user.id);
  return organization && membership?.status === 'active' ? { organization, membership } : undefined;
}

async function noteUse(
  tx: StoreTransaction,
  call: PersonCall,
  membership: MembershipRecord,
): Promise<MembershipRecord> {
  const lastLoginAt = isNewLogin(call.identity, membership) ? loginOf(call.identity) : membership.lastLoginAt;
  const used = { ...membership, lastUsedAt: call.now, lastLoginAt };
  await tx.putMembership(used);
  return used;
}
