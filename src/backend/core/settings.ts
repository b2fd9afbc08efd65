/*
 * The options of `createOrgBackend` and their defaults.
 */
import type { Authenticate, Identity } from '../identity/authenticate.js';
import type { Hooks } from '../hooks/hooks.js';
import type {
  InvitationUrlParts,
  InvitationMail,
  ImportedUser,
  IdentitySource,
  SessionSource,
  ActivitySource,
  PermissionCatalog,
} from './host.js';
import { toApiKeySettings, type ApiKeyOptions, type ApiKeySettings } from './api-key-options.js';
import { toConnectionSettings, type ConnectionOptions, type ConnectionSettings } from './connection-options.js';
import { toDomainSettings, type DomainOptions, type DomainSettings } from './domain-options.js';
import type { IntegrationSource } from './integration-options.js';
import { toIntegrationSettings, type IntegrationSettings } from './integration-settings.js';
import { toImportSettings, type ImportOptions, type ImportSettings } from './import-options.js';
import type { RateLimits } from './limits.js';
import { toProvisioningSettings, type ProvisioningOptions, type ProvisioningSettings } from './provisioning-options.js';
import {
  toSecurityPolicySettings,
  type SecurityPolicyOptions,
  type SecurityPolicySettings,
} from '../identity/security-policy.js';
import { MULTIFACTOR_ACR, toStepUp, type StepUp, type StepUpPolicy } from '../identity/step-up.js';
import type { Store } from '../store/store.js';
import { toWebhookSettings, type WebhookOptions, type WebhookSettings } from './webhook-options.js';

/** Rules for organizations. All optional. */
export interface Policy {
  /** Who can create organizations. Default: every signed-in user if `ownerRoleIds` is set. */
  createOrganization?: boolean | ((identity: Identity) => boolean);
  /**
   * What adding an existing user does: `direct` makes them a member, `ask` invites them and tells the organization
   * nothing about them until they accept, `false` refuses. Default: `ask` if every user can create organizations, else
   * `direct`.
   */
  addMember?: 'direct' | 'ask' | false;
  /** Roles of a user who creates an organization or becomes its owner. If empty, neither is offered. */
  ownerRoleIds?: string[];
  /** How long an invitation is valid unless the request sets it. Default 604,800: seven days. */
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
  /** Custom roles of an organization. Default 100; 0 turns the feature `customRoles` off. */
  customRolesMax?: number;
  /** Default 200. */
  pageSizeMax?: number;
  /** Maximum length of the slug. At most, and by default, 50. */
  nameMaxLength?: number;
  /** Colors of organizations that have chosen none. Default `#0059d6` on `#ffffff`. */
  colors?: { primary: string; pageBackground: string };
  /** The URL of the page with `<invitation-accept>`. Default: `/?invitation={ticket}` of `publicUrl`. */
  invitationUrl?: (parts: InvitationUrlParts) => string;
  /**
   * Whether clients can watch changes, each with a connection that stays open. Default: true if the store supports it.
   */
  liveChanges?: boolean;
  /** Requires a recent sign-in with several factors for sensitive operations (RFC 9470). Default: never. */
  stepUp?: StepUpPolicy;
  /**
   * Lets organizations set a security policy, and enforces it in every request. Identities must show how and when users
   * signed in: `acr` or `multifactorAt`, and `authenticatedAt`. Default: policies are neither offered nor enforced.
   */
  securityPolicy?: SecurityPolicyOptions;
  /**
   * Whether a switch is seamless or requires a sign-in. Default: `signIn` for tokens that are bound to another
   * organization.
   */
  switch?: (identity: Identity, organizationId: string) => 'seamless' | 'signIn';
}

/** Where an error occurred. */
export interface ErrorContext {
  /** Absent for errors outside of requests. */
  requestId?: string;
  /** Absent after the response was sent. */
  request?: Request;
  /** A hook failed, or `sendInvitation` in a worker (`hook` is `mail`). `retryAt` is null after the last attempt. */
  delivery?: { id: string; hook: string; attempts: number; retryAt: string | null };
}

/**
 * One log entry for each request, ready for `JSON.stringify`. Contains ids and codes only: no names, addresses, tokens,
 * search texts, paths or bodies.
 */
export interface RequestLogEntry {
  /** RFC 3339. */
  time: string;
  /** Also in the response (`X-Request-Id`) and in every problem document. */
  requestId: string;
  method: string;
  /** Operation id of the contract. Absent if no path matched. */
  operation?: string;
  status: number;
  /** Problem code of a request that was refused or failed. */
  code?: string;
  /** Milliseconds until the response was ready. */
  duration: number;
  /** The authenticated user, if any. */
  userId?: string;
  /** The organization in the path, only for its members. */
  organizationId?: string;
}

export interface OrgBackendOptions {
  store: Store;
  authenticate: Authenticate;
  policy?: Policy;
  hooks?: Hooks;
  /** Seconds that an `after` hook can take. Default 30. */
  hookTimeoutSeconds?: number;
  /**
   * Sends the email, after the invitation has been stored. If it throws, the invitation becomes `failed`. If the process
   * ends first, a worker calls it again about a minute later, up to 24 times. Default: no emails are sent.
   */
  sendInvitation?: (mail: InvitationMail) => Promise<void>;
  /**
   * Reads the profile of a user whose access token has no email address. Called once for each user that the store does
   * not know.
   */
  profile?: (
    identity: Identity,
    request: Request,
  ) => Promise<{ email: string; emailVerified: boolean; name: string; picture?: string }>;
  /** What removing a member affects beyond the membership. Enables the feature `removalImpact`. */
  removalImpact?: (
    member: { organizationId: string; userId: string },
    request: Request,
  ) => Promise<{ sessions: number; items: { label: string; count: number }[] }>;
  /** Replaces the kit's own activity counters. `false` turns the feature `activity` off. */
  activity?: ActivitySource | false;
  /** Permissions of the host's application that custom roles can hold. Default: only those of this API. */
  permissions?: PermissionCatalog;
  /** Lets organizations verify email domains. Enables the feature `domains`. Default: domains are not offered. */
  domains?: DomainOptions;
  /**
   * Lets organizations connect their own identity providers. Enables the feature `connections`; use it with `domains`. Default:
   * connections are not offered.
   */
  connections?: ConnectionOptions;
  /**
   * Lets directories create and remove members with SCIM, see `createScimHandler`. Enables the feature `provisioning`; use it
   * with `domains`. Default: provisioning is not offered.
   */
  provisioning?: ProvisioningOptions;
  /**
   * Lets organizations create keys for this API and for yours, see `OrgBackend.verifyApiKey`. Enables the feature `apiKeys`.
   * `{}` for the defaults. Default: API keys are neither offered nor accepted.
   */
  apiKeys?: ApiKeyOptions;
  /**
   * Sends events to endpoints of organizations, signed as described by Standard Webhooks. Enables the feature `webhooks`.
   * Default: webhooks are not offered.
   */
  webhooks?: WebhookOptions;
  /**
   * The integrations that organizations can connect. Enables the feature `integrations`. Default: integrations are not
   * offered.
   */
  integrations?: IntegrationSource;
  /** Lets organizations import members from files. Enables the feature `imports`. Default: imports are not offered. */
  imports?: ImportOptions;
  /** The sessions of the identity provider. Enables the feature `sessions`. */
  sessions?: SessionSource;
  /** The linked accounts at the identity provider. Enables the feature `identities`. */
  identities?: IdentitySource;
  /** Other origins that can call this backend with cookies. `*` allows all, without cookies. Default: none. */
  cors?: { origins: string[] };
  /** Path before `/v1`, such as `/org-api`. Default: everything before the first `/v1/`. */
  basePath?: string;
  /**
   * Origin and base path as browsers see them, such as `https://app.example.com/org-api`. Default: those of the
   * request, which its sender controls. Links in emails never use those, so `sendInvitation` needs this or
   * `policy.invitationUrl`.
   */
  publicUrl?: string;
  /**
   * The client's address, for the audit log and limits. Default: none, since only the host knows which proxies to
   * trust.
   */
  clientAddress?: (request: Request) => string | null;
  /**
   * After how many days `removeExpiredAuditEvents` removes audit events, at least 1. In `limits` of the capabilities.
   * Default: they are kept forever.
   */
  auditRetentionDays?: number;
  /**
   * Looks up users of another system (lazy migration). Called when a user is added by an address that no user of the
   * store has verified. The user is stored. Must resolve to a user with this address, or null.
   */
  importUser?: (email: string) => Promise<ImportedUser | null>;
  /**
   * How many people of an organization the other system of `importUser` has, those who have moved included. Shown by
   * `<activity-overview>` beside the number of those who have moved. Default: unknown.
   */
  countLegacyUsers?: (organizationId: string) => Promise<number>;
  /**
   * Receives unexpected errors (responses with 500 and 502) and failed deliveries. What it throws is logged. Default:
   * `console.error`.
   */
  onError?: (error: unknown, context: ErrorContext) => void;
  /** Called once for each request after its outcome is known. What it throws is ignored. Default: nothing is logged. */
  log?: (entry: RequestLogEntry) => void;
  /**
   * Requests in an hour, refused with 429 beyond. `false` for no limits if a proxy has its own. The values are in
   * `limits.rates` of the capabilities. Sign-in and verification codes belong to the identity provider and are not
   * limited here.
   */
  limits?: RateLimits | false;
  /** The current time. Default: `() => new Date()`. */
  clock?: () => Date;
}

/** The options with their defaults. */
export interface Settings extends Omit<
  OrgBackendOptions,
  | 'policy'
  | 'hooks'
  | 'clock'
  | 'onError'
  | 'domains'
  | 'connections'
  | 'provisioning'
  | 'apiKeys'
  | 'webhooks'
  | 'integrations'
  | 'imports'
> {
  policy: Required<Omit<Policy, 'invitationUrl' | 'stepUp' | 'securityPolicy'>> &
    Pick<Policy, 'invitationUrl'> & { stepUp?: StepUp; securityPolicy?: SecurityPolicySettings };
  hooks: Hooks;
  /** Absent: domains are not offered. */
  domains?: DomainSettings;
  /** Absent: connections are not offered. */
  connections?: ConnectionSettings;
  /** Absent: provisioning is not offered. */
  provisioning?: ProvisioningSettings;
  /** Absent: API keys are neither offered nor accepted. */
  apiKeys?: ApiKeySettings;
  /** Absent: webhooks are not offered. */
  webhooks?: WebhookSettings;
  /** Absent: integrations are not offered. */
  integrations?: IntegrationSettings;
  /** Absent: imports are not offered. */
  imports?: ImportSettings;
  clock: () => Date;
  onError: NonNullable<OrgBackendOptions['onError']>;
}

/** Fills in the defaults. Throws a `TypeError` for contradictory options. */
export function toSettings(options: OrgBackendOptions): Settings {
  const { policy = {} } = options;
  const ownerRoleIds = policy.ownerRoleIds ?? [];
  if (policy.createOrganization && ownerRoleIds.length === 0) {
    throw new TypeError(
      'policy.createOrganization needs policy.ownerRoleIds: the creator of an organization needs a role',
    );
  }
  if (options.sendInvitation && !options.publicUrl && !policy.invitationUrl) {
    throw new TypeError(
      'sendInvitation needs policy.invitationUrl or publicUrl: a link in an email must not depend on the Host header of a request',
    );
  }
  if (
    options.auditRetentionDays !== undefined &&
    !(Number.isInteger(options.auditRetentionDays) && options.auditRetentionDays > 0)
  )
    throw new TypeError('auditRetentionDays must be a whole number of days, at least 1');
  const stepUp = policy.stepUp && toStepUp(policy.stepUp);
  const connections = options.connections && toConnectionSettings(options.connections);
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
      customRolesMax: policy.customRolesMax ?? 100,
      pageSizeMax: policy.pageSizeMax ?? 200,
      nameMaxLength: Math.min(policy.nameMaxLength ?? 50, 50),
      colors: policy.colors ?? { primary: '#0059d6', pageBackground: '#ffffff' },
      invitationUrl: policy.invitationUrl,
      liveChanges: policy.liveChanges ?? true,
      stepUp,
      securityPolicy:
        policy.securityPolicy &&
        toSecurityPolicySettings(policy.securityPolicy, stepUp?.acrValues ?? [MULTIFACTOR_ACR]),
      switch:
        policy.switch ??
        ((identity, organizationId) =>
          !identity.organizationId || identity.organizationId === organizationId ? 'seamless' : 'signIn'),
    },
    hooks: options.hooks ?? {},
    domains: options.domains && toDomainSettings(options.domains),
    connections,
    provisioning: options.provisioning && toProvisioningSettings(options.provisioning),
    apiKeys: options.apiKeys && toApiKeySettings(options.apiKeys),
    webhooks: options.webhooks && toWebhookSettings(options.webhooks, connections),
    integrations: options.integrations && toIntegrationSettings(options.integrations, connections, options),
    imports: options.imports && toImportSettings(options.imports),
    clock: options.clock ?? (() => new Date()),
    onError: withoutThrowing(options.onError ?? logError),
  };
}

function logError(error: unknown, context: ErrorContext): void {
  console.error(`org-elements: ${describe(context)} failed`, withoutDetails(error));
}

/** A failing report, synchronous or not, must not fail the reported operation. */
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

/** Logs stacks only: other properties of an error can contain rows and query parameters, and so personal data. */
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
