/*
 * The store port: what the server kit needs from a database.
 *
 * A store saves and finds records. It contains no rules: permissions, the last administrator and the expiry of
 * invitations are decided above it. To write a store, implement these two interfaces and run the store suite.
 */
import type { ChangeListener, ChangeRecord, DeliveryQuery, DeliveryRecord } from './events.js';
import type {
  ApiKeyRecord,
  ActivityCounts,
  ActivityMemberRecord,
  ActivityRecord,
  AuditRecord,
  ConnectionRecord,
  ConnectionSignInRecord,
  Day,
  DirectoryUserRecord,
  DomainRecord,
  JoinRequestRecord,
  MembershipContext,
  IdempotencyClaim,
  ImportRowRecord,
  ImportRowResult,
  Instant,
  InvitationRecord,
  LogoRecord,
  MemberImportRecord,
  MemberRecord,
  MemberRequirements,
  MembershipRecord,
  OrganizationRecord,
  ProvisioningTokenRecord,
  UserMembershipRecord,
  RoleRecord,
  RoleSetRecord,
  IdempotentResult,
  UserRecord,
} from './records.js';
import type {
  IntegrationAttemptRecord,
  IntegrationCheckQuery,
  IntegrationConnectionRecord,
} from './integration-records.js';
import type { WebhookDeliveryRecord, WebhookRecord } from './webhook-records.js';

export type * from './events.js';
export type * from './integration-records.js';
export type * from './records.js';
export type * from './webhook-records.js';

export interface PageRequest {
  /** 1 to `pageSizeMax`; clamped by the handler. */
  limit: number;
  /** A cursor of this store, passed through unchanged. An invalid one throws `InvalidCursorError`. */
  cursor?: string;
}

export interface RecordPage<T> {
  items: T[];
  nextCursor: string | null;
  /** The number of all matches; absent if counting would be slow. */
  total?: number;
  /** The index of the first item, only for a request with `position`. */
  position?: number;
}

export type MemberSort = 'name' | '-name' | 'joinedAt' | '-joinedAt' | 'lastLoginAt' | '-lastLoginAt';

export interface MemberQuery extends PageRequest {
  /** Searched in names and email addresses, see `search.ts`: all words must occur; case and accents do not matter. */
  q?: string;
  /** Any of these. */
  roleIds?: string[];
  status?: 'active' | 'blocked';
  mfaEnrolled?: boolean;
  /** Members who never signed in are last in both directions. */
  sort: MemberSort;
  /**
   * Index of the first row; never together with `cursor`. With filters a store can refuse a distant one if it returns
   * no total.
   */
  position?: number;
}

export interface MemberRequirementQuery extends PageRequest {
  /** Members who meet these requirements. */
  meets?: MemberRequirements;
  /** Members who do not meet these. */
  fails?: MemberRequirements;
  /** Any of these. */
  roleIds?: string[];
  userIds?: string[];
}

export type InvitationSort = 'createdAt' | '-createdAt' | 'expiresAt' | '-expiresAt' | 'email' | '-email';

export interface InvitationQuery extends PageRequest {
  q?: string;
  /** `expired` means pending after `now`, `pending` the others. Several: any of them. */
  statuses?: (InvitationRecord['status'] | 'expired')[];
  sort: InvitationSort;
  now: Instant;
}

export interface AuditQuery extends PageRequest {
  /** Any of these; one that ends in `.*`, such as `member.*`, includes all with this prefix. */
  types?: string[];
  /** Any of these. */
  outcomes?: AuditRecord['outcome'][];
  actorId?: string;
  targetId?: string;
  /** Inclusive. */
  from?: Instant;
  /** Exclusive. */
  to?: Instant;
}

export interface WebhookDeliveryQuery extends PageRequest {
  state?: WebhookDeliveryRecord['state'];
}

/** Thrown by a store for an invalid cursor; the response is 400 `malformed_request`. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
}

/** Thrown by `members` for a `position` that would take too long to reach; the response is 400 `unsupported_query`. */
export class PositionLimitError extends Error {
  override name = 'PositionLimitError';
}

/** Thrown by `transaction` if the database is too busy. Nothing was stored; the response is 503 `unavailable`. */
export class StoreBusyError extends Error {
  override name = 'StoreBusyError';
}

/** Thrown by `insertOrganization` and `updateOrganization` if the slug is taken; the response is 409 `slug_taken`. */
export class SlugTakenError extends Error {
  override name = 'SlugTakenError';
}

/** Thrown by `putDomain` if another organization has verified the domain; the response is 409 `domain_taken`. */
export class DomainTakenError extends Error {
  override name = 'DomainTakenError';
}

/**
 * A transaction: all writes are committed or none. Rows that were read with `lock` cannot be changed by others until it
 * ends.
 */
export interface StoreTransaction {
  user(id: string): Promise<UserRecord | undefined>;
  /** By verified address, compared by `addressKey`; the oldest of several. */
  userByEmail(email: string): Promise<UserRecord | undefined>;
  usersByIds(ids: string[]): Promise<UserRecord[]>;
  /** Inserts or replaces by id. */
  putUser(user: UserRecord): Promise<void>;

  /** With `lock`, changes to this organization, its members and invitations wait for each other. */
  organization(id: string, options?: { lock?: boolean }): Promise<OrganizationRecord | undefined>;
  /**
   * Takes the same lock, but only for active members: others do not wait, so that waiting does not reveal that the
   * organization exists. Resolves to whether it is locked.
   */
  lockAsMember(id: string, userId: string): Promise<boolean>;
  organizationByName(name: string): Promise<OrganizationRecord | undefined>;
  insertOrganization(organization: OrganizationRecord): Promise<void>;
  updateOrganization(organization: OrganizationRecord): Promise<void>;
  /** Includes everything that belongs to it, except its audit events. */
  deleteOrganization(id: string): Promise<void>;

  /**
   * Active memberships of one user: pinned first, then the most recently used, then by name. Blocked ones are excluded.
   */
  membershipsOfUser(userId: string, query: PageRequest & { q?: string }): Promise<RecordPage<UserMembershipRecord>>;
  membership(organizationId: string, userId: string): Promise<MembershipRecord | undefined>;
  /** Combines `user`, `membership`, `organization` and `roles` in one query, which every request needs. */
  membershipContext(organizationId: string, userId: string): Promise<MembershipContext>;
  member(organizationId: string, userId: string): Promise<MemberRecord | undefined>;
  members(organizationId: string, query: MemberQuery): Promise<RecordPage<MemberRecord>>;
  /**
   * Active members by the requirements of a security policy, by name. `total` is exact. A member meets them with
   * `mfaEnrolled`, or as one of `exempt`, and with a verified address in one of `emailDomains`.
   */
  membersByRequirements(
    organizationId: string,
    query: MemberRequirementQuery,
  ): Promise<RecordPage<MemberRecord> & { total: number }>;
  /** Active members with one of the roles, up to `limit`: enough to distinguish none, one and several. */
  membersWithRoles(organizationId: string, roleIds: string[], limit: number): Promise<MembershipRecord[]>;
  /** Members by verified address, keyed by `addressKey`. */
  membersByEmail(organizationId: string, emails: string[]): Promise<Map<string, { userId: string; name: string }>>;
  countMembers(organizationId: string): Promise<number>;
  /** Inserts or replaces by organization and user. */
  putMembership(membership: MembershipRecord): Promise<void>;
  deleteMembership(organizationId: string, userId: string): Promise<void>;

  /** Roles of the organization and those of all organizations, by name. */
  roles(organizationId: string): Promise<RoleRecord[]>;
  /** In no particular order, without unknown ids. For lists over several organizations. */
  rolesByIds(ids: string[]): Promise<RoleRecord[]>;
  putRole(role: RoleRecord): Promise<void>;
  deleteRole(id: string): Promise<void>;
  /**
   * Counts members by the set of roles that they have, blocked members included; with `roleId`, only members with this
   * role. Enough for every question about the members of a role, without reading them one by one.
   */
  roleSets(organizationId: string, roleId?: string): Promise<RoleSetRecord[]>;
  /** Pending or failed invitations with the role that expire after `now`. */
  countInvitationsWithRole(organizationId: string, roleId: string, now: Instant): Promise<number>;
  /**
   * Replaces a role in place for all members and for all pending or failed invitations; `null` removes the role. The
   * result contains the replacement only once. The versions of the changed records increase by one.
   */
  replaceRole(organizationId: string, roleId: string, replacementId: string | null, now: Instant): Promise<void>;

  invitation(organizationId: string, id: string): Promise<InvitationRecord | undefined>;
  /** By either hash: that of the link to copy, or that of the email. */
  invitationByTicketHash(hash: string, options?: { lock?: boolean }): Promise<InvitationRecord | undefined>;
  /**
   * Pending or failed invitations that expire after `now`, for these addresses, keyed by `addressKey`, the oldest
   * first.
   */
  openInvitationsByEmail(
    organizationId: string,
    emails: string[],
    now: Instant,
  ): Promise<Map<string, InvitationRecord[]>>;
  /** Pending invitations of all organizations that expire after `now`, for this address or user, newest first. */
  pendingInvitationsOf(invitee: { email?: string; userId?: string }, now: Instant): Promise<InvitationRecord[]>;
  /** Pending or failed invitations of this organization that expire after `now`, for this address or user. */
  openInvitationsOf(
    organizationId: string,
    invitee: { email?: string; userId?: string },
    now: Instant,
  ): Promise<InvitationRecord[]>;
  /**
   * The time of the last decline after `since` in this organization: by address, keyed by `addressKey`, and by user id
   * for invitations that are bound to a user.
   */
  recentDeclines(
    organizationId: string,
    invited: { emails?: string[]; userIds?: string[] },
    since: Instant,
  ): Promise<Map<string, Instant>>;
  invitations(organizationId: string, query: InvitationQuery): Promise<RecordPage<InvitationRecord>>;
  /** Inserts or replaces by id. */
  putInvitation(invitation: InvitationRecord): Promise<void>;

  /** The domains of the organization, by domain. */
  domains(organizationId: string): Promise<DomainRecord[]>;
  /** The domain if any organization has verified it. */
  verifiedDomain(domain: string): Promise<DomainRecord | undefined>;
  /**
   * Leases domains whose `nextCheckAt` is `now` or earlier, up to `limit`, the earliest first: sets `nextCheckAt` to `until`
   * and resolves to them as they were before. Domains that another transaction leases are skipped.
   */
  leaseDomains(query: { now: Instant; until: Instant; limit: number }): Promise<DomainRecord[]>;
  /** Inserts or replaces by id. Throws `DomainTakenError` if it is verified and another organization has verified it. */
  putDomain(domain: DomainRecord): Promise<void>;
  deleteDomain(organizationId: string, id: string): Promise<void>;

  /** The connections of the organization, the oldest first. */
  connections(organizationId: string): Promise<ConnectionRecord[]>;
  connection(id: string): Promise<ConnectionRecord | undefined>;
  /** Inserts or replaces by id. */
  putConnection(connection: ConnectionRecord): Promise<void>;
  deleteConnection(organizationId: string, id: string): Promise<void>;
  /** Replaces the last sign-in of a member. It is deleted with the membership or the connection. */
  putConnectionSignIn(signIn: ConnectionSignInRecord): Promise<void>;
  /** The number of members whose last recorded sign-in was through each connection, by its id. */
  countConnectionMembers(organizationId: string): Promise<ReadonlyMap<string, number>>;

  joinRequest(organizationId: string, id: string): Promise<JoinRequestRecord | undefined>;
  joinRequestOf(organizationId: string, userId: string): Promise<JoinRequestRecord | undefined>;
  /** Open requests to join the organization, newest first. */
  joinRequests(organizationId: string, query: PageRequest): Promise<RecordPage<JoinRequestRecord>>;
  /** Open and denied requests of the user, newest first. */
  joinRequestsOfUser(userId: string): Promise<JoinRequestRecord[]>;
  /** Inserts or replaces by organization and user. */
  putJoinRequest(request: JoinRequestRecord): Promise<void>;
  deleteJoinRequest(organizationId: string, id: string): Promise<void>;

  /** The provisioning tokens of the organization, the oldest first. */
  provisioningTokens(organizationId: string): Promise<ProvisioningTokenRecord[]>;
  provisioningTokenByHash(hash: string): Promise<ProvisioningTokenRecord | undefined>;
  /** Inserts or replaces by id, except `lastUsedAt` of an existing one. */
  putProvisioningToken(token: ProvisioningTokenRecord): Promise<void>;
  /** Sets `lastUsedAt`. */
  saveProvisioningTokenUse(id: string, usedAt: Instant): Promise<void>;
  deleteProvisioningToken(organizationId: string, id: string): Promise<void>;

  /** The API keys of the organization, the oldest first. */
  apiKeys(organizationId: string): Promise<ApiKeyRecord[]>;
  apiKey(organizationId: string, id: string): Promise<ApiKeyRecord | undefined>;
  /** The key whose secret, or whose previous secret, has this hash. */
  apiKeyByHash(hash: string): Promise<ApiKeyRecord | undefined>;
  /** Inserts or replaces by id, except `lastUsedAt` of an existing one. */
  putApiKey(key: ApiKeyRecord): Promise<void>;
  /** Sets `lastUsedAt`. */
  saveApiKeyUse(id: string, usedAt: Instant): Promise<void>;
  deleteApiKeys(organizationId: string, ids: string[]): Promise<void>;

  /** What the directory has sent about these members, in no particular order. */
  directoryUsers(organizationId: string, userIds: string[]): Promise<DirectoryUserRecord[]>;
  /** By one of the fields. User names are compared by `userNameKey`, addresses are keys of `addressKey`. */
  findDirectoryUsers(
    organizationId: string,
    query: { userName: string } | { externalId: string } | { email: string },
  ): Promise<DirectoryUserRecord[]>;
  /** The number of members that the directory has sent. */
  countDirectoryUsers(organizationId: string): Promise<number>;
  /** Inserts or replaces by organization and user, who must be a member. It is deleted with the membership. */
  putDirectoryUser(user: DirectoryUserRecord): Promise<void>;

  /** The webhooks of the organization, the oldest first. */
  webhooks(organizationId: string): Promise<WebhookRecord[]>;
  /** Inserts or replaces by id. */
  putWebhook(webhook: WebhookRecord): Promise<void>;
  /** Includes its deliveries, also those in the outbox. */
  deleteWebhook(organizationId: string, id: string): Promise<void>;
  webhookDelivery(webhookId: string, id: string): Promise<WebhookDeliveryRecord | undefined>;
  /** Newest first. */
  webhookDeliveries(webhookId: string, query: WebhookDeliveryQuery): Promise<RecordPage<WebhookDeliveryRecord>>;
  /** The number of pending deliveries of each webhook of the organization that has any, by its id. */
  countPendingWebhookDeliveries(organizationId: string): Promise<ReadonlyMap<string, number>>;
  /** Inserts or replaces by id. Inserting has no effect if the webhook does not exist. */
  putWebhookDelivery(delivery: WebhookDeliveryRecord): Promise<void>;
  /**
   * Removes up to `limit` deliveries that were created before `before`, of any webhook, also from the outbox. Resolves to their
   * number.
   */
  removeWebhookDeliveries(before: Instant, limit: number): Promise<number>;

  /** The connections of the organization to integrations, the oldest first. */
  integrationConnections(organizationId: string): Promise<IntegrationConnectionRecord[]>;
  /** Inserts or replaces by id. An organization has one connection to an integration. */
  putIntegrationConnection(connection: IntegrationConnectionRecord): Promise<void>;
  /** Includes its deliveries in the outbox. */
  deleteIntegrationConnection(organizationId: string, id: string): Promise<void>;
  /** Leases connections of any organization whose check is due: sets `nextCheckAt` to `until`. */
  leaseIntegrationConnections(query: IntegrationCheckQuery): Promise<IntegrationConnectionRecord[]>;
  /** Inserts. Removes those of the organization that have expired by its `createdAt`. */
  putIntegrationAttempt(attempt: IntegrationAttemptRecord): Promise<void>;
  /** Deletes it. Of several transactions one receives it. */
  takeIntegrationAttempt(id: string): Promise<IntegrationAttemptRecord | undefined>;

  /** The imports of the organization, the newest first. */
  memberImports(organizationId: string): Promise<MemberImportRecord[]>;
  memberImport(organizationId: string, id: string): Promise<MemberImportRecord | undefined>;
  /** Inserts or replaces by id. */
  putMemberImport(record: MemberImportRecord): Promise<void>;
  /** Includes its rows. */
  deleteMemberImport(organizationId: string, id: string): Promise<void>;
  /** Rows after the number `after`, by number. */
  importRows(
    importId: string,
    query: { results?: ImportRowResult[]; after: number; limit: number },
  ): Promise<ImportRowRecord[]>;
  /** The first row with each of these keys that has any. */
  firstImportRows(importId: string, keys: string[]): Promise<Map<string, number>>;
  /** The number of rows with each result. */
  countImportRows(importId: string): Promise<Record<ImportRowResult, number>>;
  /** Inserts or replaces rows of one import by number. */
  putImportRows(rows: ImportRowRecord[]): Promise<void>;
  deleteImportRows(importId: string, rows: number[]): Promise<void>;

  appendAudit(event: AuditRecord): Promise<void>;
  /** Newest first. */
  auditEvents(organizationId: string, query: AuditQuery): Promise<RecordPage<AuditRecord>>;
  /**
   * Removes up to `limit` events that happened before `before`, of any organization, and resolves to their number. Each
   * organization loses its events in the order in which they were appended, so an event that was appended late stays
   * until those before it are removed.
   */
  removeAuditEvents(before: Instant, limit: number): Promise<number>;

  activityMember(organizationId: string, userId: string): Promise<ActivityMemberRecord | undefined>;
  /** Inserts or replaces by organization and user. */
  putActivityMember(member: ActivityMemberRecord): Promise<void>;
  /** Adds to counters, which start at 0. */
  addActivity(organizationId: string, counts: ActivityCounts): Promise<void>;
  /**
   * Counters of days and cohorts from `from` to `to`, both inclusive. It reads counters only, so the time does not depend
   * on the number of members.
   */
  activity(organizationId: string, range: { from: Day; to: Day }): Promise<ActivityRecord>;

  /** Replaces the organization's logo of the same variant. */
  putLogo(logo: LogoRecord): Promise<void>;
  deleteLogo(organizationId: string, variant: 'light' | 'dark'): Promise<void>;
  logo(id: string): Promise<LogoRecord | undefined>;

  appendDelivery(delivery: DeliveryRecord): Promise<void>;
  /**
   * Leases deliveries that are due, up to `limit`: counts the attempt and sets `dueAt` to `until`. Of each organization
   * only the oldest that is neither delivered nor given up, so that they stay in order; with `unordered` any that is
   * due.
   */
  leaseDeliveries(query: DeliveryQuery): Promise<DeliveryRecord[]>;
  /**
   * Sets when the delivery is due, `null` for never. Resolves to `false` if another attempt has begun or the delivery
   * is gone.
   */
  scheduleDelivery(id: string, attempts: number, dueAt: Instant | null): Promise<boolean>;
  deleteDelivery(id: string): Promise<void>;
  /** Makes deliveries due that were given up (`dueAt` is null), in the order in which they were added. */
  resumeDeliveries(organizationId: string, hook: string, now: Instant): Promise<void>;
  /** The number of deliveries of each `organizationId` that has any, also of those that were given up. */
  countDeliveries(hook: string, organizationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Deliveries that are not given up, in the order in which they were added. Does not lease them. */
  nextDeliveries(organizationId: string, hook: string, limit: number): Promise<DeliveryRecord[]>;
  /** Removes deliveries whose `event.occurredAt` is before `before`. Resolves to their number. */
  removeDeliveries(organizationId: string, hook: string, before: Instant): Promise<number>;
  /** Notifies subscribers of `changes`, here and in other processes, after the commit. */
  announce(change: ChangeRecord): Promise<void>;

  /** Claims the keys until the transaction ends. `scope` is the caller's subject. */
  claimIdempotencyKeys(scope: string, keys: string[], now: Instant): Promise<Map<string, IdempotencyClaim>>;
  /** Stored in the transaction of the change, so that a crash cannot separate the two. Replaces an earlier result. */
  saveIdempotentResult(scope: string, key: string, answer: IdempotentResult): Promise<void>;
}

export interface Store {
  /** What lists of members support; part of `GET /capabilities`. */
  readonly members: { search: boolean; total: boolean; position: boolean; sort: MemberSort[] };
  /**
   * Runs `work` and commits, or rolls back and rethrows if it throws. A store can run `work` again after a
   * serialization failure, so `work` must have no effect outside of the transaction.
   */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  /**
   * Announcements of all transactions, in this process and others on the same data. Absent if a store does not support
   * it. The listener receives everything that is committed after the promise resolves, until it calls the returned
   * function.
   */
  readonly changes?: { subscribe(listener: ChangeListener): Promise<() => void> };
  /**
   * Counts requests for all processes on the same data. Absent if a store does not support it; then each process counts
   * by itself.
   */
  readonly requests?: RequestCounter;
  close(): Promise<void>;
}

/** Counts requests in fixed windows. */
export interface RequestCounter {
  /**
   * Adds `cost`, which may be 0, to the count of each key. A count starts at 0 when its window is over. `windowSeconds` of a
   * key replaces the default for all. No key occurs twice. The results are in the same order.
   */
  count(
    uses: readonly { key: string; cost: number; windowSeconds?: number }[],
    windowSeconds: number,
    now: Instant,
  ): Promise<{ used: number; resetsAt: Instant }[]>;
}
