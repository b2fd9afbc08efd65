/*
 * The tables of the memory store, and rollback: every write adds a step that undoes it.
 */
import type {
  ApiKeyRecord,
  ActivityCohortRecord,
  ActivityDayRecord,
  ActivityMemberRecord,
  AuditRecord,
  ConnectionRecord,
  ConnectionSignInRecord,
  DeliveryRecord,
  DirectoryUserRecord,
  DomainRecord,
  InvitationRecord,
  JoinRequestRecord,
  LogoRecord,
  MemberImportRecord,
  OrganizationRecord,
  ProvisioningTokenRecord,
  UserMembershipRecord,
  RoleRecord,
  IdempotentResult,
  IntegrationAttemptRecord,
  IntegrationConnectionRecord,
  UserRecord,
  WebhookDeliveryRecord,
  WebhookRecord,
} from '../../store/store.js';
import type { SortKey } from '../../core/cursor.js';
import type { ImportRows } from './import-rows.js';
import { MemberIndex } from './members.js';

/** A membership in the list of its user. */
export interface UserMembershipRow {
  record: UserMembershipRecord;
  key: SortKey;
  /** Normalized names of the organization. */
  search: string;
}

export class MemoryTables {
  readonly users = new Map<string, UserRecord>();
  /** By verified address. */
  readonly userIdsByEmail = new Map<string, Set<string>>();
  readonly organizations = new Map<string, OrganizationRecord>();
  readonly organizationIdsByName = new Map<string, string>();
  readonly members = new Map<string, MemberIndex>();
  readonly organizationIdsOf = new Map<string, Set<string>>();
  readonly roles = new Map<string, RoleRecord>();
  readonly invitations = new Map<string, InvitationRecord>();
  readonly invitationIdsOf = new Map<string, Set<string>>();
  readonly invitationIdsByEmail = new Map<string, Set<string>>();
  readonly invitationIdsByUser = new Map<string, Set<string>>();
  readonly invitationIdsByHash = new Map<string, string>();
  readonly domains = new Map<string, DomainRecord>();
  readonly domainIdsOf = new Map<string, Set<string>>();
  /** By domain: the one that is verified. */
  readonly verifiedDomainIds = new Map<string, string>();
  readonly connections = new Map<string, ConnectionRecord>();
  readonly connectionIdsOf = new Map<string, Set<string>>();
  /** By organization and user. */
  readonly connectionSignIns = new Map<string, Map<string, ConnectionSignInRecord>>();
  readonly joinRequests = new Map<string, JoinRequestRecord>();
  readonly joinRequestIdsOf = new Map<string, Set<string>>();
  readonly joinRequestIdsByUser = new Map<string, Set<string>>();
  readonly apiKeys = new Map<string, ApiKeyRecord>();
  readonly provisioningTokens = new Map<string, ProvisioningTokenRecord>();
  /** By organization and user. */
  readonly directoryUsers = new Map<string, Map<string, DirectoryUserRecord>>();
  readonly webhooks = new Map<string, WebhookRecord>();
  readonly webhookDeliveries = new Map<string, WebhookDeliveryRecord>();
  readonly webhookDeliveryIdsOf = new Map<string, Set<string>>();
  readonly integrationConnections = new Map<string, IntegrationConnectionRecord>();
  readonly integrationAttempts = new Map<string, IntegrationAttemptRecord>();
  readonly memberImports = new Map<string, MemberImportRecord>();
  /** By import. */
  readonly importRows = new Map<string, ImportRows>();
  readonly audit = new Map<string | null, AuditRecord[]>();
  /** By organization and user. */
  readonly activityMembers = new Map<string, ActivityMemberRecord>();
  /** By organization and day. */
  readonly activityDays = new Map<string, Map<string, ActivityDayRecord>>();
  /** By organization, and by cohort and week. */
  readonly activityCohorts = new Map<string, Map<string, ActivityCohortRecord>>();
  readonly logos = new Map<string, LogoRecord>();
  readonly logoKeysById = new Map<string, string>();
  readonly idempotentResults = new Map<string, IdempotentResult>();
  readonly deliveries = new Map<string, { record: DeliveryRecord; sequence: number }>();
  deliveryCount = 0;
  /** Sorted memberships by user, until a membership or organization changes. */
  readonly membershipsByUser = new Map<string, UserMembershipRow[]>();

  membersOf(organizationId: string): MemberIndex {
    let index = this.members.get(organizationId);
    if (!index) this.members.set(organizationId, (index = new MemberIndex()));
    return index;
  }
}

/** Undoes the writes of a transaction in reverse order. */
export class UndoLog {
  #steps: (() => void)[] = [];
  #closed = false;

  add(step: () => void): void {
    if (this.#closed) throw new Error('The transaction has ended; a promise was not awaited');
    this.#steps.push(step);
  }

  run(): void {
    while (this.#steps.length > 0) this.#steps.pop()!();
  }

  close(): void {
    this.#closed = true;
  }

  set<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    const before = map.get(key);
    const had = map.has(key);
    this.add(() => (had ? map.set(key, before!) : map.delete(key)));
    map.set(key, value);
  }

  delete<Key, Value>(map: Map<Key, Value>, key: Key): void {
    if (!map.has(key)) return;
    const before = map.get(key)!;
    this.add(() => map.set(key, before));
    map.delete(key);
  }

  /** Adds a value to the set of a key. */
  link<Key>(map: Map<Key, Set<string>>, key: Key, value: string): void {
    let set = map.get(key);
    if (!set) map.set(key, (set = new Set()));
    if (set.has(value)) return;
    const present = set;
    present.add(value);
    this.add(() => present.delete(value));
  }

  unlink<Key>(map: Map<Key, Set<string>>, key: Key, value: string): void {
    const set = map.get(key);
    if (!set?.delete(value)) return;
    this.add(() => set.add(value));
  }
}

/** A deep frozen copy. Records are copied when they are written and then shared. */
export function freezeCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  // Typed arrays cannot be frozen; they are copied.
  if (ArrayBuffer.isView(value)) return (value as unknown as Uint8Array).slice() as T;
  if (Array.isArray(value)) return Object.freeze(value.map(freezeCopy)) as T;
  // `Object.fromEntries` defines properties; an assignment to `__proto__` would set the prototype.
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, freezeCopy(inner)]))) as T;
}

/** The values of those keys that exist. */
export function findAll<T>(map: ReadonlyMap<string, T>, keys: Iterable<string>): T[] {
  return [...keys].flatMap((key) => map.get(key) ?? []);
}
