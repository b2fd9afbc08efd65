/*
 * Who would be locked out by a change of the security policy, before it is saved. The store finds them as a set: an
 * organization can have a million members.
 */
import type { SecurityPolicyImpact, SecurityPolicyUpdate } from '../../../contract/index.js';
import { ok } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { allowParameters, readPage } from '../../http/query-parameters.js';
import { requirementsOf, securityPolicyOf, unmetRequirement } from '../../identity/security-policy.js';
import { roleRefs } from '../roles/serialize.js';
import { applyPatch, isViewerLockedOut, readSsoDomains, requireFeature } from './rules.js';

export const previewSecurityPolicy: OrganizationOperation = async (context, tx, access) => {
  requireFeature(context);
  allowParameters(context, ['limit', 'cursor']);
  const { organization, roles } = access;
  const before = securityPolicyOf(organization);
  const after = await applyPatch(context, tx, access, context.body as SecurityPolicyUpdate);
  const ssoDomains = await readSsoDomains(tx, organization.id);
  const fails = requirementsOf(after, ssoDomains);
  const page = await tx.membersByRequirements(organization.id, {
    ...readPage(context),
    meets: requirementsOf(before, ssoDomains),
    fails,
  });
  // Names of members are for those who can list them.
  const isListed = access.permissions.has('members:read');
  const impact: SecurityPolicyImpact = {
    members: await tx.countMembers(organization.id),
    total: page.total,
    viewerAffected: isViewerLockedOut(context, { before, after, ssoDomains }),
    people: (isListed ? page.items : []).map(({ user, roleIds }) => ({
      userId: user.id,
      name: user.name,
      email: user.email,
      ...(user.picture !== null && { picture: user.picture }),
      roles: roleRefs(roles, roleIds),
      reason: unmetRequirement(user, fails)!,
    })),
    nextCursor: isListed ? page.nextCursor : null,
  };
  return ok(impact);
};
