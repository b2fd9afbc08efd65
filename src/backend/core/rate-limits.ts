/*
 * Rate limits per user, email address, client address and organization, for emails, lookups, searches, tickets and exports.
 * Requests are counted in fixed windows, in the store if it can count for several processes.
 */
import type { OperationId } from '../../contract/index.js';
import { rateLimited } from '../http/problem.js';
import { addressKey } from '../identity/email-address.js';
import type { RequestCounter } from '../store/store.js';
import { sha256 } from './crypto.js';
import { DEFAULT_LIMITS, type RateLimits } from './limits.js';
import type { OperationResult, RequestContext } from './request-context.js';
import type { Settings } from './settings.js';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
const MAX_COUNTED_ITEMS = 100;

interface Use {
  limit: keyof RateLimits;
  /** Identifies the user, address or organization. Nothing is counted without it. */
  who: string | null | undefined;
  /** Default 1. */
  cost?: number;
  windowSeconds?: number;
}

/** The limits in force, by name. Empty if there are none. */
export function ratesOf({ limits }: Settings): Record<string, number> {
  return limits === false ? {} : { ...DEFAULT_LIMITS, ...limits };
}

export interface RateLimiter {
  /**
   * Counts the request. Throws `rate_limited` if the user or address has reached a limit. Resolves to the seconds until
   * the request can succeed if the organization has reached one: only its members may learn that.
   */
  check(context: RequestContext): Promise<number | undefined>;
  /** Counts the invitations of a successful request for the organization. */
  countInvitations(context: RequestContext, answer: OperationResult): Promise<void>;
}

export function createRateLimiter(counter: RequestCounter): RateLimiter {
  const searches = createMemoryCounter();

  return {
    async check(context) {
      if (context.settings.limits === false) return undefined;
      const rates = ratesOf(context.settings);
      const own = usesOf(context).filter(({ who }) => who);
      const retryAfter = await count(own[0]?.limit === 'searches' ? searches : counter, context, [
        ...own.map((use) => ({ ...use, cost: use.cost ?? 1, max: rates[use.limit]! })),
        // Counted after the request, so that others cannot use up the limit.
        ...organizationUses(context, 0).map((use) => ({ ...use, max: rates[use.limit]! - invitationsOf(context) })),
      ]);
      const reached = retryAfter.slice(0, own.length).find((seconds) => seconds > 0);
      if (reached) throw rateLimited('Too many requests of this kind', reached);
      return Math.max(0, ...retryAfter) || undefined;
    },

    async countInvitations(context, answer) {
      const cost = context.settings.limits === false ? 0 : createdInvitations(context, answer);
      if (cost > 0) await count(counter, context, organizationUses(context, cost));
    },
  };
}

/** For each use: the seconds until the window ends if its limit is exceeded, else 0. */
async function count(
  counter: RequestCounter,
  { now }: RequestContext,
  uses: (Use & { cost: number; max?: number })[],
): Promise<number[]> {
  if (uses.length === 0) return [];
  // Only a hash of each is stored.
  const counted = await Promise.all(
    uses.map(async ({ limit, who, cost, windowSeconds }) => ({
      key: await sha256(`${limit}\n${who}`),
      cost,
      ...(windowSeconds !== undefined && { windowSeconds }),
    })),
  );
  const results = await counter.count(counted, HOUR_SECONDS, now);
  return results.map(({ used, resetsAt }, index) => {
    const { max = Infinity } = uses[index]!;
    return used > max ? Math.max(1, Math.ceil((Date.parse(resetsAt) - Date.parse(now)) / 1000)) : 0;
  });
}

function organizationUses(context: RequestContext, cost: number): (Use & { cost: number })[] {
  if (invitationsOf(context) === 0) return [];
  const who = context.params['o'];
  return [
    { limit: 'organizationInvitations', who, cost },
    { limit: 'organizationInvitationsPerDay', who, cost, windowSeconds: DAY_SECONDS },
  ];
}

/** The items of a batch of invitations, up to the most that it can have. */
function itemsOf(body: unknown): unknown[] {
  const items = (body as { invitations?: unknown } | null)?.invitations;
  return Array.isArray(items) ? (items as unknown[]).slice(0, MAX_COUNTED_ITEMS) : [];
}

/** How many invitations the request would make or resend. */
function invitationsOf({ operation, body, settings }: RequestContext): number {
  if (operation === 'batchInvitations') return Math.max(1, itemsOf(body).length);
  if (operation === 'addMember') return settings.policy.addMember === 'ask' ? 1 : 0;
  return operation === 'createInvitation' || operation === 'resendInvitation' ? 1 : 0;
}

/** How many invitations the request has made or resent. */
function createdInvitations(context: RequestContext, { status, body }: OperationResult): number {
  if (invitationsOf(context) === 0 || status >= 300) return 0;
  // An addition that undoes a removal responds with 201, an invitation with 202.
  if (context.operation === 'addMember') return status === 202 ? 1 : 0;
  if (context.operation !== 'batchInvitations') return 1;
  return (body as { items: { status: number }[] }).items.filter((item) => item.status < 300).length;
}

function usesOf({ operation, identity, body, params, query, request, settings }: RequestContext): Use[] {
  const who = identity?.userId;
  const toAddresses = (items: unknown[]): Use[] => {
    if (!settings.sendInvitation) return [];
    const keys = items.flatMap((item) => addressKey(String((item as { email?: unknown } | null)?.email ?? '')) ?? []);
    return [...new Set(keys)].map((address) => ({
      limit: 'addresses',
      who: address,
      cost: keys.filter((key) => key === address).length,
    }));
  };
  const search = (): Use[] => (query.get('q') ? [{ limit: 'searches', who }] : []);
  const ticket = (): Use[] => [{ limit: 'tickets', who: settings.clientAddress?.(request) }];
  const uses: { [Operation in OperationId]?: () => Use[] } = {
    createInvitation: () => [{ limit: 'invitations', who }, ...toAddresses([body])],
    batchInvitations: () => {
      const items = itemsOf(body);
      return [{ limit: 'invitations', who, cost: Math.max(1, items.length) }, ...toAddresses(items)];
    },
    resendInvitation: () => [
      { limit: 'invitations', who },
      { limit: 'resends', who: who && `${who}\n${params['i']}` },
    ],
    addMember: () => [{ limit: 'additions', who }, ...toAddresses([body])],
    checkOrganizationName: () => [{ limit: 'nameChecks', who }],
    listMembers: search,
    listInvitations: search,
    listMyOrganizations: search,
    getInvitationOffer: ticket,
    acceptInvitation: ticket,
    listAuditEvents: () =>
      /\btext\/csv\b/i.test(request.headers.get('accept') ?? '') ? [{ limit: 'exports', who }] : [],
  };
  return uses[operation as OperationId]?.() ?? [];
}

/** Counts in this process only. */
export function createMemoryCounter(): RequestCounter {
  const counts = new Map<string, { used: number; resetsAt: string }>();
  return {
    async count(uses, seconds, now) {
      if (counts.size > 10_000) for (const [old, { resetsAt }] of counts) if (resetsAt <= now) counts.delete(old);
      return uses.map(({ key, cost, windowSeconds = seconds }) => {
        const before = counts.get(key);
        const entry =
          before && before.resetsAt > now
            ? before
            : { used: 0, resetsAt: new Date(Date.parse(now) + windowSeconds * 1000).toISOString() };
        entry.used += cost;
        counts.set(key, entry);
        return { ...entry };
      });
    },
  };
}
