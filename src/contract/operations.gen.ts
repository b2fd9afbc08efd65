// Generated from openapi.yaml by generate.ts. Do not edit.

/** Method, path and requirements of an operation. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `{api-base}/v1`. */
  readonly path: string;
  /** The permission it needs. */
  readonly permission?: string;
  /** Whether it asks for step-up by default; `admin-roles`: only where an admin role is given or taken. */
  readonly stepUp?: boolean | 'admin-roles';
  /** The feature that a backend must have. */
  readonly feature?: string;
}

/** All operations by id. */
export const operations = {
  getCapabilities: { method: 'GET', path: '/capabilities' },
  getViewer: { method: 'GET', path: '/me' },
  listMyOrganizations: { method: 'GET', path: '/me/organizations' },
  updateMyMembership: { method: 'PATCH', path: '/me/organizations/{o}' },
  leaveOrganization: { method: 'DELETE', path: '/me/organizations/{o}' },
  listMyInvitations: { method: 'GET', path: '/me/invitations' },
  acceptMyInvitation: { method: 'POST', path: '/me/invitations/{i}/accept' },
  declineMyInvitation: { method: 'POST', path: '/me/invitations/{i}/decline' },
  listJoinableOrganizations: { method: 'GET', path: '/me/joinable-organizations', feature: 'joinRequests' },
  createJoinRequest: { method: 'POST', path: '/me/join-requests', feature: 'joinRequests' },
  withdrawJoinRequest: { method: 'DELETE', path: '/me/join-requests/{j}', feature: 'joinRequests' },
  listMySessions: { method: 'GET', path: '/me/sessions', feature: 'sessions' },
  revokeMySessions: { method: 'DELETE', path: '/me/sessions', feature: 'sessions' },
  revokeMySession: { method: 'DELETE', path: '/me/sessions/{s}', feature: 'sessions' },
  listMyIdentities: { method: 'GET', path: '/me/identities', feature: 'identities' },
  linkIdentity: { method: 'POST', path: '/me/identities', stepUp: true, feature: 'identities' },
  previewIdentityLink: { method: 'POST', path: '/me/identities/preview', feature: 'identities' },
  unlinkIdentity: { method: 'DELETE', path: '/me/identities/{i}', stepUp: true, feature: 'identities' },
  dismissIdentitySuggestion: { method: 'DELETE', path: '/me/identity-suggestions/{s}', feature: 'identities' },
  checkOrganizationName: { method: 'GET', path: '/organization-names/{name}', feature: 'nameAvailability' },
  createOrganization: { method: 'POST', path: '/organizations', feature: 'createOrganization' },
  getOrganization: { method: 'GET', path: '/organizations/{o}' },
  updateOrganization: { method: 'PATCH', path: '/organizations/{o}', permission: 'org:update', feature: 'renameOrganization' },
  deleteOrganization: { method: 'DELETE', path: '/organizations/{o}', permission: 'org:delete', stepUp: true, feature: 'deleteOrganization' },
  transferOrganization: { method: 'POST', path: '/organizations/{o}/transfer', permission: 'org:delete', stepUp: true, feature: 'transferOwnership' },
  watchChanges: { method: 'GET', path: '/organizations/{o}/changes', feature: 'liveChanges' },
  getBranding: { method: 'GET', path: '/organizations/{o}/branding' },
  updateBranding: { method: 'PATCH', path: '/organizations/{o}/branding', permission: 'branding:update' },
  putLogo: { method: 'PUT', path: '/organizations/{o}/branding/logo', permission: 'branding:update', feature: 'logoUpload' },
  deleteLogo: { method: 'DELETE', path: '/organizations/{o}/branding/logo', permission: 'branding:update', feature: 'logoUpload' },
  listMembers: { method: 'GET', path: '/organizations/{o}/members', permission: 'members:read' },
  addMember: { method: 'POST', path: '/organizations/{o}/members', permission: 'members:add', stepUp: true, feature: 'addMember' },
  getMember: { method: 'GET', path: '/organizations/{o}/members/{u}', permission: 'members:read' },
  removeMember: { method: 'DELETE', path: '/organizations/{o}/members/{u}', permission: 'members:remove', stepUp: true },
  replaceMemberRoles: { method: 'PUT', path: '/organizations/{o}/members/{u}/roles', permission: 'members:update', stepUp: 'admin-roles' },
  getRemovalImpact: { method: 'GET', path: '/organizations/{o}/members/{u}/removal-impact', permission: 'members:remove', feature: 'removalImpact' },
  listMemberSessions: { method: 'GET', path: '/organizations/{o}/members/{u}/sessions', permission: 'members:update', feature: 'sessions' },
  revokeMemberSessions: { method: 'DELETE', path: '/organizations/{o}/members/{u}/sessions', permission: 'members:update', stepUp: true, feature: 'sessions' },
  revokeMemberSession: { method: 'DELETE', path: '/organizations/{o}/members/{u}/sessions/{s}', permission: 'members:update', stepUp: true, feature: 'sessions' },
  resetMemberMfa: { method: 'POST', path: '/organizations/{o}/members/{u}/reset-mfa', permission: 'members:update', stepUp: true, feature: 'sessions' },
  batchMembers: { method: 'POST', path: '/organizations/{o}/batch/members', feature: 'batchMembers' },
  listPermissions: { method: 'GET', path: '/permissions' },
  listRoles: { method: 'GET', path: '/organizations/{o}/roles', permission: 'roles:read' },
  createRole: { method: 'POST', path: '/organizations/{o}/roles', permission: 'roles:manage', stepUp: true, feature: 'customRoles' },
  updateRole: { method: 'PATCH', path: '/organizations/{o}/roles/{r}', permission: 'roles:manage', stepUp: true, feature: 'customRoles' },
  deleteRole: { method: 'DELETE', path: '/organizations/{o}/roles/{r}', permission: 'roles:manage', stepUp: true, feature: 'customRoles' },
  previewRole: { method: 'POST', path: '/organizations/{o}/roles/{r}/impact', permission: 'roles:manage', feature: 'customRoles' },
  listInvitations: { method: 'GET', path: '/organizations/{o}/invitations', permission: 'invitations:read' },
  createInvitation: { method: 'POST', path: '/organizations/{o}/invitations', permission: 'invitations:create', stepUp: 'admin-roles' },
  getInvitation: { method: 'GET', path: '/organizations/{o}/invitations/{i}', permission: 'invitations:read' },
  updateInvitation: { method: 'PATCH', path: '/organizations/{o}/invitations/{i}', permission: 'invitations:create', stepUp: 'admin-roles' },
  revokeInvitation: { method: 'DELETE', path: '/organizations/{o}/invitations/{i}', permission: 'invitations:revoke' },
  resendInvitation: { method: 'POST', path: '/organizations/{o}/invitations/{i}/resend', permission: 'invitations:create', stepUp: 'admin-roles' },
  batchInvitations: { method: 'POST', path: '/organizations/{o}/batch/invitations', permission: 'invitations:create', feature: 'batchInvitations' },
  getInvitationOffer: { method: 'GET', path: '/invitations/{ticket}' },
  acceptInvitation: { method: 'POST', path: '/invitations/{ticket}/accept' },
  declineInvitation: { method: 'POST', path: '/invitations/{ticket}/decline' },
  listDomains: { method: 'GET', path: '/organizations/{o}/domains', permission: 'domains:read', feature: 'domains' },
  createDomain: { method: 'POST', path: '/organizations/{o}/domains', permission: 'domains:manage', stepUp: true, feature: 'domains' },
  updateDomain: { method: 'PATCH', path: '/organizations/{o}/domains/{d}', permission: 'domains:manage', stepUp: true, feature: 'domains' },
  deleteDomain: { method: 'DELETE', path: '/organizations/{o}/domains/{d}', permission: 'domains:manage', stepUp: true, feature: 'domains' },
  verifyDomain: { method: 'POST', path: '/organizations/{o}/domains/{d}/verify', permission: 'domains:manage', stepUp: true, feature: 'domains' },
  listJoinRequests: { method: 'GET', path: '/organizations/{o}/join-requests', permission: 'members:add', feature: 'joinRequests' },
  approveJoinRequest: { method: 'POST', path: '/organizations/{o}/join-requests/{j}/approve', permission: 'members:add', stepUp: 'admin-roles', feature: 'joinRequests' },
  denyJoinRequest: { method: 'POST', path: '/organizations/{o}/join-requests/{j}/deny', permission: 'members:add', feature: 'joinRequests' },
  batchJoinRequests: { method: 'POST', path: '/organizations/{o}/batch/join-requests', feature: 'joinRequests' },
  listConnections: { method: 'GET', path: '/organizations/{o}/connections', permission: 'connections:read', feature: 'connections' },
  createConnection: { method: 'POST', path: '/organizations/{o}/connections', permission: 'connections:manage', stepUp: true, feature: 'connections' },
  getConnection: { method: 'GET', path: '/organizations/{o}/connections/{c}', permission: 'connections:read', feature: 'connections' },
  updateConnection: { method: 'PATCH', path: '/organizations/{o}/connections/{c}', permission: 'connections:manage', stepUp: true, feature: 'connections' },
  deleteConnection: { method: 'DELETE', path: '/organizations/{o}/connections/{c}', permission: 'connections:manage', stepUp: true, feature: 'connections' },
  startConnectionTest: { method: 'POST', path: '/organizations/{o}/connections/{c}/tests', permission: 'connections:manage', stepUp: true, feature: 'connections' },
  getConnectionTest: { method: 'GET', path: '/organizations/{o}/connections/{c}/tests/{t}', permission: 'connections:manage', feature: 'connections' },
  readConnectionMetadata: { method: 'POST', path: '/organizations/{o}/connections/metadata', permission: 'connections:manage', feature: 'connections' },
  createSetupLink: { method: 'POST', path: '/organizations/{o}/connections/setup-link', permission: 'connections:manage', stepUp: true, feature: 'ssoSetupLink' },
  listProvisioningTokens: { method: 'GET', path: '/organizations/{o}/provisioning-tokens', permission: 'connections:manage', feature: 'provisioning' },
  createProvisioningToken: { method: 'POST', path: '/organizations/{o}/provisioning-tokens', permission: 'connections:manage', stepUp: true, feature: 'provisioning' },
  deleteProvisioningToken: { method: 'DELETE', path: '/organizations/{o}/provisioning-tokens/{t}', permission: 'connections:manage', stepUp: true, feature: 'provisioning' },
  rotateProvisioningToken: { method: 'POST', path: '/organizations/{o}/provisioning-tokens/{t}/rotate', permission: 'connections:manage', stepUp: true, feature: 'provisioning' },
  getSecurityPolicy: { method: 'GET', path: '/organizations/{o}/security-policy', permission: 'security:read', feature: 'securityPolicy' },
  updateSecurityPolicy: { method: 'PATCH', path: '/organizations/{o}/security-policy', permission: 'security:update', stepUp: true, feature: 'securityPolicy' },
  previewSecurityPolicy: { method: 'POST', path: '/organizations/{o}/security-policy/impact', permission: 'security:update', feature: 'securityPolicy' },
  listAuditEvents: { method: 'GET', path: '/organizations/{o}/audit-events', permission: 'audit:read', feature: 'auditEvents' },
  getActivity: { method: 'GET', path: '/organizations/{o}/activity', permission: 'audit:read', feature: 'activity' },
  listIntegrations: { method: 'GET', path: '/organizations/{o}/integrations', permission: 'integrations:read', feature: 'integrations' },
  putIntegration: { method: 'PUT', path: '/organizations/{o}/integrations/{i}', permission: 'integrations:manage', feature: 'integrations' },
  disconnectIntegration: { method: 'DELETE', path: '/organizations/{o}/integrations/{i}', permission: 'integrations:manage', feature: 'integrations' },
} as const satisfies Record<string, Operation>;

/** The id of an operation. */
export type OperationId = keyof typeof operations;

/** The schema of the JSON body, for operations that take one. */
export const requestBodies = {
  updateMyMembership: 'MembershipUpdate',
  createJoinRequest: 'JoinRequestCreate',
  linkIdentity: 'IdentityLink',
  previewIdentityLink: 'IdentityLink',
  createOrganization: 'OrganizationCreate',
  updateOrganization: 'OrganizationUpdate',
  transferOrganization: 'OrganizationTransfer',
  updateBranding: 'BrandingUpdate',
  addMember: 'MemberAdd',
  replaceMemberRoles: 'MemberRolesUpdate',
  batchMembers: 'MemberBatch',
  createRole: 'RoleCreate',
  updateRole: 'RoleUpdate',
  previewRole: 'RoleImpactRequest',
  createInvitation: 'InvitationCreate',
  updateInvitation: 'InvitationUpdate',
  resendInvitation: 'InvitationResend',
  batchInvitations: 'InvitationBatch',
  createDomain: 'DomainCreate',
  updateDomain: 'DomainUpdate',
  approveJoinRequest: 'JoinRequestApproval',
  batchJoinRequests: 'JoinRequestBatch',
  createConnection: 'ConnectionCreate',
  updateConnection: 'ConnectionUpdate',
  readConnectionMetadata: 'ConnectionMetadataRequest',
  createProvisioningToken: 'ProvisioningTokenCreate',
  updateSecurityPolicy: 'SecurityPolicyUpdate',
  previewSecurityPolicy: 'SecurityPolicyUpdate',
  putIntegration: 'IntegrationSettings',
} as const satisfies Partial<Record<OperationId, string>>;

/** The name of a schema that a request body can have. */
export type RequestSchemaName = (typeof requestBodies)[keyof typeof requestBodies];
