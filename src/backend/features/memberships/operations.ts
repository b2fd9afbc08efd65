/*
 * The viewer's memberships.
 */
import type { MembershipUpdate } from '../../../contract/index.js';
import { isOwnedByDirectory } from '../../core/grants.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import { noContent, ok, type UserOperation } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { problem } from '../../http/problem.js';
import { allowParameters, readPage, readSearch } from '../../http/query-parameters.js';
import { connectionOfSignIn } from '../../identity/security-policy.js';
import { closeInvitations } from '../members/close-access.js';
import { joinByDomain } from '../domains/join.js';
import { findSoleAdmin, requireAdminRemains } from '../members/last-administrator.js';
import { endExemption } from '../security-policy/exemptions.js';
import { serializeMembership } from './serialize.js';

export const listMyOrganizations: UserOperation = async (context, tx) => {
  allowParameters(context, ['q', 'limit', 'cursor']);
  await joinByDomain(context, tx);
  const page = await tx.membershipsOfUser(context.user.id, { q: readSearch(context), ...readPage(context) });
  const memberships = page.items.filter((membership) => membership.status === 'active');
  const roles = await tx.rolesByIds([...new Set(memberships.flatMap((membership) => membership.roleIds))]);
  const byId = new Map(roles.map((role) => [role.id, role]));
  const organizations = memberships.map(({ organization }) => organization);
  const connection = await connectionOfSignIn(tx, context.identity, organizations);
  const items = memberships.map((membership) => serializeMembership(context, membership, byId, connection));
  return ok({ items, nextCursor: page.nextCursor, ...(page.total !== undefined && { total: page.total }) });
};

export const updateMyMembership: OrganizationOperation = async (context, tx, access) => {
  const { pinned } = context.body as MembershipUpdate;
  const membership = { ...access.membership, pinned: pinned ?? access.membership.pinned };
  await tx.putMembership(membership);
  const { organization, roles } = access;
  const connection = await connectionOfSignIn(tx, context.identity, [organization]);
  return ok(serializeMembership(context, { ...membership, organization }, roles, connection));
};

export const leaveOrganization: OrganizationOperation = async (context, tx, access) => {
  const { organization, user, roles } = access;
  context.auditInfo.target = memberTarget(user);
  if (isOwnedByDirectory(access, access.membership))
    throw problem('managed_by_directory', 'The directory of the organization decides who is a member');
  requireAdminRemains(await findSoleAdmin(tx, organization, roles), user.id);
  await tx.deleteMembership(organization.id, user.id);
  await recordChange(tx, context, user, {
    type: 'member.leave',
    organizationId: organization.id,
    target: memberTarget(user),
    announce: [{ isGone: true }],
    hook: { name: 'member.remove', input: { userId: user.id } },
  });
  await closeInvitations(tx, context, { organizationId: organization.id, user, actor: user, reason: 'member.leave' });
  await endExemption(context, tx, organization, user.id);
  return noContent;
};
