import type { Membership } from '../../../contract/index.js';
import type { UserContext } from '../../core/request-context.js';
import { securityPolicyDenial } from '../../identity/security-policy.js';
import type { ConnectionRecord, RoleRecord, UserMembershipRecord } from '../../store/store.js';
import { serializeOrganizationRef } from '../organizations/serialize.js';
import { roleRefs } from '../roles/serialize.js';

/** `connection`: that of the viewer's sign-in, see `connectionOfSignIn`. */
export function serializeMembership(
  context: UserContext,
  membership: UserMembershipRecord,
  roles: ReadonlyMap<string, RoleRecord>,
  connection: ConnectionRecord | undefined,
): Membership {
  return {
    organization: serializeOrganizationRef(context, membership.organization),
    roles: roleRefs(roles, membership.roleIds),
    joinedAt: membership.joinedAt,
    ...(membership.lastUsedAt !== null && { lastUsedAt: membership.lastUsedAt }),
    pinned: membership.pinned,
    switch: switchOf(context, membership, connection),
  };
}

/** The host decides, unless the security policy of the organization requires another sign-in. */
function switchOf(
  context: UserContext,
  { organization }: UserMembershipRecord,
  connection: ConnectionRecord | undefined,
): Membership['switch'] {
  const denial = securityPolicyDenial({ ...context, connection }, organization);
  return denial?.code === 'step_up_required'
    ? 'signIn'
    : context.settings.policy.switch(context.identity, organization.id);
}
