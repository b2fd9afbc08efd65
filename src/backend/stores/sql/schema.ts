/*
 * The tables as kysely types; `migrations.ts` creates them.
 *
 * JSON is stored as `json` instead of `jsonb`: it is never searched, and only `json` returns every string unchanged.
 */
import type { ColumnType, Generated, Kysely } from 'kysely';
import type {
  ApiKeyRecord,
  AuditRecord,
  BrandingRecord,
  ConnectionRecord,
  DeliveryRecord,
  DirectoryRecord,
  DirectoryUserRecord,
  DomainRecord,
  JoinRequestRecord,
  Instant,
  ImportRowRecord,
  InvitationRecord,
  LogoRecord,
  MemberImportRecord,
  MembershipRecord,
  ProvisioningTokenRecord,
  IntegrationConnectionRecord,
  SecurityPolicyRecord,
  WebhookDeliveryRecord,
  WebhookRecord,
} from '../../store/store.js';

/** `timestamptz(3)`: an instant in milliseconds. */
export type Timestamp = ColumnType<Date, Instant, Instant>;
type NullableTimestamp = ColumnType<Date | null, Instant | null, Instant | null>;
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;

interface UsersTable {
  id: string;
  email: string;
  email_lower: string;
  email_verified: boolean;
  /** Generated: the domain of a verified address. */
  email_domain: ColumnType<string | null, never, never>;
  name: string;
  picture: string | null;
  mfa_enrolled: boolean | null;
  created_at: Timestamp;
  imported_at: Timestamp | null;
  sort_name: string;
  search_text: string;
}

interface OrganizationsTable {
  id: string;
  name: string;
  display_name: string;
  metadata: Json<Record<string, string>>;
  branding: Json<BrandingRecord>;
  created_at: Timestamp;
  version: number;
  branding_version: number;
  security_policy: ColumnType<SecurityPolicyRecord | null, string | null, string | null>;
  directory: ColumnType<DirectoryRecord | null, string | null, string | null>;
  sort_name: string;
  search_text: string;
}

/** The number of members, updated by a trigger: counting a million takes longer than reading a page. */
interface OrganizationCountsTable {
  organization_id: string;
  members: Generated<number>;
}

interface MembershipsTable {
  organization_id: string;
  user_id: string;
  role_ids: string[];
  status: MembershipRecord['status'];
  managed_by: MembershipRecord['managedBy'];
  joined_at: Timestamp;
  last_login_at: NullableTimestamp;
  last_used_at: NullableTimestamp;
  pinned: boolean;
  version: number;
  /** Organization and role in one value, so that a GIN index finds the administrators of an organization. */
  role_keys: string[];
  /** Pinned first, then the most recently used, as one ascending number. */
  recency: ColumnType<string | number, number, number>;
  /** Copies from the user, so that lists filter and sort in one index. */
  sort_name: string;
  search_text: string;
  mfa_enrolled: boolean | null;
  email_domain: string | null;
}

interface RolesTable {
  id: string;
  organization_id: string | null;
  name: string;
  description: string | null;
  permissions: string[];
  is_admin: boolean;
  updated_at: NullableTimestamp;
  version: number;
}

interface InvitationsTable {
  id: string;
  organization_id: string;
  user_id: string | null;
  email: string;
  email_lower: string;
  role_ids: string[];
  status: InvitationRecord['status'];
  invited_by: Json<InvitationRecord['invitedBy']>;
  message: string | null;
  locale: string | null;
  ticket_hash: string;
  mail_hash: string | null;
  mailed_at: NullableTimestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
  expires_at: Timestamp;
  accepted_by: string | null;
  version: number;
  search_text: string;
}

interface DomainsTable {
  id: string;
  organization_id: string;
  domain: string;
  status: DomainRecord['status'];
  host: string;
  value: string;
  auto_join: DomainRecord['autoJoin'];
  created_at: Timestamp;
  verified_at: NullableTimestamp;
  checked_at: NullableTimestamp;
  last_check: ColumnType<DomainRecord['lastCheck'], string | null, string | null>;
  missing_since: NullableTimestamp;
  next_check_at: NullableTimestamp;
  version: number;
}

/** What a connection has besides its columns. */
type ConnectionSettings = Omit<
  ConnectionRecord,
  'id' | 'organizationId' | 'name' | 'strategy' | 'enabled' | 'tests' | 'createdAt' | 'version'
>;

interface ConnectionsTable {
  id: string;
  organization_id: string;
  name: string;
  strategy: ConnectionRecord['strategy'];
  enabled: boolean;
  settings: ColumnType<ConnectionSettings, string, string>;
  tests: ColumnType<ConnectionRecord['tests'], string, string>;
  created_at: Timestamp;
  version: number;
}

interface ConnectionSignInsTable {
  organization_id: string;
  user_id: string;
  connection_id: string;
  signed_in_at: Timestamp;
}

interface JoinRequestsTable {
  id: string;
  organization_id: string;
  user_id: string;
  email: string;
  domain: string;
  status: JoinRequestRecord['status'];
  created_at: Timestamp;
  denied_at: NullableTimestamp;
  removed_at: NullableTimestamp;
}

interface ProvisioningTokensTable {
  id: string;
  organization_id: string;
  name: string;
  hash: string;
  prefix: string;
  permissions: string[];
  created_by: Json<ProvisioningTokenRecord['createdBy']>;
  ttl_seconds: number | null;
  created_at: Timestamp;
  rotated_at: NullableTimestamp;
  expires_at: NullableTimestamp;
  last_used_at: NullableTimestamp;
  version: number;
}

interface ApiKeysTable {
  id: string;
  organization_id: string;
  name: string;
  hash: string;
  prefix: string;
  permissions: string[];
  created_by: Json<ApiKeyRecord['createdBy']>;
  ttl_seconds: number | null;
  created_at: Timestamp;
  rotated_at: NullableTimestamp;
  expires_at: NullableTimestamp;
  previous_hash: string | null;
  previous_expires_at: NullableTimestamp;
  revoked_at: NullableTimestamp;
  revoked_by: Json<NonNullable<ApiKeyRecord['revoked']>['by']> | null;
  last_used_at: NullableTimestamp;
  version: number;
}

interface DirectoryUsersTable {
  organization_id: string;
  user_id: string;
  user_name: string;
  user_name_key: string;
  external_id: string | null;
  email: string;
  attributes: Json<DirectoryUserRecord['attributes']>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface MemberImportsTable {
  id: string;
  organization_id: string;
  mode: MemberImportRecord['mode'];
  state: MemberImportRecord['state'];
  file_name: string | null;
  role_ids: string[];
  created_by: Json<MemberImportRecord['createdBy']>;
  actor: ColumnType<MemberImportRecord['actor'], string | null, string | null>;
  job_id: string | null;
  position: number;
  counts: Json<MemberImportRecord['counts']>;
  created_at: Timestamp;
  started_at: NullableTimestamp;
  finished_at: NullableTimestamp;
  waiting_until: NullableTimestamp;
  problem: string | null;
}

interface MemberImportRowsTable {
  import_id: string;
  number: number;
  email: string;
  key: string | null;
  name: string | null;
  role_ids: string[] | null;
  result: ImportRowRecord['result'];
  code: string | null;
  duplicate_of: number | null;
  created_id: string | null;
  created_at: NullableTimestamp;
}

interface AuditEventsTable {
  /** The order of writing, for equal times. */
  sequence: ColumnType<string | number, never, never>;
  id: string;
  organization_id: string | null;
  time: Timestamp;
  type: string;
  actor_id: string;
  actor: Json<AuditRecord['actor']>;
  target_id: string;
  target: Json<AuditRecord['target']>;
  outcome: AuditRecord['outcome'];
  changes: Json<AuditRecord['changes']>;
  ip: string | null;
  user_agent: string | null;
}

interface LogosTable {
  organization_id: string;
  variant: LogoRecord['variant'];
  id: string;
  media_type: string;
  bytes: Uint8Array;
}

interface DeliveriesTable {
  /** The order of writing, which within an organization is the order of changes. */
  sequence: ColumnType<string | number, never, never>;
  id: string;
  organization_id: string;
  hook: string;
  event: Json<DeliveryRecord['event']>;
  attempts: number;
  due_at: NullableTimestamp;
}

interface IdempotencyKeysTable {
  /** Hash of scope and key: neither has a maximum length, but an index entry does. */
  id: string;
  request_hash: string;
  status: number;
  headers: Json<Record<string, string>>;
  body: string;
  created_at: Timestamp;
}

interface WebhooksTable {
  id: string;
  organization_id: string;
  name: string;
  url: string;
  event_types: string[] | null;
  enabled: boolean;
  disabled_reason: WebhookRecord['disabledReason'];
  disabled_at: NullableTimestamp;
  failing_since: NullableTimestamp;
  last_delivery: NullableJson<NonNullable<WebhookRecord['lastDelivery']>>;
  secret: Json<WebhookRecord['secret']>;
  previous_secret: NullableJson<NonNullable<WebhookRecord['previousSecret']>>;
  created_by: Json<WebhookRecord['createdBy']>;
  created_at: Timestamp;
  version: number;
}

interface IntegrationConnectionsTable {
  id: string;
  organization_id: string;
  integration_id: string;
  settings: Json<IntegrationConnectionRecord['settings']>;
  secrets: NullableJson<NonNullable<IntegrationConnectionRecord['secrets']>>;
  tokens: NullableJson<NonNullable<IntegrationConnectionRecord['tokens']>>;
  refreshing_until: NullableTimestamp;
  account: string | null;
  attention: string | null;
  failing: NullableJson<NonNullable<IntegrationConnectionRecord['failing']>>;
  last_check: NullableJson<NonNullable<IntegrationConnectionRecord['lastCheck']>>;
  last_error: NullableJson<NonNullable<IntegrationConnectionRecord['lastError']>>;
  next_check_at: Timestamp;
  connected_by: Json<IntegrationConnectionRecord['connectedBy']>;
  connected_at: Timestamp;
  version: number;
}

interface IntegrationAttemptsTable {
  id: string;
  organization_id: string;
  integration_id: string;
  user_id: string;
  sealed: string;
  created_at: Timestamp;
  expires_at: Timestamp;
}

interface WebhookDeliveriesTable {
  id: string;
  organization_id: string;
  webhook_id: string;
  event_id: string;
  event_type: string;
  state: WebhookDeliveryRecord['state'];
  attempts: Json<WebhookDeliveryRecord['attempts']>;
  tries: number;
  leases: number;
  request_body: string;
  request_headers: NullableJson<Record<string, string>>;
  next_attempt_at: NullableTimestamp;
  created_at: Timestamp;
}

export interface Tables {
  users: UsersTable;
  organizations: OrganizationsTable;
  organization_counts: OrganizationCountsTable;
  memberships: MembershipsTable;
  roles: RolesTable;
  invitations: InvitationsTable;
  domains: DomainsTable;
  connections: ConnectionsTable;
  connection_sign_ins: ConnectionSignInsTable;
  join_requests: JoinRequestsTable;
  provisioning_tokens: ProvisioningTokensTable;
  api_keys: ApiKeysTable;
  directory_users: DirectoryUsersTable;
  webhooks: WebhooksTable;
  webhook_deliveries: WebhookDeliveriesTable;
  integration_connections: IntegrationConnectionsTable;
  integration_attempts: IntegrationAttemptsTable;
  member_imports: MemberImportsTable;
  member_import_rows: MemberImportRowsTable;
  audit_events: AuditEventsTable;
  logos: LogosTable;
  deliveries: DeliveriesTable;
  idempotency_keys: IdempotencyKeysTable;
}

/** The database or a transaction. Every table is in the schema `org_elements`. */
export type Database = Kysely<Tables>;
