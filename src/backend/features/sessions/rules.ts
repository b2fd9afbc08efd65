/*
 * Which sessions an organization can see and end. Sessions are at the identity provider and serve all organizations of
 * a user, so an organization controls only those that concern no other.
 */
import type { ProblemCode } from '../../../contract/index.js';
import type { SessionRecord } from '../../core/host.js';
import type { MemberRecord, StoreTransaction } from '../../store/store.js';
import { mayChangeRoles, type Access } from '../../core/grants.js';

/** The viewer's authority over a user's sessions. */
export interface SessionAuthority {
  readonly organizationId: string | null;
  readonly isSelf: boolean;
  /** The user belongs to this organization and to no other. */
  readonly isExclusiveMember: boolean;
  /** The viewer has all permissions that the user has here. */
  readonly outranks: boolean;
}

/** Users have full authority over their own sessions. */
export const OWN_AUTHORITY: SessionAuthority = {
  organizationId: null,
  isSelf: true,
  isExclusiveMember: true,
  outranks: true,
};

/** The viewer's authority over a member of the organization. */
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
    // A user who was added but never signed in has not consented to membership, so the organization gets no authority
    // over their other sessions.
    isExclusiveMember:
      member.lastUsedAt !== null && memberships.items.every(({ organizationId }) => organizationId === id),
    outranks: mayChangeRoles(access, member.roleIds, []),
  };
}

/** Whether the session is visible: a session for another organization would reveal a membership there. */
export function isVisible(
  { isSelf, organizationId: here }: SessionAuthority,
  { organizationId }: SessionRecord,
): boolean {
  return isSelf || !organizationId || organizationId === here;
}

/**
 * Why a session cannot be ended; `undefined` if it can. `permission_denied`: it does not belong to this organization
 * only.
 */
export function revokeDenial(
  { isSelf, isExclusiveMember, outranks, organizationId }: SessionAuthority,
  session: Pick<SessionRecord, 'organizationId'>,
): ProblemCode | undefined {
  if (isSelf) return undefined;
  if (!isExclusiveMember && session.organizationId !== organizationId) return 'permission_denied';
  return outranks ? undefined : 'role_not_assignable';
}

/** Why no session can be ended; `undefined` if one can, or if none would be left. */
export function revokeAllDenial(
  authority: SessionAuthority,
  sessions: readonly SessionRecord[],
): ProblemCode | undefined {
  const denials = (sessions.length > 0 ? sessions : [{}]).map((session) => revokeDenial(authority, session));
  return denials.includes(undefined) ? undefined : denials[0];
}

/**
 * Why second factors cannot be reset. Users cannot reset their own: an unattended page would be enough to remove them.
 */
export function resetMfaDenial(authority: SessionAuthority): ProblemCode | undefined {
  return authority.isSelf ? 'self_action_forbidden' : revokeDenial(authority, {});
}
