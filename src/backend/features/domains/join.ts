/*
 * Users with a verified email address of a verified domain become members when they list their organizations, if the
 * organization lets them join. An address that the identity provider has not verified for its user never counts.
 */
import { countJoin } from '../../identity/activity.js';
import { verifiedAddress } from '../../identity/email-address.js';
import { requireKnownRoles } from '../../core/grants.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import type { UserContext } from '../../core/request-context.js';
import { RestartTransaction } from '../../core/restart-transaction.js';
import { runBeforeHook } from '../../hooks/hooks.js';
import { allowsAddress, securityPolicyOf } from '../../identity/security-policy.js';
import type { DomainRecord, OrganizationRecord, RoleRecord, StoreTransaction } from '../../store/store.js';
import { roleRefs } from '../roles/serialize.js';
import { closeJoinRequest } from '../members/close-access.js';
import { denialEndsAt } from '../join-requests/rules.js';
import { joinRoles } from './rules.js';
import { ProblemError } from '../../http/problem.js';

/** What the hook of the host decided for a request: the roles, or null if it refused. */
const decisions = new WeakMap<Request, readonly string[] | null>();

/** Makes the caller a member of the organization that has verified the domain of their address, if it lets them join. */
export async function joinByDomain(context: UserContext, tx: StoreTransaction): Promise<void> {
  const domain = await findJoinDomain(context, tx);
  if (!domain || !(await isNew(context, tx, domain.organizationId))) return;
  const before = await tx.organization(domain.organizationId);
  if (!before || !isAllowed(context, before)) return;
  const decided = await decide(context, tx, before);
  if (decided === null) return;
  const organization = await tx.organization(before.id, { lock: true });
  // Read again with the lock: the domain may have been deleted, and another request of the same page may have joined.
  const current = organization && (await findJoinDomain(context, tx));
  if (current?.organizationId !== organization?.id || !organization) return;
  if (!isAllowed(context, organization) || !(await isNew(context, tx, organization.id))) return;
  await join(context, tx, organization, current!, decided);
}

/** The verified domain of the caller's address, if users can join by it. */
async function findJoinDomain(
  { settings, user }: UserContext,
  tx: StoreTransaction,
): Promise<DomainRecord | undefined> {
  const address = settings.domains?.joinRoleIds && verifiedAddress(user);
  if (!address) return undefined;
  const record = await tx.verifiedDomain(address.slice(address.lastIndexOf('@') + 1));
  return record?.autoJoin === 'join' ? record : undefined;
}

/**
 * Whether the caller has never been a member: those who were removed or who left do not return by themselves, nor do
 * those whose request was denied recently. An open invitation comes first, because it can offer other roles.
 */
async function isNew(context: UserContext, tx: StoreTransaction, organizationId: string): Promise<boolean> {
  const { user, now } = context;
  if (await tx.membership(organizationId, user.id)) return false;
  if (denialEndsAt(context, await tx.joinRequestOf(organizationId, user.id)) !== undefined) return false;
  if (await tx.activityMember(organizationId, user.id)) return false;
  const types = ['member.remove', 'member.leave'];
  const { items } = await tx.auditEvents(organizationId, {
    targetId: user.id,
    types,
    outcomes: ['success'],
    limit: 1,
  });
  if (items.length > 0) return false;
  const invited = { email: verifiedAddress(user), userId: user.id };
  return (await tx.openInvitationsOf(organizationId, invited, now)).length === 0;
}

const isAllowed = ({ settings, user }: UserContext, organization: OrganizationRecord): boolean =>
  !settings.policy.securityPolicy || allowsAddress(securityPolicyOf(organization), user.email);

const rolesOf = async (tx: StoreTransaction, organizationId: string): Promise<Map<string, RoleRecord>> =>
  new Map((await tx.roles(organizationId)).map((role) => [role.id, role]));

/** The roles of the new member. The hook for additions runs first, outside of the transaction; it can refuse. */
async function decide(
  context: UserContext,
  tx: StoreTransaction,
  { id, name, displayName }: OrganizationRecord,
): Promise<readonly string[] | null> {
  const { settings, identity, request, user } = context;
  const roles = await rolesOf(tx, id);
  const roleIds = joinRoles(settings.domains!, roles).map((role) => role.id);
  if (!settings.hooks.before?.['member.add']) return roleIds;
  const earlier = decisions.get(request);
  if (earlier !== undefined) return earlier;
  throw new RestartTransaction(async () => {
    const event = {
      name: 'member.add' as const,
      identity,
      organization: { id, name, displayName },
      input: { userId: user.id, roleIds },
      request,
    };
    try {
      const amended = (await runBeforeHook(settings.hooks, event)) as { roleIds?: string[] } | undefined;
      if (amended?.roleIds) requireKnownRoles({ roles }, amended.roleIds, settings.policy.rolesPerMember);
      decisions.set(request, amended?.roleIds ?? roleIds);
    } catch (error) {
      if (!(error instanceof ProblemError)) settings.onError(error, { requestId: context.requestId, request });
      // The list of organizations must not fail because of an organization that the user does not belong to.
      decisions.set(request, null);
    }
  });
}

async function join(
  context: UserContext,
  tx: StoreTransaction,
  { id: organizationId }: OrganizationRecord,
  { domain }: DomainRecord,
  decided: readonly string[],
): Promise<void> {
  const { user, now } = context;
  const roles = await rolesOf(tx, organizationId);
  const roleIds = decided.filter((id) => roles.has(id));
  await tx.putMembership({
    organizationId,
    userId: user.id,
    roleIds,
    status: 'active',
    managedBy: 'manual',
    joinedAt: now,
    lastLoginAt: null,
    lastUsedAt: null,
    pinned: false,
    version: 1,
  });
  await closeJoinRequest(tx, context, organizationId, user.id);
  await countJoin(tx, { organizationId, user, now });
  await recordChange(tx, context, user, {
    type: 'member.join',
    organizationId,
    target: memberTarget(user),
    changes: [
      { field: 'roles', from: null, to: roleRefs(roles, roleIds) },
      { field: 'domain', from: null, to: domain },
    ],
    hook: { name: 'member.add', input: { userId: user.id, roleIds } },
  });
}
