import { differences, organizationTarget, recordChange } from '../../core/record-change.js';
import type { ChangeContext, UserContext } from '../../core/request-context.js';
import { ssoOf } from '../../identity/security-policy.js';
import type { OrganizationRecord, StoreTransaction } from '../../store/store.js';
import { auditContent } from './serialize.js';

/** Ends the exemptions of a user who is no longer a member, so that they are not exempt when they return. */
export async function endExemption(
  context: ChangeContext & Pick<UserContext, 'user'>,
  tx: StoreTransaction,
  organization: OrganizationRecord,
  userId: string,
): Promise<void> {
  const before = organization.securityPolicy;
  if (!before || ![...before.mfa.exempt, ...ssoOf(before).exempt].includes(userId)) return;
  const without = <Part extends { exempt: string[] }>(part: Part): Part => ({
    ...part,
    exempt: part.exempt.filter((id) => id !== userId),
  });
  const securityPolicy = {
    ...before,
    mfa: without(before.mfa),
    ...(before.sso && { sso: without(before.sso) }),
    version: before.version + 1,
  };
  await tx.updateOrganization({ ...organization, securityPolicy });
  await recordChange(tx, context, context.user, {
    type: 'security-policy.update',
    organizationId: organization.id,
    target: organizationTarget(organization),
    changes: differences(await auditContent(tx, before), await auditContent(tx, securityPolicy)),
    announce: [{ resource: 'securityPolicy' }],
  });
}
