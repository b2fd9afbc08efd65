/*
 * The contract between the elements and a backend: shapes, permissions, features, problem codes.
 * openapi.yaml is the source of truth; `npx tsx src/contract/generate.ts` derives the *.gen files from it.
 * Types and small constants only, because pages load this module. Servers check request bodies with validate.ts, which must
 * not be imported here. This room imports no other.
 */
export type { components, operations as OperationTypes, paths } from './types.gen.js';
export type * from './schemas.gen.js';
export {
  operations,
  requestBodies,
  type Operation,
  type OperationId,
  type RequestSchemaName,
} from './operations.gen.js';

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** Number of items on all pages, if the backend counts them. */
  total?: number;
  /** Index of the first item of a page that was requested by position. */
  position?: number;
}

/** The HTTP status of each problem code. */
export const problemStatus = {
  malformed_request: 400,
  unsupported_query: 400,
  unauthenticated: 401,
  invalid_token: 401,
  step_up_required: 401,
  permission_denied: 403,
  org_mismatch: 403,
  role_not_assignable: 403,
  permission_not_grantable: 403,
  user_required: 403,
  email_domain_not_allowed: 403,
  hook_rejected: 403,
  action_required: 403,
  feature_disabled: 403,
  csrf_required: 403,
  not_found: 404,
  user_not_found: 404,
  already_member: 409,
  already_invited: 409,
  recently_declined: 409,
  recently_denied: 409,
  slug_taken: 409,
  domain_taken: 409,
  domain_not_verified: 409,
  domain_limit_reached: 409,
  connection_incomplete: 409,
  connection_not_tested: 409,
  connection_domain_taken: 409,
  connection_limit_reached: 409,
  connection_required: 409,
  provisioning_token_limit_reached: 409,
  api_key_limit_reached: 409,
  api_key_revoked: 409,
  webhook_limit_reached: 409,
  webhook_disabled: 409,
  integration_unavailable: 409,
  integration_ticket_invalid: 409,
  import_limit_reached: 409,
  import_state_conflict: 409,
  managed_by_directory: 409,
  last_admin: 409,
  confirmation_required: 409,
  self_action_forbidden: 409,
  role_in_use: 409,
  role_inherited: 409,
  role_limit_reached: 409,
  role_standard: 409,
  member_limit_reached: 409,
  account_mismatch: 409,
  identity_linked: 409,
  identity_in_use: 409,
  identity_managed: 409,
  last_identity: 409,
  primary_identity: 409,
  idempotency_conflict: 409,
  invitation_expired: 410,
  invitation_revoked: 410,
  invitation_used: 410,
  etag_mismatch: 412,
  too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  identity_proof_invalid: 422,
  idempotency_reuse: 422,
  precondition_required: 428,
  rate_limited: 429,
  internal_error: 500,
  upstream_error: 502,
  unavailable: 503,
  upstream_timeout: 504,
} as const;

/** Stable identifier of a problem, the member `code` of problem details. */
export type ProblemCode = keyof typeof problemStatus;

/** All problem codes. */
export const problemCodes = /* @__PURE__ */ Object.keys(problemStatus) as ProblemCode[];

/** All permissions that operations require. */
export const permissions = [
  'org:update',
  'org:delete',
  'branding:update',
  'members:read',
  'members:add',
  'members:update',
  'members:remove',
  'roles:read',
  'roles:manage',
  'invitations:read',
  'invitations:create',
  'invitations:revoke',
  'domains:read',
  'domains:manage',
  'connections:read',
  'connections:manage',
  'security:read',
  'security:update',
  'audit:read',
  'integrations:read',
  'integrations:manage',
  'api-keys:read',
  'api-keys:manage',
] as const;

/** The name of a permission, as in `viewer.permissions`. */
export type PermissionName = (typeof permissions)[number];

/** Optional features of a backend, as in `features` of the capabilities. */
export const features = [
  'createOrganization',
  'deleteOrganization',
  'renameOrganization',
  'logoUpload',
  'addMember',
  'batchMembers',
  'batchInvitations',
  'customRoles',
  'domains',
  'joinRequests',
  'connections',
  'securityPolicy',
  'auditEvents',
  'activity',
  'sessions',
  'identities',
  'integrations',
  'provisioning',
  'apiKeys',
  'webhooks',
  'imports',
  'transferOwnership',
  'liveChanges',
  'removalImpact',
  'nameAvailability',
  'ssoSetupLink',
] as const;

/** The name of a feature. */
export type FeatureName = (typeof features)[number];
