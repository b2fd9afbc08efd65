import type { Access } from '../../core/grants.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import type { ChangeContext } from '../../core/request-context.js';
import type { MemberRecord, StoreTransaction } from '../../store/store.js';
import { roleRefs } from '../roles/serialize.js';
import { endExemption } from '../security-policy/exemptions.js';
import { closeInvitations } from './close-access.js';

/** Removes a member whom the caller may remove. */
export async function endMembership(
  context: ChangeContext,
  tx: StoreTransaction,
  { organization, roles, user: actor }: Access,
  { user, roleIds, joinedAt }: MemberRecord,
): Promise<void> {
  await tx.deleteMembership(organization.id, user.id);
  await recordChange(tx, context, actor, {
    type: 'member.remove',
    organizationId: organization.id,
    target: memberTarget(user),
    changes: [
      { field: 'roles', from: roleRefs(roles, roleIds), to: null },
      { field: 'joinedAt', from: joinedAt, to: null },
    ],
    announce: [{ isGone: true }],
    hook: { name: 'member.remove', input: { userId: user.id } },
  });
  await closeInvitations(tx, context, {
    organizationId: organization.id,
    user,
    actor,
    reason: 'member.remove',
    unverified: true,
  });
  await endExemption({ ...context, user: actor }, tx, organization, user.id);
}
