/*
 * The security policy of an organization.
 */
import type { SecurityPolicyUpdate } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import { differences, organizationTarget, recordChange } from '../../core/record-change.js';
import { okWithETag } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { securityPolicyOf } from '../../identity/security-policy.js';
import type { SecurityPolicyRecord, StoreTransaction } from '../../store/store.js';
import { applyPatch, readSsoDomains, requireAccessAfter, requireFeature } from './rules.js';
import { auditContent, serializeSecurityPolicy } from './serialize.js';

export const getSecurityPolicy: OrganizationOperation = async (context, tx, access) => {
  requireFeature(context);
  return answer(tx, access, securityPolicyOf(access.organization));
};

export const updateSecurityPolicy: OrganizationOperation = async (context, tx, access) => {
  requireFeature(context);
  const { organization } = access;
  const before = securityPolicyOf(organization);
  requireMatch(context.request, before.version);
  const patch = context.body as SecurityPolicyUpdate;
  const after = await applyPatch(context, tx, access, patch);
  const changes = differences(await auditContent(tx, before), await auditContent(tx, after));
  if (changes.length === 0) return answer(tx, access, before);
  const ssoDomains = await readSsoDomains(tx, organization.id);
  const isConfirmed = patch.confirmLockout === true;
  await requireAccessAfter(context, tx, access, { before, after, ssoDomains, isConfirmed });
  const changed = { ...after, version: before.version + 1 };
  await tx.updateOrganization({ ...organization, securityPolicy: changed });
  await recordChange(tx, context, access.user, {
    type: 'security-policy.update',
    organizationId: organization.id,
    target: organizationTarget(organization),
    changes,
    announce: [{ resource: 'securityPolicy' }],
    hook: { name: 'security-policy.update', input: patch },
  });
  return answer(tx, access, changed);
};

const answer = async (tx: StoreTransaction, access: Access, policy: SecurityPolicyRecord) =>
  okWithETag(policy.version, await serializeSecurityPolicy(tx, access, policy));
