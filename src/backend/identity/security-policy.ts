/*
 * The security policy of an organization: what a member has to show before a request in the organization is handled.
 * `securityPolicyDenial` decides alone; requests, event streams and acceptances of invitations call it.
 *
 * A challenge to sign in again is no denial and is not recorded in the audit log.
 */
import type { Identity } from './authenticate.js';
import { addressKey, verifiedAddress } from './email-address.js';
import { stepUpChallenge } from './step-up.js';
import { problem, type ProblemError } from '../http/problem.js';
import type {
  ConnectionRecord,
  Instant,
  MemberRequirements,
  OrganizationRecord,
  SecurityPolicyRecord,
  StoreTransaction,
  UserRecord,
} from '../store/store.js';

/** What a host enforces of security policies. */
export interface SecurityPolicyOptions {
  /**
   * The second factors that policies can restrict, each with its values of `amr` (RFC 8176), such as
   * `{ otp: ['otp'], webauthn: ['hwk', 'swk'] }`. An identity without `amr` is accepted with any factor. Default: none,
   * so policies cannot restrict factors.
   */
  factors?: Readonly<Record<string, readonly string[]>>;
  /** Values of `acr` for a sign-in with several factors. Default: those of `stepUp`. */
  acrValues?: string[];
  /** Whether identities contain the time of the sign-in, so that policies can limit the time since it. Default true. */
  sessionMaxAge?: boolean;
  /** Whether identities contain `connectionId`, so that policies can require single sign-on. Default false. */
  sso?: boolean;
}

/** The options with their defaults. */
export interface SecurityPolicySettings {
  readonly factors: Readonly<Record<string, readonly string[]>>;
  readonly acrValues: readonly string[];
  readonly sessionMaxAge: boolean;
  readonly sso: boolean;
}

/** Fills in the defaults. */
export const toSecurityPolicySettings = (
  { factors = {}, acrValues, sessionMaxAge = true, sso = false }: SecurityPolicyOptions,
  stepUpAcrValues: readonly string[],
): SecurityPolicySettings => ({ factors, acrValues: acrValues ?? stepUpAcrValues, sessionMaxAge, sso });

/** The policy of an organization that has never set one. */
const EMPTY_POLICY: SecurityPolicyRecord = {
  mfa: { mode: 'off', factors: [], exempt: [] },
  allowedEmailDomains: [],
  sessionMaxAgeSeconds: null,
  version: 1,
};

export const securityPolicyOf = ({ securityPolicy }: Pick<OrganizationRecord, 'securityPolicy'>) =>
  securityPolicy ?? EMPTY_POLICY;

/** Single sign-on as a policy has it. */
export const ssoOf = ({ sso }: Pick<SecurityPolicyRecord, 'sso'>) => sso ?? { required: false, exempt: [] };

/**
 * What a policy requires of the records of members, whatever their sign-in shows. `ssoDomains`: the verified domains of the
 * enabled connections.
 */
export const requirementsOf = (
  { mfa, sso, allowedEmailDomains }: SecurityPolicyRecord,
  ssoDomains: readonly string[],
): MemberRequirements => ({
  mfa: mfa.mode === 'required' ? { exempt: mfa.exempt } : null,
  sso: sso?.required ? { exempt: sso.exempt, emailDomains: ssoDomains } : null,
  emailDomains: allowedEmailDomains.length > 0 ? allowedEmailDomains : null,
});

/** Why a member cannot sign in. */
export type UnmetRequirement = 'mfa_not_enrolled' | 'sso_not_available' | 'email_domain_not_allowed';

/** The first requirement that the record of a member does not meet. */
export function unmetRequirement(
  user: Pick<UserRecord, 'id' | 'email' | 'emailVerified' | 'mfaEnrolled'>,
  { mfa, sso, emailDomains }: MemberRequirements,
): UnmetRequirement | undefined {
  if (emailDomains && !isInDomain(verifiedAddress(user), emailDomains)) return 'email_domain_not_allowed';
  if (sso && !sso.exempt.includes(user.id) && !isInDomain(verifiedAddress(user), sso.emailDomains))
    return 'sso_not_available';
  return mfa && user.mfaEnrolled !== true && !mfa.exempt.includes(user.id) ? 'mfa_not_enrolled' : undefined;
}

/** Whether the policy allows an address, verified or not. */
export const allowsAddress = ({ allowedEmailDomains }: SecurityPolicyRecord, email: string): boolean =>
  allowedEmailDomains.length === 0 || isInDomain(addressKey(email), allowedEmailDomains);

const isInDomain = (key: string | undefined, domains: readonly string[]) =>
  key !== undefined && domains.includes(key.slice(key.lastIndexOf('@') + 1));

/** Whether the sign-in of an identity shows several factors, whatever they were. */
export const showsMultifactor = ({ acr, amr, multifactorAt }: Identity, acrValues: readonly string[] = []): boolean =>
  multifactorAt !== undefined || (acr !== undefined && acrValues.includes(acr)) || amr?.includes('mfa') === true;

/** The context of a decision: a request, or an event stream. */
interface PolicyContext {
  settings: { policy: { securityPolicy?: SecurityPolicySettings } };
  identity: Identity;
  user: UserRecord;
  now: Instant;
  /** The connection of the sign-in, see `connectionOfSignIn`. */
  connection?: ConnectionRecord;
}

/** The connection that the user signed in through, if one of the organizations requires single sign-on. */
export async function connectionOfSignIn(
  tx: Pick<StoreTransaction, 'connection'>,
  { connectionId }: Identity,
  organizations: readonly OrganizationRecord[],
): Promise<ConnectionRecord | undefined> {
  if (connectionId === undefined || !organizations.some(({ securityPolicy }) => securityPolicy?.sso?.required))
    return undefined;
  return tx.connection(connectionId);
}

/** Refuses a user who does not meet the policy: 401 `step_up_required`, or 403 `email_domain_not_allowed`. */
export async function requireSecurityPolicy(
  tx: Pick<StoreTransaction, 'connection'>,
  context: Omit<PolicyContext, 'connection'>,
  organization: OrganizationRecord,
): Promise<void> {
  const connection = await connectionOfSignIn(tx, context.identity, [organization]);
  const denial = securityPolicyDenial({ ...context, connection }, organization);
  if (denial) throw denial;
}

/** Why a user does not meet the policy of an organization; `undefined` if they do, or if the host enforces none. */
export function securityPolicyDenial(
  { settings, identity, user, now, connection }: PolicyContext,
  organization: OrganizationRecord,
): ProblemError | undefined {
  const { securityPolicy: enforced } = settings.policy;
  const policy = organization.securityPolicy;
  if (!enforced || !policy) return undefined;
  if (policy.allowedEmailDomains.length > 0 && !isInDomain(verifiedAddress(user), policy.allowedEmailDomains))
    return problem('email_domain_not_allowed', 'The organization allows only email addresses of other domains');
  const { mode, exempt, factors } = policy.mfa;
  const needsFactor = mode === 'required' && !exempt.includes(user.id) && !hasFactor(identity, factors, enforced);
  const maxAge = (enforced.sessionMaxAge ? policy.sessionMaxAgeSeconds : null) ?? undefined;
  const needsSignIn = maxAge !== undefined && !isRecent(identity, maxAge, now);
  const needsConnection = enforced.sso && !isSignedInBy(connection, organization.id) && requiresSso(policy, user.id);
  if (!needsFactor && !needsSignIn && !needsConnection) return undefined;
  return stepUpChallenge({ acrValues: needsFactor ? enforced.acrValues : [], maxAge });
}

/** Whether a policy requires single sign-on of a user. */
export const requiresSso = ({ sso }: Pick<SecurityPolicyRecord, 'sso'>, userId: string): boolean =>
  sso?.required === true && !sso.exempt.includes(userId);

const isSignedInBy = (connection: ConnectionRecord | undefined, organizationId: string): boolean =>
  connection?.organizationId === organizationId && connection.enabled;

/** Whether the sign-in shows an accepted second factor. Without `amr` the factor is unknown. */
function hasFactor(
  identity: Identity,
  accepted: readonly string[],
  { acrValues, factors }: SecurityPolicySettings,
): boolean {
  if (!showsMultifactor(identity, acrValues)) return false;
  const { amr } = identity;
  return accepted.length === 0 || !amr || accepted.some((name) => factors[name]?.some((value) => amr.includes(value)));
}

/** Whether the sign-in is recent enough. Without its time it is not. */
const isRecent = ({ authenticatedAt = NaN }: Identity, maxAge: number, now: Instant): boolean =>
  Date.parse(now) / 1000 - authenticatedAt <= maxAge;
