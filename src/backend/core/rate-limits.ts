/*
 * Rate limits per user, email address and client address, for emails, lookups, tickets and exports. Requests are counted in
 * fixed windows, in the store if it can count for several processes.
 */
import type { OperationId } from '../../contract/index.js';
import { addressKey } from '../identity/email-address.js';
import type { Call } from './request-context.js';
import { sha256 } from './crypto.js';
import { refuse } from '../http/problem.js';
import type { RequestCounter } from '../store/store.js';

/** Requests in an hour, for each person or client address. A batch counts as many as it has items. */
export interface RateLimits {
  /** Invitations made and sent again by one person. Default 2,000. */
  invitations?: number;
  /** Invitations to one email address by all users, where `sendInvitation` is set. Default 50. */
  addresses?: number;
  /** Sendings of one invitation. Default 10. */
  resends?: number;
  /** Members added by one person. Default 2,000. */
  additions?: number;
  /** Names of organizations looked up by one person. Default 1,000. */
  nameChecks?: number;
  /** Invitations opened from one client address, where `clientAddress` says what that is. Default 1,000. */
  tickets?: number;
  /** Exports of the audit log by one person. Default 60. */
  exports?: number;
}

const defaults: Required<RateLimits> = {
  invitations: 2_000,
  addresses: 50,
  resends: 10,
  additions: 2_000,
  nameChecks: 1_000,
  tickets: 1_000,
  exports: 60,
};
const windowSeconds = 3_600;

interface Use {
  limit: keyof RateLimits;
  who: string | null | undefined;
  cost?: number;
}

/** Counts the request; throws `rate_limited` where there were too many. */
export async function requireWithinLimits(call: Call, counter: RequestCounter): Promise<void> {
  const { limits, clientAddress } = call.settings;
  if (limits === false) return;
  const uses = usesOf(call, clientAddress).filter(({ who }) => who);
  if (!uses.length) return;
  // Only a hash of each is stored.
  const counted = await Promise.all(
    uses.map(async ({ limit, who, cost = 1 }) => ({ key: await sha256(`${limit}\n${who}`), cost })),
  );
  const results = await counter.count(counted, windowSeconds, call.now);
  for (const [at, { used, resetsAt }] of results.entries()) {
    if (used <= { ...defaults, ...limits }[uses[at]!.limit]) continue;
    const seconds = Math.max(1, Math.ceil((Date.parse(resetsAt) - Date.parse(call.now)) / 1000));
    throw refuse('rate_limited', 'Too many requests of this kind', { headers: { 'retry-after': String(seconds) } });
  }
}

function usesOf(
  { operation, identity, body, params, request, settings }: Call,
  clientAddress: Call['settings']['clientAddress'],
): Use[] {
  const who = identity?.userId;
  const toAddresses = (items: unknown[]): Use[] => {
    if (!settings.sendInvitation) return [];
    const keys = items
      .slice(0, 100)
      .flatMap((item) => addressKey(String((item as { email?: unknown } | null)?.email ?? '')) ?? []);
    return [...new Set(keys)].map((address) => ({
      limit: 'addresses',
      who: address,
      cost: keys.filter((key) => key === address).length,
    }));
  };
  const uses: { [Operation in OperationId]?: () => Use[] } = {
    createInvitation: () => [{ limit: 'invitations', who }, ...toAddresses([body])],
    batchInvitations: () => {
      const items = (body as { invitations?: unknown } | null)?.invitations;
      const invitations = Array.isArray(items) ? (items as unknown[]) : [];
      return [
        { limit: 'invitations', who, cost: Math.max(1, Math.min(invitations.length, 100)) },
        ...toAddresses(invitations),
      ];
    },
    resendInvitation: () => [
      { limit: 'invitations', who },
      { limit: 'resends', who: who && `${who}\n${params['i']}` },
    ],
    addMember: () => [{ limit: 'additions', who }, ...toAddresses([body])],
    checkOrganizationName: () => [{ limit: 'nameChecks', who }],
    getInvitationOffer: () => [{ limit: 'tickets', who: clientAddress?.(request) }],
    acceptInvitation: () => [{ limit: 'tickets', who: clientAddress?.(request) }],
    listAuditEvents: () =>
      /\btext\/csv\b/i.test(request.headers.get('accept') ?? '') ? [{ limit: 'exports', who }] : [],
  };
  return uses[operation as OperationId]?.() ?? [];
}

/** Counts in this process alone. */
export function createMemoryCounter(): RequestCounter {
  const counts = new Map<string, { used: number; resetsAt: string }>();
  return {
    async count(uses, seconds, now) {
      if (counts.size > 10_000) for (const [old, { resetsAt }] of counts) if (resetsAt <= now) counts.delete(old);
      return uses.map(({ key, cost }) => {
        const before = counts.get(key);
        const entry =
          before && before.resetsAt > now
            ? before
            : { used: 0, resetsAt: new Date(Date.parse(now) + seconds * 1000).toISOString() };
        entry.used += cost;
        counts.set(key, entry);
        return { ...entry };
      });
    },
  };
}
