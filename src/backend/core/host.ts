/*
 * What the host implements or receives besides hooks: emails, users of another system, and sources of data that are not in
 * the store.
 */
import type { Activity } from '../../contract/index.js';
import type { VerifyIdToken } from '../identity/id-token.js';
import type { Instant, OrganizationRecord } from '../store/store.js';

/** What an invitation link is built from. */
export interface InvitationUrlParts {
  /**
   * The secret: its holder can read the offer. Use it in the link only. The link in the email and the link to copy have
   * different tickets; only the first one proves the mailbox, see `emailProven` of the offer.
   */
  ticket: string;
  organization: { id: string; name: string; displayName: string };
  invitation: { id: string; email: string };
  /** The language of the invitation, or null. */
  locale: string | null;
}

/** An invitation email to send. */
export interface InvitationMail {
  invitation: { id: string; email: string; roles: { id: string; name: string }[]; expiresAt: string };
  organization: Pick<OrganizationRecord, 'id' | 'name' | 'displayName' | 'branding'>;
  inviter: { userId: string; name: string; email: string };
  /** The link with the secret ticket. No response contains it: show it to the recipient only. */
  acceptUrl: string;
  /** The inviter's message as plain text: escape it in HTML. */
  message: string | null;
  locale: string | null;
  /**
   * Identifies this email: pass it to a mail provider that takes an idempotency key. An email that is sent again after a
   * failure or a crash has another key, because it has another link and the link of the earlier one no longer works.
   */
  idempotencyKey: string;
  /** Aborts after ten seconds. The attempt has failed then. */
  signal: AbortSignal;
}

/** A user of another system. */
export interface ImportedUser {
  /** The subject of the tokens that the user will sign in with. */
  id: string;
  email: string;
  name: string;
  picture?: string | null;
  /** Whether the address is verified. Default false; a user with an unverified address is not added. */
  emailVerified?: boolean;
}

/** A device on which a user is signed in, as the identity provider knows it. */
export interface SessionRecord {
  /** Equals `Identity.sessionId`. */
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  ip?: string | null;
  /** The `User-Agent` header of the sign-in. */
  userAgent?: string | null;
  /** The organization that the session was opened for. Default: it serves all organizations of the user. */
  organizationId?: string | null;
}

/**
 * The sessions at the identity provider. For Auth0 implement it with `GET /api/v2/users/{id}/sessions`, `DELETE
 * /api/v2/sessions/{id}`, `DELETE /api/v2/users/{id}/sessions` and `DELETE /api/v2/users/{id}/authentication-methods`.
 *
 * Called outside of transactions, after all checks. A session serves all organizations of its user. Administrators see
 * and end only sessions that belong to their organization: those that were opened for it, and all sessions of members
 * who belong to no other organization and have used this one. They cannot end sessions of members with permissions that
 * they do not hold themselves.
 */
export interface SessionSource {
  /** All open sessions of a user, in any order. */
  list(query: { userId: string }): Promise<SessionRecord[]>;
  /** Ends one session, or all, and revokes their refresh tokens. A session that no longer exists is not an error. */
  revoke(target: { userId: string; sessionId?: string }): Promise<void>;
  /**
   * Removes the second factors of a user, who sets up new ones when they are needed next. Omit it if every user can
   * create organizations and add others without consent: it would give the creator power over users who belong to no
   * other organization.
   */
  resetMfa?(target: { userId: string }): Promise<void>;
}

/** One of the accounts that a user signs in with, as the identity provider knows it. */
export interface IdentityRecord {
  /** Identifies the account among those of the user. At Auth0 `{provider}|{user_id}`. */
  id: string;
  /** Such as `google-oauth2` or `auth0`. */
  provider: string;
  /** Name of the connection. */
  connection?: string | null;
  email?: string | null;
  emailVerified?: boolean;
  linkedAt?: Instant | null;
  lastUsedAt?: Instant | null;
  /** The profile was created with the account, so its id is the user's id. It cannot be unlinked. */
  primary: boolean;
  /** Display name of the organization that requires the account. It cannot be unlinked. */
  managedBy?: string | null;
}

/** The account of another profile that may belong to the same user. */
export interface DuplicateRecord {
  /** Id of the other profile. Never sent to clients. */
  userId: string;
  provider: string;
  /** Name of the connection. */
  connection?: string | null;
  email: string;
  /** Suggested only if the provider has verified the address. */
  emailVerified: boolean;
  lastUsedAt?: Instant | null;
}

/**
 * The linked accounts at the identity provider. For Auth0 implement it with `GET /api/v2/users/{id}`, `POST
 * /api/v2/users/{id}/identities` with `link_with`, `DELETE /api/v2/users/{id}/identities/{provider}/{user_id}`, and `GET
 * /api/v2/users-by-email`.
 *
 * Called outside of transactions, after all checks.
 */
export interface IdentitySource {
  /** Verifies ID tokens of this application. Use `idTokenVerifier`. */
  verifyIdToken: VerifyIdToken;
  /** All accounts of a user, in any order. Empty if the user does not exist, for example because it was linked. */
  list(query: { userId: string }): Promise<IdentityRecord[]>;
  /**
   * Makes the only account of the other user one of this user, removes the other profile and ends its sessions. Must be
   * atomic: resolves to `undefined` if the other user does not exist anymore or has several accounts.
   */
  link(accounts: { userId: string; otherUserId: string }): Promise<IdentityRecord | undefined>;
  /**
   * Removes an account and ends the sessions that started with it. Must be atomic: resolves to false, and changes
   * nothing, if the account is not linked or the last one.
   */
  unlink(account: { userId: string; identityId: string }): Promise<boolean>;
  /** Possible duplicates. Default: none are suggested. */
  duplicates?: {
    /** Accounts of other users with this address, without those that the user has dismissed. */
    find(query: { userId: string; email: string }): Promise<DuplicateRecord[]>;
    /** Never finds this profile again for the user. At Auth0 store it in `app_metadata`. */
    dismiss(duplicate: { userId: string; otherUserId: string }): Promise<void>;
  };
}

/**
 * Activity that the host measures itself. Called outside of transactions, for callers with the permission `audit:read`.
 */
export interface ActivitySource {
  /** The activity from one day to another, both inclusive: one entry for each day. Days are `YYYY-MM-DD`. */
  read(query: { organizationId: string; from: string; to: string }): Promise<Activity>;
}

/** How a permission is shown. */
export interface PermissionText {
  label: string;
  description?: string;
  /** The label of the group that it belongs to, such as "Projects". */
  group?: string;
}

/** The permissions that roles can hold, beyond those that this API requires. */
export interface PermissionCatalog {
  /** Permissions of the host's own application, in the order of lists. Letters, digits, and `:._-`. */
  names: readonly string[];
  /**
   * The text of a permission. `languages`: those of the request, the preferred one first. Also called for permissions of
   * this API, for which the elements have labels of their own; `undefined` keeps them.
   */
  describe?: (name: string, languages: readonly string[]) => PermissionText | undefined;
}
