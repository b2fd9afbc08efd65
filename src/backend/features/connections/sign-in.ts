/*
 * Sign-ins through a connection. The identity provider of a customer is trusted for addresses of the domains that the
 * customer has verified, and for nothing else.
 */
import { randomText } from '../../core/crypto.js';
import { requireKnownRoles } from '../../core/grants.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import type { ChangeContext } from '../../core/request-context.js';
import { RestartTransaction, runTransaction } from '../../core/restart-transaction.js';
import type { Settings } from '../../core/settings.js';
import { runBeforeHook } from '../../hooks/hooks.js';
import { ProblemError } from '../../http/problem.js';
import { countJoin } from '../../identity/activity.js';
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { allowsAddress, securityPolicyOf } from '../../identity/security-policy.js';
import type {
  ConnectionRecord,
  MemberRecord,
  OrganizationRecord,
  RoleRecord,
  StoreTransaction,
  UserRecord,
} from '../../store/store.js';
import { closeInvitations, closeJoinRequest } from '../members/close-access.js';
import { findSoleAdmin } from '../members/last-administrator.js';
import { roleRefs } from '../roles/serialize.js';
import { profileOf, rolesFor, toClaims, type Claims } from './profile.js';
import { withUsedCertificate } from './used-certificate.js';

/** A sign-in that the host's provider has verified. */
export interface ConnectionSignIn {
  connectionId: string;
  /** The account at the host's provider. `userId` is the subject of its tokens. */
  user: { userId: string; email: string; emailVerified: boolean; name: string; picture?: string };
  /** The claims of the ID token and of the user info, or the attributes of the assertion. */
  claims: Claims;
  /** SAML: the fingerprint of the certificate that verified the signature. */
  certificate?: string;
  /** The request that completed the sign-in, for hooks and the audit log. */
  request: Request;
}

/** Why a sign-in is refused. */
export type SignInRefusal =
  | 'connection_not_found'
  | 'connection_disabled'
  | 'email_missing'
  | 'email_not_verified'
  | 'email_mismatch'
  | 'domain_not_verified'
  | 'email_domain_not_allowed'
  | 'member_blocked'
  | 'member_removed'
  | 'not_a_member'
  | 'hook_rejected';

export type ConnectionSignInResult =
  | {
      ok: true;
      organizationId: string;
      roleIds: string[];
      /** The sign-in made the user a member. */
      joined: boolean;
      /** The user is no member yet, and has an open invitation to accept. */
      invited?: true;
    }
  | { ok: false; code: SignInRefusal };

interface SignIn {
  tx: StoreTransaction;
  context: ChangeContext & { requestId: string };
  organization: OrganizationRecord;
  connection: ConnectionRecord;
  roles: ReadonlyMap<string, RoleRecord>;
  /** The ids that claims give. */
  roleIds: string[];
  given: ConnectionSignIn;
}

const refused = (code: SignInRefusal) => ({ ok: false as const, code });

/**
 * Checks a sign-in, makes its user a member if the connection does that, and updates the roles of members who joined through
 * it. All in one transaction.
 */
export async function recordSignIn(settings: Settings, given: ConnectionSignIn): Promise<ConnectionSignInResult> {
  const context = {
    settings,
    now: settings.clock().toISOString(),
    requestId: randomText(15),
    request: given.request,
  };
  /** What the hook for additions decided; null if it refused. */
  const decision: { roleIds?: readonly string[] | null } = {};
  return runTransaction(settings.store, async (tx) => {
    const found = await tx.connection(given.connectionId);
    const organization = found && (await tx.organization(found.organizationId, { lock: true }));
    const connection = organization && (await tx.connection(given.connectionId));
    if (!organization || !connection) return refused('connection_not_found');
    if (!connection.enabled) return refused('connection_disabled');
    const profile = profileOf(connection, toClaims(given.claims));
    const denial = await addressDenial(tx, settings, organization, connection, given.user, profile.email);
    if (denial) return refused(denial);
    const roles = new Map((await tx.roles(organization.id)).map((role) => [role.id, role]));
    const mapped = rolesFor(connection, profile.groups, roles, settings.policy.rolesPerMember);
    const roleIds = mapped.map(({ roleId }) => roleId);
    const signIn: SignIn = { tx, context, organization, connection, roles, roleIds, given };
    const member = await tx.member(organization.id, given.user.userId);
    const result = member ? await returnMember(signIn, member) : await addMember(signIn, decision);
    if (result.ok) await noteCertificate(signIn);
    if (result.ok && !result.invited) await noteSignIn(signIn);
    return result;
  });
}

async function addressDenial(
  tx: StoreTransaction,
  settings: Settings,
  organization: OrganizationRecord,
  { domainIds }: ConnectionRecord,
  user: ConnectionSignIn['user'],
  claimed: string | undefined,
): Promise<SignInRefusal | undefined> {
  const address = claimed === undefined ? undefined : addressKey(claimed);
  if (address === undefined) return 'email_missing';
  if (verifiedAddress(user) === undefined) return 'email_not_verified';
  // The account must be that of the address which the identity provider asserts.
  if (verifiedAddress(user) !== address) return 'email_mismatch';
  const domain = await tx.verifiedDomain(address.slice(address.lastIndexOf('@') + 1));
  if (domain?.organizationId !== organization.id || !domainIds.includes(domain.id)) return 'domain_not_verified';
  const isAllowed = !settings.policy.securityPolicy || allowsAddress(securityPolicyOf(organization), address);
  return isAllowed ? undefined : 'email_domain_not_allowed';
}

async function addMember(
  signIn: SignIn,
  decision: { roleIds?: readonly string[] | null },
): Promise<ConnectionSignInResult> {
  const { tx, context, organization, connection, roles, given } = signIn;
  const { userId } = given.user;
  const denial = await joinDenial(signIn);
  if (denial && !(await isInvited(signIn))) return refused(denial);
  if (denial) return { ok: true, organizationId: organization.id, roleIds: [], joined: false, invited: true };
  const decided = await decide(signIn, decision);
  if (decided === null) return refused('hook_rejected');
  const roleIds = decided.filter((id) => roles.has(id));
  const user = (await tx.user(userId)) ?? (await addUser(signIn));
  await tx.putMembership({
    organizationId: organization.id,
    userId,
    roleIds,
    status: 'active',
    managedBy: 'sso',
    joinedAt: context.now,
    lastLoginAt: null,
    lastUsedAt: null,
    pinned: false,
    version: 1,
  });
  await countJoin(tx, { organizationId: organization.id, user, now: context.now });
  await closeJoinRequest(tx, context, organization.id, userId);
  await recordChange(tx, context, user, {
    type: 'member.provision',
    organizationId: organization.id,
    target: memberTarget(user),
    changes: [
      { field: 'roles', from: null, to: roleRefs(roles, roleIds) },
      { field: 'connection', from: null, to: connection.name },
    ],
    hook: { name: 'member.add', input: { userId, roleIds } },
  });
  await closeInvitations(tx, context, {
    organizationId: organization.id,
    user,
    actor: user,
    reason: 'member.provision',
  });
  return { ok: true, organizationId: organization.id, roleIds, joined: true };
}

async function addUser({ tx, context, given: { user } }: SignIn): Promise<UserRecord> {
  const { userId: id, email, name, picture = null } = user;
  const record = { id, email, emailVerified: true, name, picture, mfaEnrolled: null, createdAt: context.now };
  await tx.putUser(record);
  return record;
}

/** Why the sign-in alone does not make the user a member. */
async function joinDenial({ tx, organization, connection, given }: SignIn): Promise<SignInRefusal | undefined> {
  if (!connection.autoMembership) return 'not_a_member';
  return (await wasRemoved(tx, organization.id, given.user.userId)) ? 'member_removed' : undefined;
}

/** Whether the user can become a member by accepting an invitation, for which they have to be signed in. */
async function isInvited({ tx, context, organization, given: { user } }: SignIn): Promise<boolean> {
  const invitee = { email: verifiedAddress(user), userId: user.userId };
  return (await tx.openInvitationsOf(organization.id, invitee, context.now)).length > 0;
}

/** Those who were removed or who left do not return by themselves. */
async function wasRemoved(tx: StoreTransaction, organizationId: string, userId: string): Promise<boolean> {
  const types = ['member.remove', 'member.leave'];
  const { items } = await tx.auditEvents(organizationId, {
    targetId: userId,
    types,
    outcomes: ['success'],
    limit: 1,
  });
  return items.length > 0;
}

/** The roles of a new member. The hook runs outside of the transaction, and can refuse. */
async function decide(
  { context, organization, roles, roleIds, given }: SignIn,
  decision: { roleIds?: readonly string[] | null },
): Promise<readonly string[] | null> {
  const { settings, requestId } = context;
  if (!settings.hooks.before?.['member.add']) return roleIds;
  if (decision.roleIds !== undefined) return decision.roleIds;
  const { user, request } = given;
  throw new RestartTransaction(async () => {
    const { id, name, displayName } = organization;
    try {
      const amended = (await runBeforeHook(settings.hooks, {
        name: 'member.add',
        identity: { ...user, via: 'token' },
        organization: { id, name, displayName },
        input: { userId: user.userId, roleIds },
        request,
      })) as { roleIds?: string[] } | undefined;
      if (amended?.roleIds) requireKnownRoles({ roles }, amended.roleIds, settings.policy.rolesPerMember);
      decision.roleIds = amended?.roleIds ?? roleIds;
    } catch (error) {
      if (!(error instanceof ProblemError)) settings.onError(error, { requestId, request });
      decision.roleIds = null;
    }
  });
}

/** Members whom an administrator added keep their roles, and so does the last administrator. */
async function returnMember(signIn: SignIn, member: MemberRecord): Promise<ConnectionSignInResult> {
  const { tx, context, organization, connection, roles, roleIds } = signIn;
  if (member.status !== 'active') return refused('member_blocked');
  const { user, ...membership } = member;
  const result = { ok: true as const, organizationId: organization.id, joined: false };
  const isManaged = membership.managedBy === 'sso' && connection.roleMapping.length > 0;
  const isSame = JSON.stringify([...membership.roleIds].sort()) === JSON.stringify([...roleIds].sort());
  const losesAdmin =
    !roleIds.some((id) => roles.get(id)?.isAdmin) && (await findSoleAdmin(tx, organization, roles)) === user.id;
  if (!isManaged || isSame || losesAdmin) return { ...result, roleIds: membership.roleIds };
  await tx.putMembership({ ...membership, roleIds, version: membership.version + 1 });
  await recordChange(tx, context, user, {
    type: 'member.roles.update',
    organizationId: organization.id,
    target: memberTarget(user),
    actor: { id: connection.id, name: connection.name, kind: 'system' },
    changes: [{ field: 'roles', from: roleRefs(roles, membership.roleIds), to: roleRefs(roles, roleIds) }],
    hook: { name: 'member.roles.update', input: { userId: user.id, roleIds } },
  });
  return { ...result, roleIds };
}

async function noteSignIn({ tx, context, connection, given }: SignIn): Promise<void> {
  const { organizationId, id: connectionId } = connection;
  await tx.putConnectionSignIn({ organizationId, userId: given.user.userId, connectionId, signedInAt: context.now });
}

async function noteCertificate({ tx, context, connection, given }: SignIn): Promise<void> {
  const used = withUsedCertificate(connection, given.certificate, context.now);
  if (used !== connection) await tx.putConnection(used);
}
