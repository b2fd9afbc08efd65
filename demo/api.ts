/*
 * The org API of this application: the file that a host writes. It contains the host's decisions; the rules are in the
 * server kit.
 */
import {
  createOrgBackend,
  jwtAuthenticator,
  type Authenticate,
  type ConnectionOptions,
  type DomainOptions,
  type Hooks,
  type Identity,
  type IdentitySource,
  type ImportedUser,
  type IntegrationSource,
  type InvitationMail,
  type OrgBackend,
  type ProvisioningOptions,
  type SessionSource,
  type Store,
  type WebhookOptions,
} from '../src/backend/index.js';
import { createScimHandler, type ScimHandler } from '../src/backend/scim/index.js';
import { createOrgClient, type OrgClient } from '../src/client/index.js';
import { operations, type Operation, type OperationId } from '../src/contract/index.js';
import { permissions } from './data/permissions.js';
import { claimNamespace } from './settings.js';

/** The dependencies of the API. */
export interface ApiOptions {
  store: Store;
  /** URL of the site. */
  siteUrl: string;
  /** Issuer of the access tokens, with the slash at the end, and their audience. */
  issuer: string;
  audience: string;
  /** Authenticates requests without a bearer token. */
  cookieSession: Authenticate;
  sendInvitation: (mail: InvitationMail) => Promise<void>;
  hooks: Hooks;
  /** The sessions at the provider, if it offers them. */
  sessions?: SessionSource;
  /** The linked accounts at the provider, if it offers them. */
  identities?: IdentitySource;
  /** Single sign-on, if the provider offers it. */
  connections?: ConnectionOptions;
  /** Directories, if the provider can create accounts for them. */
  provisioning?: ProvisioningOptions;
  /** Webhooks of organizations. */
  webhooks?: WebhookOptions;
  /** Other products that organizations can connect. */
  integrations?: IntegrationSource;
  /** Looks up TXT records. */
  resolveTxt: DomainOptions['resolveTxt'];
  /** Finds users who have an account and have not used the API yet. */
  importUser?: (email: string) => Promise<ImportedUser | null>;
  countLegacyUsers?: (organizationId: string) => Promise<number>;
}

/** Every operation with a permission belongs to managing an organization. Items of a batch are checked one by one. */
const isManagement = (operation: OperationId) => (operations[operation] as Operation).permission !== undefined;

/** The API and its authentication. */
export interface Api {
  /** Handles requests to `/org-api`. */
  backend: OrgBackend;
  /** Handles requests of directories to `/scim/v2`. */
  scim?: ScimHandler;
  /** Authenticates a request by bearer token or cookie. */
  authenticate: Authenticate;
  /** A client that acts as this user, without a token and without the network, for the login pages. */
  clientFor(identity: Identity | null): OrgClient;
}

/** Creates the API. */
export function createApi({
  store,
  siteUrl,
  issuer,
  audience,
  cookieSession,
  sendInvitation,
  hooks,
  sessions,
  identities,
  connections,
  provisioning,
  webhooks,
  integrations,
  resolveTxt,
  importUser,
  countLegacyUsers,
}: ApiOptions): Api {
  const bearer = jwtAuthenticator({
    issuer,
    audience,
    claims: {
      email: `${claimNamespace}email`,
      emailVerified: `${claimNamespace}email_verified`,
      name: `${claimNamespace}name`,
      picture: `${claimNamespace}picture`,
      authenticatedAt: `${claimNamespace}auth_time`,
      multifactorAt: `${claimNamespace}mfa_at`,
      session: `${claimNamespace}session_id`,
      connection: `${claimNamespace}connection_id`,
    },
  });
  const inside = new WeakMap<Request, Identity | null>();
  const authenticate: Authenticate = async (request) =>
    inside.has(request) ? inside.get(request)! : ((await bearer(request)) ?? (await cookieSession(request)));

  const backend = createOrgBackend({
    store,
    authenticate,
    basePath: '/org-api',
    publicUrl: `${siteUrl}/org-api`,
    policy: {
      ownerRoleIds: ['org-admin'],
      // Demonstrates lazy migration. Leave this out if strangers can sign up; users are then asked before they join.
      addMember: 'direct',
      // One sign-in serves all organizations, so a switch needs no password.
      switch: () => 'seamless',
      // Managing the organization requires a second factor, again after a quarter of an hour.
      stepUp: { maxAge: 900, operations: (operation, standard) => standard || isManagement(operation) },
      // Administrators choose what their organization requires. The provider has one second factor.
      securityPolicy: { sso: connections !== undefined },
      // The page with `<invitation-accept>`. The other parameters are those of Auth0's links.
      invitationUrl: ({ ticket, organization }) =>
        `${siteUrl}/invitation?${new URLSearchParams({ invitation: ticket, organization: organization.id, organization_name: organization.name })}`,
    },
    sendInvitation,
    hooks,
    permissions,
    // Anyone with an address of a verified domain can join or ask to, and views the dashboard, if the organization allows it.
    domains: { resolveTxt, joinRoleIds: ['dashboard-user'] },
    sessions,
    identities,
    connections,
    provisioning,
    webhooks,
    integrations,
    // Scanners of public repositories recognize the prefix.
    apiKeys: { prefix: 'fn_live_' },
    // No accounts without invitations: anyone could claim the addresses of others.
    imports: {},
    importUser,
    countLegacyUsers,
  });

  const clientFor = (identity: Identity | null) =>
    createOrgClient({
      baseUrl: `${siteUrl}/org-api`,
      fetch: (input, init) => {
        const request = new Request(input, init);
        // The login pages check passwords and codes themselves, so their identities count as authenticated.
        inside.set(request, identity && { ...identity, multifactorAt: Math.floor(Date.now() / 1000) });
        return backend(request);
      },
    });

  return { backend, scim: provisioning && createScimHandler(backend), authenticate, clientFor };
}
