/*
 * The store port: what the rules need from a database, and nothing more.
 *
 * A store keeps records and answers questions about them. It decides nothing: who may do what, what a
 * last administrator is, when an invitation is expired, all of that stands above it, once, in `rules/`.
 * Whoever writes a store of their own implements these two interfaces and runs the store suite over it.
 */
import type { ChangeListener, ChangeRecord, DeliveryQuery, DeliveryRecord } from './events.js';
import type {
  AuditRecord,
  MembershipContext,
  IdempotencyClaim,
  Instant,
  InvitationRecord,
  LogoRecord,
  MemberRecord,
  MembershipRecord,
  OrganizationRecord,
  UserMembershipRecord,
  RoleRecord,
  IdempotentResult,
  UserRecord,
} from './records.js';

export type * from './events.js';
export type * from './records.js';

export interface PageRequest {
  /** 1 to `pageSizeMax`; the handler has clamped it. */
  limit: number;
  /** As the store gave it out; the handler has not looked inside. An unreadable one throws `InvalidCursorError`. */
  cursor?: string;
}

export interface RecordPage<T> {
  items: T[];
  nextCursor: string | null;
  /** All matches, not only this page; absent where counting would be slow. */
  total?: number;
  /** The index of the first item, only for a request with `position`. */
  position?: number;
}

export type MemberSort = 'name' | '-name' | 'joinedAt' | '-joinedAt' | 'lastLoginAt' | '-lastLoginAt';

export interface MemberQuery extends PageRequest {
  /** Searched in names and e-mail addresses, as `search.ts` says: all words must occur, case and accents do not count. */
  q?: string;
  /** Any of these. */
  roleIds?: string[];
  status?: 'active' | 'blocked';
  mfaEnrolled?: boolean;
  /** Those who never logged in sort last in both directions. */
  sort: MemberSort;
  /** Index of the first row wanted; never together with `cursor`. With filters a store may refuse a far one where it gives no total. */
  position?: number;
}

export type InvitationSort = 'createdAt' | '-createdAt' | 'expiresAt' | '-expiresAt' | 'email' | '-email';

export interface InvitationQuery extends PageRequest {
  q?: string;
  /** `expired` means pending past `now`, `pending` the others. Several: any of them. */
  statuses?: (InvitationRecord['status'] | 'expired')[];
  sort: InvitationSort;
  now: Instant;
}

export interface AuditQuery extends PageRequest {
  /** Any of these; one that ends in `.*`, such as `member.*`, takes all that begin so. */
  types?: string[];
  actorId?: string;
  targetId?: string;
  /** Not before. */
  from?: Instant;
  /** Before. */
  to?: Instant;
}

/** Thrown by a store when a cursor is not one of its own; answered with 400 `malformed_request`. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
}

/** Thrown by `members` for a `position` that would take too long to count up to; answered with 400 `unsupported_query`. */
export class PositionLimitError extends Error {
  override name = 'PositionLimitError';
}

/** Thrown by `transaction` where the database is too busy. Nothing was stored; the response is 503 `unavailable`. */
export class StoreBusyError extends Error {
  override name = 'StoreBusyError';
}

/** Thrown by `insertOrganization` and `updateOrganization` when the slug is taken; answered with 409 `slug_taken`. */
export class SlugTakenError extends Error {
  override name = 'SlugTakenError';
}

/**
 * One unit of work. Everything written through it is kept together or not at all; what it read with
 * `lock` cannot be changed by anyone else until it ends.
 */
export interface StoreTransaction {
  user(id: string): Promise<UserRecord | undefined>;
  /** By verified address, compared by `addressKey`; of several who share it the oldest. */
  userByEmail(email: string): Promise<UserRecord | undefined>;
  usersByIds(ids: string[]): Promise<UserRecord[]>;
  /** Inserts, or replaces the one with the same id. */
  putUser(user: UserRecord): Promise<void>;

  /** With `lock`, changes to this organization, its members and invitations wait for each other. */
  organization(id: string, options?: { lock?: boolean }): Promise<OrganizationRecord | undefined>;
  /**
   * The same lock, for active members alone: whoever is none waits for nobody, and could not tell by waiting that the
   * organization exists. Whether it is locked now.
   */
  lockAsMember(id: string, userId: string): Promise<boolean>;
  organizationByName(name: string): Promise<OrganizationRecord | undefined>;
  insertOrganization(organization: OrganizationRecord): Promise<void>;
  updateOrganization(organization: OrganizationRecord): Promise<void>;
  /** With everything that belongs to it, its audit events excepted. */
  deleteOrganization(id: string): Promise<void>;

  /** Active memberships of one person, blocked ones left out: pinned first, then the most recently used, then by name. */
  membershipsOfUser(userId: string, query: PageRequest & { q?: string }): Promise<RecordPage<UserMembershipRecord>>;
  membership(organizationId: string, userId: string): Promise<MembershipRecord | undefined>;
  /** What `user`, `membership`, `organization` and `roles` would answer, in one question: every request asks it. */
  membershipContext(organizationId: string, userId: string): Promise<MembershipContext>;
  member(organizationId: string, userId: string): Promise<MemberRecord | undefined>;
  members(organizationId: string, query: MemberQuery): Promise<RecordPage<MemberRecord>>;
  /** Active members who hold one of the roles, up to `limit` of them: enough to tell "none", "one", "more". */
  membersWithRoles(organizationId: string, roleIds: string[], limit: number): Promise<MembershipRecord[]>;
  /** Which of these are verified addresses of members, keyed by `addressKey`. */
  membersByEmail(organizationId: string, emails: string[]): Promise<Map<string, { userId: string; name: string }>>;
  countMembers(organizationId: string): Promise<number>;
  /** Inserts, or replaces the one of the same person. */
  putMembership(membership: MembershipRecord): Promise<void>;
  deleteMembership(organizationId: string, userId: string): Promise<void>;

  /** Those of the organization and those that every organization has, by name. */
  roles(organizationId: string): Promise<RoleRecord[]>;
  /** In no particular order, unknown ids left out: what a list over many organizations needs. */
  rolesByIds(ids: string[]): Promise<RoleRecord[]>;
  putRole(role: RoleRecord): Promise<void>;
  deleteRole(id: string): Promise<void>;

  invitation(organizationId: string, id: string): Promise<InvitationRecord | undefined>;
  /** By either hash: that of the link to copy, or that of the email. */
  invitationByTicketHash(hash: string, options?: { lock?: boolean }): Promise<InvitationRecord | undefined>;
  /** Pending or failed and not past `now`, for these addresses, keyed by `addressKey`; the oldest first. */
  openInvitationsByEmail(
    organizationId: string,
    emails: string[],
    now: Instant,
  ): Promise<Map<string, InvitationRecord[]>>;
  /** Pending and not past `now`, over all organizations, for this address or bound to this person, newest first. */
  pendingInvitationsOf(whom: { email?: string; userId?: string }, now: Instant): Promise<InvitationRecord[]>;
  /** Pending or failed and not past `now`, of this organization, for this address or bound to this person. */
  openInvitationsOf(
    organizationId: string,
    whom: { email?: string; userId?: string },
    now: Instant,
  ): Promise<InvitationRecord[]>;
  /**
   * When invitations of this organization were last declined after `since`: those to these addresses, keyed by `addressKey`,
   * and those bound to these users, keyed by user id.
   */
  recentDeclines(
    organizationId: string,
    invited: { emails?: string[]; userIds?: string[] },
    since: Instant,
  ): Promise<Map<string, Instant>>;
  invitations(organizationId: string, query: InvitationQuery): Promise<RecordPage<InvitationRecord>>;
  /** Inserts, or replaces the one with the same id. */
  putInvitation(invitation: InvitationRecord): Promise<void>;

  appendAudit(event: AuditRecord): Promise<void>;
  /** Newest first. */
  auditEvents(organizationId: string, query: AuditQuery): Promise<RecordPage<AuditRecord>>;

  /** Replaces the organization's logo of the same variant. */
  putLogo(logo: LogoRecord): Promise<void>;
  deleteLogo(organizationId: string, variant: 'light' | 'dark'): Promise<void>;
  logo(id: string): Promise<LogoRecord | undefined>;

  appendDelivery(delivery: DeliveryRecord): Promise<void>;
  /**
   * Takes events that are due, up to `limit`: counts the attempt and puts off the next one until `until`. Of each
   * organization only the oldest that is neither delivered nor given up, so that they stay in order; with `unordered`
   * any that is due.
   */
  leaseDeliveries(query: DeliveryQuery): Promise<DeliveryRecord[]>;
  /** Says when it is due again, `null` for never; `false` where another attempt has begun meanwhile, or it is gone. */
  scheduleDelivery(id: string, attempts: number, dueAt: Instant | null): Promise<boolean>;
  deleteDelivery(id: string): Promise<void>;
  /** Tells those who listen to `changes`, here and in other processes, once the transaction is committed. */
  announce(change: ChangeRecord): Promise<void>;

  /** Claims each of the keys until the transaction ends. `scope` names whose keys they are (the caller's subject). */
  claimIdempotencyKeys(scope: string, keys: string[], now: Instant): Promise<Map<string, IdempotencyClaim>>;
  /** Kept together with what the request changed, so a crash can never separate the two. Called again, it replaces. */
  saveIdempotentResult(scope: string, key: string, answer: IdempotentResult): Promise<void>;
}

export interface Store {
  /** What the store can do for lists of members; becomes part of `GET /capabilities`. */
  readonly members: { search: boolean; total: boolean; position: boolean; sort: MemberSort[] };
  /**
   * Runs `work` and commits, or rolls back when it throws (and throws the same). A store may run `work` again
   * after a serialization failure, so `work` must have no effect outside the transaction.
   */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  /**
   * What transactions announce, in this process and in every other one on the same data. Absent where a store cannot
   * tell. The listener hears everything committed after the promise is fulfilled, until the function it gives is called.
   */
  readonly changes?: { subscribe(listener: ChangeListener): Promise<() => void> };
  /** Counts requests for all processes on the same data. Absent where a store cannot; then each process counts for itself. */
  readonly requests?: RequestCounter;
  close(): Promise<void>;
}

/** Counts in windows of time. */
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

/** Letters without a decomposition, and marks that people type in several ways. */
const FOLDED_CHARACTERS: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ...Object.fromEntries(Array.from('‘’‚‛ʹʻʼʽ′`', (mark) => [mark, "'"])),
  ...Object.fromEntries(Array.from('“”„‟', (mark) => [mark, '"'])),
  ...Object.fromEntries(Array.from('‐‑‒–—―−', (mark) => [mark, '-'])),
};
const FOLDED_PATTERN = new RegExp(`[${Object.keys(FOLDED_CHARACTERS).join('')}]`, 'g');

/** Lower case, without accents, plain quotation marks, one space between words: what names are sorted and searched by, in every store alike. */
export function normalizeSearchText(text: string): string {
  return text
    .replaceAll('´', "'")
    .normalize('NFKD')
    .replace(/(?![\^`ʹʻʼʽ])\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(FOLDED_PATTERN, (character) => FOLDED_CHARACTERS[character]!)
    .replace(/\s+/g, ' ')
    .trim();
}
