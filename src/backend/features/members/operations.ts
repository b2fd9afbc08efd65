/*
 * Members of an organization.
 */
import type { MemberRolesUpdate } from '../../../contract/index.js';
import { removeDenial, requireKnownRoles, setRolesDenial, type Access } from '../../core/grants.js';
import { differences, memberTarget, recordChange } from '../../core/record-change.js';
import { noContent, ok, okWithETag, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { problem } from '../../http/problem.js';
import {
  allowParameters,
  readChoice,
  readChoices,
  readInteger,
  readPage,
  readSearch,
  readTexts,
} from '../../http/query-parameters.js';
import type { MemberQuery, MemberRecord, StoreTransaction } from '../../store/store.js';
import { roleRefs } from '../roles/serialize.js';
import { membershipOf } from './additions.js';
import { endMembership } from './end-membership.js';
import { findSoleAdminAmong } from './last-administrator.js';
import { serializeMember } from './serialize.js';

export const listMembers: OrganizationOperation = async (context, tx, access) => {
  const page = await tx.members(access.organization.id, readMemberQuery(context));
  const soleAdmin = await findSoleAdminAmong(page.items, tx, access);
  return ok({ ...page, items: page.items.map((member) => serializeMember(access, member, soleAdmin)) });
};

function readMemberQuery(context: UserContext): MemberQuery {
  const { members } = context.settings.store;
  allowParameters(context, [
    'role',
    'status',
    'sort',
    'limit',
    'cursor',
    ...(members.search ? ['q'] : []),
    ...(members.position ? ['position'] : []),
  ]);
  const position = readInteger(context, 'position', 0);
  if (position !== undefined && context.query.has('cursor'))
    throw problem('unsupported_query', 'Use position or cursor, not both');
  const statuses = readChoices(context, 'status', ['active', 'blocked'] as const);
  return {
    ...readPage(context),
    ...(position !== undefined && { position }),
    q: readSearch(context),
    roleIds: readTexts(context, 'role'),
    status: statuses?.length === 1 ? statuses[0] : undefined,
    sort: readChoice(context, 'sort', members.sort, 'name'),
  };
}

export const getMember: OrganizationOperation = async (context, tx, access) => {
  const member = await findMember(context, tx, access);
  return okWithETag(member.version, serializeMember(access, member, await findSoleAdminAmong([member], tx, access)));
};

/** The member in the path. Throws `not_found`. */
export async function findMember(context: UserContext, tx: StoreTransaction, access: Access): Promise<MemberRecord> {
  const member = await tx.member(access.organization.id, context.params['u']!);
  if (!member) throw problem('not_found', 'The member does not exist');
  context.auditInfo.target = memberTarget(member.user);
  return member;
}

export const replaceMemberRoles: OrganizationOperation = async (context, tx, access) => {
  const member = await findMember(context, tx, access);
  const { roleIds } = context.body as MemberRolesUpdate;
  requireMatch(context.request, member.version);
  requireKnownRoles(access, roleIds, context.settings.policy.rolesPerMember);
  const soleAdmin = await findSoleAdminAmong([member], tx, access);
  const denial = setRolesDenial(access, member, roleIds, soleAdmin);
  if (denial) throw problem(denial, 'These roles cannot be given to this member, or their present ones not be taken');

  const changes = differences(
    { roles: roleRefs(access.roles, member.roleIds) },
    { roles: roleRefs(access.roles, roleIds) },
  );
  const changed: MemberRecord = changes.length > 0 ? { ...member, roleIds, version: member.version + 1 } : member;
  if (changes.length > 0) {
    await tx.putMembership(membershipOf(changed));
    await recordChange(tx, context, access.user, {
      type: 'member.roles.update',
      organizationId: access.organization.id,
      target: memberTarget(member.user),
      changes,
      hook: { name: 'member.roles.update', input: { userId: member.userId, roleIds } },
    });
  }
  return okWithETag(changed.version, serializeMember(access, changed, await findSoleAdminAmong([changed], tx, access)));
};

export const removeMember: OrganizationOperation = async (context, tx, access) => {
  const member = await findMember(context, tx, access);
  requireMatch(context.request, member.version);
  const denial = removeDenial(access, member, await findSoleAdminAmong([member], tx, access));
  if (denial) throw problem(denial, 'This member cannot be removed by you');
  await endMembership(context, tx, access, member);
  return noContent;
};

export const getRemovalImpact: OrganizationOperation = async (context, tx, access) => {
  const { removalImpact } = context.settings;
  if (!removalImpact) throw problem('feature_disabled', 'This backend does not support removal impact');
  const { organizationId, userId } = await findMember(context, tx, access);
  // The host's function may be slow or call this backend, so it runs outside of the transaction.
  return { status: 200, afterCommit: async () => ok(await removalImpact({ organizationId, userId }, context.request)) };
};
