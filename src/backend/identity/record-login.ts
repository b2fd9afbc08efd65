/*
 * Logins that the host reports, because it signs users in itself or receives the log of its identity provider.
 */
import { countFailedLogin, countUse } from './activity.js';
import { randomText } from '../core/crypto.js';
import { memberTarget, organizationTarget, recordChange } from '../core/record-change.js';
import type { Settings } from '../core/settings.js';
import type { AuditRecord, OrganizationRecord, StoreTransaction } from '../store/store.js';

/** A login that succeeded or failed. */
export interface ReportedLogin {
  /** The organization that the user signs in to. */
  organizationId: string;
  /** The subject of the user's tokens. Omit it if the account is unknown. */
  userId?: string;
  outcome: 'success' | 'failed';
  /**
   * When the user signed in, in seconds since 1970: the `auth_time` of the tokens. The same login is counted once, however
   * often it is reported. Default: now.
   */
  authenticatedAt?: number;
  /**
   * A code for the reason of a failure. In the audit event; no text that the user entered. `<audit-log>` has texts for
   * `wrong_password` and `wrong_second_factor`, and shows other codes as they are.
   */
  reason?: string;
  /** The request of the sign-in, for the client address and user agent in the audit event. */
  request?: Request;
}

/** Who a failed login is recorded for if they are not a member: the organization learns that it failed, not whose it was. */
const UNKNOWN_ACTOR: AuditRecord['actor'] = { id: '', name: '', kind: 'user' };

/**
 * Records a login in the audit log and in the activity of the organization. Resolves to whether it was counted: an unknown
 * organization and a login that was reported before are not, nor is a successful login of a user who is not a member.
 */
export async function recordReportedLogin(settings: Settings, login: ReportedLogin): Promise<boolean> {
  return settings.store.transaction(async (tx) => {
    const organization = await tx.organization(login.organizationId, { lock: true });
    if (!organization) return false;
    return login.outcome === 'failed'
      ? recordFailure(tx, settings, organization, login)
      : recordSuccess(tx, settings, organization, login);
  });
}

async function recordFailure(
  tx: StoreTransaction,
  settings: Settings,
  organization: OrganizationRecord,
  login: ReportedLogin,
): Promise<boolean> {
  const member = login.userId === undefined ? undefined : await tx.member(organization.id, login.userId);
  const context = toContext(settings, login);
  await countFailedLogin(tx, organization.id, context.now);
  await recordChange(tx, context, member?.user ?? { id: '', name: '', email: '' }, {
    type: 'login',
    organizationId: organization.id,
    target: member ? memberTarget(member.user) : organizationTarget(organization),
    outcome: 'failed',
    ...(!member && { actor: UNKNOWN_ACTOR }),
    changes: login.reason === undefined ? [] : [{ field: 'reason', from: null, to: login.reason.slice(0, 100) }],
    announce: [],
  });
  return true;
}

async function recordSuccess(
  tx: StoreTransaction,
  settings: Settings,
  organization: OrganizationRecord,
  login: ReportedLogin,
): Promise<boolean> {
  const member = login.userId === undefined ? undefined : await tx.member(organization.id, login.userId);
  if (member?.status !== 'active') return false;
  const context = toContext(settings, login);
  const { user, ...membership } = member;
  const time = new Date((login.authenticatedAt ?? Math.floor(Date.parse(context.now) / 1000)) * 1000).toISOString();
  const { organizationId, userId } = membership;
  if (!(await countUse(tx, { organizationId, userId, now: context.now }, time))) return false;
  // With a hook, the first request records the login in the membership, so that the hook runs before it.
  const hasHook = settings.hooks.before?.login ?? settings.hooks.after?.login;
  await tx.putMembership({
    ...membership,
    lastUsedAt: hasHook ? membership.lastUsedAt : context.now,
    lastLoginAt: hasHook || time < (membership.lastLoginAt ?? '') ? membership.lastLoginAt : time,
  });
  await recordChange(tx, context, user, { type: 'login', organizationId, target: memberTarget(user), announce: [] });
  return true;
}

const toContext = (settings: Settings, { request }: ReportedLogin) => ({
  settings,
  now: settings.clock().toISOString(),
  requestId: randomText(15),
  request,
});
