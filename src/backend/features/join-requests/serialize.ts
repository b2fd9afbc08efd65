import type { JoinableOrganization, JoinRequest } from '../../../contract/index.js';
import type { RequestContext } from '../../core/request-context.js';
import type { JoinRequestRecord, OrganizationRecord, UserRecord } from '../../store/store.js';
import { serializeOrganizationRef } from '../organizations/serialize.js';

/** What the organization sees: the address that was verified, and the present name and picture. `roles`: the default. */
export const serializeJoinRequest = (
  record: JoinRequestRecord,
  user: UserRecord | undefined,
  roles: JoinRequest['roles'],
): JoinRequest => ({
  id: record.id,
  userId: record.userId,
  name: user?.name ?? '',
  email: record.email,
  ...(user?.picture && { picture: user.picture }),
  domain: record.domain,
  createdAt: record.createdAt,
  ...(record.removedAt !== null && { removedAt: record.removedAt }),
  roles,
});

/** What the user sees. `availableAt`: when they can ask again. */
export function serializeJoinable(
  context: RequestContext,
  organization: OrganizationRecord,
  domain: string,
  { request, availableAt }: { request?: JoinRequestRecord; availableAt?: string } = {},
): JoinableOrganization {
  const subject = { organization: serializeOrganizationRef(context, organization), domain };
  if (request?.status === 'open')
    return { ...subject, status: 'requested', requestId: request.id, requestedAt: request.createdAt };
  return availableAt === undefined
    ? { ...subject, status: 'available' }
    : { ...subject, status: 'denied', availableAt };
}
