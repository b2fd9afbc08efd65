/*
 * Whose business a session is. It lives at the identity provider and serves all organizations of a person, so what one
 * organization may see and end is only what concerns no other.
 */
import type { ProblemCode } from '../../../contract/index.js';
import type { SessionRecord } from '../../core/settings.js';
import type { MemberRecord, StoreTransaction } from '../../store/store.js';
import { mayChangeRoles, type Access } from '../../core/grants.js';

/** How far a person's sessions are the viewer's to see and to end. */
export interface SessionAuthority {
  readonly organizationId: string | null;
  readonly isSelf: boolean;
  /** The person belongs to this organization and to no other. */
  readonly isExclusiveMember: boolean;
  /** The viewer holds everything that the person may do here. */
  readonly outranks: boolean;
}

/** Everything: what people are to themselves. */
export const OWN_AUTHORITY: SessionAuthority = {
  organizationId: null,
  isSelf: true,
  isExclusiveMember: true,
  outranks: true,
};

/** What an organization's member is to the viewer. */
export async function authorityOver(
  tx: StoreTransaction,
  access: Access,
  member: MemberRecord,
): Promise<SessionAuthority> {
  const { id } = access.organization;
  const memberships = await tx.membershipsOfUser(member.userId, { limit: 2 });
  return {
    organizationId: id,
    isSelf: member.userId === access.user.id,
    // Whoever has been added and never came has not agreed to be anybody's.
    isExclusiveMember:
      member.lastUsedAt !== null && memberships.items.every(({ organizationId }) => organizationId === id),
    outranks: mayChangeRoles(access, member.roleIds, []),
  };
}

/** Whether the session may be known of: one for another organization tells of a membership there. */
export function isVisible(
  { isSelf, organizationId: here }: SessionAuthority,
  { organizationId }: SessionRecord,
): boolean {
  return isSelf || !organizationId || organizationId === here;
}

/** Why a session may not be ended; `undefined` when it may. `permission_denied`: it is not this organization's alone. */
export function revokeDenial(
  { isSelf, isExclusiveMember, outranks, organizationId }: SessionAuthority,
  session: Pick<SessionRecord, 'organizationId'>,
): ProblemCode | undefined {
  if (isSelf) return undefined;
  if (!isExclusiveMember && session.organizationId !== organizationId) return 'permission_denied';
  return outranks ? undefined : 'role_not_assignable';
}

/** Why none of them may be ended; `undefined` when one may, or where there is none that would be spared. */
export function revokeAllDenial(
  authority: SessionAuthority,
  sessions: readonly SessionRecord[],
): ProblemCode | undefined {
  const denials = (sessions.length > 0 ? sessions : [{}]).map((session) => revokeDenial(authority, session));
  return denials.includes(undefined) ? undefined : denials[0];
}

/** Why second factors may not be forgotten. Nobody forgets their own: a page left open would be enough to get rid of them. */
export function resetMfaDenial(authority: SessionAuthority): ProblemCode | undefined {
  return authority.isSelf ? 'self_action_forbidden' : revokeDenial(authority, {});
}
