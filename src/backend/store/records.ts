/*
 * The records of a store. Types only; the methods are in `store.ts`.
 */
/** An ISO 8601 instant in UTC, such as `2026-11-23T16:02:11.123Z`. */
export type Instant = string;

/** A calendar day in UTC, such as `2026-11-23`. */
export type Day = string;

/** A user, shared by all organizations. */
export interface UserRecord {
  id: string;
  /**
   * Stored as received; compared by `addressKey`, and only while verified. Empty if unknown. Several users can have the
   * same one.
   */
  email: string;
  emailVerified: boolean;
  name: string;
  picture: string | null;
  mfaEnrolled: boolean | null;
  createdAt: Instant;
  /** When the account was imported from another system; absent for others. A record without it does not remove it. */
  importedAt?: Instant;
}

export interface BrandingRecord {
  logoUrl: string | null;
  logoDarkUrl: string | null;
  logoAlt: string | null;
  colors: { primary: string; pageBackground: string };
}

/** What an organization requires of sign-ins. */
export interface SecurityPolicyRecord {
  mfa: {
    mode: 'off' | 'optional' | 'required';
    /** Accepted second factors; empty for any. */
    factors: string[];
    /** Ids of users who need no second factor. */
    exempt: string[];
  };
  /** Single sign-on; absent if it was never set. `exempt`: ids of users who can sign in without it. */
  sso?: { required: boolean; exempt: string[] };
  /** In lower case; empty for any. Subdomains are domains of their own. */
  allowedEmailDomains: string[];
  /** Null for no limit. */
  sessionMaxAgeSeconds: number | null;
  /** Increases by one with each change, from 1 for an organization without a policy. */
  version: number;
}

/** What a security policy requires of the records of members. */
export interface MemberRequirements {
  /** A second factor, except of these users; null if there is no such requirement. */
  mfa: { exempt: readonly string[] } | null;
  /**
   * Single sign-on, except of these users; null if there is no such requirement. It is possible for verified addresses in
   * `emailDomains`, in lower case.
   */
  sso: { exempt: readonly string[]; emailDomains: readonly string[] } | null;
  /** The domain of the verified address, in lower case; null for any. */
  emailDomains: readonly string[] | null;
}

/** What the directory of an organization manages. */
export interface DirectoryRecord {
  /** Whether there is a provisioning token. */
  isActive: boolean;
  /** Roles that the directory manages as groups. */
  groups: { roleId: string; externalId: string | null; createdAt: Instant; updatedAt: Instant }[];
}

export interface OrganizationRecord {
  id: string;
  /** The slug: unique in the store. */
  name: string;
  displayName: string;
  metadata: Record<string, string>;
  branding: BrandingRecord;
  createdAt: Instant;
  /** Increases by one with each change. The `ETag` contains it. */
  version: number;
  brandingVersion: number;
  /** Absent if the organization has never set one. */
  securityPolicy?: SecurityPolicyRecord;
  /** Absent if the organization has never had a provisioning token. */
  directory?: DirectoryRecord;
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

/** A membership with its user. */
export interface MemberRecord extends MembershipRecord {
  user: UserRecord;
}

/** A membership with its organization. */
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
  /** Counts for the rule that an organization never loses its last administrator. */
  isAdmin: boolean;
  /** The time of the last change; absent if the role was never changed here. */
  updatedAt?: Instant;
  version: number;
}

/** The number of members who have exactly these roles. */
export interface RoleSetRecord {
  /** In the order of the membership: two records can name the same roles. */
  roleIds: string[];
  members: number;
}

/** Everything that authorization needs, read in one query: user, membership, organization, roles. */
export interface MembershipContext {
  user: UserRecord | undefined;
  membership: MembershipRecord | undefined;
  organization: OrganizationRecord | undefined;
  roles: RoleRecord[];
}

export interface InvitationRecord {
  id: string;
  organizationId: string;
  /** Empty if `userId` names the invited user. */
  email: string;
  /** The only user who can accept, whatever their address; null if the address decides. */
  userId: string | null;
  roleIds: string[];
  /** "Expired" is not stored: it is `pending` after `expiresAt`. */
  status: 'pending' | 'accepted' | 'declined' | 'revoked' | 'failed';
  invitedBy: { userId: string | null; name: string };
  message: string | null;
  locale: string | null;
  /** SHA-256 of the ticket in the link to copy, base64url. Tickets themselves are never stored. */
  ticketHash: string;
  /** The same for the ticket in the email, whose holder can read the mailbox. Null if no email is sent. */
  mailHash: string | null;
  /** When the last email was sent; null if none was, or if it failed. */
  mailedAt: Instant | null;
  createdAt: Instant;
  /** When the status last changed or the invitation was last resent. */
  updatedAt: Instant;
  expiresAt: Instant;
  acceptedBy: string | null;
  version: number;
}

/** A value that a check of a domain found instead of the expected one. */
export interface FoundValue {
  /** At most 255 characters, without control characters. */
  value: string;
  /** `outdated`: a value of an earlier verification, or of another organization. */
  kind: 'outdated' | 'unrelated';
}

/** An email domain that an organization has verified, or wants to. */
export interface DomainRecord {
  id: string;
  organizationId: string;
  /** In ASCII and lower case. Once in an organization; verified by one organization only. */
  domain: string;
  status: 'pending' | 'verified' | 'failed';
  /** The name and the content of the TXT record. */
  host: string;
  value: string;
  autoJoin: 'off' | 'request' | 'join';
  createdAt: Instant;
  verifiedAt: Instant | null;
  checkedAt: Instant | null;
  /** What the last check found; null before the first. */
  lastCheck: { result: 'found' | 'not_found' | 'other_value' | 'unavailable' | 'taken'; values: FoundValue[] } | null;
  /** Since when the record of a verified domain has been missing; null if it was there. */
  missingSince: Instant | null;
  /** When it is checked next; null for never. */
  nextCheckAt: Instant | null;
  /** Increases by one with each change. A check that does not change the status is none. */
  version: number;
}

/** A signing certificate of an identity provider. */
export interface CertificateRecord {
  pem: string;
  /** SHA-256, in upper case hexadecimal with colons. */
  fingerprint: string;
  notBefore: Instant;
  notAfter: Instant;
  lastUsedAt: Instant | null;
}

/** A step of a test of a connection. */
export interface ConnectionTestStepRecord {
  name: string;
  ok: boolean;
  code?: string;
  received?: string;
  expected?: string;
  durationMs?: number;
}

/** A test of a connection with a real sign-in. */
export interface ConnectionTestRecord {
  id: string;
  /** The user who started it. */
  userId: string;
  /** The configuration that was tested. */
  configVersion: number;
  startedAt: Instant;
  /** Null while it runs. */
  finishedAt: Instant | null;
  ok: boolean;
  steps: ConnectionTestStepRecord[];
  /** Claims or attributes of the user who signed in. */
  claims: Record<string, string[]>;
}

/** A single sign-on connection: an identity provider of an organization. */
export interface ConnectionRecord {
  id: string;
  organizationId: string;
  name: string;
  strategy: 'oidc' | 'saml';
  provider: string | null;
  enabled: boolean;
  idpInitiated: boolean;
  autoMembership: boolean;
  defaultRoleIds: string[];
  /** Names of claims or attributes, by field of the profile. */
  attributes: { email: string } & Partial<Record<'name' | 'firstName' | 'lastName' | 'picture' | 'groups', string>>;
  roleMapping: { value: string; roleId: string }[];
  domainIds: string[];
  /** `secret`: the client secret, encrypted. */
  oidc: { issuer: string; clientId: string; secret: string | null; scopes: string[] } | null;
  saml: { entityId: string; ssoUrl: string; certificates: CertificateRecord[] } | null;
  /** Increases by one with each change of `oidc`, `saml` and `attributes`: a test covers one version. */
  configVersion: number;
  /** The last test that has finished. */
  lastTest: { at: Instant; ok: boolean; configVersion: number; steps: ConnectionTestStepRecord[] } | null;
  /** The newest first. */
  tests: ConnectionTestRecord[];
  createdAt: Instant;
  /** Increases by one with each change. A test is none. */
  version: number;
}

/** The last sign-in of a member through a connection. */
export interface ConnectionSignInRecord {
  organizationId: string;
  userId: string;
  connectionId: string;
  signedInAt: Instant;
}

/** A secret that a directory manages members with. */
export interface ProvisioningTokenRecord {
  id: string;
  organizationId: string;
  name: string;
  /** SHA-256 of the secret, base64url. Secrets themselves are never stored. */
  hash: string;
  /** The first characters of the secret. */
  prefix: string;
  /** What it can do: the permissions of the user who created it, at that time. */
  permissions: string[];
  createdBy: { userId: string; name: string };
  /** The lifetime of each secret; null for no end. */
  ttlSeconds: number | null;
  createdAt: Instant;
  /** When the secret was last replaced. */
  rotatedAt: Instant | null;
  expiresAt: Instant | null;
  lastUsedAt: Instant | null;
  /** Increases by one with each change. A use is none. */
  version: number;
}

/** A key that scripts and services of an organization send requests with. */
export interface ApiKeyRecord {
  id: string;
  organizationId: string;
  name: string;
  /** SHA-256 of the secret, base64url. Secrets themselves are never stored. */
  hash: string;
  /** The first characters of the secret. */
  prefix: string;
  permissions: string[];
  createdBy: { userId: string; name: string };
  /** The lifetime of each secret; null for no end. */
  ttlSeconds: number | null;
  createdAt: Instant;
  /** When the secret was last replaced. */
  rotatedAt: Instant | null;
  expiresAt: Instant | null;
  /** The hash of the secret before the last rotation, and until when it works; null if it does not. */
  previous: { hash: string; expiresAt: Instant } | null;
  /** Null for as long as it is not revoked. */
  revoked: { at: Instant; by: { userId: string; name: string } } | null;
  lastUsedAt: Instant | null;
  /** Increases by one with each change. A use is none. */
  version: number;
}

/** What a directory has sent about a member. Deleted with the membership. */
export interface DirectoryUserRecord {
  organizationId: string;
  userId: string;
  /** Compared by `userNameKey`. */
  userName: string;
  externalId: string | null;
  /** The address of the user in the directory, as `addressKey` has it. */
  email: string;
  /** The attributes of the SCIM resource that are stored. */
  attributes: Record<string, unknown>;
  createdAt: Instant;
  updatedAt: Instant;
}

/** What came of a row of an import, or what would. */
export type ImportRowResult = 'unchecked' | 'ready' | 'skipped' | 'problem' | 'done' | 'failed' | 'undone' | 'kept';

/** A job that adds many people to an organization. */
export interface MemberImportRecord {
  id: string;
  organizationId: string;
  mode: 'invite' | 'add' | 'create';
  state:
    'draft' | 'checking' | 'checked' | 'running' | 'paused' | 'stopped' | 'finished' | 'failed' | 'undoing' | 'undone';
  fileName: string | null;
  /** The roles of rows without roles of their own. */
  roleIds: string[];
  createdBy: { userId: string; name: string };
  /** The user with whose rights it works: who checked, started, resumed or undid it last. `permissions`: those of their token. */
  actor: { userId: string; permissions: string[] | null } | null;
  /** The id of the delivery that works on it. Others have nothing to do. */
  jobId: string | null;
  /** The number of the last row that the present state has dealt with. */
  position: number;
  /** The number of rows with each result. */
  counts: Record<ImportRowResult, number>;
  createdAt: Instant;
  startedAt: Instant | null;
  /** When it finished or was stopped. */
  finishedAt: Instant | null;
  /** It continues then, because a rate limit is reached. */
  waitingUntil: Instant | null;
  /** Why it failed. */
  problem: string | null;
}

/** A row of an import. */
export interface ImportRowRecord {
  importId: string;
  /** Its number in the file. */
  row: number;
  /** As in the file. */
  email: string;
  /** As `addressKey` has it; null if it is no address. */
  key: string | null;
  name: string | null;
  /** Null for the roles of the import. */
  roleIds: string[] | null;
  result: ImportRowResult;
  code: string | null;
  /** The first row with this address. */
  duplicateOf: number | null;
  /** The invitation, or the user who became a member, and when. */
  createdId: string | null;
  createdAt: Instant | null;
}

/** A user's request to join an organization, until it is approved or withdrawn. */
export interface JoinRequestRecord {
  id: string;
  organizationId: string;
  /** One request in an organization. */
  userId: string;
  /** The verified address of the user when they asked, as `addressKey` has it. */
  email: string;
  /** The domain of the address, which the organization had verified. */
  domain: string;
  status: 'open' | 'denied';
  createdAt: Instant;
  deniedAt: Instant | null;
  /** When the user was removed from the organization before; null if they were not. */
  removedAt: Instant | null;
}

export interface AuditRecord {
  id: string;
  organizationId: string | null;
  time: Instant;
  /** For example `member.remove` or `invitation.create`. */
  type: string;
  actor: { id: string; name: string; kind: 'user' | 'system' | 'support' | 'apiKey' };
  target: { kind: string; id: string; name: string };
  outcome: 'success' | 'denied' | 'failed';
  changes: { field: string; from: unknown; to: unknown }[];
  ip: string | null;
  userAgent: string | null;
}

/** What is stored about the activity of one user in an organization. It is kept when they leave, so that no one counts twice. */
export interface ActivityMemberRecord {
  organizationId: string;
  userId: string;
  /** The Monday of the week in which they first joined; null if they joined before activity was recorded. */
  cohort: Day | null;
  /** The last day on which they sent a request or signed in. */
  lastActiveDay: Day | null;
  /** The time of the last login that was counted. */
  lastLoginAt: Instant | null;
}

/** The counters of one day of an organization. */
export interface ActivityDayRecord {
  day: Day;
  /** Members who sent a request or signed in. */
  activeMembers: number;
  logins: number;
  failedLogins: number;
  /** Members who joined for the first time. */
  newMembers: number;
  /** Members whose account was imported from another system: when it was, or when they joined. */
  migratedMembers: number;
}

/** How many members of a cohort were active in one of the weeks after they joined. */
export interface ActivityCohortRecord {
  /** The Monday of the week in which they joined. */
  cohort: Day;
  /** 1 for the week after, and so on. */
  week: number;
  members: number;
}

/** Numbers to add to counters. */
export interface ActivityCounts {
  days?: (Pick<ActivityDayRecord, 'day'> & Partial<ActivityDayRecord>)[];
  cohorts?: ActivityCohortRecord[];
}

export interface ActivityRecord {
  /** The first day that has a counter; null if there is none. */
  since: Day | null;
  /** Migrated members of all days. */
  migratedMembers: number;
  /** In the order of days. Days without activity are absent. */
  days: ActivityDayRecord[];
  /** In the order of cohorts and weeks. Weeks without active members are absent. */
  cohorts: ActivityCohortRecord[];
}

export interface LogoRecord {
  /**
   * Hash of organization, variant and content, base64url: the public name of the image. Two organizations never share
   * one.
   */
  id: string;
  organizationId: string;
  variant: 'light' | 'dark';
  mediaType: string;
  bytes: Uint8Array;
}

/** The result of a POST, stored for 24 hours for its `Idempotency-Key`. */
export interface IdempotentResult {
  /** Hash of method, path and body. The same key with another request is an error of the caller. */
  requestHash: string;
  status: number;
  headers: Record<string, string>;
  body: string;
  createdAt: Instant;
}

export type IdempotencyClaim =
  | { state: 'new' }
  /** Another transaction holds the key. */
  | { state: 'running' }
  | { state: 'answered'; answer: IdempotentResult };
