/*
 * What a store keeps. Types only; the questions are in `store.ts`.
 */
/** An ISO 8601 instant in UTC, such as `2026-11-23T16:02:11.123Z`. */
export type Instant = string;

/** A person, known once across all organizations. */
export interface UserRecord {
  id: string;
  /** Stored as given; compared by `addressKey`, and only while verified. Empty while unknown; several people may share one. */
  email: string;
  emailVerified: boolean;
  name: string;
  picture: string | null;
  mfaEnrolled: boolean | null;
  createdAt: Instant;
}

export interface BrandingRecord {
  logoUrl: string | null;
  logoDarkUrl: string | null;
  logoAlt: string | null;
  colors: { primary: string; pageBackground: string };
}

export interface OrganizationRecord {
  id: string;
  /** The slug: unique over the whole installation. */
  name: string;
  displayName: string;
  metadata: Record<string, string>;
  branding: BrandingRecord;
  createdAt: Instant;
  /** Goes up by one with each change; the `ETag` is made from it. */
  version: number;
  brandingVersion: number;
}

export type MembershipSource = 'manual' | 'sso' | 'scim';

export interface MembershipRecord {
  organizationId: string;
  userId: string;
  roleIds: string[];
  status: 'active' | 'blocked';
  managedBy: MembershipSource;
  joinedAt: Instant;
  lastLoginAt: Instant | null;
  lastUsedAt: Instant | null;
  pinned: boolean;
  version: number;
}

/** A membership together with the person. */
export interface MemberRecord extends MembershipRecord {
  user: UserRecord;
}

/** A membership together with the organization. */
export interface UserMembershipRecord extends MembershipRecord {
  organization: OrganizationRecord;
}

export interface RoleRecord {
  id: string;
  /** `null`: every organization has this role. */
  organizationId: string | null;
  name: string;
  description: string | null;
  permissions: string[];
  /** Counts towards "an organization never loses its last administrator". */
  isAdmin: boolean;
  version: number;
}

/** What stands at the door of an organization: who comes, their membership, the organization, the roles there are in it. */
export interface MembershipContext {
  user: UserRecord | undefined;
  membership: MembershipRecord | undefined;
  organization: OrganizationRecord | undefined;
  roles: RoleRecord[];
}

export interface InvitationRecord {
  id: string;
  organizationId: string;
  /** Empty where `userId` names the invited user. */
  email: string;
  /** The only person who can accept, whatever their address; null where the address decides. */
  userId: string | null;
  roleIds: string[];
  /** "Expired" is not stored: it is `pending` past `expiresAt`. */
  status: 'pending' | 'accepted' | 'declined' | 'revoked' | 'failed';
  invitedBy: { userId: string | null; name: string };
  message: string | null;
  locale: string | null;
  /** SHA-256 of the ticket in the link that may be copied, base64url. Tickets themselves are never stored. */
  ticketHash: string;
  /** The same for the ticket that only the email contains: its holder can read the mailbox. Null where no email is sent. */
  mailHash: string | null;
  /** When the last email was sent; null where none was, or where it failed. */
  mailedAt: Instant | null;
  createdAt: Instant;
  /** When the status last changed, or the mail was last sent. */
  updatedAt: Instant;
  expiresAt: Instant;
  acceptedBy: string | null;
  version: number;
}

export interface AuditRecord {
  id: string;
  organizationId: string | null;
  time: Instant;
  /** For example `member.remove` or `invitation.create`. */
  type: string;
  actor: { id: string; name: string; kind: 'user' | 'system' | 'support' };
  target: { kind: string; id: string; name: string };
  outcome: 'success' | 'denied' | 'failed';
  changes: { field: string; from: unknown; to: unknown }[];
  ip: string | null;
  userAgent: string | null;
}

export interface LogoRecord {
  /** Hash of organization, variant and content, base64url: the public name of the image, never shared by two organizations. */
  id: string;
  organizationId: string;
  variant: 'light' | 'dark';
  mediaType: string;
  bytes: Uint8Array;
}

/** The answer that a POST gave, kept for 24 hours under its `Idempotency-Key`. */
export interface IdempotentResult {
  /** Hash of method, path and body: another body under the same key is a mistake of the caller. */
  requestHash: string;
  status: number;
  headers: Record<string, string>;
  body: string;
  createdAt: Instant;
}

export type IdempotencyClaim =
  | { state: 'new' }
  /** Another transaction holds the key right now. */
  | { state: 'running' }
  | { state: 'answered'; answer: IdempotentResult };
