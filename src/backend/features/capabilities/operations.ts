/*
 * Operations: one function for each operation of the contract, grouped by resource. They say what happens, in the
 * order in which it happens; whether it may is asked of `rules/`, how it looks of `present.ts`. No Request or
 * Response is built in this room, and none of its files imports another one's operations.
 *
 * What this backend can do.
 */
import { features, type Capabilities, type FeatureName } from '../../../contract/index.js';
import { ok, type OperationResult, type RequestContext } from '../../core/request-context.js';
import { ratesOf } from '../../core/rate-limits.js';
import { etagOf, isCurrent } from '../../http/etag.js';

/** The shape of an organization's name: what `namePattern` of the capabilities says. */
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

/** Every feature that there is a name for, and whether the caller has it. */
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

/** Before anybody is signed in the answer is what the policy says in general. */
function mayCreateOrganization({ identity, settings: { policy } }: RequestContext): boolean {
  if (typeof policy.createOrganization === 'boolean') return policy.createOrganization;
  return identity !== null && policy.createOrganization(identity);
}
