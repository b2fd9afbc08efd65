import type { Invitation, ReceivedInvitation } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { RequestContext } from '../../core/request-context.js';
import { withEtag } from '../../http/etag.js';
import type { InvitationRecord, OrganizationRecord, RoleRecord } from '../../store/store.js';
import { serializeOrganizationRef } from '../organizations/serialize.js';
import { roleRefs } from '../roles/serialize.js';
import { statusOf } from './tickets.js';

const serializeInviter = ({ userId, name }: InvitationRecord['invitedBy']) => ({
  name,
  ...(userId !== null && { userId }),
});

export function serializeInvitation(context: RequestContext, access: Access, invitation: InvitationRecord): Invitation {
  return withEtag(invitation.version, {
    id: invitation.id,
    email: invitation.email,
    ...(invitation.userId !== null && { userId: invitation.userId }),
    roles: roleRefs(access.roles, invitation.roleIds),
    status: statusOf(invitation, context.now),
    invitedBy: serializeInviter(invitation.invitedBy),
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    ...(invitation.mailedAt !== null && { sentAt: invitation.mailedAt }),
    ...(invitation.message !== null && { message: invitation.message }),
  });
}

/** What the invited user sees. */
export function serializeReceivedInvitation(
  context: RequestContext,
  invitation: InvitationRecord,
  organization: OrganizationRecord,
  roles: ReadonlyMap<string, RoleRecord>,
): ReceivedInvitation {
  return {
    id: invitation.id,
    organization: serializeOrganizationRef(context, organization),
    roles: roleRefs(roles, invitation.roleIds),
    invitedBy: serializeInviter(invitation.invitedBy),
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
  };
}
