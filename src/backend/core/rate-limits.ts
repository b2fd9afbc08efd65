/*
 * Rate limits per user, email address, client address and organization, for emails, lookups, searches, tickets, exports
 * and checks of domains and connections.
 * Requests are counted in fixed windows, in the store if it can count for several processes.
 */
import { rateLimited } from '../http/problem.js';
import type { RequestCounter } from '../store/store.js';
import { sha256 } from './crypto.js';
import { DEFAULT_LIMITS, type CountedUse, type RateLimits } from './limits.js';
import type { OperationResult, RequestContext } from './request-context.js';
import type { Route } from './route.js';
import type { Settings } from './settings.js';

const HOUR_SECONDS = 3_600;

/** Searches are frequent, so each process counts its own. */
const IN_PROCESS: ReadonlySet<keyof RateLimits> = new Set(['searches']);

/** The limits in force, by name. Empty if there are none. */
export function ratesOf({ limits }: Settings): Record<string, number> {
  return limits === false ? {} : { ...DEFAULT_LIMITS, ...limits };
}

export interface RateLimiter {
  /**
   * Counts the request. Throws `rate_limited` if the user or address has reached a limit. Resolves to the seconds until
   * the request can succeed if the organization has reached one: only its members may learn that.
   */
  check(context: RequestContext, route: Route): Promise<number | undefined>;
  /** Counts uses, and throws `rate_limited` if one has reached its limit. For requests that are no operations. */
  use(context: Pick<RequestContext, 'settings' | 'now'>, uses: CountedUse[]): Promise<void>;
  /** Counts for the organization what a request has done. */
  countResult(context: RequestContext, route: Route, result: OperationResult): Promise<void>;
}

export function createRateLimiter(counter: RequestCounter): RateLimiter {
  const inProcess = createMemoryCounter();

  return {
    async check(context, route) {
      if (context.settings.limits === false) return undefined;
      const rates = ratesOf(context.settings);
      const own = (route.limits?.(context) ?? []).filter(({ who }) => who);
      const organization = route.organizationLimits?.(context) ?? [];
      const isInProcess = own.length > 0 && own.every(({ limit }) => IN_PROCESS.has(limit));
      const retryAfter = await count(isInProcess ? inProcess : counter, context, [
        ...own.map((use) => ({ ...use, max: rates[use.limit]! })),
        // Counted after the request, so that others cannot use up the limit.
        ...organization.map((use) => ({ ...use, cost: 0, max: rates[use.limit]! - (use.cost ?? 1) })),
      ]);
      const reached = retryAfter.slice(0, own.length).find((seconds) => seconds > 0);
      if (reached) throw rateLimited('Too many requests of this kind', reached);
      return Math.max(0, ...retryAfter) || undefined;
    },

    async use(context, uses) {
      if (context.settings.limits === false) return;
      const rates = ratesOf(context.settings);
      const waits = await count(
        counter,
        context,
        uses.map((use) => ({ ...use, max: rates[use.limit]! })),
      );
      const reached = Math.max(0, ...waits);
      if (reached > 0) throw rateLimited('Too many requests of this kind', reached);
    },

    async countResult(context, route, result) {
      if (context.settings.limits === false) return;
      await count(counter, context, route.organizationLimits?.(context, result) ?? []);
    },
  };
}

/** For each use: the seconds until the window ends if its limit is exceeded, else 0. */
async function count(
  counter: RequestCounter,
  { now }: Pick<RequestContext, 'now'>,
  uses: (CountedUse & { max?: number })[],
): Promise<number[]> {
  if (uses.length === 0) return [];
  // Only a hash of each is stored.
  const counted = await Promise.all(
    uses.map(async ({ limit, who, cost = 1, windowSeconds }) => ({
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

/** The limit of lists that are searched. */
export const searchLimits = ({ query, identity }: RequestContext): CountedUse[] =>
  query.get('q') ? [{ limit: 'searches', who: identity?.userId }] : [];

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
