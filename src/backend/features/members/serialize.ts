import type { Member } from '../../../contract/index.js';
import { memberDenials, type Access } from '../../core/grants.js';
import { withEtag } from '../../http/etag.js';
import { verifiedAddress } from '../../identity/email-address.js';
import type { MemberRecord } from '../../store/store.js';
import { roleRefs } from '../roles/serialize.js';

/**
 * `soleAdmin`: the only administrator of the organization, or null. A page has up to 200 members, and spreading objects
 * takes five times as long as a literal.
 */
export function serializeMember(access: Access, member: MemberRecord, soleAdmin: string | null): Member {
  const { user } = member;
  const { allowed, reasons } = memberDenials(access, member, soleAdmin);
  return withEtag(member.version, {
    userId: user.id,
    name: user.name,
    email: user.email,
    emailVerified: verifiedAddress(user) !== undefined,
    picture: user.picture ?? undefined,
    roles: roleRefs(access.roles, member.roleIds),
    status: member.status,
    joinedAt: member.joinedAt,
    lastLoginAt: member.lastLoginAt ?? undefined,
    mfaEnrolled: user.mfaEnrolled ?? undefined,
    managedBy: member.managedBy,
    isSelf: member.userId === access.user.id,
    allowed,
    reasons,
  });
}
