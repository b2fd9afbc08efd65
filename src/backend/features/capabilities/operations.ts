/*
 * The capabilities of this backend.
 */
import { features, type Capabilities, type FeatureName } from '../../../contract/index.js';
import { ok, type OperationResult, type RequestContext } from '../../core/request-context.js';
import { ratesOf } from '../../core/rate-limits.js';
import { etagOf, isCurrent } from '../../http/etag.js';

/** The format of an organization's name: `namePattern` of the capabilities. */
export const NAME_PATTERN = '^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$';

export async function getCapabilities(context: RequestContext): Promise<OperationResult> {
  const { policy, store } = context.settings;
  const body: Capabilities = {
    version: '1',
    features: featuresFor(context),
    limits: {
      rolesPerMember: policy.rolesPerMember,
      invitationTtlMaxSeconds: policy.invitationTtlMaxSeconds,
      resendAfterSeconds: policy.resendAfterSeconds,
      reinviteAfterSeconds: policy.reinviteAfterSeconds,
      rates: ratesOf(context.settings),
      invitationBatchMax: policy.invitationBatchMax,
      pageSizeMax: policy.pageSizeMax,
      nameMaxLength: policy.nameMaxLength,
      namePattern: NAME_PATTERN,
    },
    members: {
      search: store.members.search,
      sort: [...new Set(store.members.sort.map((sort) => sort.replace(/^-/, '')))],
      filters: ['role', 'status'],
      total: store.members.total,
      position: store.members.position,
      ...(policy.addMember !== false && { add: policy.addMember }),
    },
    stepUp: { acrValues: [...(policy.stepUp?.acrValues ?? [])], maxAge: policy.stepUp?.maxAge ?? 0 },
  };
  const headers = { etag: etagOf(1, body), 'cache-control': 'private, no-cache' };
  return isCurrent(context.request, headers.etag) ? { status: 304, headers } : ok(body, headers);
}

/** Every feature of the contract, and whether the caller has it. */
function featuresFor(context: RequestContext): Record<FeatureName, boolean> {
  const { policy, removalImpact, sessions, store } = context.settings;
  const offered: Partial<Record<FeatureName, boolean>> = {
    createOrganization: mayCreateOrganization(context),
    deleteOrganization: true,
    renameOrganization: true,
    logoUpload: true,
    addMember: policy.addMember !== false,
    batchMembers: true,
    batchInvitations: true,
    auditEvents: true,
    transferOwnership: policy.ownerRoleIds.length > 0,
    liveChanges: store.changes !== undefined && policy.liveChanges,
    sessions: sessions !== undefined,
    removalImpact: removalImpact !== undefined,
    nameAvailability: true,
  };
  return Object.fromEntries(features.map((name) => [name, offered[name] ?? false])) as Record<FeatureName, boolean>;
}

/** Without a sign-in, the general policy applies. */
function mayCreateOrganization({ identity, settings: { policy } }: RequestContext): boolean {
  if (typeof policy.createOrganization === 'boolean') return policy.createOrganization;
  return identity !== null && policy.createOrganization(identity);
}
