import type { Member, Page, Role, RoleRef } from '../../contract/index.js';
import type { OrgClient } from '../create-org-client.js';
import { paginate } from '../http/pagination.js';
import type { Shape } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { MemberListQuery } from '../resources/queries.js';
import type { Session } from './access-token.js';
import { unsupported, unsupportedQuery, type MyOrganizationApi } from './api.js';
import { MAX_ITEMS, MAX_PAGE_SIZE } from './scopes.js';
import type { Checkpoint, OrganizationMember, OrganizationRole } from './types.js';

const shape: Shape = { user_id: null };

const toRef = ({ id, name }: OrganizationRole): RoleRef => ({ id, name });

/** Members of the organization and their roles. */
export function createMembers(api: MyOrganizationApi) {
  /** All roles of a member. */
  const rolesOf = (organization: string, user: string, options?: RequestOptions) =>
    api.readAll<'roles', OrganizationRole>(organization, ['members', user, 'roles'], 'roles', options);

  const toMember = async (
    organization: string,
    session: Session,
    member: OrganizationMember,
    options?: RequestOptions,
  ): Promise<Member> => {
    const { user_id: userId, name, nickname, email = '', picture, roles: first = [], last_login: lastLoginAt } = member;
    // Members contain ten roles at most, so that the others have to be read.
    const roles = first.length < MAX_ITEMS ? first : await rolesOf(organization, userId, options);
    const isSelf = userId === session.userId;
    const may = (permission: 'members:update' | 'members:remove') =>
      !isSelf && session.permissions.includes(permission);
    const allowed = { updateRoles: may('members:update'), remove: may('members:remove') };
    // No one can change their own access, so that the last administrator stays one. Auth0 does not check that.
    const reason = isSelf ? 'self_action_forbidden' : 'permission_denied';
    return {
      userId,
      name: name || nickname || email,
      email,
      picture,
      roles: roles.map(toRef),
      status: 'active',
      lastLoginAt,
      isSelf,
      allowed,
      reasons: { ...(!allowed.updateRoles && { updateRoles: reason }), ...(!allowed.remove && { remove: reason }) },
    };
  };

  const list = async (
    organization: string,
    query: MemberListQuery = {},
    options?: RequestOptions,
  ): Promise<Page<Member>> => {
    const { q, role, status, sort, position, limit = 50, cursor } = query;
    // Elements request the default order of the contract before they know the capabilities.
    if (q || role?.length || status || (sort && sort !== 'name') || position) return unsupportedQuery();
    const session = await api.session(organization, options?.signal);
    const { members, next } = await api.read<{ members: OrganizationMember[] } & Checkpoint>(
      organization,
      ['members'],
      { members: [shape] },
      options,
      { take: Math.min(limit, MAX_PAGE_SIZE), from: cursor },
    );
    const items = await Promise.all(members.map((member) => toMember(organization, session, member, options)));
    return { items, nextCursor: (items.length && next) || null };
  };

  const get = async (organization: string, user: string, options?: RequestOptions): Promise<Member> => {
    const [session, member] = await Promise.all([
      api.session(organization, options?.signal),
      api.read<OrganizationMember>(organization, ['members', user], shape, options),
    ]);
    return toMember(organization, session, member, options);
  };

  const members: OrgClient['members'] = {
    list,
    all: (organization, query, options) => paginate((cursor) => list(organization, { ...query, cursor }, options)),
    get,
    /** Adds roles first, so that a failure in between leaves the member with more roles instead of none. */
    setRoles: async (organization, user, roleIds, options) => {
      const current = (await rolesOf(organization, user, options)).map(({ id }) => id);
      const added = roleIds.filter((id) => !current.includes(id));
      const removed = current.filter((id) => !roleIds.includes(id));
      for (const role_ids of inParts(added))
        await api.post(organization, ['members', user, 'roles'], { role_ids }, options);
      for (const role_ids of inParts(removed))
        await api.post(organization, ['members', user, 'unassign-roles'], { role_ids }, options);
      const member = await get(organization, user, options);
      const names = new Map(member.roles.map(({ id, name }) => [id, name]));
      // Reads can lag behind, and the change is confirmed.
      const missing = await api.roleRefs(
        organization,
        roleIds.filter((id) => !names.has(id)),
      );
      return {
        ...member,
        roles: roleIds.map((id) => missing.find((role) => role.id === id) ?? { id, name: names.get(id)! }),
      };
    },
    remove: (organization, user, options) =>
      api.post<void>(organization, ['delete-memberships'], { members: [user] }, options),
    add: unsupported,
    batch: unsupported,
    removalImpact: unsupported,
    sessions: unsupported,
    revokeSession: unsupported,
    revokeSessions: unsupported,
    resetMfa: unsupported,
  };

  const roles: OrgClient['roles'] = {
    list: async (organization): Promise<Page<Role>> => {
      const all = await api.roles(organization);
      // The API returns only roles that the organization can assign, and nothing about what they allow.
      const items = all.map(({ id, name, description }) => ({
        id,
        name,
        description,
        assignable: true,
        isAdmin: false,
        permissions: [],
        custom: false,
      }));
      return { items, nextCursor: null };
    },
    create: unsupported,
    update: unsupported,
    delete: unsupported,
    impact: unsupported,
  };

  return { members, roles };
}

/** A request takes ten roles. */
const inParts = (ids: string[]) =>
  Array.from({ length: Math.ceil(ids.length / MAX_ITEMS) }, (_, part) =>
    ids.slice(part * MAX_ITEMS, (part + 1) * MAX_ITEMS),
  );
