/*
 * Complete records for tests of stores; each test sets only what it is about.
 */
import type {
  ApiKeyRecord,
  AuditRecord,
  ConnectionRecord,
  DirectoryUserRecord,
  ImportRowRecord,
  MemberImportRecord,
  DomainRecord,
  JoinRequestRecord,
  InvitationRecord,
  MembershipRecord,
  OrganizationRecord,
  ProvisioningTokenRecord,
  RoleRecord,
  IntegrationAttemptRecord,
  IntegrationConnectionRecord,
  Store,
  StoreTransaction,
  UserRecord,
  WebhookDeliveryRecord,
  WebhookRecord,
} from '../store/store.js';
import { emptyImportCounts } from '../store/import-counts.js';

export const now = '2026-11-23T16:02:11.123Z';
export const hour = 60 * 60 * 1000;

/** An instant in milliseconds after `now`. */
export const at = (milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();

export const user = (id: string, some: Partial<UserRecord> = {}): UserRecord => ({
  id,
  email: `${id}@example.com`,
  emailVerified: true,
  name: `Name of ${id}`,
  picture: null,
  mfaEnrolled: null,
  createdAt: now,
  ...some,
});

export const organization = (id: string, some: Partial<OrganizationRecord> = {}): OrganizationRecord => ({
  id,
  name: `slug-${id}`,
  displayName: `Display of ${id}`,
  metadata: { plan: 'gold' },
  createdAt: now,
  version: 1,
  brandingVersion: 1,
  branding: {
    logoUrl: null,
    logoDarkUrl: null,
    logoAlt: null,
    colors: { primary: '#112233', pageBackground: '#ffffff' },
  },
  ...some,
});

export const membership = (
  organizationId: string,
  userId: string,
  some: Partial<MembershipRecord> = {},
): MembershipRecord => ({
  organizationId,
  userId,
  roleIds: ['member'],
  status: 'active',
  managedBy: 'manual',
  joinedAt: now,
  lastLoginAt: null,
  lastUsedAt: null,
  pinned: false,
  version: 1,
  ...some,
});

export const role = (id: string, some: Partial<RoleRecord> = {}): RoleRecord => ({
  id,
  organizationId: null,
  name: `Role ${id}`,
  description: null,
  permissions: ['members:read'],
  isAdmin: false,
  version: 1,
  ...some,
});

export const invitation = (
  organizationId: string,
  id: string,
  some: Partial<InvitationRecord> = {},
): InvitationRecord => ({
  id,
  organizationId,
  email: `${id}@example.com`,
  userId: null,
  roleIds: ['member'],
  status: 'pending',
  invitedBy: { userId: 'ann', name: 'Ann' },
  message: null,
  locale: null,
  ticketHash: `hash of ${organizationId} ${id}`,
  mailHash: `mail hash of ${organizationId} ${id}`,
  mailedAt: now,
  createdAt: now,
  updatedAt: now,
  expiresAt: at(24 * hour),
  acceptedBy: null,
  version: 1,
  ...some,
});

export const domain = (organizationId: string, id: string, some: Partial<DomainRecord> = {}): DomainRecord => ({
  id,
  organizationId,
  domain: `${id}.example`,
  status: 'pending',
  host: `_org-verification.${id}.example`,
  value: `org-verification=${organizationId}${id}`,
  autoJoin: 'off',
  createdAt: now,
  verifiedAt: null,
  checkedAt: null,
  lastCheck: null,
  missingSince: null,
  nextCheckAt: null,
  version: 1,
  ...some,
});

export const connection = (
  organizationId: string,
  id: string,
  some: Partial<ConnectionRecord> = {},
): ConnectionRecord => ({
  id,
  organizationId,
  name: `Connection ${id}`,
  strategy: 'oidc',
  provider: null,
  enabled: false,
  idpInitiated: false,
  autoMembership: false,
  defaultRoleIds: [],
  attributes: { email: 'email', name: 'name', groups: 'groups' },
  roleMapping: [],
  domainIds: [],
  oidc: { issuer: 'https://idp.example', clientId: 'client', secret: null, scopes: ['openid', 'email', 'profile'] },
  saml: null,
  configVersion: 1,
  lastTest: null,
  tests: [],
  createdAt: now,
  version: 1,
  ...some,
});

/** Its id is that of the organization and of the user. */
export const joinRequest = (
  organizationId: string,
  userId: string,
  some: Partial<JoinRequestRecord> = {},
): JoinRequestRecord => ({
  id: `${organizationId} ${userId}`,
  organizationId,
  userId,
  email: `${userId}@acme.example`,
  domain: 'acme.example',
  status: 'open',
  createdAt: now,
  deniedAt: null,
  removedAt: null,
  ...some,
});

export const provisioningToken = (
  organizationId: string,
  id: string,
  some: Partial<ProvisioningTokenRecord> = {},
): ProvisioningTokenRecord => ({
  id,
  organizationId,
  name: `Token ${id}`,
  hash: `hash of ${id}`,
  prefix: 'scim_abc',
  permissions: ['members:read', 'members:add'],
  createdBy: { userId: 'ann', name: 'Ann' },
  ttlSeconds: null,
  createdAt: now,
  rotatedAt: null,
  expiresAt: null,
  lastUsedAt: null,
  version: 1,
  ...some,
});

export const apiKey = (organizationId: string, id: string, some: Partial<ApiKeyRecord> = {}): ApiKeyRecord => ({
  id,
  organizationId,
  name: `Key ${id}`,
  hash: `hash of ${id}`,
  prefix: 'orgk_abcd',
  permissions: ['members:read'],
  createdBy: { userId: 'ann', name: 'Ann' },
  ttlSeconds: null,
  createdAt: now,
  rotatedAt: null,
  expiresAt: null,
  previous: null,
  revoked: null,
  lastUsedAt: null,
  version: 1,
  ...some,
});

export const webhook = (organizationId: string, id: string, some: Partial<WebhookRecord> = {}): WebhookRecord => ({
  id,
  organizationId,
  name: `Webhook ${id}`,
  url: `https://${id}.example.com/hook`,
  eventTypes: null,
  enabled: true,
  disabledReason: null,
  disabledAt: null,
  failingSince: null,
  lastDelivery: null,
  secret: { sealed: `sealed secret of ${id}`, suffix: 'abcd' },
  previousSecret: null,
  createdBy: { userId: 'ann', name: 'Ann' },
  createdAt: now,
  version: 1,
  ...some,
});

export const integrationConnection = (
  organizationId: string,
  id: string,
  some: Partial<IntegrationConnectionRecord> = {},
): IntegrationConnectionRecord => ({
  id,
  organizationId,
  integrationId: 'chat',
  settings: {},
  secrets: null,
  tokens: null,
  refreshingUntil: null,
  account: null,
  attention: null,
  failing: null,
  lastCheck: null,
  lastError: null,
  nextCheckAt: now,
  connectedBy: { userId: 'ann', name: 'Ann' },
  connectedAt: now,
  version: 1,
  ...some,
});

export const integrationAttempt = (
  organizationId: string,
  id: string,
  some: Partial<IntegrationAttemptRecord> = {},
): IntegrationAttemptRecord => ({
  id,
  organizationId,
  integrationId: 'chat',
  userId: 'ann',
  sealed: `sealed attempt ${id}`,
  createdAt: now,
  expiresAt: at(10 * 60_000),
  ...some,
});

export const webhookDelivery = (
  { id: webhookId, organizationId }: Pick<WebhookRecord, 'id' | 'organizationId'>,
  id: string,
  some: Partial<WebhookDeliveryRecord> = {},
): WebhookDeliveryRecord => ({
  id,
  organizationId,
  webhookId,
  eventId: `event ${id}`,
  eventType: 'member.added',
  state: 'pending',
  attempts: [],
  tries: 0,
  leases: 0,
  requestBody: '{"type":"member.added"}',
  requestHeaders: null,
  nextAttemptAt: now,
  createdAt: now,
  ...some,
});

export const memberImport = (
  organizationId: string,
  id: string,
  some: Partial<MemberImportRecord> = {},
): MemberImportRecord => ({
  id,
  organizationId,
  mode: 'invite',
  state: 'draft',
  fileName: null,
  roleIds: ['member'],
  createdBy: { userId: 'ann', name: 'Ann' },
  actor: null,
  jobId: null,
  position: 0,
  counts: emptyImportCounts(),
  createdAt: now,
  startedAt: null,
  finishedAt: null,
  waitingUntil: null,
  problem: null,
  ...some,
});

export const importRow = (importId: string, row: number, some: Partial<ImportRowRecord> = {}): ImportRowRecord => ({
  importId,
  row,
  email: `person${row}@acme.example`,
  key: `person${row}@acme.example`,
  name: null,
  roleIds: null,
  result: 'unchecked',
  code: null,
  duplicateOf: null,
  createdId: null,
  createdAt: null,
  ...some,
});

export const directoryUser = (
  organizationId: string,
  userId: string,
  some: Partial<DirectoryUserRecord> = {},
): DirectoryUserRecord => ({
  organizationId,
  userId,
  userName: `${userId}@acme.example`,
  externalId: `external ${userId}`,
  email: `${userId}@acme.example`,
  attributes: { name: { givenName: 'Ann', familyName: 'Fisher' }, emails: [] },
  createdAt: now,
  updatedAt: now,
  ...some,
});

export const auditEvent = (
  organizationId: string | null,
  id: string,
  some: Partial<AuditRecord> = {},
): AuditRecord => ({
  id,
  organizationId,
  time: now,
  type: 'member.remove',
  actor: { id: 'ann', name: 'Ann', kind: 'user' },
  target: { kind: 'member', id: 'bob', name: 'Bob' },
  outcome: 'success',
  changes: [{ field: 'roles', from: [{ id: 'a' }], to: null }],
  ip: '127.0.0.1',
  userAgent: null,
  ...some,
});

/** Writes users and their memberships of one organization, which is created if it is missing. */
export async function addMembers(
  store: Store,
  organizationId: string,
  people: { user: UserRecord; membership?: Partial<MembershipRecord> }[],
): Promise<void> {
  await store.transaction(async (tx: StoreTransaction) => {
    if (!(await tx.organization(organizationId))) await tx.insertOrganization(organization(organizationId));
    for (const person of people) {
      await tx.putUser(person.user);
      await tx.putMembership(membership(organizationId, person.user.id, person.membership));
    }
  });
}

/** Reads all pages of a list. */
export async function readAll<T>(
  read: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | undefined, pages = 0; ; pages++) {
    const page = await read(cursor);
    all.push(...page.items);
    if (page.nextCursor === null) return all;
    if (pages > 10_000) throw new Error('The list does not end');
    cursor = page.nextCursor;
  }
}
