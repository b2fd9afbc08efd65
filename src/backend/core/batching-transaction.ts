/*
 * One transaction for many changes of one organization, one after the other. What they ask alike is asked once: under the
 * lock of the organization nobody else changes the answers, and what they change themselves is asked anew.
 */
import { addressKey } from '../identity/email-address.js';
import type { IdempotencyClaim, Instant, StoreTransaction } from '../store/store.js';

export interface SharedTransaction {
  tx: StoreTransaction;
  /** How much has been written so far. */
  writes(): number;
}

/** What is known beforehand. */
export interface Expected {
  organizationId: string;
  now: Instant;
  /** As `recentDeclines` will be asked. */
  declinedSince: Instant;
  /** Addresses that will be asked about, one by one. */
  emails: string[];
  /** Keys that will be claimed, one by one. */
  keys: { scope: string; names: string[] };
}

const questions = new Set<PropertyKey>([
  'user',
  'userByEmail',
  'usersByIds',
  'organization',
  'lockAsMember',
  'organizationByName',
  'organizationsOf',
  'membership',
  'entry',
  'member',
  'members',
  'membersWithRoles',
  'memberEmails',
  'countMembers',
  'roles',
  'rolesByIds',
  'invitation',
  'invitationByTicketHash',
  'openInvitations',
  'invitationsFor',
  'unansweredInvitations',
  'recentDeclines',
  'invitations',
  'auditEvents',
  'logo',
  'claimIdempotencyKeys',
] satisfies (keyof StoreTransaction)[]);

/** Written beside the change, and no part of any answer that is kept here. */
const besides = new Set<PropertyKey>([
  'appendAudit',
  'announce',
  'appendDelivery',
] satisfies (keyof StoreTransaction)[]);

export function shareTransaction(
  tx: StoreTransaction,
  { organizationId, now, declinedSince, emails, keys }: Expected,
): SharedTransaction {
  let writes = 0;
  const answers = new Map<string, Promise<unknown>>();
  const members = allAtOnce(emails, (asked) => tx.memberEmails(organizationId, asked));
  const invitations = allAtOnce(emails, (asked) => tx.openInvitations(organizationId, asked, now));
  const declines = allAtOnce(emails, (asked) => tx.recentDeclines(organizationId, { emails: asked }, declinedSince));
  const claims = allAtOnce<IdempotencyClaim>(keys.names, (asked) => tx.claimIdempotencyKeys(keys.scope, asked, now));

  const once = <T>(question: string[], ask: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(question);
    const answer = (answers.get(key) as Promise<T> | undefined) ?? ask();
    answers.set(key, answer);
    return answer;
  };
  const forgetAll = () => {
    answers.clear();
    members.forget();
    invitations.forget();
    declines.forget();
  };
  const forgetMembership = (id: string, userId: string) => {
    answers.delete(JSON.stringify(['entry', id, userId]));
    members.forget();
  };

  const own: Partial<StoreTransaction> = {
    user: (id) => once(['user', id], () => tx.user(id)),
    entry: (id, userId) => once(['entry', id, userId], () => tx.entry(id, userId)),
    lockAsMember: (id, userId) => once(['lock', id, userId], () => tx.lockAsMember(id, userId)),
    organization: (id, options) =>
      options?.lock ? tx.organization(id, options) : once(['organization', id], () => tx.organization(id)),
    memberEmails: (id, asked) => (id === organizationId ? members.find(asked) : tx.memberEmails(id, asked)),
    openInvitations: (id, asked, at) =>
      id === organizationId && at === now ? invitations.find(asked) : tx.openInvitations(id, asked, at),
    recentDeclines: (id, invited, since) =>
      id === organizationId && since === declinedSince && invited.emails && !invited.userIds
        ? declines.find(invited.emails)
        : tx.recentDeclines(id, invited, since),
    claimIdempotencyKeys: (scope, asked, at) =>
      scope === keys.scope && at === now ? claims.find(asked) : tx.claimIdempotencyKeys(scope, asked, at),
    async keepAnswer(scope, key, answer) {
      writes++;
      claims.forget(key);
      await tx.keepAnswer(scope, key, answer);
    },
    async putInvitation(invitation) {
      writes++;
      invitations.forget(addressKey(invitation.email) ?? '');
      await tx.putInvitation(invitation);
    },
    async putMembership(membership) {
      writes++;
      forgetMembership(membership.organizationId, membership.userId);
      await tx.putMembership(membership);
    },
    async deleteMembership(id, userId) {
      writes++;
      forgetMembership(id, userId);
      await tx.deleteMembership(id, userId);
    },
  };
  const shared = new Proxy(tx, {
    get(_, name: keyof StoreTransaction) {
      if (own[name]) return own[name];
      const method = tx[name] as (...parameters: unknown[]) => unknown;
      return (...parameters: unknown[]) => {
        if (!questions.has(name)) writes++;
        if (!questions.has(name) && !besides.has(name)) forgetAll();
        return method.apply(tx, parameters);
      };
    },
  });
  return { tx: shared, writes: () => writes };
}

/** What is asked about one name at a time is asked about all that are expected at once. */
function allAtOnce<T>(expected: string[], ask: (names: string[]) => Promise<Map<string, T>>) {
  const known = new Map<string, T | undefined>();
  return {
    async find(names: string[]): Promise<Map<string, T>> {
      if (!names.every((name) => known.has(name))) {
        const unknown = [...new Set([...names, ...expected])].filter((name) => !known.has(name));
        const found = await ask(unknown);
        for (const name of unknown) known.set(name, found.get(name));
      }
      return new Map(names.flatMap((name) => (known.get(name) ? [[name, known.get(name)!]] : [])));
    },
    forget(name?: string) {
      if (name === undefined) known.clear();
      else known.delete(name);
    },
  };
}
