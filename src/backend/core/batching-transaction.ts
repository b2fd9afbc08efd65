/*
 * One transaction for many changes of one organization, one after the other. Reads that items have in common are sent
 * once: the organization is locked, so only the items themselves can change the results, and their writes clear the
 * cache.
 */
import { addressKey } from '../identity/email-address.js';
import type { IdempotencyClaim, Instant, StoreTransaction } from '../store/store.js';

export interface BatchingTransaction {
  tx: StoreTransaction;
  /** The number of writes so far. */
  writes(): number;
}

/** What the items will read. */
export interface Prefetch {
  organizationId: string;
  now: Instant;
  /** The `since` argument of `recentDeclines`. */
  declinedSince: Instant;
  /** Addresses that the items look up. */
  emails: string[];
  /** Idempotency keys that the items claim. */
  keys: { scope: string; names: string[] };
}

const READ_METHODS = new Set<PropertyKey>([
  'user',
  'userByEmail',
  'usersByIds',
  'organization',
  'lockAsMember',
  'organizationByName',
  'membershipsOfUser',
  'membership',
  'membershipContext',
  'member',
  'members',
  'membersWithRoles',
  'membersByEmail',
  'countMembers',
  'roles',
  'rolesByIds',
  'invitation',
  'invitationByTicketHash',
  'openInvitationsByEmail',
  'pendingInvitationsOf',
  'openInvitationsOf',
  'recentDeclines',
  'invitations',
  'auditEvents',
  'logo',
  'claimIdempotencyKeys',
] satisfies (keyof StoreTransaction)[]);

/** Methods that add rows that no cached read returns. */
const APPEND_METHODS = new Set<PropertyKey>([
  'appendAudit',
  'announce',
  'appendDelivery',
] satisfies (keyof StoreTransaction)[]);

export function createBatchingTransaction(
  tx: StoreTransaction,
  { organizationId, now, declinedSince, emails, keys }: Prefetch,
): BatchingTransaction {
  let writes = 0;
  const answers = new Map<string, Promise<unknown>>();
  const members = createLoader(emails, (asked) => tx.membersByEmail(organizationId, asked));
  const invitations = createLoader(emails, (asked) => tx.openInvitationsByEmail(organizationId, asked, now));
  const declines = createLoader(emails, (asked) => tx.recentDeclines(organizationId, { emails: asked }, declinedSince));
  const claims = createLoader<IdempotencyClaim>(keys.names, (asked) => tx.claimIdempotencyKeys(keys.scope, asked, now));

  const memoize = <T>(request: string[], read: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(request);
    const answer = (answers.get(key) as Promise<T> | undefined) ?? read();
    answers.set(key, answer);
    return answer;
  };
  const clearCache = () => {
    answers.clear();
    members.clear();
    invitations.clear();
    declines.clear();
  };
  const clearMembership = (id: string, userId: string) => {
    answers.delete(JSON.stringify(['entry', id, userId]));
    members.clear();
  };

  const overrides: Partial<StoreTransaction> = {
    user: (id) => memoize(['user', id], () => tx.user(id)),
    membershipContext: (id, userId) => memoize(['entry', id, userId], () => tx.membershipContext(id, userId)),
    lockAsMember: (id, userId) => memoize(['lock', id, userId], () => tx.lockAsMember(id, userId)),
    organization: (id, options) =>
      options?.lock ? tx.organization(id, options) : memoize(['organization', id], () => tx.organization(id)),
    membersByEmail: (id, asked) => (id === organizationId ? members.load(asked) : tx.membersByEmail(id, asked)),
    openInvitationsByEmail: (id, asked, at) =>
      id === organizationId && at === now ? invitations.load(asked) : tx.openInvitationsByEmail(id, asked, at),
    recentDeclines: (id, invited, since) =>
      id === organizationId && since === declinedSince && invited.emails && !invited.userIds
        ? declines.load(invited.emails)
        : tx.recentDeclines(id, invited, since),
    claimIdempotencyKeys: (scope, asked, at) =>
      scope === keys.scope && at === now ? claims.load(asked) : tx.claimIdempotencyKeys(scope, asked, at),
    async saveIdempotentResult(scope, key, answer) {
      writes++;
      claims.clear(key);
      await tx.saveIdempotentResult(scope, key, answer);
    },
    async putInvitation(invitation) {
      writes++;
      invitations.clear(addressKey(invitation.email) ?? '');
      await tx.putInvitation(invitation);
    },
    async putMembership(membership) {
      writes++;
      clearMembership(membership.organizationId, membership.userId);
      await tx.putMembership(membership);
    },
    async deleteMembership(id, userId) {
      writes++;
      clearMembership(id, userId);
      await tx.deleteMembership(id, userId);
    },
  };
  const shared = new Proxy(tx, {
    get(_, name: keyof StoreTransaction) {
      if (overrides[name]) return overrides[name];
      const method = tx[name] as (...parameters: unknown[]) => unknown;
      return (...parameters: unknown[]) => {
        if (!READ_METHODS.has(name)) writes++;
        if (!READ_METHODS.has(name) && !APPEND_METHODS.has(name)) clearCache();
        return method.apply(tx, parameters);
      };
    },
  });
  return { tx: shared, writes: () => writes };
}

/** Loads a value by name. The first miss loads all names that are expected. */
function createLoader<T>(prefetch: string[], read: (names: string[]) => Promise<Map<string, T>>) {
  const cache = new Map<string, T | undefined>();
  return {
    async load(names: string[]): Promise<Map<string, T>> {
      if (!names.every((name) => cache.has(name))) {
        const unknown = [...new Set([...names, ...prefetch])].filter((name) => !cache.has(name));
        const found = await read(unknown);
        for (const name of unknown) cache.set(name, found.get(name));
      }
      return new Map(names.flatMap((name) => (cache.get(name) ? [[name, cache.get(name)!]] : [])));
    },
    clear(name?: string) {
      if (name === undefined) cache.clear();
      else cache.delete(name);
    },
  };
}
