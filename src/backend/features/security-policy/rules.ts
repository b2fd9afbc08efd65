/*
 * What a security policy can contain, and rule 3: it never closes the last way in.
 */
import type { SecurityPolicyUpdate } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { UserContext } from '../../core/request-context.js';
import { invalidField, problem } from '../../http/problem.js';
import {
  requirementsOf,
  securityPolicyOf,
  showsMultifactor,
  ssoOf,
  unmetRequirement,
  type SecurityPolicySettings,
} from '../../identity/security-policy.js';
import type { SecurityPolicyRecord, StoreTransaction } from '../../store/store.js';

/** Refuses if the host does not enforce security policies. */
export function requireFeature({ settings }: UserContext): SecurityPolicySettings {
  const { securityPolicy } = settings.policy;
  if (!securityPolicy) throw problem('feature_disabled', 'This backend does not enforce security policies');
  return securityPolicy;
}

/** The policy after the patch, still with its version. Throws for a part that is not enforced, and for unknown users. */
export async function applyPatch(
  context: UserContext,
  tx: StoreTransaction,
  { organization }: Access,
  patch: SecurityPolicyUpdate,
): Promise<SecurityPolicyRecord> {
  requireEnforced(context, patch);
  const before = securityPolicyOf(organization);
  const exempt = patch.mfa?.exempt ?? before.mfa.exempt;
  await requireMembers(tx, organization.id, exempt, before.mfa.exempt, '/mfa/exempt');
  const sso = ssoOf(before);
  const { ssoRequired: required = sso.required, ssoExempt = sso.exempt } = patch;
  await requireMembers(tx, organization.id, ssoExempt, sso.exempt, '/ssoExempt');
  const { mode = before.mfa.mode, factors = before.mfa.factors } = patch.mfa ?? {};
  const domains = patch.allowedEmailDomains?.map((domain) => domain.toLowerCase());
  const { sessionMaxAgeSeconds = before.sessionMaxAgeSeconds } = patch;
  return {
    ...before,
    mfa: { mode, factors, exempt },
    ...((before.sso || required || ssoExempt.length > 0) && { sso: { required, exempt: ssoExempt } }),
    allowedEmailDomains: domains ? [...new Set(domains)] : before.allowedEmailDomains,
    sessionMaxAgeSeconds,
  };
}

function requireEnforced(context: UserContext, patch: SecurityPolicyUpdate): void {
  const { factors, sessionMaxAge, sso } = requireFeature(context);
  const refuse = (pointer: string, detail: string) => invalidField(pointer, 'unknown_value', detail);
  if (!sso && patch.ssoRequired) throw refuse('/ssoRequired', 'This backend cannot require single sign-on');
  if (!sso && patch.ssoExempt?.length) throw refuse('/ssoExempt', 'This backend cannot require single sign-on');
  const unknown = patch.mfa?.factors?.findIndex((name) => !Object.hasOwn(factors, name)) ?? -1;
  if (unknown >= 0) throw refuse(`/mfa/factors/${unknown}`, 'This backend does not tell this factor apart');
  if (typeof patch.sessionMaxAgeSeconds !== 'number') return;
  // The caller could not undo the change: without the time, every request would be refused.
  if (!sessionMaxAge || context.identity.authenticatedAt === undefined)
    throw refuse('/sessionMaxAgeSeconds', 'This backend does not know when a member signed in');
}

/** Refuses to exempt anyone but active members. Those who are exempt already stay. */
async function requireMembers(
  tx: StoreTransaction,
  organizationId: string,
  ids: string[],
  known: string[],
  pointer: string,
): Promise<void> {
  const added = ids.filter((id) => !known.includes(id));
  if (added.length === 0) return;
  const { items } = await tx.membersByRequirements(organizationId, { userIds: added, limit: added.length });
  const members = new Set(items.map(({ userId }) => userId));
  const unknown = ids.findIndex((id) => added.includes(id) && !members.has(id));
  if (unknown >= 0) throw invalidField(`${pointer}/${unknown}`, 'unknown_value', 'The member does not exist');
}

/** A change of the policy. */
interface PolicyChange {
  before: SecurityPolicyRecord;
  after: SecurityPolicyRecord;
  /** The verified domains of the enabled connections, in lower case. */
  ssoDomains: readonly string[];
}

/** The verified domains of the enabled connections of an organization. */
export async function readSsoDomains(tx: StoreTransaction, organizationId: string): Promise<string[]> {
  const enabled = (await tx.connections(organizationId)).filter((connection) => connection.enabled);
  if (enabled.length === 0) return [];
  const ids = new Set(enabled.flatMap(({ domainIds }) => domainIds));
  return (await tx.domains(organizationId))
    .filter(({ id, status }) => ids.has(id) && status === 'verified')
    .map(({ domain }) => domain);
}

/** Whether the caller meets the present policy and not the changed one. Their sign-in counts as a proof of a factor. */
export function isViewerLockedOut(context: UserContext, { before, after, ssoDomains }: PolicyChange): boolean {
  const isUnmet = (policy: SecurityPolicyRecord) => !meetsRequirements(context, policy, ssoDomains);
  return isUnmet(after) && !isUnmet(before);
}

function meetsRequirements(context: UserContext, policy: SecurityPolicyRecord, ssoDomains: readonly string[]): boolean {
  const { user, identity } = context;
  const mfaEnrolled = user.mfaEnrolled === true || showsMultifactor(identity, requireFeature(context).acrValues);
  return unmetRequirement({ ...user, mfaEnrolled }, requirementsOf(policy, ssoDomains)) === undefined;
}

/** Refuses a change that no administrator could sign in after, and one that locks the caller out unless they confirm it. */
export async function requireAccessAfter(
  context: UserContext,
  tx: StoreTransaction,
  access: Access,
  change: PolicyChange & { isConfirmed: boolean },
): Promise<void> {
  const { before, after, ssoDomains } = change;
  if (ssoOf(after).required && !ssoOf(before).required && ssoDomains.length === 0)
    throw problem('connection_required', 'Single sign-on needs an enabled connection with a verified domain');
  const canEnter = (policy: SecurityPolicyRecord) => hasAdministrator(context, tx, access, policy, ssoDomains);
  if (!(await canEnter(change.after)) && (await canEnter(change.before)))
    throw problem('last_admin', lastAdminDetail(after));
  if (!change.isConfirmed && isViewerLockedOut(context, change))
    throw problem('confirmation_required', 'This would lock you out. Confirm it with confirmLockout');
}

const lastAdminDetail = (policy: SecurityPolicyRecord) =>
  ssoOf(policy).required
    ? 'An administrator must be able to sign in without single sign-on'
    : 'An administrator must be able to sign in';

/**
 * Whether an administrator meets the policy. Where it requires single sign-on, one who can sign in without it: the identity
 * provider can fail.
 */
async function hasAdministrator(
  context: UserContext,
  tx: StoreTransaction,
  { organization, membership, roles }: Access,
  policy: SecurityPolicyRecord,
  ssoDomains: readonly string[],
): Promise<boolean> {
  const { required, exempt } = ssoOf(policy);
  const isOut = required && !exempt.includes(membership.userId);
  const roleIds = [...roles.values()].filter(({ isAdmin }) => isAdmin).map(({ id }) => id);
  const isViewer = !isOut && membership.roleIds.some((id) => roleIds.includes(id));
  if (isViewer && meetsRequirements(context, policy, ssoDomains)) return true;
  const { total } = await tx.membersByRequirements(organization.id, {
    meets: requirementsOf(policy, ssoDomains),
    roleIds,
    ...(required && { userIds: exempt }),
    limit: 1,
  });
  return total > 0;
}
