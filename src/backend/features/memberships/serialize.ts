import type { Membership } from '../../../contract/index.js';
import type { RequestContext } from '../../core/request-context.js';
import type { RoleRecord, UserMembershipRecord } from '../../store/store.js';
import { serializeOrganizationRef } from '../organizations/serialize.js';
import { roleRefs } from '../roles/serialize.js';

export function serializeMembership(
  context: RequestContext,
  membership: UserMembershipRecord,
  roles: ReadonlyMap<string, RoleRecord>,
): Membership {
  return {
    organization: serializeOrganizationRef(context, membership.organization),
    roles: roleRefs(roles, membership.roleIds),
    joinedAt: membership.joinedAt,
    ...(membership.lastUsedAt !== null && { lastUsedAt: membership.lastUsedAt }),
    pinned: membership.pinned,
    switch: context.identity ? context.settings.policy.switch(context.identity, membership.organizationId) : 'signIn',
  };
}
