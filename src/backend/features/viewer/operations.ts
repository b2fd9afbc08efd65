/*
 * The viewer, and the organizations they belong to.
 */
import type { MembershipUpdate } from '../../../contract/index.js';
import { done, ok, type PersonOperation } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/pipeline.js';
import { presentMembership, presentViewer } from '../serialize.js';
import { allowParameters, readPage, readSearch } from '../../http/query-parameters.js';
import { memberTarget, record } from '../audit/record-change.js';
import { closeInvitations } from '../members/close-access.js';
import { findSoleAdmin, requireAdminRemains } from '../members/last-administrator.js';

export const getViewer: PersonOperation = async (call) => ok(presentViewer(call.user, [], []));

export const listMyOrganizations: PersonOperation = async (call, tx) => {
  allowParameters(call, ['q', 'limit', 'cursor']);
  const page = await tx.organizationsOf(call.user.id, { q: readSearch(call), ...readPage(call) });
  const memberships = page.items.filter((membership) => membership.status === 'active');
  const roles = await tx.rolesByIds([...new Set(memberships.flatMap((membership) => membership.roleIds))]);
  const byId = new Map(roles.map((role) => [role.id, role]));
  const items = memberships.map((membership) => presentMembership(call, membership, byId));
  return ok({ items, nextCursor: page.nextCursor, ...(page.total !== undefined && { total: page.total }) });
};

export const updateMyMembership: OrganizationOperation = async (call, tx, access) => {
  const { pinned } = call.body as MembershipUpdate;
  const membership = { ...access.membership, pinned: pinned ?? access.membership.pinned };
  await tx.putMembership(membership);
  return ok(presentMembership(call, { ...membership, organization: access.organization }, access.roles));
};

export const leaveOrganization: OrganizationOperation = async (call, tx, { organization, user, roles }) => {
  call.about.target = memberTarget(user);
  requireAdminRemains(await findSoleAdmin(tx, organization.id, roles), user.id);
  await tx.deleteMembership(organization.id, user.id);
  await record(tx, call, user, {
    type: 'member.leave',
    organizationId: organization.id,
    target: memberTarget(user),
    announce: [{ isGone: true }],
    hook: { name: 'member.remove', input: { userId: user.id } },
  });
  await closeInvitations(tx, call, { organizationId: organization.id, user, actor: user, reason: 'member.leave' });
  return done;
};
