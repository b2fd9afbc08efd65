/*
 * What a host can decide: the options of `createOrgBackend`, with their defaults. Data only; nothing here acts.
 */
import type { Authenticate, Identity } from '../identity/authenticate.js';
import type { Hooks } from '../hooks/hooks.js';
import type { RateLimits } from './limits.js';
import { toStepUp, type StepUp, type StepUpPolicy } from '../identity/step-up.js';
import type { Instant, OrganizationRecord, Store } from '../store/store.js';

/** What an invitation link is made from. */
export interface InvitationUrlParts {
  /**
   * The secret: its holder can read the offer. Goes into the link and nowhere else. The link in the email and the link to
   * copy have different ones; only the first proves the mailbox, see `emailProven` of the offer.
   */
  ticket: string;
  organization: { id: string; name: string; displayName: string };
  invitation: { id: string; email: string };
  /** The language asked for, or null. */
  locale: string | null;
}

/** What a host decides about its organizations. All optional. */
export interface Policy {
  /** Who may create organizations. Default: everybody who is signed in, where `ownerRoleIds` says what they become. */
  createOrganization?: boolean | ((identity: Identity) => boolean);
  /**
   * What adding an existing person does: `direct` makes them a member, `ask` invites them and tells the organization nothing about them
   * until they accept, `false` refuses. Default: `ask` where everybody may create organizations, else `direct`.
   */
  addMember?: 'direct' | 'ask' | false;
  /** Roles of whoever creates an organization or takes it over. Without any, neither is offered. */
  ownerRoleIds?: string[];
  /** How long an invitation lives if nobody says otherwise. Default 604,800: seven days. */
  invitationTtlSeconds?: number;
  /** Default 2,592,000: thirty days. */
  invitationTtlMaxSeconds?: number;
  /** How long an invitation that was resent by email cannot be resent by email again. Default 60; 0 for no limit. */
  resendAfterSeconds?: number;
  /**
   * How long an organization cannot invite an address or user again after an invitation to them was declined: 409
   * `recently_declined`. Default 86,400: one day; 0 for no limit.
   */
  reinviteAfterSeconds?: number;
  /** At most, and by default, 100. */
  invitationBatchMax?: number;
  /** At most, and by default, 50. */
  rolesPerMember?: number;
  /** Default 200. */
  pageSizeMax?: number;
  /** Of the slug. At most, and by default, 50. */
  nameMaxLength?: number;
  /** What shows where an organization has chosen nothing. Default `#0059d6` on `#ffffff`. */
  colors?: { primary: string; pageBackground: string };
  /** The address of the page with `<invitation-accept>`. Default: `/?invitation={ticket}` of `publicUrl`. */
  invitationUrl?: (parts: InvitationUrlParts) => string;
  /** Whether people can watch changes, each with a connection that stays open. Default: where the store can tell of them. */
  liveChanges?: boolean;
  /** Asks for a fresh and strong proof of identity before delicate operations (RFC 9470). Default: never. */
  stepUp?: StepUpPolicy;
  /** Whether a switch is seamless or asks to sign in. Default: `signIn` for tokens that are bound to another organization. */
  switch?: (identity: Identity, organizationId: string) => 'seamless' | 'signIn';
}

/** An invitation e-mail to send. */
export interface InvitationMail {
  invitation: { id: string; email: string; roles: { id: string; name: string }[]; expiresAt: string };
  organization: Pick<OrganizationRecord, 'id' | 'name' | 'displayName' | 'branding'>;
  inviter: { userId: string; name: string; email: string };
  /** The link with its secret, which is in no response: show it to nobody but the recipient. */
  acceptUrl: string;
  /** What the inviter wrote, as plain text: escape it in HTML. */
  message: string | null;
  locale: string | null;
  /**
   * Identifies this email: pass it to a mail provider that takes an idempotency key. An email that is sent again after a
   * failure or a crash has another key, because it has another link and the link of the earlier one no longer works.
   */
  idempotencyKey: string;
  /** Aborts after ten seconds; by then the attempt has failed. */
  signal: AbortSignal;
}

/** A person, as another system knows them. */
export interface ImportedUser {
  /** As in the tokens that they will come with. */
  id: string;
  email: string;
  name: string;
  picture?: string | null;
  /** Whether the address is verified. Default false; nobody is added by an address that is not. */
  emailVerified?: boolean;
}

/** A device on which somebody is signed in, as the identity provider knows it. */
export interface SessionRecord {
  /** As `Identity.sessionId` names it. */
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  ip?: string | null;
  /** The header `User-Agent` of the login. */
  userAgent?: string | null;
  /** The one organization that it was opened for. Default: it serves all that the person belongs to. */
  organizationId?: string | null;
}

/**
 * Where people's sessions are: at the identity provider, so the host answers. At Auth0 these are
 * `GET /api/v2/users/{id}/sessions`, `DELETE /api/v2/sessions/{id}`, `DELETE /api/v2/users/{id}/sessions` and
 * `DELETE /api/v2/users/{id}/authentication-methods`.
 *
 * Asked outside of any transaction, after all checks. A person's sessions serve all of their organizations, so an
 * administrator is told of, and may end, only what is their organization's alone: sessions that were opened for it, and
 * every session of those who belong to no other organization and have been in this one at least once. Nobody ends what
 * belongs to people with permissions that they do not hold themselves.
 */
export interface SessionSource {
  /** All sessions of a person that are still open, in any order. */
  list(query: { userId: string }): Promise<SessionRecord[]>;
  /** Ends one session, or all, together with the refresh tokens that came of it. One that is gone is no error. */
  revoke(target: { userId: string; sessionId?: string }): Promise<void>;
  /**
   * Forgets the second factors of a person; they set one up when they need it next. Leave it out where everybody may
   * create organizations and add others to them without being asked: whoever belongs to no other is then at their mercy.
   */
  resetMfa?(target: { userId: string }): Promise<void>;
}

/** What went wrong where. */
export interface ErrorContext {
  /** Absent where no request was involved. */
  requestId?: string;
  /** Absent once the request has been answered. */
  request?: Request;
  /** A hook failed, or `sendInvitation` in a worker (`hook` is `mail`). `retryAt` is null after the last attempt. */
  delivery?: { id: string; hook: string; attempts: number; retryAt: string | null };
}

/**
 * One line of a log for each request, ready for `JSON.stringify`. Holds ids and codes only: no names, addresses, tokens,
 * search texts, paths or bodies.
 */
export interface RequestLogEntry {
  /** RFC 3339. */
  time: string;
  /** Also in the response (`X-Request-Id`) and in every problem document. */
  requestId: string;
  method: string;
  /** Operation id of the contract; absent where no path matched. */
  operation?: string;
  status: number;
  /** Problem code, where the request was refused or failed. */
  code?: string;
  /** Milliseconds until the response was ready to be sent. */
  duration: number;
  /** The authenticated user; absent where nobody was. */
  userId?: string;
  /** The organization in the path, only for its members. */
  organizationId?: string;
}

export interface OrgBackendOptions {
  store: Store;
  authenticate: Authenticate;
  policy?: Policy;
  hooks?: Hooks;
  /** How long a hook after a change may take. Default 30. */
  hookTimeoutSeconds?: number;
  /**
   * Sends the email, after the invitation has been stored. If it throws, the invitation becomes `failed`. If the process
   * ends first, a worker calls it again about a minute later, up to 24 times. Default: no emails are sent.
   */
  sendInvitation?: (mail: InvitationMail) => Promise<void>;
  /** For access tokens without an e-mail address: asked once for each person that the store does not know. */
  profile?: (
    identity: Identity,
    request: Request,
  ) => Promise<{ email: string; emailVerified: boolean; name: string; picture?: string }>;
  /** What removing a member entails beyond the membership; turns the feature `removalImpact` on. */
  removalImpact?: (
    member: { organizationId: string; userId: string },
    request: Request,
  ) => Promise<{ sessions: number; items: { label: string; count: number }[] }>;
  /** Where people are signed in; turns the feature `sessions` on. */
  sessions?: SessionSource;
  /** Pages of other origins that may call this backend, with cookies; `*` allows all, without. Default: none. */
  cors?: { origins: string[] };
  /** Path in front of `/v1`, such as `/org-api`. Default: everything before the first `/v1/`. */
  basePath?: string;
  /**
   * Origin and base path as browsers see them, such as `https://app.example.com/org-api`. Default: the request's own, which is
   * its sender's to choose; links in emails never use that, so `sendInvitation` needs this or `policy.invitationUrl`.
   */
  publicUrl?: string;
  /** The caller's address, for the audit log. Default: not kept, for only the host knows which proxy to believe. */
  clientAddress?: (request: Request) => string | null;
  /**
   * Looks up people who are known elsewhere and have not been here yet (lazy migration). Asked when somebody is added
   * by an address that nobody here has verified; who is found is stored. Must answer somebody with that very address, or null.
   */
  importUser?: (email: string) => Promise<ImportedUser | null>;
  /** Told of every unexpected error (answered with 500, 502) and of hooks that failed afterwards; what it throws is logged. Default: `console.error`. */
  onError?: (error: unknown, context: ErrorContext) => void;
  /** Called once for each request, after its outcome is known; what it throws is ignored. Default: nothing is logged. */
  log?: (entry: RequestLogEntry) => void;
  /**
   * Requests in an hour, answered with 429 beyond; `false` for no limits, where a proxy has its own. The values are in
   * `limits.rates` of the capabilities. Sign-in and verification codes belong to the identity provider and are not limited here.
   */
  limits?: RateLimits | false;
  /** The time. Default: `() => new Date()`. */
  clock?: () => Date;
}

/** The options with every default filled in. */
export interface Settings extends Omit<OrgBackendOptions, 'policy' | 'hooks' | 'clock' | 'onError'> {
  policy: Required<Omit<Policy, 'invitationUrl' | 'stepUp'>> & Pick<Policy, 'invitationUrl'> & { stepUp?: StepUp };
  hooks: Hooks;
  clock: () => Date;
  onError: NonNullable<OrgBackendOptions['onError']>;
}

/** Fills in the defaults. Throws a `TypeError` for a policy that contradicts itself. */
export function toSettings(options: OrgBackendOptions): Settings {
  const { policy = {} } = options;
  const ownerRoleIds = policy.ownerRoleIds ?? [];
  if (policy.createOrganization && ownerRoleIds.length === 0) {
    throw new TypeError(
      'policy.createOrganization needs policy.ownerRoleIds: whoever creates an organization must be able to run it',
    );
  }
  if (options.sendInvitation && !options.publicUrl && !policy.invitationUrl) {
    throw new TypeError(
      'sendInvitation needs policy.invitationUrl or publicUrl: a link in an email must not follow the Host header of a request',
    );
  }
  const createOrganization = policy.createOrganization ?? ownerRoleIds.length > 0;
  const invitationTtlMaxSeconds = Math.min(policy.invitationTtlMaxSeconds ?? 2_592_000, 2_592_000);
  return {
    ...options,
    policy: {
      createOrganization,
      addMember: policy.addMember ?? (createOrganization === true ? 'ask' : 'direct'),
      ownerRoleIds,
      invitationTtlSeconds: Math.min(policy.invitationTtlSeconds ?? 604_800, invitationTtlMaxSeconds),
      invitationTtlMaxSeconds,
      resendAfterSeconds: policy.resendAfterSeconds ?? 60,
      reinviteAfterSeconds: policy.reinviteAfterSeconds ?? 86_400,
      invitationBatchMax: Math.min(policy.invitationBatchMax ?? 100, 100),
      rolesPerMember: Math.min(policy.rolesPerMember ?? 50, 50),
      pageSizeMax: policy.pageSizeMax ?? 200,
      nameMaxLength: Math.min(policy.nameMaxLength ?? 50, 50),
      colors: policy.colors ?? { primary: '#0059d6', pageBackground: '#ffffff' },
      invitationUrl: policy.invitationUrl,
      liveChanges: policy.liveChanges ?? true,
      stepUp: policy.stepUp && toStepUp(policy.stepUp),
      switch:
        policy.switch ??
        ((identity, organizationId) =>
          !identity.organizationId || identity.organizationId === organizationId ? 'seamless' : 'signIn'),
    },
    hooks: options.hooks ?? {},
    clock: options.clock ?? (() => new Date()),
    onError: withoutThrowing(options.onError ?? logError),
  };
}

function logError(error: unknown, context: ErrorContext): void {
  console.error(`org-elements: ${describe(context)} failed`, withoutDetails(error));
}

/** A report that fails, at once or later, must not fail what it reports on. */
function withoutThrowing(
  report: (error: unknown, context: ErrorContext) => unknown,
): (error: unknown, context: ErrorContext) => void {
  return (error, context) => {
    const failed = (other: unknown) => {
      logError(error, context);
      console.error('org-elements: onError failed', withoutDetails(other));
    };
    try {
      Promise.resolve(report(error, context)).catch(failed);
    } catch (other) {
      failed(other);
    }
  };
}

/** Stacks only: other members of an error can hold rows and parameters of a query, and so personal data. */
function withoutDetails(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? stack : `${stack}\nCaused by: ${withoutDetails(error.cause)}`;
}

function describe({ requestId, delivery }: ErrorContext): string {
  if (delivery)
    return `delivery to ${delivery.hook}, event ${delivery.id}, ${delivery.retryAt === null ? 'given up' : `again at ${delivery.retryAt}`},`;
  return requestId === undefined ? 'delivery to hooks' : `request ${requestId}`;
}
