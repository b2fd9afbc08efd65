import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContract } from '../../src/contract/generate.js';
import {
  features,
  operations,
  permissions,
  problemCodes,
  problemStatus,
  type Operation,
} from '../../src/contract/index.js';

/*
 * The guarantees of the contract, word for word. A change of this file is a change of the contract.
 */

const promisedOperations = `
GET /capabilities
GET /me
GET /me/organizations
PATCH /me/organizations/{o}
DELETE /me/organizations/{o}
GET /me/invitations
POST /me/invitations/{i}/accept
POST /me/invitations/{i}/decline
GET /me/joinable-organizations
POST /me/join-requests
DELETE /me/join-requests/{j}
GET /me/sessions
DELETE /me/sessions
DELETE /me/sessions/{s}
GET /me/identities
POST /me/identities step-up
POST /me/identities/preview
DELETE /me/identities/{i} step-up
DELETE /me/identity-suggestions/{s}
GET /organization-names/{name}
POST /organizations
GET /organizations/{o}
PATCH /organizations/{o} org:update
DELETE /organizations/{o} org:delete step-up
POST /organizations/{o}/transfer org:delete step-up
GET /organizations/{o}/changes
GET /organizations/{o}/branding
PATCH /organizations/{o}/branding branding:update
PUT /organizations/{o}/branding/logo branding:update
DELETE /organizations/{o}/branding/logo branding:update
GET /organizations/{o}/members members:read
POST /organizations/{o}/members members:add step-up
GET /organizations/{o}/members/{u} members:read
DELETE /organizations/{o}/members/{u} members:remove step-up
PUT /organizations/{o}/members/{u}/roles members:update step-up for admin-roles
GET /organizations/{o}/members/{u}/removal-impact members:remove
GET /organizations/{o}/members/{u}/sessions members:update
DELETE /organizations/{o}/members/{u}/sessions members:update step-up
DELETE /organizations/{o}/members/{u}/sessions/{s} members:update step-up
POST /organizations/{o}/members/{u}/reset-mfa members:update step-up
POST /organizations/{o}/batch/members
GET /permissions
GET /organizations/{o}/roles roles:read
POST /organizations/{o}/roles roles:manage step-up
PATCH /organizations/{o}/roles/{r} roles:manage step-up
DELETE /organizations/{o}/roles/{r} roles:manage step-up
POST /organizations/{o}/roles/{r}/impact roles:manage
GET /organizations/{o}/invitations invitations:read
POST /organizations/{o}/invitations invitations:create step-up for admin-roles
GET /organizations/{o}/invitations/{i} invitations:read
PATCH /organizations/{o}/invitations/{i} invitations:create step-up for admin-roles
DELETE /organizations/{o}/invitations/{i} invitations:revoke
POST /organizations/{o}/invitations/{i}/resend invitations:create step-up for admin-roles
POST /organizations/{o}/batch/invitations invitations:create
GET /invitations/{ticket}
POST /invitations/{ticket}/accept
POST /invitations/{ticket}/decline
GET /organizations/{o}/domains domains:read
POST /organizations/{o}/domains domains:manage step-up
PATCH /organizations/{o}/domains/{d} domains:manage step-up
DELETE /organizations/{o}/domains/{d} domains:manage step-up
POST /organizations/{o}/domains/{d}/verify domains:manage step-up
GET /organizations/{o}/join-requests members:add
POST /organizations/{o}/join-requests/{j}/approve members:add step-up for admin-roles
POST /organizations/{o}/join-requests/{j}/deny members:add
POST /organizations/{o}/batch/join-requests
GET /organizations/{o}/connections connections:read
POST /organizations/{o}/connections connections:manage step-up
PATCH /organizations/{o}/connections/{c} connections:manage step-up
DELETE /organizations/{o}/connections/{c} connections:manage step-up
GET /organizations/{o}/connections/{c} connections:read
POST /organizations/{o}/connections/{c}/tests connections:manage step-up
GET /organizations/{o}/connections/{c}/tests/{t} connections:manage
POST /organizations/{o}/connections/metadata connections:manage
POST /organizations/{o}/connections/setup-link connections:manage step-up
GET /organizations/{o}/provisioning-tokens connections:manage
POST /organizations/{o}/provisioning-tokens connections:manage step-up
DELETE /organizations/{o}/provisioning-tokens/{t} connections:manage step-up
POST /organizations/{o}/provisioning-tokens/{t}/rotate connections:manage step-up
GET /organizations/{o}/api-keys api-keys:read
POST /organizations/{o}/api-keys api-keys:manage step-up
PATCH /organizations/{o}/api-keys/{k} api-keys:manage step-up
DELETE /organizations/{o}/api-keys/{k} api-keys:manage step-up
POST /organizations/{o}/api-keys/{k}/rotate api-keys:manage step-up
GET /organizations/{o}/imports members:add
POST /organizations/{o}/imports members:add
GET /organizations/{o}/imports/{i} members:add
DELETE /organizations/{o}/imports/{i} members:add
GET /organizations/{o}/imports/{i}/rows members:add
PUT /organizations/{o}/imports/{i}/rows members:add
POST /organizations/{o}/imports/{i}/check members:add
POST /organizations/{o}/imports/{i}/start members:add step-up
POST /organizations/{o}/imports/{i}/pause members:add
POST /organizations/{o}/imports/{i}/resume members:add step-up
POST /organizations/{o}/imports/{i}/stop members:add
POST /organizations/{o}/imports/{i}/undo members:add step-up
GET /organizations/{o}/imports/{i}/report members:add
GET /organizations/{o}/security-policy security:read
PATCH /organizations/{o}/security-policy security:update step-up
POST /organizations/{o}/security-policy/impact security:update
GET /organizations/{o}/audit-events audit:read
GET /organizations/{o}/activity audit:read
GET /organizations/{o}/integrations integrations:read
GET /organizations/{o}/integrations/{i} integrations:read
PATCH /organizations/{o}/integrations/{i} integrations:manage step-up
DELETE /organizations/{o}/integrations/{i} integrations:manage step-up
POST /organizations/{o}/integrations/{i}/connect integrations:manage step-up
POST /organizations/{o}/integrations/{i}/complete integrations:manage
POST /organizations/{o}/integrations/{i}/check integrations:manage
GET /organizations/{o}/webhooks integrations:read
POST /organizations/{o}/webhooks integrations:manage step-up
PATCH /organizations/{o}/webhooks/{w} integrations:manage step-up
DELETE /organizations/{o}/webhooks/{w} integrations:manage step-up
POST /organizations/{o}/webhooks/{w}/rotate-secret integrations:manage step-up
POST /organizations/{o}/webhooks/{w}/test integrations:manage
GET /organizations/{o}/webhooks/{w}/deliveries integrations:read
POST /organizations/{o}/webhooks/{w}/deliveries/{d}/redeliver integrations:manage
`
  .trim()
  .split('\n');

const promisedProblems = {
  400: 'unsupported_query malformed_request',
  401: 'unauthenticated invalid_token step_up_required',
  403: 'permission_denied org_mismatch role_not_assignable permission_not_grantable user_required email_domain_not_allowed hook_rejected action_required feature_disabled csrf_required',
  404: 'not_found user_not_found',
  409:
    'already_member already_invited recently_declined recently_denied slug_taken domain_taken domain_not_verified domain_limit_reached ' +
    'connection_incomplete connection_not_tested connection_domain_taken connection_limit_reached connection_required provisioning_token_limit_reached api_key_limit_reached api_key_revoked webhook_limit_reached webhook_disabled integration_unavailable integration_ticket_invalid import_limit_reached import_state_conflict managed_by_directory last_admin confirmation_required self_action_forbidden role_in_use role_inherited ' +
    'role_limit_reached role_standard member_limit_reached account_mismatch ' +
    'identity_linked identity_in_use identity_managed last_identity primary_identity idempotency_conflict',
  410: 'invitation_expired invitation_revoked invitation_used',
  412: 'etag_mismatch',
  413: 'too_large',
  415: 'unsupported_media_type',
  422: 'validation_failed identity_proof_invalid idempotency_reuse',
  428: 'precondition_required',
  429: 'rate_limited',
  500: 'internal_error',
  502: 'upstream_error',
  503: 'unavailable',
  504: 'upstream_timeout',
};

const promisedPermissions =
  'org:update org:delete branding:update members:read members:add members:update members:remove ' +
  'roles:read roles:manage invitations:read invitations:create invitations:revoke domains:read domains:manage ' +
  'connections:read connections:manage security:read security:update audit:read integrations:read integrations:manage ' +
  'api-keys:read api-keys:manage';

const promisedFeatures =
  'createOrganization deleteOrganization renameOrganization logoUpload addMember batchMembers ' +
  'batchInvitations customRoles domains joinRequests connections securityPolicy auditEvents activity sessions identities integrations ' +
  'provisioning apiKeys webhooks imports transferOwnership liveChanges removalImpact nameAvailability ssoSetupLink';

// A question mark marks optional fields.
const promisedFields = {
  Capabilities:
    'version features limits members invitations? stepUp securityPolicy? domains? connections? apiKeys? imports? webhooks?',
  Viewer: 'userId name email picture? roles permissions',
  Organization: 'id name displayName branding createdAt? memberCount? metadata? viewer',
  OrganizationRef: 'id name displayName branding',
  Branding: 'logoUrl logoDarkUrl logoAlt? colors',
  Membership: 'organization roles joinedAt? lastUsedAt? pinned? switch',
  Member:
    'userId name email emailVerified? picture? roles status joinedAt? lastLoginAt? mfaEnrolled? managedBy? isSelf allowed reasons? etag?',
  RoleRef: 'id name',
  Role: 'id name description? assignable isAdmin permissions custom memberCount? updatedAt? allowed? reasons? etag?',
  Invitation: 'id email userId? roles status invitedBy createdAt expiresAt sentAt? acceptUrl? message? etag?',
  ReceivedInvitation: 'id organization roles invitedBy createdAt expiresAt',
  Domain:
    'id domain status verification createdAt? verifiedAt? checkedAt? lastCheck? nextCheckAt? checksEndAt? autoJoin autoJoinRoles? etag?',
  DomainCheck: 'result values',
  Connection:
    'id name strategy provider? enabled idpInitiated autoMembership defaultRoles attributes roleMapping domains oidc? saml? ' +
    'setup lastTest? tested? certificateExpiresAt? memberCount? createdAt etag? allowed reasons?',
  ConnectionTest: 'id status startedAt finishedAt? steps claims? preview?',
  SecurityPolicy: 'mfa ssoRequired ssoExempt allowedEmailDomains sessionMaxAgeSeconds? people?',
  AuditEvent: 'id time type actor target outcome changes? ip? userAgent?',
  Activity: 'from to days timeZone? since? migration? cohorts? retention?',
  Session: 'id userId createdAt lastSeenAt ip? userAgent? current allowed reasons?',
  Identity: 'id provider connection? email? emailVerified? linkedAt? lastUsedAt? primary managedBy? allowed reasons?',
  Integration:
    'id name description category logoUrl? method status unavailableReason? effects disconnectEffects settingsSchema? settings? storedSecrets? ' +
    'account? connectedBy? connectedAt? failingSince? attention? lastCheck? lastError? waiting waitingUntil? allowed etag?',
  JoinRequest: 'id userId name email picture? domain createdAt removedAt? roles',
  JoinableOrganization: 'organization domain status requestId? requestedAt? availableAt?',
  ProvisioningToken:
    'id name prefix createdBy createdAt rotatedAt? expiresAt? lastUsedAt? scimUrl secret? allowed reasons? etag?',
  ApiKey:
    'id name prefix permissions status createdBy createdAt rotatedAt? previousExpiresAt? expiresAt? lastUsedAt? revokedAt? revokedBy? ' +
    'secret? allowed reasons? etag?',
  MemberImport:
    'id mode state fileName? roleIds createdBy createdAt startedAt? finishedAt? undoUntil? waitingUntil? problem? counts allowed',
  ImportRow: 'row email name? roleIds result code? duplicateOf?',
  MemberPage: 'items nextCursor total? position?',
  InvitationPage: 'items nextCursor total?',
  Change: 'resource id etag',
};

test('every promised operation exists with its permission and its step-up, and no other', () => {
  const actual = Object.values<Operation>(operations).map(({ method, path, permission, stepUp }) =>
    [method, path, permission, stepUp === 'admin-roles' ? 'step-up for admin-roles' : stepUp && 'step-up']
      .filter(Boolean)
      .join(' '),
  );
  assert.deepEqual(actual.sort(), promisedOperations.sort());
});

test('every promised problem code has its status', () => {
  const promised = Object.entries(promisedProblems).flatMap(([status, codes]) =>
    codes.split(' ').map((code) => [code, Number(status)]),
  );
  assert.deepEqual({ ...problemStatus }, Object.fromEntries(promised));
  assert.deepEqual([...problemCodes].sort(), promised.map(([code]) => code).sort());
});

test('permissions and features are the promised ones', () => {
  assert.deepEqual([...permissions], promisedPermissions.split(' '));
  assert.deepEqual([...features], promisedFeatures.split(' '));
});

test('resources have the promised fields', async () => {
  const { schemas } = (await readContract())['components'];
  for (const [name, fields] of Object.entries(promisedFields)) {
    const { properties, required } = schemas[name];
    const actual = Object.keys(properties).map((field) => (required.includes(field) ? field : `${field}?`));
    assert.deepEqual(actual.sort(), fields.split(' ').sort(), name);
  }
});
