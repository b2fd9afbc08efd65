/*
 * What requests count toward the limits of invitations.
 */
import type { CountedUse } from '../../core/limits.js';
import type { OperationResult, RequestContext } from '../../core/request-context.js';
import { addressKey } from '../../identity/email-address.js';

const DAY_SECONDS = 86_400;
const MAX_COUNTED_ITEMS = 100;

/** Invitations of an organization by all its users. */
export function organizationLimits({ params }: RequestContext, invitations: number): CountedUse[] {
  if (invitations === 0) return [];
  const use = { who: params['o'], cost: invitations };
  return [
    { limit: 'organizationInvitations', ...use },
    { limit: 'organizationInvitationsPerDay', ...use, windowSeconds: DAY_SECONDS },
  ];
}

/** One invitation that is created or resent. */
export const invitationLimits = (context: RequestContext, result?: OperationResult): CountedUse[] =>
  organizationLimits(context, (result?.status ?? 200) < 300 ? 1 : 0);

/** The items of a batch. */
export function batchLimits(context: RequestContext, result?: OperationResult): CountedUse[] {
  if (!result) return organizationLimits(context, Math.max(1, batchItems(context).length));
  const { items = [] } = (result.status < 300 ? result.body : {}) as { items?: { status: number }[] };
  return organizationLimits(context, items.filter(({ status }) => status < 300).length);
}

/** The items of a batch, up to the most that it can have. The body is not validated yet. */
export function batchItems({ body }: RequestContext): unknown[] {
  const items = (body as { invitations?: unknown } | null)?.invitations;
  return Array.isArray(items) ? (items as unknown[]).slice(0, MAX_COUNTED_ITEMS) : [];
}

/** Emails to the address of each item. The items are not validated yet. */
export function addressLimits({ settings }: RequestContext, items: unknown[]): CountedUse[] {
  if (!settings.sendInvitation) return [];
  const keys = items.flatMap((item) => addressKey(String((item as { email?: unknown } | null)?.email ?? '')) ?? []);
  return [...new Set(keys)].map((address) => ({
    limit: 'addresses',
    who: address,
    cost: keys.filter((key) => key === address).length,
  }));
}
